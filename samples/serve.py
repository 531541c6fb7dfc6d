"""Serve a practice newspaper on loopback, as a stranger: another name, another host.

`python -m samples.serve baocaobang --port 8765 --name "Báo Sông Thu"` is a site on which a first
contact can be practised (docs/first-contact.md). It has a home page, whatever the sample has.
"""

from __future__ import annotations

import argparse
import tempfile
from dataclasses import replace
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from samples import markup
from samples.build import SAMPLES
from samples.source import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samples.markup import Page
    from samples.source import Edition


def stranger(key: str, base: str, name: str) -> Edition:
    """A practice newspaper under another name, at another address (`http://127.0.0.1:8765`)."""
    folder = SAMPLES / "sources" / key
    text = (folder / "newspaper.toml").read_text("utf-8")
    own = load(folder).newspaper
    for old, new in ((own.base_url, base), (own.host, urlsplit(base).netloc), (own.name, name)):
        text = text.replace(old, new)
    with tempfile.TemporaryDirectory() as made:
        target = Path(made) / key
        target.mkdir()
        for file in folder.glob("*.md"):
            (target / file.name).write_bytes(file.read_bytes())
        (target / "newspaper.toml").write_text(text, "utf-8")
        edition = load(target)
    return replace(edition, newspaper=replace(edition.newspaper, home=True))


def answers(edition: Edition) -> dict[str, Page]:
    """The pages of a site by their path, with the query behind it."""
    found = {}
    for page in markup.pages(edition):
        parts = urlsplit(page.url)
        found[f"{parts.path}?{parts.query}" if parts.query else parts.path] = page
    return found


def server(edition: Edition, port: int) -> ThreadingHTTPServer:
    """A server of the site on loopback; port 0 takes a free one."""
    pages = answers(edition)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # the name is the library's
            page = pages.get(self.path)
            body = (page.text if page else markup.NOT_FOUND).encode()
            self.send_response(page.status if page else HTTPStatus.NOT_FOUND)
            self.send_header("Content-Type", page.content_type if page else markup.HTML)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    return ThreadingHTTPServer(("127.0.0.1", port), Handler)


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve until it is stopped."""
    parser = argparse.ArgumentParser(description="Serve a practice newspaper on loopback.")
    parser.add_argument("key", help="a folder of samples/sources")
    parser.add_argument("--port", type=int, default=8765)
    parser.add_argument("--name", default="Báo Sông Thu", help="what it calls itself")
    options = parser.parse_args(arguments)
    base = f"http://127.0.0.1:{options.port}"
    with server(stranger(options.key, base, options.name), options.port) as site:
        print(f"{options.name} is at {base}/; Ctrl-C stops it.", flush=True)  # noqa: T201
        try:
            site.serve_forever()
        except KeyboardInterrupt:
            return


if __name__ == "__main__":
    main()
