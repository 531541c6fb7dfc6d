"""`baotinh parse`: read lines of text as dates, bylines, leads or captions."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.console import print_json_line
from cli.options import parse_moment
from pipelines.bylines import read_byline
from pipelines.captions import read_caption
from pipelines.dates import read_date
from pipelines.leads import split_marker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

app = typer.Typer(
    help="Read lines on standard input and print one JSON object for each.",
    no_args_is_help=True,
)

NowOption = Annotated[
    str | None,
    typer.Option(
        help="The time at which the lines were fetched (ISO 8601); relative dates and dates "
        "without a year need it."
    ),
]


@app.command()
def dates(*, now: NowOption = None) -> None:
    """Dates: {raw, iso, precision, rule}; iso is null where there is no date.

    Example: echo 'Thứ Ba, 08/08/2017, 21:36 (GMT+7)' | baotinh parse dates
    """
    moment = parse_moment(now)

    def read(raw: str) -> dict[str, Any]:
        found = read_date(raw, now=moment)
        return {"iso": found.iso, "precision": found.precision, "rule": found.rule}

    _each(read)


@app.command()
def bylines() -> None:
    """Bylines: {raw, contributors, source, staff}.

    Example: echo 'Tin, ảnh: Thu Hà' | baotinh parse bylines
    """

    def read(raw: str) -> dict[str, Any]:
        found = read_byline(raw)
        people = [{"name": p.name, "roles": list(p.roles)} for p in found.contributors]
        return {"contributors": people, "source": found.source, "staff": found.staff}

    _each(read)


@app.command()
def leads() -> None:
    """Leads: {raw, marker, lead}; marker is null where the newspaper set none.

    Example: echo '(CTO) - Sáng 2-3, chợ nổi mở hội.' | baotinh parse leads
    """

    def read(raw: str) -> dict[str, Any]:
        found = split_marker(raw)
        return {"marker": found.marker, "lead": found.lead}

    _each(read)


@app.command()
def captions() -> None:
    """Captions: {raw, caption, credit}; credit is null where nobody is credited.

    Example: echo 'Thu hoạch lúa. Ảnh: Thu Hà' | baotinh parse captions
    """

    def read(raw: str) -> dict[str, Any]:
        found = read_caption(raw)
        return {"caption": found.caption, "credit": found.credit}

    _each(read)


def _each(read: Callable[[str], dict[str, Any]]) -> None:
    for raw in _lines():
        print_json_line({"raw": raw, **read(raw)})


def _lines() -> Iterator[str]:
    """Lines of standard input as UTF-8, whatever the locale; broken bytes do not end the run."""
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", "replace").rstrip("\r\n")
