"""Every newspaper: its facts are whole, agree with what was gathered, and can be practised."""

from __future__ import annotations

import ast
import gzip
import inspect
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

import pytest

from crawler.facts import STATUSES, is_denied, link_of
from crawler.registry import newspaper_of, newspapers
from pipelines.provinces import new_province, old_province

if TYPE_CHECKING:
    from crawler.newspaper import NewspaperSpider

SAMPLES = Path(__file__).parents[2] / "samples"
MOST_LINES = 20


@pytest.fixture(params=newspapers().values(), ids=lambda cls: cls.name)
def newspaper(request: pytest.FixtureRequest) -> type[NewspaperSpider]:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def facts(newspaper: type[NewspaperSpider], shared: Path) -> dict[str, Any]:
    """What was gathered of this newspaper."""
    sites = json.loads((shared / "facts" / "sites.json").read_text())["sites"]
    return next(site for site in sites if site["id"] == newspaper.name)


def test_its_province_is_one_of_today_and_one_of_before(newspaper: type[NewspaperSpider]) -> None:
    assert new_province(newspaper.province) is not None
    assert old_province(newspaper.province_old) is not None


def test_it_states_its_evidence_and_claims_no_more(newspaper: type[NewspaperSpider]) -> None:
    assert "Evidence:" in (newspaper.__doc__ or "")
    assert newspaper.status in STATUSES
    assert newspaper.verified is None or re.match(r"\d{4}-\d\d-\d\d ", newspaper.verified)


def test_it_is_short(newspaper: type[NewspaperSpider]) -> None:
    # A newspaper is data: at most 20 lines, the docstring and the table of sections not counted.
    (cls,) = ast.parse(inspect.getsource(newspaper)).body
    assert isinstance(cls, ast.ClassDef)
    lines = 1
    for node in cls.body:
        is_docstring = isinstance(node, ast.Expr)
        is_sections = isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "sections"
        if not is_docstring and not is_sections:
            lines += (node.end_lineno or node.lineno) - node.lineno + 1
    assert lines <= MOST_LINES


def test_its_hosts_family_and_state_are_those_of_the_facts(
    newspaper: type[NewspaperSpider], facts: dict[str, Any]
) -> None:
    assert list(newspaper.hosts) == facts["hosts"]
    assert newspaper.layouts[0].name == facts["cms_family"]
    assert newspaper.status == facts["status"]
    assert newspaper.province == facts["province_new"]
    assert newspaper.province_old == facts["province_old"]


def test_its_articles_are_recognised_and_its_lists_are_not(
    newspaper: type[NewspaperSpider], facts: dict[str, Any]
) -> None:
    for url in facts["article_url_examples"]:
        link = link_of(newspaper, url)
        assert link is not None, url
        wanted = re.search(facts["article_path_regex"], urlsplit(url).path)
        assert wanted is not None
        assert link.key == wanted["id"]
        assert newspaper_of(url) is newspaper
    for path in facts["category_examples"]:
        assert link_of(newspaper, urljoin(newspaper.home, path)) is None, path


def test_its_sections_are_those_of_the_facts(
    newspaper: type[NewspaperSpider], facts: dict[str, Any]
) -> None:
    known = {f"{path.rstrip('/')}/" for path in facts["category_examples"] if "{" not in path}
    current = facts["selectors_current"]
    known |= {f"{path.rstrip('/')}/" for path in current.get("category_prefixes", ())}
    assert set(newspaper.sections) <= known
    assert not any(is_denied(path, newspaper.deny) for path in newspaper.sections)


def test_it_has_practice_pages(newspaper: type[NewspaperSpider]) -> None:
    warc = gzip.decompress((SAMPLES / f"{newspaper.name}.warc.gz").read_bytes())
    urls = set(re.findall(rb"WARC-Target-URI: (\S+)", warc))
    articles = {url for url in urls if link_of(newspaper, url.decode())}
    lists = {path for path in newspaper.sections if urljoin(newspaper.home, path).encode() in urls}
    assert len(articles) >= 12
    assert len(lists) >= 2
