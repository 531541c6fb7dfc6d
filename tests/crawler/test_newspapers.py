"""Every newspaper: its facts are whole, agree with what was gathered, and can be practised."""

from __future__ import annotations

import ast
import gzip
import inspect
import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from crawler import catalogue
from crawler.facts import STATUSES, is_denied, link_of
from crawler.registry import crawled_by_default, newspaper_of, newspapers, refusal
from pipelines.provinces import new_province, old_province

if TYPE_CHECKING:
    from crawler.newspaper import NewspaperSpider

SAMPLES = Path(__file__).parents[2] / "samples"
MOST_LINES = 20


@pytest.fixture(params=newspapers().values(), ids=lambda cls: cls.name)
def newspaper(request: pytest.FixtureRequest) -> type[NewspaperSpider]:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def facts(newspaper: type[NewspaperSpider], request: pytest.FixtureRequest) -> dict[str, Any]:
    """What was gathered of this newspaper, or what `baotinh new-site` saw of it."""
    if newspaper.name in first_contacts():
        return first_contacts()[newspaper.name]
    return facts_of(newspaper.name, request.getfixturevalue("shared"))


@cache
def first_contacts() -> dict[str, dict[str, Any]]:
    """The records of newspapers that came after the facts were gathered."""
    files = sorted(Path(__file__).with_name("first_contact").glob("*.json"))
    return {file.stem: json.loads(file.read_text("utf-8")) for file in files}


def facts_of(name: str, shared: Path) -> dict[str, Any]:
    return _facts(shared)[name]


@cache
def _facts(shared: Path) -> dict[str, dict[str, Any]]:
    sites = json.loads((shared / "facts" / "sites.json").read_text())["sites"]
    return {site["id"]: site for site in sites}


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
    family = facts["cms_family"]
    assert newspaper.layouts[0].name == (newspaper.name if family == "singleton" else family)
    assert newspaper.status == facts["status"]
    assert newspaper.province == facts["province_new"]
    assert newspaper.province_old == facts["province_old"]


def test_its_articles_are_recognised_and_its_lists_are_not(
    newspaper: type[NewspaperSpider], facts: dict[str, Any]
) -> None:
    assert facts["article_url_examples"] or newspaper.name not in first_contacts()
    for url in facts["article_url_examples"]:
        link = link_of(newspaper, url)
        assert link is not None, url
        assert newspaper_of(url) is newspaper
        # An era's prefix keeps its ids apart from today's.
        assert link.key.endswith(id_by_the_facts(facts, url)), url
    for path in facts["category_examples"]:
        assert link_of(newspaper, urljoin(newspaper.home, path)) is None, path


def id_by_the_facts(facts: dict[str, Any], url: str) -> str:
    """The native id in an address, by the first of the documented shapes; empty without one."""
    if url in facts.get("article_ids", {}):
        return str(facts["article_ids"][url])
    for shape in shapes_of(facts):
        if found := re.search(shape, urlsplit(url).path):
            return found.groupdict().get("id") or ""
    raise AssertionError(f"no documented shape fits {url}")


def shapes_of(facts: dict[str, Any]) -> list[str]:
    return [
        shape
        for shape in (facts["article_path_regex"], *facts["article_path_regexes_old"])
        if shape
    ]


PLAIN = st.sampled_from("abcdefghijklmnopqrstuvwxyzID0123456789-/.")


@given(data=st.data())
@settings(max_examples=15, derandomize=True)
@pytest.mark.parametrize("name", sorted(set(newspapers()) - set(first_contacts())))
def test_addresses_made_from_the_documented_shapes_are_recognised(
    name: str, shared: Path, data: st.DataObject
) -> None:
    facts, hosts = facts_of(name, shared), newspapers()[name].hosts
    for shape in shapes_of(facts):
        path = data.draw(st.from_regex(shape, fullmatch=True, alphabet=PLAIN), label="synthetic")
        assume(not re.search(r"//|/\.|\.\.", path))  # no address is written so
        # An era may have lived on another host, and one newspaper has its ids in the query.
        urls = [f"https://{host}{path}{query}" for host in hosts for query in ("", "?mabb=1")]
        assert any(link_of(newspapers()[name], url) for url in urls), path


