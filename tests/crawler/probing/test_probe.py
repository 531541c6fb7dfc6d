"""`baotinh probe` on a site, on a saved page and on WARC files."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
import typer
from hidden import EDITIONS, STRANGER, sample_pages
from loopback import article_path, baotinh
from scrapy.exceptions import CannotResolveHostError, DownloadTimeoutError
from typer.testing import CliRunner

from cli.exit_codes import Exit
from cli.main import app
from cli.probing import judged
from crawler import failures
from crawler.probing.visit import Visited
from crawler.refusals import HostLeftAlone, LeftTheHosts

if TYPE_CHECKING:
    from pathlib import Path

    from loopback import Paper

    from crawler.failures import Failure

MENU = '<header><nav><a href="/giay/">Giấy</a><a href="/muc/">Mực</a></nav></header>'
FEED = (
    '<rss version="2.0"><channel><item><link>{home}bai-viet-so-1-a1.html</link></item></channel>'
    "</rss>"
)
CHALLENGE = "<html><title>Just a moment...</title><script src='/cdn-cgi/challenge-platform/x'>"


def run(*arguments: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["probe", *arguments], env={"COLUMNS": "80"})
    return done.exit_code, done.stdout, done.stderr


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """An article's page of a practice newspaper, with no host of it in it."""
    edition = next(each for each in EDITIONS if each.newspaper.edition == "baocantho")
    page = next(page for page, is_article in sample_pages(edition) if is_article)
    file = tmp_path / "bai.html"
    file.write_text(page.text, "utf-8")
    return file


def test_a_first_visit_is_polite_and_tells_what_the_site_offers(
    paper: Paper, archive: Path
) -> None:
    home = paper.home
    paper.page(
        "/", f'<html><link rel="alternate" type="application/rss+xml" href="/tin.rss">{MENU}'
    )
    paper.page("/tin.rss", FEED.format(home=home), content_type="application/rss+xml")
    rules = f"User-agent: *\nCrawl-delay: 0.05\nSitemap: {home}so-do.xml"
    paper.page("/robots.txt", rules, content_type="text/plain")
    paper.page(
        "/so-do.xml", f"<sitemapindex><sitemap><loc>{home}s-2.xml</loc></sitemap></sitemapindex>"
    )
    done = baotinh(archive, {}, "probe", home, "--json")
    assert done.code == Exit.OK, done.err
    told = json.loads(done.out)
    asked = [seen.path for seen in paper.seen]
    assert asked[:2] == ["/robots.txt", "/"]
    assert sorted(asked) == sorted({*asked})
    assert set(asked[2:]) == {"/tin.rss", "/so-do.xml", "/giay/", article_path(1)}
    pairs = zip(paper.seen[1:], paper.seen[2:], strict=False)
    assert all(later.began - earlier.ended >= 0.05 for earlier, later in pairs)
    assert all("baotinh/" in seen.headers["User-Agent"] for seen in paper.seen)
    assert not archive.exists()

    assert (told["family"], told["verdict"]) == ("a_id_fck", "sure")
    assert told["families"][0]["family"] == "a_id_fck"
    assert told["robots"]["delay"] == 0.05
    assert told["feeds"][0]["articles"] == [f"{home}bai-viet-so-1-a1.html"]
    assert told["sitemaps"][0]["further"] == [f"{home}s-2.xml"]
    assert told["sections"] == {"/giay/": "Giấy", "/muc/": "Mực"}
    assert told["article"]["title"] == "Hợp tác xã số 1 vào vụ thu hoạch"
    assert told["article"]["fields"]["published_at"] == "css:span.pubdate"
    assert told["fixture"]["article_ids"][f"{home}bai-viet-so-1-a1.html"] == "1"
    compile(told["spider"], "spider", "exec")


def test_what_robots_forbid_is_not_asked_for(paper: Paper, archive: Path) -> None:
    paper.page("/robots.txt", "User-agent: *\nDisallow: /cam/", content_type="text/plain")
    paper.page("/cam/bai-a1.html", "không hỏi tới")
    done = baotinh(archive, {}, "probe", f"{paper.home}cam/bai-a1.html")
    assert done.code == Exit.BLOCKED, done.err
    assert "robots.txt forbids" in done.err
    assert "Traceback" not in done.err
    assert [seen.path for seen in paper.seen] == ["/robots.txt"]


