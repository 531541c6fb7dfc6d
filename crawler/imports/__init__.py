"""WARC and WACZ files of any maker: their pages of known newspapers become articles."""
