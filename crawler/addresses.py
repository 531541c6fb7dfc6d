"""Which addresses are asked for at all: a page may name any, and means ours or harm."""

from __future__ import annotations

from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Collection

LONGEST = 4_096
"""Characters; a headline of 300 letters takes 2,700 where each is written as three bytes."""


def why_refused(url: str, hosts: Collection[str]) -> str | None:
    """Why an address is not asked for by a newspaper of these hosts; None where it may be."""
    if len(url) > LONGEST:
        return f"has {len(url)} characters"
    try:
        parts = urlsplit(url)
    except ValueError:
        return "is no address"
    if parts.scheme not in ("http", "https"):
        return "is no page of the web"
    if parts.username is not None or parts.password is not None:
        return "has a name or password in it"
    host = parts.hostname or ""
    if not any(host == known or host.endswith(f".{known}") for known in hosts):
        return "is not on the newspaper's hosts"
    return None


def is_inside(address: str) -> bool:
    """Is an IP address one of a machine or a network of its own, such as 127.0.0.1 or 10.1.2.3?"""
    return not ip_address(address).is_global
