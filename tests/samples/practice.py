"""What the tests of the practice newspapers share: the editions, and a newspaper of one article."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lxml import html

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))  # `pytest` alone does not put the root on the path

from samples import addresses, markup  # noqa: E402 - needs the path of the line above
from samples.build import editions  # noqa: E402

if TYPE_CHECKING:
    from samples.markup import Page
    from samples.source import Article, Edition

SOURCES = ROOT / "samples" / "sources"
IDS = {"baocantho": "900001", "baolaocai": "900001", "baotuyenquang": "9a00001"}
ALL = {edition.newspaper.edition: edition for edition in editions(SOURCES)}
EDITIONS = {key: ALL[key] for key in IDS}
"""The newspapers whose whole markup is known, and looked at element by element."""

DUMMY = """+++
id = "{id}"
section = "{section}"
title = "Chiếc cầu tre “cuối cùng” bên rạch Bà Thử"
published = "2026-03-02T07:15"
tags = ["cầu tre", "giao thông"]
byline = "Bài, ảnh: Bảy Thử"
marker = "(TH) -"
lead = "Ngày 1-3, người dân ấp Thử dỡ cây cầu tre & lát ván cho cầu mới."
form = "live"
event_date = "2026-03-01"
event_phrase = "Ngày 1-3"
contributors = [{{name = "Bảy Thử", roles = ["text", "photo"]}}]
source = ""
+++
%% a comment, printed nowhere
6h00: Những tấm ván < 3m được chở tới.

## Ván mới

![Cây cầu trước giờ dỡ. | Tư Thử](anh-1.jpg)

- Hai nhịp
- Sáu cọc

> Qua cầu này là qua một thời.

| Việc | Ngày |
| Dỡ | 1-3 |

[related: Chính bài này]({id})
"""


def write_dummy(folder: Path, key: str, text: str = DUMMY) -> Path:
    """A newspaper's folder with the real `newspaper.toml` and one article."""
    newspaper = EDITIONS[key].newspaper
    target = folder / key
    target.mkdir()
    (target / "newspaper.toml").write_bytes((SOURCES / key / "newspaper.toml").read_bytes())
    article = text.format(id=IDS[key], section=newspaper.sections[-1].path)
    (target / "01-cau-tre.md").write_text(article, "utf-8")
    return target


def page_of(edition: Edition, article: Article) -> Page:
    url = addresses.article_url(article)
    return next(page for page in markup.pages(edition) if page.url == url)


def parse(text: str) -> Any:
    """The page as lxml reads it; Any, for xpath() gives whatever the expression asks for."""
    return html.document_fromstring(text)
