"""An archive whose every text attacks its readers, in real chromium: all is shown, nothing runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
from given import NOW, SITE, a_capture, an_archive, an_article
from serving import browsing

from archive import articles, problems, sites
from archive.health import events
from archive.records import Contributor, Image, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

ATTACK = (
    "tấn công </title></style></script></textarea><img src=x onerror=window.hacked=1>"
    "<svg onload=window.hacked=2><script>window.hacked=3</script>"
    '"\' autofocus onfocus=window.hacked=4 x=" {{7*7}} {% raise %}'
)
LINK = "javascript:window.hacked=5//" + ATTACK
Q = quote(ATTACK, safe="")
ROOM = (
    "/", "/bai/1", "/bai/1?lang=en", "/bao", "/bao/xau", "/tinh", "/suc-khoe", f"/tinh/{Q}",
    "/tim?q=onerror", f"/tim?q={Q}", f"/tim?q=onerror&author={Q}&section={Q}&since={Q}",
    f"/tim?q=onerror&section={Q}", f"/tim?q=onerror&site={Q}&lang=en", "/bai/1?version=1",
    f"/bt/{Q}", f"/bt/x{quote('<b onload=1>')}", f"/xu-huong?q={Q}&q=onerror", f"/chuyen?site={Q}",
    f"/suc-khoe?site={Q}", "/suc-khoe?site=xau&lang=en",
)  # fmt: skip
TABLES = (
    "articles", "articles/1", "article_versions", "contributors", "images", "tags", "sections",
    "sites", "problems", "article_edits", f"articles?_search={Q}", f"articles?title={Q}",
    f"articles?_where={Q}", f"articles?_facet=section&_facet={Q}", f"tac_gia?site={Q}", Q,
)  # fmt: skip
SQL = (f'select 1 as "{ATTACK}"', f"select * from articles where title != :{'x'}", ATTACK)
PATHS = (
    *ROOM,
    *(f"/archive/{table}" for table in TABLES),
    *(f"/archive?sql={quote(statement, safe='')}&x={Q}" for statement in SQL),
)
MARKS = """() => ({
  hacked: window.hacked,
  grown: document.querySelectorAll('img, iframe, [onerror], [onload], [onfocus], [autofocus][x]')
    .length,
  links: document.querySelectorAll('a[href^="javascript:" i], [action^="javascript:" i]').length,
  headings: document.querySelectorAll('h1').length,
})"""


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """`baotinh browse` on it."""
    archive, run = an_archive(tmp_path_factory.mktemp("hostile"))
    with archive:
        db = archive.connection
        bad = dict.fromkeys(("name", "province", "province_old", "family"), ATTACK)
        sites.register(
            db, sites.Site(site="xau", home=LINK, status=SITE.status, **bad), {LINK: ATTACK}
        )
        for number, more in ((1, ""), (2, " thêm")):
            hostile = an_article(
                1, site="xau", url=LINK, native_id=ATTACK, title=ATTACK + more, lead=ATTACK,
                body=f"{ATTACK}\n\n{ATTACK}{more}", lead_marker=ATTACK, byline=ATTACK,
                section=ATTACK, source=ATTACK, tags=(ATTACK,), event_phrase=ATTACK,
                published_raw=ATTACK, published_rule=ATTACK, layout=ATTACK,
                contributors=(Contributor(name=ATTACK, roles=("text",)),),
                images=(Image(url=LINK, caption=ATTACK, credit=ATTACK),), fields={ATTACK: ATTACK},
            )  # fmt: skip
            articles.store(db, hostile, capture=a_capture(number), run_id=run)
        problem = Problem(
            site="xau", url=LINK, kind=ATTACK, field=ATTACK, message=ATTACK, raw=ATTACK,
            capture_id=1,
        )  # fmt: skip
        problems.report(db, [problem], run_id=run, now=NOW)
        event = events.Event(
            site="xau", at=NOW, from_state="ok", to_state="broken", cause=ATTACK, confirmed=False,
            message=ATTACK, remedy=ATTACK, told=False, capture_id=1, selector=ATTACK,
        )  # fmt: skip
        events.write(db, event)
    with browsing(archive.path) as address:
        yield address


@pytest.fixture(scope="module")
def page(browser: Any) -> Iterator[Any]:
    """One tab for all: what went wrong in it stands in `page.wrong`."""
    context = browser.new_context()
    found = context.new_page()
    found.wrong = []
    found.on(
        "console", lambda said: found.wrong.append(said.text) if said.type == "error" else None
    )
    found.on("pageerror", lambda error: found.wrong.append(str(error)))
    found.on("dialog", lambda dialog: (found.wrong.append(dialog.message), dialog.dismiss()))
    yield found
    context.close()


@pytest.mark.parametrize("path", PATHS, ids=[path[:40] for path in PATHS])
def test_hostile_text_is_shown_and_does_nothing(page: Any, attacked: str, path: str) -> None:
    page.wrong.clear()
    answer = page.goto(attacked + path)
    found = page.evaluate(MARKS)
    assert "content-security-policy" in answer.headers
    assert found["hacked"] is None
    assert (found["grown"], found["links"]) == (0, 0)
    assert answer.status < 500
    assert found["headings"] >= 1 or answer.status == 200
    assert [said for said in page.wrong if "status of 40" not in said] == []


@pytest.mark.parametrize("path", ["/bai/1", "/archive/articles/1", "/suc-khoe"])
def test_it_is_shown_as_it_was_written(page: Any, attacked: str, path: str) -> None:
    page.goto(attacked + path)
    assert "<script>window.hacked=3</script>" in page.inner_text("body")
    assert "{{7*7}}" in page.inner_text("body")
