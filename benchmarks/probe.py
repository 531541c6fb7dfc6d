"""How often `baotinh probe` ranks the right family first: `python benchmarks/probe.py`.

Every page of the practice newspapers, with the host replaced by a stranger's wherever it stands,
and the real provincial pages (`BAOTINH_SHARED`, or `../shared`), if they are there. `equal` counts
pages on which another family has exactly as many points.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))  # run as a script, Python looks beside the script only

from rich.console import Console  # noqa: E402 - needs the path of the line above
from rich.table import Table  # noqa: E402

from crawler.layouts.page import Page  # noqa: E402
from crawler.probing.families import families, family_of  # noqa: E402
from crawler.probing.ranking import rank  # noqa: E402
from crawler.registry import newspapers  # noqa: E402
from samples import markup  # noqa: E402
from samples.addresses import article_url  # noqa: E402
from samples.build import editions  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

SHARED = Path(os.environ.get("BAOTINH_SHARED", ROOT.parent / "shared"))
STRANGER = "bao.example"
COLUMNS = ("right first", "equal", "sure", "likely", "addresses", "none")
REAL = {
    "baocantho_*.html": ("a_id_fck", "baocantho.com.vn"),
    "templates/BaoCaoBang-*": ("bcb_caobang", "baocaobang.vn"),
    "templates/HTML-BaoNgheAn-*": ("epi_2017", "baonghean.vn"),
}


def practice() -> Iterator[tuple[str, str, Page]]:
    """Kind of page, right family, page."""
    known = {one.name: each.name for each in families().values() for one in each.layouts.values()}
    for edition in editions():
        paper = edition.newspaper
        family = known[paper.family if paper.family != "a_id_fck_2019" else "a_id_fck"]
        articles = {article_url(article) for article in edition.articles}
        for page in markup.pages(edition):
            if page.status == 200 and not page.content_type.startswith("text/plain"):  # noqa: PLR2004
                kind = "practice: articles" if page.url in articles else "practice: lists"
                hidden = (text.replace(paper.host, STRANGER) for text in (page.url, page.text))
                yield kind, family, Page(*hidden)


def real() -> Iterator[tuple[str, str, Page]]:
    """The real provincial pages, of which nobody tells the address."""
    for pattern, (family, host) in REAL.items():
        for file in sorted((SHARED / "pages").glob(pattern)):
            page = Page.from_bytes(f"https://{STRANGER}/", file.read_bytes())
            yield "real pages", family, Page(page.url, page.text.replace(host, STRANGER))


def main() -> None:
    """Rank them all and print the table."""
    used = Counter(family_of(cls.layouts[0]) or "" for cls in newspapers().values())
    counts: dict[str, Counter[str]] = {}
    for kind, family, page in (*practice(), *real()):
        row = counts.setdefault(kind, Counter())
        began = process_time()
        ranking = rank(page, used)
        row["ms"] += round((process_time() - began) * 1000)
        row.update(["pages", ranking.verdict])
        row["right first"] += ranking.best.family == family
        row["equal"] += bool(ranking.tied)
    table = Table("pages", "number", *COLUMNS, "ms a page")
    for kind, row in counts.items():
        cells = [str(row[name]) for name in COLUMNS]
        table.add_row(kind, str(row["pages"]), *cells, f"{row['ms'] / row['pages']:.0f}")
    Console().print(table)


if __name__ == "__main__":
    main()
