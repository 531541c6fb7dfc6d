"""Layouts: how each CMS family's pages are read. Pure functions of a page, without Scrapy."""
