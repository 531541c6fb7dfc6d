"""Each family's newspaper in a new dress: still read well, and its layout mended by the doctor."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from patients import Patient, admitted, newspaper_of, reading
from redesign import EDITIONS, articles_of

from archive.archive import Archive
from archive.dead_selectors import KIND
from cli.extraction import as_json
from crawler.doctoring.fates import FIELDS, own_hits
from crawler.doctoring.rereading import is_fallback
from crawler.facts import is_denied
from crawler.layouts.links import GENERIC, source_of
from crawler.layouts.page import Page
from samples.addresses import article_url
from samples.build import expected
from samples.families import FAMILIES
from samples.markup import HTML

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from archive.captures import Capture
    from crawler.newspaper import NewspaperSpider

READ = ("title", "lead", "lead_marker", "body", "published_at", "byline")
"""What must survive a redesign."""
SEVERAL = 3
ESSAY = "photo_essay"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    path = tmp_path_factory.mktemp("redesign") / "archive.db"
    found = Archive(path, kind="practice", now=datetime(2026, 3, 8, tzinfo=UTC))
    yield found
    found.captures.close()
    found.connection.close()


@pytest.fixture(scope="module")
def patient_of(archive: Archive) -> Callable[[str], Patient]:
    return cache(lambda name: admitted(archive, EDITIONS[name]))


# Where lists are pages; an API gives those of Điện Biên, and earlier editions have none.
LISTED = [
    name
    for name, edition in EDITIONS.items()
    if any(section.listed for section in edition.newspaper.sections)
    and FAMILIES[edition.newspaper.family].answer is None
]

ESSAYISTS = [
    name
    for name, edition in EDITIONS.items()
    if any(article.form == ESSAY for article in edition.articles)
]


@pytest.fixture(params=EDITIONS)
def patient(request: pytest.FixtureRequest, patient_of: Callable[[str], Patient]) -> Patient:
    """The newspaper of each edition: every family of the samples, and every era."""
    return patient_of(request.param)


def captures_of(patient: Patient) -> dict[str, Capture]:
    return {look.capture.url: look.capture for look in patient.diagnosis.looks}


def dead_fields(archive: Archive, patient: Patient) -> set[str]:
    rows = archive.connection.execute(
        "SELECT field FROM problems WHERE site = ? AND kind = ?", [patient.newspaper.name, KIND]
    ).fetchall()
    return {row["field"] for row in rows}


def test_the_fallback_reads_the_new_pages_right(patient: Patient) -> None:
    drafts = {look.capture.url: look.draft for look in patient.diagnosis.looks}
    for article in patient.articles:
        read, wanted = as_json(drafts[article_url(article)]), expected(article)
        assert {name: read[name] for name in READ} == {name: wanted[name] for name in READ}


def test_the_keeper_is_told_once_of_each_field(archive: Archive, patient: Patient) -> None:
    rows = archive.connection.execute(
        "SELECT url, kind, field, times, resolved_at, capture_id FROM problems WHERE site = ?",
        [patient.newspaper.name],
    ).fetchall()
    old = [look for look in patient.diagnosis.looks if look.capture.url not in patient.pages]
    new = [look for look in patient.diagnosis.looks if look.capture.url in patient.pages]
    died = {
        field
        for field in FIELDS
        if any(own_hits([look.sources for look in old], field, patient.layout.fields))
        and not any(own_hits([look.sources for look in new], field, patient.layout.fields))
    }
    assert {row["field"] for row in rows} - {"links"} == died
    assert {row["kind"] for row in rows} <= {KIND}
    assert {row["url"] for row in rows} <= {patient.newspaper.home}
    assert all(row["times"] == 1 and row["resolved_at"] is None for row in rows)
    assert all(archive.captures.get(row["capture_id"]) for row in rows)


def test_the_doctor_finds_what_died_and_when(archive: Archive, patient: Patient) -> None:
    found = patient.diagnosis
    assert {one.field for one in found.findings if one.status == "dead"} == dead_fields(
        archive, patient
    )
    first_new = min(page.fetched_at for page in patient.pages.values())
    for finding in found.findings:
        if finding.status == "dead":
            assert finding.last_hit is not None
            assert finding.first_miss is not None
            assert finding.last_hit < first_new <= finding.first_miss
    if found.verdict == "ill":
        assert found.effect is not None
        assert found.effect.pages == found.effect.same == found.effect.own == len(patient.articles)


def test_the_mended_layout_reads_every_new_page_itself(archive: Archive, patient: Patient) -> None:
    dead = dead_fields(archive, patient)
    remedy = patient.diagnosis.remedy
    assert (remedy is not None) == bool(dead)
    if remedy is None:  # no selector of it is known: there was nothing to die
        return
    assert patient.diagnosis.until is not None
    eras = (remedy.applied(patient.layout), patient.layout.until(patient.diagnosis.until))
    mended = newspaper_of(patient.edition, patient.newspaper.name, eras)
    captures = captures_of(patient)
    for article in patient.articles:
        url = article_url(article)
        draft = reading(mended, patient.pages[url], captures[url])
        read, wanted = as_json(draft), expected(article)
        assert {name: read[name] for name in READ} == {name: wanted[name] for name in READ}
        by = {field: read["fields"][field] for field in dead & read["fields"].keys()}
        assert not any(is_fallback(field, source) for field, source in by.items()), by
        assert draft.reading.layout == patient.layout.name
    assert dead - {"links"} - read["fields"].keys() <= {"section", "tags"}


@pytest.mark.parametrize("patient", ESSAYISTS, indirect=True)
def test_a_photo_essay_has_its_captions_back(patient: Patient) -> None:
    remedy = patient.diagnosis.remedy
    assert remedy is not None
    eras = (remedy.applied(patient.layout),)
    mended = newspaper_of(patient.edition, patient.newspaper.name, eras)
    capture = patient.diagnosis.looks[-1].capture
    edition = EDITIONS[patient.edition.newspaper.edition]
    for article, page in articles_of(edition, patient.layout):
        if article.form == ESSAY:
            its_own = replace(capture, url=page.url, final_url=page.url)
            read, wanted = as_json(reading(mended, page, its_own)), expected(article)
            assert {name: read[name] for name in READ} == {name: wanted[name] for name in READ}
            assert read["images"] == wanted["images"]


@pytest.mark.parametrize("patient", LISTED, indirect=True)
def test_the_mended_layout_finds_the_lists(archive: Archive, patient: Patient) -> None:
    remedy, newspaper = patient.diagnosis.remedy, patient.newspaper
    assert remedy is not None
    assert ("links" in dead_fields(archive, patient)) == ("links" in remedy.selectors)
    mended = remedy.applied(patient.layout)
    addresses = {article_url(article) for article in patient.articles}
    lists = [
        page
        for url, page in patient.pages.items()
        if url not in (*addresses, newspaper.home) and "robots.txt" not in url
    ]
    found: set[str] = set()
    for page in lists:
        listing = mended.listing(Page(page.url, page.text))
        found.update(link for link in listing.links if not _is_denied(newspaper, link))
        assert listing.source in (GENERIC, source_of(mended.links), f"{mended.name}:api")
        assert (listing.source == GENERIC) <= (not mended.links)
    assert found >= addresses
    # What stands on every list is no list's own: but that takes some lists to see.
    pages = [page for page in lists if page.content_type == HTML]
    assert found == addresses or len(pages) < SEVERAL or not patient.layout.links


def _is_denied(newspaper: type[NewspaperSpider], link: str) -> bool:
    return is_denied(urlsplit(link).path, newspaper.deny)