@pytest.mark.parametrize(
    ("failure", "code"),
    [
        (failures.of_exception(CannotResolveHostError()), Exit.NOT_FOUND),
        (failures.of_status(404), Exit.NOT_FOUND),
        (failures.of_status(500), Exit.PROBLEMS),
        (failures.Failure(kind="blocked", message="a challenge", of_host=True), Exit.BLOCKED),
        (failures.of_exception(DownloadTimeoutError()), Exit.PROBLEMS),
        (failures.of_exception(HostLeftAlone("no", "robots_unreachable")), Exit.BLOCKED),
        (failures.of_exception(LeftTheHosts("away")), Exit.PROBLEMS),
    ],
    ids=lambda value: getattr(value, "kind", None),
)
def test_each_failure_ends_with_its_code(
    failure: Failure, code: Exit, capsys: pytest.CaptureFixture[str]
) -> None:
    one = Visited(role="asked", url=STRANGER, payload=b"", at=datetime.now(UTC), failure=failure)
    with pytest.raises(typer.Exit) as ended:
        judged(STRANGER, [one], None, ())
    assert ended.value.exit_code == code
    assert failure.message in " ".join(capsys.readouterr().err.split())


def test_a_saved_page_is_looked_at_without_fetching_anything(
    saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(saved.parent)
    code, told, _ = run(f"https://{STRANGER}/bai-a201001.html", "--html", saved.name)
    assert code == Exit.OK
    assert all(len(line) <= 80 or "http" in line for line in told.splitlines()), told
    headings = (
        "Family",
        "Selectors of a_id_fck",
        "What the site offers to machines",
        "An article as it would be stored",
        "Dates",
        "Sections",
        "Its spider",
    )
    places = [told.index(f"\n{heading}\n") for heading in headings]
    assert places == sorted(places)
    assert re.search(r"^  body +1  div#newscontents div\.content-fck$", told, re.MULTILINE)
    assert re.search(r"↳ css:span\.pubdate", told)
    assert f"  baotinh new-site https://{STRANGER}/bai-a201001.html --html bai.html " in told


def test_every_date_says_whether_it_was_taken_and_why_not(saved: Path) -> None:
    _, told, _ = run(f"https://{STRANGER}/bai-a201001.html", "--html", str(saved), "--json")
    dates = json.loads(told)["dates"]
    assert [each["source"] for each in dates if each["why"] is None] == ["css:span.pubdate"]
    why = {each["source"]: each["why"] for each in dates}
    assert why["jsonld:datePublished"] == "less"
    assert why["css:span#datenow"] == "header_clock"


def test_the_address_of_a_saved_page_may_be_its_own(saved: Path) -> None:
    _, told, _ = run("--html", str(saved), "--json")
    assert json.loads(told)["pages"][0]["url"].startswith(f"https://{STRANGER}/")


def test_warc_files_answer_instead_of_the_site_and_a_known_host_is_named(root: Path) -> None:
    command = [sys.executable, "-m", "cli.main", "probe", "huengaynay.vn"]
    command += ["--replay", "samples/huengaynay.warc.gz"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == Exit.OK, done.stderr
    assert "This host is known: Huế ngày nay (huengaynay)." in done.stdout
    assert "It has one: crawler/spiders/hue.py." in done.stdout


@pytest.mark.parametrize(
    ("body", "code", "said"),
    [
        (b"", Exit.PROBLEMS, "an empty answer"),
        (b"%PDF-1.7", Exit.PROBLEMS, "a PDF"),
        (b"hai gi\xe1\xbb\x9d", Exit.PROBLEMS, "plain text"),
        (b"<?xml version='1.0'?><rss/>", Exit.PROBLEMS, "XML"),
        (CHALLENGE.encode(), Exit.BLOCKED, "challenge page of Cloudflare"),
    ],
    ids=["empty", "pdf", "text", "xml", "challenge"],
)
def test_a_file_that_is_no_page_is_told_apart(
    tmp_path: Path, body: bytes, code: Exit, said: str
) -> None:
    file = tmp_path / "trang"
    file.write_bytes(body)
    ended, _, message = run(f"https://{STRANGER}/", "--html", str(file))
    assert (ended, said in message) == (code, True), message


@pytest.mark.parametrize(
    "arguments",
    [(), ("ftp://bao.example/",), ("http://",), ("bao example",), ("http://[bao/",)],
    ids=str,
)
def test_what_is_no_address_is_a_slip_of_the_keeper(arguments: tuple[str, ...]) -> None:
    assert run(*arguments)[0] == Exit.USAGE


def test_a_saved_page_and_warc_files_exclude_each_other(saved: Path) -> None:
    assert run("--html", str(saved), "--replay", str(saved))[0] == Exit.USAGE
