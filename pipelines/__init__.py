"""CLEANS: pure Vietnamese functions first, then the Scrapy pipelines that call them."""
