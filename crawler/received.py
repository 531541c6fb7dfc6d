"""What a server sent, before Scrapy decodes it: kept on the request for the capture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from scrapy import Request
    from scrapy.http import Response

META = "received"


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """Headers in their order, bytes of the body as they came, and when."""

    headers: tuple[tuple[str, str], ...]
    length: int
    at: datetime


def note(request: Request, response: Response, at: datetime) -> None:
    """Write down on the request what came for it."""
    headers = tuple(
        (name.decode("latin-1"), value.decode("latin-1"))
        for name, values in response.headers.items()
        for value in values
    )
    request.meta[META] = Received(headers=headers, length=len(response.body), at=at)