def test_its_sections_are_those_of_the_facts(
    newspaper: type[NewspaperSpider], facts: dict[str, Any]
) -> None:
    prefixes = (facts.get("selectors_current") or {}).get("category_prefixes", ())
    known = {path.removesuffix("/") for path in (*facts["category_examples"], *prefixes)}
    stated = {path.removesuffix("/").removesuffix(".html") for path in newspaper.sections}
    assert stated <= known | {path.removesuffix(".html") for path in known}
    assert not any(is_denied(path, newspaper.deny) for path in newspaper.sections)


@pytest.mark.parametrize("file", sorted(SAMPLES.glob("*.warc.gz")), ids=lambda file: file.name)
def test_practice_pages_are_those_of_their_newspaper(file: Path) -> None:
    newspaper = newspapers()[file.name.removesuffix(".warc.gz").partition("-")[0]]
    urls = set(re.findall(rb"WARC-Target-URI: (\S+)", gzip.decompress(file.read_bytes())))
    articles = {url for url in urls if link_of(newspaper, url.decode())}
    assert articles
    if newspaper.sections and "-" not in file.name:  # an earlier edition has no lists
        lists = {urljoin(newspaper.home, path).encode() for path in newspaper.sections}
        assert lists & urls


def test_the_page_of_the_newspapers_is_what_the_spiders_say() -> None:
    assert catalogue.PAGE.read_text("utf-8") == catalogue.markdown(), (
        "run python -m crawler.catalogue"
    )


def test_all_newspapers_of_the_facts_are_there(shared: Path) -> None:
    assert set(newspapers()) == {*_facts(shared), *first_contacts()}
    assert len(_facts(shared)) == 78
    assert len({newspaper.province for newspaper in newspapers().values()}) == 34


def test_each_province_has_a_module_of_its_own() -> None:
    modules = {newspaper.__module__: newspaper.province for newspaper in newspapers().values()}
    assert len(modules) == len(set(modules.values())) == 34


def test_those_that_have_ended_are_not_crawled_and_say_who_goes_on() -> None:
    for name, newspaper in newspapers().items():
        ended = newspaper.status in ("merged", "closed", "frozen")
        assert (refusal(newspaper) is not None) == ended
        assert not ended or name not in crawled_by_default()
    told = refusal(newspapers()["baohagiang"])
    assert told is not None
    assert "Báo Tuyên Quang (baotuyenquang) goes on" in told
    assert "baotinh import" in told


def test_two_newspapers_of_one_host_name_are_told_apart() -> None:
    assert newspaper_of("https://vhds.baothanhhoa.vn/a-1.htm") is newspapers()["vhds_baothanhhoa"]
    assert newspaper_of("https://baothanhhoa.vn/a-1.htm") is newspapers()["baothanhhoa"]
    hosts = [host for newspaper in newspapers().values() for host in newspaper.hosts]
    assert len(hosts) == len(set(hosts))


def test_a_list_that_looks_like_an_article_is_a_list() -> None:
    thvl = newspapers()["thvl"]
    assert link_of(thvl, "https://thvl.vn/thoi-su-thvl/tin-dia-phuong/") is None
    assert link_of(thvl, "https://thvl.vn/thoi-su-thvl/tin-dia-phuong") is None


def test_ids_of_two_eras_of_one_newspaper_never_meet() -> None:
    nghe_an = newspapers()["baonghean"]
    today, era = (
        link_of(nghe_an, f"https://baonghean.vn/{slug}")
        for slug in ("a-10123456.html", "a-post10123456.html")
    )
    assert today is not None
    assert era is not None
    assert (today.key, era.key) == ("10123456", "epi:10123456")
