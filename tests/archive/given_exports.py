"""An archive with something of everything: years, provinces, undated, edited, `noarchive`."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from given import SITE, a_capture, an_archive, an_article

from archive import articles, sites
from archive.times import VIETNAM

if TYPE_CHECKING:
    from pathlib import Path

LAOCAI = replace(
    SITE, site="baolaocai", name="Báo Lào Cai", province="Lào Cai", province_old="Yên Bái"
)
YEARS = (2024, 2025, None)


def store(path: Path, count: int = 12) -> None:
    """Articles 1 to `count`, by turns of two newspapers and of three years (or none)."""
    archive, run = an_archive(path.parent)
    with archive:
        sites.register(archive.connection, LAOCAI, {"/kinh-te/": "Kinh tế"})
        for number in range(1, count + 1):
            year = YEARS[number % len(YEARS)]
            article = an_article(
                number,
                site=("baocantho", "baolaocai")[number % 2],
                url=f"https://bao.vn/bai-{number}.html",
                title=f"Chợ nổi mở hội, bài {number}",
                published_at=year and datetime(year, 1, number % 28 + 1, 23, 30, tzinfo=VIETNAM),
                published_precision=year and "minute",
                noarchive=number % 6 == 0,
            )
            articles.store(archive.connection, article, capture=a_capture(number), run_id=run)
            if number % 4 == 0:
                edited = replace(article, body="Giá dưa hấu tăng, “cháy hàng”,\n\ncòn 8.000 đồng.")
                capture = a_capture(number + 1000)
                articles.store(archive.connection, edited, capture=capture, run_id=run)


def manifest(folder: Path) -> dict[str, Any]:
    """The manifest of an export."""
    return dict(json.loads((folder / "manifest.json").read_text()))
