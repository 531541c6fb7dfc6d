"""`baotinh sites`: the newspapers that baotinh knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.table import Table

from cli.console import out, print_json
from cli.options import JsonOption

if TYPE_CHECKING:
    from collections.abc import Iterable

WIDE = 190
"""Columns of the table where no terminal sets a limit, so that a pipe gets whole names."""
WITH_FAMILY = 140
FOLDED = ("newspaper", "province")


def sites(*, json: JsonOption = False) -> None:
    """List the newspapers: name, province, hosts, state, and what is verified.

    The first column is the name for `baotinh crawl NAME`. What is known of each, and from where,
    is in docs/newspapers.md.
    """
    # Scrapy takes a second to load
    from crawler.catalogue import described, summary  # noqa: PLC0415
    from crawler.registry import newspapers  # noqa: PLC0415

    rows = [described(newspaper) for newspaper in newspapers().values()]
    if json:
        print_json(rows)
        return
    out.print(_table(rows, out.width if out.is_terminal else WIDE))
    provinces = len({row["province"] for row in rows})
    out.print(f"\n{len(rows)} newspapers in {provinces} provinces. {summary(rows)}.")


def _table(rows: Iterable[dict[str, Any]], width: int) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", width=width)
    headings = ("name", "newspaper", "province", "host", "state", "verified", "family")
    shown = headings if width >= WITH_FAMILY else headings[:-1]
    for heading in shown:
        table.add_column(heading, no_wrap=heading not in FOLDED, overflow="fold")
    for row in rows:
        province, old = row["province"], row["province_old"]
        cells = (
            row["site"],
            row["name"],
            province if province == old else f"{province} ({old})",
            row["hosts"][0],
            row["status"],
            row["verified"].split(" ")[0] if row["verified"] else "not yet",
            row["family"],
        )
        table.add_row(*cells[: len(shown)])
    return table
