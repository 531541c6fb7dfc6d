"""Addresses of pages, as they are typed on the command line."""

from __future__ import annotations

from urllib.parse import urlsplit

import typer


def as_url(address: str, *, named: str = "URL|HOST") -> str:
    """The address to ask: a bare host is asked for its home page over HTTPS.

    Raises:
        typer.BadParameter: it is no address of the web; `named` is what the command calls it.

    >>> as_url("baocantho.com.vn")
    'https://baocantho.com.vn/'
    """
    url = address if "://" in address else f"https://{address}"
    try:
        parts = urlsplit(url)
        fits = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        fits = False
    if not fits or " " in url:
        raise typer.BadParameter(
            f"{address!r} is no address; give a page (https://…) or a host (bao.vn)",
            param_hint=named,
        )
    return url if parts.path else f"{url}/"
