"""`baotinh sites`: the newspapers that baotinh knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.table import Table

from cli.console import out, print_json
from cli.options import JsonOption

if TYPE_CHECKING:
    from crawler.newspaper import NewspaperSpider


def sites(*, json: JsonOption = False) -> None:
    """List the newspapers: name, province, hosts, state, and what is verified.

    The first column is the name for `baotinh crawl NAME`.
    """
    from crawler.registry import newspapers  # noqa: PLC0415 - Scrapy takes a second to load

    rows = [_described(newspaper) for newspaper in newspapers().values()]
    if json:
        print_json(rows)
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("name", "newspaper", "province", "host", "family", "state", "verified"):
        table.add_column(heading)
    for row in rows:
        table.add_row(
            row["site"],
            row["name"],
            row["province"],
            row["hosts"][0],
            row["family"],
            row["status"],
            row["verified"] or "not yet",
        )
    out.print(table)


def _described(newspaper: type[NewspaperSpider]) -> dict[str, Any]:
    return {
        "site": newspaper.name,
        "name": newspaper.title,
        "province": newspaper.province,
        "province_old": newspaper.province_old,
        "hosts": list(newspaper.hosts),
        "home": newspaper.home,
        "family": newspaper.layouts[0].name,
        "layouts": [layout.name for layout in newspaper.layouts],
        "status": newspaper.status,
        "verified": newspaper.verified,
        "sections": [{"path": path, "name": name} for path, name in newspaper.sections.items()],
    }
