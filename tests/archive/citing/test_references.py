"""References in the formats of the field, each read back by a strict reader of that format."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from given import NOW, a_capture, an_article
from hypothesis import given
from hypothesis import strategies as st

from archive import articles
from archive.citing.bibtex import bibtex
from archive.citing.csl import csl_json
from archive.citing.prose import prose
from archive.citing.reference import Person, Reference, reference
from archive.citing.ris import ris

if TYPE_CHECKING:
    import sqlite3

PLAIN = Reference(
    article_id="bt:5vf7rdzkck6",
    text_id="bt:5vf7rdzkck6.h7n42",
    site="baocantho",
    newspaper="Báo Cần Thơ",
    place="Cần Thơ",
    title="Giá lúa tăng 5% & người trồng “giữ” {hàng}_chờ #1",
    authors=("Nguyễn Thu Hà", "K.V"),
    translators=("Lò Văn Minh",),
    published="2026-03-02",
    section="Kinh tế",
    url="https://baocantho.com.vn/gia-lua_tang-a196670.html?x=1&y=%C3%A1",
    version=1,
    versions=2,
    archived_at="2026-03-08T09:00:00+07:00",
    sha256="f" * 64,
    practice=False,
)
BARE = replace(PLAIN, authors=(), translators=(), published=None, section=None, versions=1)
texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1).filter(str.strip)


def read_bibtex(entry: str) -> dict[str, str]:
    """The fields of one entry; anything that is not exactly BibTeX fails."""
    head = re.match(r"@article\{([A-Za-z0-9:_-]+),\n", entry)
    assert head is not None
    fields, at = {"key": head[1]}, head.end()
    while not entry.startswith("}\n", at):
        name = re.compile(r"  ([a-z]+) = \{").match(entry, at)
        assert name is not None, entry[at : at + 40]
        start = at = name.end()
        depth = 1
        while depth:
            depth += {"{": 1, "}": -1}.get(entry[at], 0) if entry[at - 1] != "\\" else 0
            at += 1
        fields[name[1]] = entry[start : at - 1]
        assert entry.startswith(",\n", at)
        at += 2
    assert entry[at:] == "}\n"
    return fields


def read_tex(value: str) -> str:
    """What LaTeX would print."""
    for command, letter in (("backslash", "\\"), ("asciitilde", "~"), ("asciicircum", "^")):
        value = value.replace(f"\\text{command}{{}}", f"\0{ord(letter)}\0")
    assert not re.search(r"(?<!\\)[&%$#_~^]", value)
    value = re.sub(r"\\([{}&%$#_])", lambda found: f"\0{ord(found[1])}\0", value)
    assert "\\" not in value
    plain = value.replace("{", "").replace("}", "")
    return re.sub(r"\0(\d+)\0", lambda found: chr(int(found[1])), plain)


def read_ris(record: str) -> list[tuple[str, str]]:
    lines = record.splitlines()
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in lines)
    assert (lines[0], lines[-1]) == ("TY  - NEWS", "ER  - ")
    return [(line[:2], line[6:]) for line in lines]


def test_bibtex_has_all_that_is_known() -> None:
    fields = read_bibtex(bibtex(PLAIN))
    assert fields["key"] == "baocantho2026-5vf7rdzkck6"
    assert fields["author"] == "{Nguyễn Thu Hà} and {K.V}"
    assert fields["translator"] == "{Lò Văn Minh}"
    assert read_tex(fields["title"]) == PLAIN.title
    assert fields["title"].startswith("{")
    assert fields["title"].endswith("}")
    assert (fields["journal"], fields["location"]) == ("Báo Cần Thơ", "Cần Thơ")
    assert (fields["date"], fields["urldate"]) == ("2026-03-02", "2026-03-08")
    assert fields["url"] == PLAIN.url
    note = read_tex(fields["note"])
    assert "Archived 2026-03-08T09:00:00+07:00 as bt:5vf7rdzkck6.h7n42, version 1 of 2" in note
    assert "f" * 64 in note
    assert not {"author", "translator", "date", "year"} & read_bibtex(bibtex(BARE)).keys()


def test_ris_has_all_that_is_known() -> None:
    fields = read_ris(ris(PLAIN))
    assert [value for tag, value in fields if tag == "AU"] == ["Nguyễn Thu Hà,", "K.V,"]
    single = dict(fields)
    assert single["TI"] == PLAIN.title
    assert (single["T2"], single["SE"]) == ("Báo Cần Thơ", "Kinh tế")
    assert (single["PY"], single["DA"], single["Y2"]) == ("2026", "2026/03/02/", "2026/03/08/")
    assert (single["UR"], single["AN"]) == (PLAIN.url, PLAIN.text_id)
    assert "f" * 64 in single["N1"]
    assert dict(read_ris(ris(replace(PLAIN, published="2026-03"))))["DA"] == "2026/03//"
    assert not {"AU", "A4", "PY", "DA", "SE"} & dict(read_ris(ris(BARE))).keys()


CSL_NAMES = {"literal"}
CSL_TEXTS = {
    *("id", "type", "title", "container-title", "publisher-place", "section", "URL", "language"),
    *("archive", "archive_location", "note"),
}


def read_csl(text: str) -> dict[str, Any]:
    """One item, held against what the schema of CSL-JSON says of these variables."""
    (item,) = json.loads(text)
    for name, value in item.items():
        if name in ("author", "translator"):
            assert value
            assert all(set(each) == CSL_NAMES and each["literal"] for each in value)
        elif name in ("issued", "accessed"):
            assert set(value) == {"date-parts"}
            (parts,) = value["date-parts"]
            assert 1 <= len(parts) <= 3
            assert all(isinstance(part, int) for part in parts)
        else:
            assert name in CSL_TEXTS
            assert isinstance(value, str)
    assert item["type"] == "article-newspaper"
    return dict(item)


def test_csl_json_has_all_that_is_known() -> None:
    item = read_csl(csl_json(PLAIN))
    assert [each["literal"] for each in item["author"]] == ["Nguyễn Thu Hà", "K.V"]
    assert (item["title"], item["container-title"]) == (PLAIN.title, "Báo Cần Thơ")
    assert item["issued"]["date-parts"] == [[2026, 3, 2]]
    assert item["accessed"]["date-parts"] == [[2026, 3, 8]]
    assert (item["id"], item["URL"]) == (PLAIN.text_id, PLAIN.url)
    month = read_csl(csl_json(replace(PLAIN, published="2026-03")))
    assert month["issued"]["date-parts"] == [[2026, 3]]
    assert not {"author", "translator", "issued", "section"} & read_csl(csl_json(BARE)).keys()


def test_prose_is_a_footnote() -> None:
    assert prose(PLAIN) == (
        f"Nguyễn Thu Hà, K.V, “{PLAIN.title}”, translated by Lò Văn Minh, Báo Cần Thơ, 2-3-2026, "
        f"{PLAIN.url}. Archived 2026-03-08T09:00:00+07:00 as bt:5vf7rdzkck6.h7n42, version 1 of 2; "
        f"sha256 of the page {'f' * 64}.\n"
    )
    assert prose(BARE).startswith(f"“{PLAIN.title}”, Báo Cần Thơ, no date, https://")


@given(texts, texts)
def test_no_title_and_no_name_breaks_a_format(title: str, name: str) -> None:
    wild = replace(PLAIN, title=title, authors=(name,))
    plain = " ".join(title.split())
    assert read_tex(read_bibtex(bibtex(wild))["title"]) == plain
    assert dict(read_ris(ris(wild)))["TI"] == plain
    assert read_csl(csl_json(wild))["title"] == title


def test_practice_is_told_in_every_format() -> None:
    practice = replace(PLAIN, practice=True)
    for write in (bibtex, ris, csl_json, prose):
        assert "Practice article (invented)" in write(practice)
        assert "Practice" not in write(PLAIN)


@pytest.mark.parametrize(
    ("precision", "published"),
    [("minute", "2026-03-02"), ("day", "2026-03-02"), ("month", "2026-03"), (None, None)],
)
def test_a_date_is_given_as_exactly_as_it_is_known(
    db: sqlite3.Connection, precision: str | None, published: str | None
) -> None:
    known = an_article(1, published_precision=precision)
    if precision is None:
        known = replace(known, published_at=None)
    articles.store(db, known, capture=a_capture(1), run_id=1)
    assert reference(db, 1, 1, ()).published == published


def test_a_text_is_archived_when_it_was_first_captured(db: sqlite3.Connection) -> None:
    for page, body in enumerate(("Bản đầu.", "Bản sửa.", "Bản đầu."), 1):
        capture = replace(a_capture(page), fetched_at=NOW + timedelta(days=page))
        articles.store(db, an_article(1, body=body), capture=capture, run_id=1)
    people = (
        Person(name="Thu Hà", roles=("text", "photo")),
        Person(name="Minh Đức", roles=("photo",)),
        Person(name="Lò Văn Minh", roles=("translation",)),
    )
    third, second = (reference(db, 1, number, people) for number in (3, 2))
    assert (third.archived_at, third.sha256) == ("2026-03-09T09:00:00+07:00", f"{1:064x}")
    assert (second.archived_at, second.sha256) == ("2026-03-10T09:00:00+07:00", f"{2:064x}")
    assert (third.authors, third.translators) == (("Thu Hà",), ("Lò Văn Minh",))
    assert (third.newspaper, third.place, third.versions) == ("Báo Cần Thơ", "Cần Thơ", 3)
