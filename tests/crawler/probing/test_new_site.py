"""`baotinh new-site`: what it writes, and what it refuses before anybody is asked for a page."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hidden import EDITIONS, STRANGER, sample_pages
from typer.testing import CliRunner

from cli.exit_codes import Exit
from cli.main import app
from crawler.layouts.page import Page
from crawler.probing.claims import with_marker
from crawler.probing.families import families
from crawler.probing.module import class_source, module_source, with_class
from crawler.probing.names import class_name, province_of, spider_name, title_of
from crawler.probing.record import record_of
from crawler.probing.stranger import UNKNOWN, Facts, as_newspaper, layout_at

if TYPE_CHECKING:
    from pathlib import Path

    from crawler.newspaper import NewspaperSpider

HEAD = '"""Huế."""\n\nfrom __future__ import annotations\n\n'
BASE = "from crawler.newspaper import NewspaperSpider\n"
CLASS = '\n\nclass BaoCu:\n    """Báo cũ."""\n'


def facts(**changes: object) -> Facts:
    stated = {
        "name": "baosongthu",
        "class_name": "BaoSongThu",
        "title": "Báo Sông Thu",
        "province": "Huế",
        "province_old": "Thừa Thiên Huế",
        "hosts": ("bao.example",),
        "home": "https://bao.example/",
        "place": "crawler.layouts.a_id_fck:LAYOUT",
        "evidence": f"a claim of `baotinh probe`, {date(2026, 3, 8)}: its markup",
        "unknown": "paging",
        "sections": {"/thoi-su/": "Thời sự", '/n"c/': 'Nước "mặn"'},
        "articles": ("https://bao.example/lua-chin-a17.html",),
    }
    return Facts(**{**stated, **changes})  # type: ignore[arg-type]


def defined(source: str, name: str = "BaoSongThu") -> type[NewspaperSpider]:
    """The class that a source defines."""
    space: dict[str, object] = {"__name__": "crawler.spiders.moi"}
    exec(compile(source, "moi.py", "exec", dont_inherit=True), space)  # noqa: S102 - our own
    return space[name]  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("imports", "place", "wanted"),
    [
        (
            "from crawler.layouts import onecms\n" + BASE,
            "crawler.layouts.a_id_fck:LAYOUT",
            "from crawler.layouts import a_id_fck, onecms\n" + BASE,
        ),
        (
            "from crawler.layouts import a_id_fck\n" + BASE,
            "crawler.layouts.a_id_fck:HUE_2019",
            "from crawler.layouts import a_id_fck\n" + BASE,
        ),
        (
            "from crawler.layouts.singletons import historic\n" + BASE,
            "crawler.layouts.onecms:LAYOUT",
            "from crawler.layouts import onecms\nfrom crawler.layouts.singletons import historic\n"
            + BASE,
        ),
        (
            "from crawler.layouts import onecms\n" + BASE,
            "crawler.layouts.singletons.historic:HA_NAM",
            "from crawler.layouts import onecms\nfrom crawler.layouts.singletons import historic\n"
            + BASE,
        ),
        (
            "from crawler.layouts import (\n    epi_zce,\n    onecms,\n)\n" + BASE,
            "crawler.layouts.vietlong:LAYOUT",
            "from crawler.layouts import epi_zce, onecms, vietlong\n" + BASE,
        ),
    ],
    ids=["joined", "there", "before", "after", "unfolded"],
)
def test_a_class_comes_to_the_end_of_its_module_and_its_layout_to_the_imports(
    imports: str, place: str, wanted: str
) -> None:
    made = with_class(HEAD + imports + CLASS, facts(place=place))
    assert made.startswith(HEAD + wanted + CLASS)
    assert made.endswith(class_source(facts(place=place)))
    assert defined(made).layouts == (layout_at(place),)


def test_many_imports_are_folded_as_the_formatter_does() -> None:
    names = sorted(name for name in families() if len(name) < 12)[:9]
    source = f"{HEAD}from crawler.layouts import {', '.join(names)}\n{BASE}{CLASS}"
    made = with_class(source, facts())
    assert "from crawler.layouts import (\n    a_id_fck,\n" in made
    ast.parse(made)


@pytest.mark.parametrize("place", [*(p for f in families().values() for p in f.layouts), UNKNOWN])
def test_a_class_can_be_written_for_every_layout(place: str) -> None:
    made = defined(module_source(facts(place=place)))
    said = as_newspaper(facts(place=place))
    for fact in ("name", "title", "province", "hosts", "home", "layouts", "sections", "status"):
        assert getattr(made, fact) == getattr(said, fact)
    assert made.verified is None
    assert "a claim of `baotinh probe`" in (made.__doc__ or "")


def test_a_class_of_that_name_is_never_written_over() -> None:
    with pytest.raises(ValueError, match="BaoCu already"):
        with_class(HEAD + BASE + CLASS, facts(class_name="BaoCu"))


def test_what_is_written_is_as_the_formatter_would_write_it(root: Path) -> None:
    made = module_source(facts(sections={"/thoi-su/": "Thời sự"}, lead_markers=("(ST) -",)))
    command = [sys.executable, "-m", "ruff", "format", "--check"]
    command += ["--stdin-filename", "crawler/spiders/moi.py", "-"]
    done = subprocess.run(
        command, input=made, cwd=root, text=True, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_a_record_says_which_addresses_must_be_known() -> None:
    record = record_of(facts())
    assert record["article_ids"] == {"https://bao.example/lua-chin-a17.html": "17"}
    assert record["cms_family"] == "a_id_fck"
    assert json.loads(json.dumps(record)) == record


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("baocantho.com.vn", "--name", "moi"), Exit.CONFIGURATION, "is known: baocantho"),
        ((STRANGER, "--name", "baocantho"), Exit.CONFIGURATION, "the name of Báo Cần Thơ"),
        ((STRANGER, "--name", "moi", "--province", "Atlantis"), Exit.USAGE, "no province"),
        ((STRANGER,), Exit.USAGE, "--name"),
    ],
    ids=["host", "name", "province", "nameless"],
)
def test_what_is_taken_or_unknown_is_refused_before_anything_is_asked_for(
    arguments: tuple[str, ...], code: Exit, said: str
) -> None:
    command = ["new-site", *arguments]
    command += [] if "--province" in arguments else ["--province", "Huế"]
    done = CliRunner().invoke(app, command)
    assert (done.exit_code, said in " ".join(done.stderr.split())) == (code, True), done.stderr


def test_a_dry_run_prints_a_patch_that_git_can_apply(tmp_path: Path, root: Path) -> None:
    edition = next(each for each in EDITIONS if each.newspaper.edition == "baocantho")
    page = next(page for page, is_article in sample_pages(edition) if is_article)
    file = tmp_path / "bai.html"
    file.write_text(page.text, "utf-8")
    command = ["new-site", page.url, "--html", str(file), "--name", "baosongthu"]
    command += ["--province", "soc trang", "--title", "Báo Sông Thu", "--dry-run"]
    before = (root / "crawler" / "spiders" / "can_tho.py").read_text("utf-8")
    done = CliRunner().invoke(app, command)
    assert done.exit_code == Exit.OK, done.stderr
    assert (root / "crawler" / "spiders" / "can_tho.py").read_text("utf-8") == before
    target = tmp_path / "crawler" / "spiders" / "can_tho.py"
    target.parent.mkdir(parents=True)
    target.write_text(before, "utf-8")
    subprocess.run(["git", "apply", "-"], input=done.stdout, text=True, cwd=tmp_path, check=True)
    made = defined(target.read_text("utf-8"))
    assert (made.province, made.province_old) == ("Cần Thơ", "Sóc Trăng")
    assert (tmp_path / "tests" / "crawler" / "first_contact" / "baosongthu.json").exists()


def test_without_the_address_of_an_article_nothing_is_written(tmp_path: Path) -> None:
    file = tmp_path / "trang.html"
    file.write_text("<html><body><h1>Trang chủ</h1><p>Chưa có bài.</p></body></html>", "utf-8")
    command = ["new-site", STRANGER, "--html", str(file), "--name", "moi", "--province", "Huế"]
    done = CliRunner().invoke(app, command)
    assert done.exit_code == Exit.PROBLEMS
    assert "No address of an article" in done.stderr


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<meta property='og:site_name' content='Báo Sông Thu điện tử'>", "Báo Sông Thu"),
        ("<title>Lúa chín - Kinh tế | Báo Sông Thu Online</title>", "Báo Sông Thu"),
        ("<title>Lúa chín sớm ở ven sông</title>", None),
        ("<title>Đài PT-TH Sông Thu</title>", "Đài PT-TH Sông Thu"),
    ],
)
def test_a_newspaper_is_called_what_it_calls_itself(head: str, title: str | None) -> None:
    assert title_of(Page("https://bao.example/", f"<html><head>{head}</head></html>")) == title


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["Báo Hà Giang"], ("Tuyên Quang", "Hà Giang")),
        (["Báo Sông Thu", "baobariavungtau com vn"], ("TP.HCM", "Bà Rịa - Vũng Tàu")),
        (["Thuế và đời sống", "bao.example"], None),
    ],
)
def test_the_province_is_told_by_a_name_or_a_host_or_not_at_all(
    texts: list[str], found: tuple[str, str] | None
) -> None:
    assert province_of(texts) == found


def test_names_of_classes_and_spiders_are_plain() -> None:
    assert class_name("Báo Đồng Tháp – Đài PT-TH") == "BaoDongThapDaiPTTH"
    assert class_name("24h Sông Thu") == "Bao24hSongThu"
    assert spider_name("www.bao-song-thu.com.vn") == "baosongthu"
    assert spider_name("24h.vn") == "bao24h"


def test_only_a_marker_with_letters_is_stated() -> None:
    assert with_marker(facts(), "(ST) -").lead_markers == ("(ST) -",)
    assert with_marker(facts(), "-").lead_markers == ()
    assert with_marker(facts(), None).lead_markers == ()
