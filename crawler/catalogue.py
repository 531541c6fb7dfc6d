"""The newspapers as people and programs read of them: `baotinh sites` and docs/newspapers.md.

Everything is taken from the spiders, which are the single source of their facts.
`python -m crawler.catalogue` writes the page; a test holds it against the spiders.
"""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crawler.registry import newspapers, refusal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crawler.newspaper import NewspaperSpider

PAGE = Path(__file__).parents[1] / "docs" / "newspapers.md"
STATES = {
    "live": "alive when its facts were gathered; `--all` crawls it",
    "live_unverified": "probably alive; `--all` crawls it",
    "unknown": "nobody knows; crawled only when it is named",
    "merged": "taken over by another newspaper; read from captures only",
    "closed": "gone; read from captures only",
    "frozen": "its site stands still; read from captures only",
}
HEAD = """\
# The newspapers

Written by `python -m crawler.catalogue` from the spiders; a test holds this page against them.

{count} newspapers in {provinces} provinces. **{verified}.** `baotinh check NAME` puts a
newspaper's facts to the test on its own site and writes the day into its spider.

| state | newspapers | meaning |
|---|---|---|
{states}

*Family* is the CMS whose markup the newspaper's layout reads, today's first, then those of earlier
years with the last day on which they were valid. *Known* is where the facts come from, *unknown*
what nobody has seen yet.

## A new newspaper of a known family

takes one file and no code: a class of facts in `crawler/spiders/<province>.py`. `baotinh new-site`
writes it ([first contact](first-contact.md)). This is a whole one (`{example_module}`):

```python
{example}
```

`scrapy list`, `baotinh sites` and `baotinh crawl --all` know it from then on; `pytest
tests/crawler/test_newspapers.py` says which fact is missing or contradicts another; `baotinh check`
tries it. For a family that nobody has described yet, see [the house](architecture.md).
"""


def described(newspaper: type[NewspaperSpider]) -> dict[str, Any]:
    """One newspaper's facts, ready for JSON."""
    return {
        "site": newspaper.name,
        "name": newspaper.title,
        "other_names": list(newspaper.other_names),
        "kind": newspaper.kind,
        "province": newspaper.province,
        "province_old": newspaper.province_old,
        "hosts": list(newspaper.hosts),
        "home": newspaper.home,
        "family": newspaper.layouts[0].name,
        "layouts": [layout.name for layout in newspaper.layouts],
        "lead_markers": list(newspaper.lead_markers),
        "status": newspaper.status,
        "successor": newspaper.successor,
        "refusal": refusal(newspaper),
        "verified": newspaper.verified,
        "evidence": _stated(newspaper, "Evidence"),
        "unknown": _stated(newspaper, "Unknown"),
        "sections": [{"path": path, "name": name} for path, name in newspaper.sections.items()],
    }


def summary(rows: Iterable[dict[str, Any]]) -> str:
    """How many of these newspapers have been seen live, as a sentence."""
    states = [row["verified"] is not None for row in rows]
    if not any(states):
        return f"None of the {len(states)} has been checked on its live site yet"
    return f"{sum(states)} of the {len(states)} have been checked on their live sites"


def markdown() -> str:
    """The page docs/newspapers.md."""
    rows = [described(newspaper) for newspaper in newspapers().values()]
    provinces = sorted({row["province"] for row in rows}, key=_alphabetical)
    example = newspapers()["baohaugiang"]
    head = HEAD.format(
        count=len(rows),
        provinces=len(provinces),
        verified=summary(rows),
        states="\n".join(_state(rows, state) for state in STATES),
        example=inspect.getsource(example).strip(),
        example_module=example.__module__.replace(".", "/") + ".py",
    )
    parts = [_province(one, [row for row in rows if row["province"] == one]) for one in provinces]
    return "\n".join([head, *parts])


def _state(rows: list[dict[str, Any]], state: str) -> str:
    number = sum(row["status"] == state for row in rows)
    return f"| `{state}` | {number} | {STATES[state]} |"


def _province(province: str, rows: list[dict[str, Any]]) -> str:
    lines = "\n".join(_lines(row) for row in sorted(rows, key=lambda row: row["site"]))
    return f"## {province}\n\n{lines}\n"


def _lines(row: dict[str, Any]) -> str:
    """One newspaper as an item of a list: a table of so much text cannot be read."""
    names = f" (also: {'; '.join(row['other_names'])})" if row["other_names"] else ""
    before = "" if row["province_old"] == row["province"] else f"{row['province_old']} · "
    after = f", goes on in `{row['successor']}`" if row["successor"] else ""
    told = [
        f"- **{row['name']}**{names} · `{row['site']}` · {before}`{row['status']}`{after}",
        f"  - hosts: {', '.join(row['hosts'])}; family: {_eras(row['site'])}",
        f"  - verified: {row['verified'] or 'not yet'}; known: {row['evidence'] or 'nothing'}",
    ]
    sections = len(row["sections"])
    unknown = [row["unknown"], "" if sections else "sections (taken from the home page's menu)"]
    if any(unknown):
        told.append(f"  - unknown: {'; '.join(filter(None, unknown))}")
    return "\n".join(told)


def _eras(name: str) -> str:
    layouts = newspapers()[name].layouts
    return ", ".join(
        f"`{layout.name}`" + (f" (until {layout.valid_until})" if layout.valid_until else "")
        for layout in layouts
    )


def _stated(newspaper: type[NewspaperSpider], what: str) -> str | None:
    """The paragraph of the docstring that begins with this word, without its last full stop."""
    text = " ".join(inspect.getdoc(newspaper).split("\n")) if newspaper.__doc__ else ""
    ends = r"\s+(?:Evidence|Unknown|Paging|Lead markers|Oddities): |\s\s|$"
    found = re.search(rf"\b{what}: (.*?)(?={ends})", text)
    return found[1].strip().rstrip(".") if found else None


def _alphabetical(name: str) -> str:
    return name.replace("Đ", "D~")


def main() -> None:
    """Write the page."""
    PAGE.write_text(markdown(), "utf-8")


if __name__ == "__main__":
    main()
