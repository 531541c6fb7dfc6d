"""The page of an article: roles, citation, its capture as text, what a removal leaves."""

from __future__ import annotations

import shutil
import urllib.error
import urllib.request
from typing import TYPE_CHECKING, Any

import pytest
from given import NOW, a_capture, an_archive, an_article
from serving import browsing

from archive import articles
from archive.archive import Archive
from archive.citing import ids
from archive.database import transaction
from archive.health import events
from archive.paths import captures_path
from archive.records import Contributor
from archive.redactions.redact import redact
from cli.main import app

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

REASON = "Theo yêu cầu của người được nhắc tên"
BODY = "Chuyện riêng của một gia đình ở ven sông."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An article whose capture is not there, and one that was taken out."""
    folder = tmp_path_factory.mktemp("article")
    archive, run = an_archive(folder)
    people = (
        Contributor(name="Thu Hà", roles=("text", "photo")),
        Contributor(name="Ba Khía", roles=("translation",)),
    )
    for article in (
        an_article(1, contributors=people, noarchive=True),
        an_article(2, title="Chuyện cũ", body=BODY),
    ):
        capture = a_capture(int(article.native_id or 0))
        articles.store(archive.connection, article, capture=capture, run_id=run)
    redact(archive, 2, reason=REASON, now=NOW)
    archive.close()
    return folder


@pytest.fixture(scope="module")
def room(folder: Path) -> Iterator[str]:
    with browsing(folder / "archive.db") as address:
        yield address


def get(url: str) -> str:
    with urllib.request.urlopen(url, timeout=30) as answer:
        return str(answer.read().decode())


def refused(url: str) -> tuple[int, str]:
    with pytest.raises(urllib.error.HTTPError) as told:
        get(url)
    return told.value.code, told.value.read().decode()


def test_people_stand_with_their_roles_and_lead_to_their_articles(tab: Any, room: str) -> None:
    tab.goto(f"{room}/bai/1?lang=vi")
    assert "Thu Hà (bài, ảnh), Ba Khía (dịch)" in tab.inner_text("aside")
    tab.click("aside >> text=Ba Khía")
    assert tab.locator("h1").inner_text() == "1 bài"


def test_what_asks_not_to_be_archived_is_marked(tab: Any, room: str) -> None:
    tab.goto(f"{room}/bai/1?lang=vi")
    assert "noarchive" in tab.locator(".notice").inner_text()


@pytest.mark.parametrize(
    ("place", "form"), [(0, "text"), (1, "bibtex"), (2, "ris"), (3, "csl-json")]
)
def test_citations_are_what_the_command_prints(
    tab: Any,
    room: str,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    place: int,
    form: str,
) -> None:
    asked = ["cite", "1", "--format", form, "--archive", str(folder / "archive.db")]
    app(asked, standalone_mode=False)
    printed = capsys.readouterr().out
    tab.goto(f"{room}/bai/1")
    tab.click(".cite summary")
    assert tab.locator(".cite pre").nth(place).inner_text().strip() == printed.strip()


def test_a_permanent_id_leads_to_its_article(tab: Any, room: str) -> None:
    tab.goto(f"{room}/bai/1?lang=vi")
    tab.click(".cite summary")
    link = tab.locator(".cite p a")
    written = link.inner_text()
    assert ids.looks_like_one(written)
    link.click()
    tab.wait_for_url("**/bai/1")
    for form in (
        f"bt/{written.upper()[3:]}",
        written,
        f"bt/{written}",
        f"bt/{written[3:]}.v1",
        f"tim?q={written}",
    ):
        assert get(f"{room}/{form}") == get(
            f"{room}/bai/1" + ("?version=1" if "v1" in form else "")
        )


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        ("bt/02532p6dxqx", 404, "Kho này không có bài bt:02532p6dxqx"),
        ("bt/bt:02532p6dxqx.w0dm1", 404, "Kho này không có bài"),
        ("bt/02532p6dxqz", 404, "bt:02532p6dxqz không phải là mã"),
        ("bt/%3Cb%3E", 404, "bt:&lt;b&gt; không phải là mã"),
        ("bt:x", 404, "không phải là mã"),
    ],
)
def test_an_id_that_leads_nowhere_gets_help(room: str, typed: str, code: int, said: str) -> None:
    told, page = refused(f"{room}/{typed}?lang=vi")
    assert told == code
    assert said in page
    assert "bt:5vf7rdzkck6" in page or "không có bài" in page


def test_the_id_of_what_was_taken_out_leads_to_its_stub(room: str) -> None:
    taken = an_article(2)
    cited = ids.article_id(taken.site, taken.native_id, taken.url)
    code, page = refused(f"{room}/bt/{cited[3:]}?lang=vi")
    assert code == 410
    assert REASON in page


def test_an_earlier_text_is_read_and_cited_as_such(tab: Any, staged: tuple[str, int]) -> None:
    address, story = staged
    tab.goto(f"{address}/bai/{story}?lang=vi")
    assert "29 tỷ đồng" in tab.inner_text("article")
    tab.click("text=đọc bản 1")
    tab.wait_for_url("**version=1")
    assert "27 tỷ đồng" in tab.inner_text("article")
    assert "Đây là bản 1, thấy ngày 7/3/2026" in tab.inner_text("article .notice")
    tab.click(".cite summary")
    assert "version 1 of 2" in tab.locator(".cite pre").first.inner_text()
    tab.locator(".cite p a").click()  # the id of the text, not of the article
    tab.wait_for_url("**version=1")
    tab.click("text=đọc bản hiện nay")
    tab.wait_for_url(f"**/bai/{story}")
    assert refused(f"{address}/bai/{story}?version=7")[0] == 404


def test_what_was_taken_out_is_a_stub_with_its_reason(room: str) -> None:
    code, page = refused(f"{room}/bai/2?lang=vi")
    assert code == 410
    assert REASON in page
    assert "8/3/2026" in page
    assert BODY not in page
    assert "Chuyện cũ" not in page


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/bai/1/ban-chup", "holds no capture 1"),
        ("/bai/2/ban-chup", "Kho không có"),
        ("/bai/1/ban-chup?version=7", "Kho không có"),
        ("/bai/1/ban-chup?version=x", "Kho không có"),
    ],
)
def test_a_capture_that_is_not_there_is_said_to_be_so(room: str, path: str, said: str) -> None:
    code, text = refused(room + path)
    assert code == 404
    assert said in text


def test_without_the_file_of_captures_the_room_still_reads(folder: Path, room: str) -> None:
    file = captures_path(folder / "archive.db")
    kept = file.rename(folder / "elsewhere.db")
    try:
        assert "There is no archive.captures.db" in refused(f"{room}/bai/1/ban-chup")[1]
        assert "Chợ nổi" in get(f"{room}/bai/1")
    finally:
        kept.rename(file)


def test_the_capture_of_a_change_of_state_is_shown_and_no_other(
    tab: Any, staged: tuple[str, int]
) -> None:
    address, _ = staged
    tab.goto(f"{address}/suc-khoe?lang=vi")
    tab.click("#main >> text=/^1$/")
    tab.wait_for_url("**/suc-khoe/ban-chup/1")
    assert tab.inner_text("body").startswith("capture: 1\n")
    assert refused(f"{address}/suc-khoe/ban-chup/2")[0] == 404


def test_a_capture_of_what_was_taken_out_is_not_shown(practice: Path, tmp_path: Path) -> None:
    for file in (practice, captures_path(practice)):
        shutil.copy(file, tmp_path / file.name)
    number, capture = 5, 0
    with Archive(tmp_path / practice.name, kind="practice", now=NOW) as archive:
        (capture,) = archive.connection.execute(
            "SELECT capture_id FROM articles WHERE id = ?", [number]
        ).fetchone()
        ill = events.Event(
            site="baolaocai", at=NOW, from_state="ok", to_state="watch", cause="lead_missing",
            confirmed=True, message="", remedy="", told=False, capture_id=capture,
        )  # fmt: skip
        with transaction(archive.connection):
            events.write(archive.connection, ill)
    with browsing(tmp_path / practice.name) as address:
        assert f"capture: {capture}\n" in get(f"{address}/suc-khoe/ban-chup/{capture}")
    with Archive(tmp_path / practice.name, kind="practice", now=NOW) as archive:
        redact(archive, number, reason=REASON, now=NOW)
    with browsing(tmp_path / practice.name) as address:
        code, page = refused(f"{address}/suc-khoe/ban-chup/{capture}")
    assert code == 404
    assert "Kho không có" in page


def test_a_capture_is_shown_as_text_and_never_as_a_page(tab: Any, site: str) -> None:
    tab.goto(f"{site}/bai/5")
    tab.click("text=Lai lịch từng mục")
    with tab.expect_response("**/ban-chup") as answered:
        tab.click("text=Xem bản chụp dạng chữ")
    answer = answered.value
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sha256: " in answer.text()
    assert "<html" in answer.text()
