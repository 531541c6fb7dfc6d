"""The practice newspapers: strictly read, faithfully printed, built the same every time."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html
from warcio.archiveiterator import ArchiveIterator
from warcio.checker import Checker

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))  # `pytest` alone does not put the root on the path

from samples import addresses, markup, warc  # noqa: E402 - needs the path of the line above
from samples.blocks import SourceError  # noqa: E402
from samples.build import build, editions, expected, main  # noqa: E402
from samples.source import load  # noqa: E402

SOURCES = ROOT / "samples" / "sources"
EDITIONS = {edition.newspaper.key: edition for edition in editions(SOURCES)}
ARTICLES = [one for edition in EDITIONS.values() for one in edition.articles]

BODY = {
    "a_id_fck": "//div[@id='newscontents']/div[contains(@class, 'content-fck')]",
    "epi_zce": "//div[@itemprop='articleBody']",
    "yyyymm_hex": "//div[@class='article_content']/div[@id='content']",
}
CAPTIONS = {
    "a_id_fck": "./p[@style='text-align: center;']/em",
    "epi_zce": "./figure/figcaption",
    "yyyymm_hex": "./table[@class='image center']//td[@class='image_desc']",
}
FURNITURE = {
    "a_id_fck": "./div[@class='tinlienquan'] | ./p[img] | ./p[contains(@style, 'center')]",
    "epi_zce": "./div[@class='article-relate'] | ./div[@class='sda_middle'] | ./figure",
    "yyyymm_hex": "./table[@class='rl center'] | ./table[@class='image center']",
}

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
IDS = {"baocantho": "900001", "baolaocai": "900001", "baotuyenquang": "9a00001"}


def write_dummy(folder: Path, key: str, text: str = DUMMY) -> Path:
    """A newspaper's folder with the real `newspaper.toml` and one article."""
    newspaper = EDITIONS[key].newspaper
    target = folder / key
    target.mkdir()
    (target / "newspaper.toml").write_bytes((SOURCES / key / "newspaper.toml").read_bytes())
    article = text.format(id=IDS[key], section=newspaper.sections[-1].path)
    (target / "01-cau-tre.md").write_text(article, "utf-8")
    return target


@pytest.fixture(params=sorted(IDS))
def dummy(request, tmp_path):
    """An edition of one article, in each family's markup."""
    return load(write_dummy(tmp_path, request.param))


def page_of(edition, article):
    url = addresses.article_url(article)
    return next(page for page in markup.pages(edition) if page.url == url)


def words(node):
    return " ".join(node.text_content().split())


def read_body(document, family):
    """The body as a careful reader of this family's markup takes it; each row is a paragraph."""
    body = document.xpath(BODY[family])[0]
    for node in body.xpath(FURNITURE[family]):
        node.getparent().remove(node)
    paths = "./p | ./div | ./h3 | ./blockquote | ./ul/li | .//tr"
    found = []
    for node in body.xpath(paths):
        cells = [words(cell) for cell in node.xpath("./td")]
        found.append(" | ".join(cells) if cells else words(node))
    return [text for text in found if text]


def printed(article):
    """What must stand in the body's container: lead (but for epi_zce), body, byline."""
    lead = [] if article.newspaper.family == "epi_zce" else [article.printed_lead]
    byline = [article.byline] if article.byline else []
    return [*lead, *filter(None, expected(article)["body"].split("\n\n")), *byline]


def records(data):
    """(target, http headers, decoded payload, date) of every response record."""
    for record in ArchiveIterator(BytesIO(data)):
        if record.rec_type == "response":
            warc_headers = record.rec_headers
            yield (
                warc_headers.get_header("WARC-Target-URI"),
                record.http_headers,
                record.content_stream().read(),
                warc_headers.get_header("WARC-Date"),
            )


def test_the_expected_record_says_what_the_source_says(dummy):
    (article,) = dummy.articles
    record = expected(article)
    assert record["lead_marker"] == "(TH) -"
    assert record["body"].split("\n\n") == [
        "6h00: Những tấm ván < 3m được chở tới.",
        "Ván mới",
        "Hai nhịp",
        "Sáu cọc",
        "Qua cầu này là qua một thời.",
        "Việc | Ngày",
        "Dỡ | 1-3",
    ]
    assert record["published_at"] == "2026-03-02T07:15:00+07:00"
    assert record["contributors"] == [{"name": "Bảy Thử", "roles": ["text", "photo"]}]
    assert record["source"] is None
    (image,) = record["images"]
    assert (image["caption"], image["credit"]) == ("Cây cầu trước giờ dỡ.", "Tư Thử")
    assert urlsplit(image["url"]).scheme == "https"
    json.dumps(record)


def test_a_page_prints_lead_body_and_byline_and_nothing_else_in_its_body(dummy):
    (article,) = dummy.articles
    family = dummy.newspaper.family
    document = html.document_fromstring(page_of(dummy, article).text)
    captions = [words(node) for node in document.xpath(BODY[family])[0].xpath(CAPTIONS[family])]
    assert captions == ["Cây cầu trước giờ dỡ. Ảnh: Tư Thử"]
    assert read_body(document, family) == printed(article)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda one: f"{one.newspaper.key}-{one.id}")
def test_every_article_is_printed_as_its_source_says(article):
    family, edition = article.newspaper.family, EDITIONS[article.newspaper.key]
    document = html.document_fromstring(page_of(edition, article).text)
    record = expected(article)
    body = document.xpath(BODY[family])[0]
    captions = [words(node) for node in body.xpath(CAPTIONS[family]) if words(node)]
    wanted = [
        " ".join(filter(None, [one["caption"], one["credit"] and f"Ảnh: {one['credit']}"]))
        for one in record["images"]
    ]
    assert captions == [text for text in wanted if text]
    sources = body.xpath(".//img[not(ancestor::article)]/@data-src") or body.xpath(".//img/@src")
    assert [urljoin(addresses.article_url(article), one) for one in sources] == [
        image["url"] for image in record["images"]
    ]
    titles = [words(node) for node in document.xpath("//h1")]
    assert titles[-1] == article.title
    assert read_body(document, family) == [" ".join(text.split()) for text in printed(article)]


def test_the_epi_pages_print_the_lead_outside_the_body():
    article = EDITIONS["baolaocai"].articles[0]
    document = html.document_fromstring(page_of(EDITIONS["baolaocai"], article).text)
    assert words(document.xpath("//div[@class='article__sapo cms-desc']")[0]) == article.lead


@pytest.mark.parametrize(
    ("key", "path", "wanted"),
    [
        ("baocantho", "//span[contains(@class, 'pubdate')]", "%d/%m/%Y - %H:%M"),
        ("baolaocai", "//time/span[@data-time]", "%d/%m/%Y %H:%M"),
        ("baotuyenquang", "//div[@class='date']", "%H:%M, %d/%m/%Y"),
    ],
)
def test_the_date_line_has_the_form_of_its_family(key, path, wanted):
    article = EDITIONS[key].articles[0]
    document = html.document_fromstring(page_of(EDITIONS[key], article).text)
    assert words(document.xpath(path)[0]) == article.published.strftime(wanted)


@pytest.mark.parametrize(
    ("key", "path", "form"),
    [
        ("baocantho", "//span[@id='datenow']", r"Chủ nhật, 8-3-26 09:00:\d\d"),
        ("baotuyenquang", "//div[@class='header_clock']", r"Chủ nhật, 08/03/2026, 11:00"),
    ],
)
def test_the_header_clock_tells_the_time_of_fetching(key, path, form):
    edition = EDITIONS[key]
    document = html.document_fromstring(page_of(edition, edition.articles[0]).text)
    assert re.fullmatch(form, words(document.xpath(path)[0]))


def test_json_ld_of_a_id_fck_names_the_day_only():
    edition = EDITIONS["baocantho"]
    for article in edition.articles:
        document = html.document_fromstring(page_of(edition, article).text)
        (block,) = document.xpath("//script[@type='application/ld+json']/text()")
        assert json.loads(block)["datePublished"] == f"{article.published:%Y-%m-%d}"


def test_noarchive_stands_on_the_pages_whose_source_asks_for_it_and_no_other():
    edition = EDITIONS["baolaocai"]
    seen = set()
    for article in edition.articles:
        document = html.document_fromstring(page_of(edition, article).text)
        (robots,) = document.xpath("//meta[@name='robots']/@content")
        assert ("noarchive" in robots) == (article.robots == "noarchive")
        seen.add(article.robots)
    assert seen == {"", "noarchive"}


@pytest.mark.parametrize(
    ("key", "shape"),
    [
        ("baocantho", r"/[^/]*-a(\d+)\.html"),
        ("baolaocai", r"/[^/]+-post(\d+)\.html"),
        ("baotuyenquang", r"/(?:kinh-te|xa-hoi)/\d{6}/[^/]+-([0-9a-f]{7})"),
    ],
)
def test_addresses_have_the_shape_of_their_family(key, shape):
    for article in EDITIONS[key].articles:
        found = re.fullmatch(shape, urlsplit(addresses.article_url(article)).path)
        assert found
        assert found[1] == article.id


def test_a_long_title_is_cut_in_the_middle_of_a_word(tmp_path):
    long = "Đường về ấp nhỏ " * 10
    text = DUMMY.replace("Chiếc cầu tre “cuối cùng” bên rạch Bà Thử", long.strip())
    (article,) = load(write_dummy(tmp_path, "baocantho", text)).articles
    name = addresses.article_url(article).removeprefix("https://baocantho.com.vn/")
    assert name == ("duong-ve-ap-nho-" * 10)[:98] + "-a900001.html"


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ('byline = "Bài', 'bylines = "Bài', 1, "'byline' is missing"),
        ('source = ""', 'source = ""\nlead2 = ""', 15, "unknown field 'lead2'"),
        ('form = "live"', 'form = "poem"', 10, "form"),
        ('section = "{section}"', 'section = "the-thao"', 3, "declare it"),
        ("2026-03-02T07:15", "2026-03-02 07:15+07:00", 5, "local time"),
        ('event_date = "2026-03-01"', 'event_date = "1-3"', 11, "event_date"),
        ('event_phrase = "Ngày 1-3"', 'event_phrase = "Ngày 2-3"', 12, "phrase"),
        ('tags = ["cầu', 'tags = ["a, b", "cầu', 6, "comma"),
        ('id = "{id}"', "id = 900001", 2, "quotes"),
        ('id = "{id}"', 'id = "x1"', 2, "wants"),
        ('title = "Chiếc', 'title = "" "Chiếc', 4, "TOML"),
        ("| Dỡ | 1-3 |", "| Dỡ |", 30, "1 cells"),
        ("- Sáu cọc", "Sáu cọc", 25, "begins with '- '"),
        ("dỡ. | Tư", "dỡ | Tư", 22, "full stop"),
        ("](anh-1.jpg)", "]", 22, "picture"),
        ("## Ván mới", "# Ván mới", 20, "unknown mark"),
        ("## Ván mới", "## Ván mới\nmột dòng nữa", 20, "one line"),
        ("[related: ", "[relate: ", 32, "unknown mark"),
    ],
)
def test_a_wrong_source_is_refused_with_its_file_and_line(tmp_path, old, new, line, says):
    assert old in DUMMY
    folder = write_dummy(tmp_path, "baocantho", DUMMY.replace(old, new, 1))
    with pytest.raises(SourceError) as refused:
        load(folder)
    assert f"01-cau-tre.md:{line}: " in str(refused.value)
    assert says in str(refused.value)


def test_a_related_box_must_name_an_article_that_is_there(tmp_path):
    folder = write_dummy(tmp_path, "baocantho", DUMMY.replace("]({id})", "](123)"))
    with pytest.raises(SourceError, match="an id that no article has"):
        load(folder)


@pytest.mark.parametrize("key", sorted(IDS))
def test_each_newspaper_has_a_dozen_articles_and_two_sections_of_two_pages(key):
    edition = EDITIONS[key]
    listed = [section for section in edition.newspaper.sections if section.listed]
    assert len(edition.articles) >= 12
    assert len(listed) == 2
    seen = set()
    for section in listed:
        first, second = markup.split(edition, section)
        assert first[-1] == second[0]  # it moved on while we paged
        assert len({one.id for one in first + second}) == len(first) + len(second) - 1
        published = [one.published for one in first + second[1:]]
        assert all(newer >= older for newer, older in pairwise(published))
        seen |= {one.id for one in first + second}
    assert seen == {one.id for one in edition.articles}


@pytest.mark.parametrize("key", sorted(IDS))
def test_every_fetch_is_later_than_every_article(key):
    edition = EDITIONS[key]
    assert all(edition.newspaper.fetched_at > one.published for one in edition.articles)


@pytest.mark.parametrize("key", sorted(IDS))
def test_a_first_listing_page_links_its_articles_twice_and_tempts_elsewhere(key):
    edition = EDITIONS[key]
    section = edition.newspaper.sections[0]
    url = addresses.listing_url(edition.newspaper, section, 1)
    page = next(page for page in markup.pages(edition) if page.url == url)
    document = html.document_fromstring(page.text)
    links = [urljoin(url, link) for link in document.xpath("//a/@href")]
    for article in markup.split(edition, section)[0]:
        assert links.count(addresses.article_url(article)) >= 2
    other = next(one for one in edition.articles if not one.section.path.startswith(section.path))
    assert addresses.article_url(other) in links
    assert any("quang-cao.example" in link for link in links)
    assert any(re.search(r"/(video|truyen-hinh)/.+\d", link) for link in links)


@pytest.mark.parametrize("key", ["baocantho", "baotuyenquang"])
def test_page_one_leads_to_page_two_and_page_two_no_further(key):
    edition = EDITIONS[key]
    texts = {page.url: page.text for page in markup.pages(edition)}
    for section in (one for one in edition.newspaper.sections if one.listed):
        first, second = (addresses.listing_url(edition.newspaper, section, n) for n in (1, 2))
        assert second in links_of(first, texts[first])
        assert not any(
            re.search(r"[?](p|page)=[3-9]", one) for one in links_of(second, texts[second])
        )


def links_of(url, text):
    return {urljoin(url, one) for one in html.document_fromstring(text).xpath("//a/@href")}


def test_the_load_more_button_leads_to_json_pages_that_end_empty():
    edition = EDITIONS["baolaocai"]
    texts = {page.url: page.text for page in markup.pages(edition)}
    for section in edition.newspaper.sections:
        first, second, third = (
            addresses.listing_url(edition.newspaper, section, n) for n in (1, 2, 3)
        )
        (button,) = html.document_fromstring(texts[first]).xpath("//button")
        assert f"zone-{button.get('data-zone')}-{button.get('data-page')}.html" in second
        data = json.loads(texts[second])["data"]
        assert [one["content_id"] for one in data["contents"]] == [
            int(one.id) for one in markup.split(edition, section)[1]
        ]
        assert data["load_more"] == ""
        assert json.loads(texts[third])["data"]["contents"] == []


def test_robots_ask_for_a_delay_forbid_the_search_and_are_missing_on_the_api():
    found = {
        page.url: (page.status, page.text)
        for edition in EDITIONS.values()
        for page in markup.pages(edition)
        if page.url.endswith("/robots.txt")
    }
    assert "Disallow: /tim-kiem" in found["https://baocantho.com.vn/robots.txt"][1]
    assert "Crawl-delay: 2" in found["https://baotuyenquang.com.vn/robots.txt"][1]
    assert found["https://baolaocai.vn/robots.txt"][0] == 200
    assert found["https://api.baolaocai.vn/robots.txt"][0] == 404


def test_building_twice_gives_the_same_bytes_in_another_process_too(dummy, tmp_path):
    first = build(dummy)
    code = (
        "import sys; from pathlib import Path; from samples.build import build, load;"
        "sys.stdout.buffer.write(build(load(Path(sys.argv[1]))))"
    )
    folder = tmp_path / dummy.newspaper.key
    command = [sys.executable, "-c", code, str(folder)]
    again = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    assert again == first


def test_a_warc_says_that_it_is_practice_and_passes_the_check_of_warcio(dummy, tmp_path):
    path = tmp_path / "dummy.warc.gz"
    path.write_bytes(build(dummy))
    info = next(iter(ArchiveIterator(BytesIO(path.read_bytes()))))
    fields = info.content_stream().read().decode()
    assert info.rec_type == "warcinfo"
    assert "baotinh-kind: practice\r\n" in fields
    assert "format: WARC File Format 1.1\r\n" in fields
    assert Checker(SimpleNamespace(inputs=[str(path)], verbose=False)).process_all() == 0


@pytest.mark.parametrize("key", sorted(IDS))
def test_answers_come_gzipped_plain_chunked_and_decode_to_the_pages(key):
    edition = EDITIONS[key]
    found = list(records(build(edition)))
    pages = markup.pages(edition)
    assert [(url, body) for url, _, body, _ in found] == [
        (page.url, page.text.encode()) for page in pages
    ]
    headers = [http for _, http, _, _ in found]
    gzipped = [http for http in headers if http.get_header("Content-Encoding") == "gzip"]
    assert len(headers) / 2 < len(gzipped) < len(headers)
    assert [http.get_header("Transfer-Encoding") for http in headers].count("chunked") == 1
    assert any(http.get_header("ETag") for http in headers)
    dates = [date for _, _, _, date in found]
    assert dates == sorted(set(dates))


def test_files_of_another_zlib_are_the_same_and_other_texts_are_not(dummy, tmp_path, monkeypatch):
    data = build(dummy)
    monkeypatch.setattr(warc, "_gzip", lambda body: warc.zlib.compress(body, 1, wbits=31))
    other = build(dummy)
    assert other != data
    assert warc.same(other, data)
    source = tmp_path / dummy.newspaper.key / "01-cau-tre.md"
    source.write_text(source.read_text("utf-8").replace("Sáu cọc", "Bảy cọc"), "utf-8")
    assert not warc.same(build(load(source.parent)), data)


def test_check_tells_missing_fresh_and_stale_files_apart(tmp_path, capsys):
    (tmp_path / "sources").mkdir()
    folder = write_dummy(tmp_path / "sources", "baolaocai")
    assert main(["--check"], tmp_path) == 1
    assert main([], tmp_path) == 0
    assert main(["--check"], tmp_path) == 0
    source = folder / "01-cau-tre.md"
    source.write_text(source.read_text("utf-8").replace("Sáu cọc", "Bảy cọc"), "utf-8")
    assert main(["--check"], tmp_path) == 1
    assert "baolaocai.warc.gz is not what the sources give" in capsys.readouterr().out
    source.write_text("no fields", "utf-8")
    assert main([], tmp_path) == 2
    assert "01-cau-tre.md:1: " in capsys.readouterr().err


def test_html_is_written_page_by_page(tmp_path):
    (tmp_path / "sources").mkdir()
    write_dummy(tmp_path / "sources", "baotuyenquang")
    assert main(["--html", str(tmp_path / "out")], tmp_path) == 0
    names = {str(path.relative_to(tmp_path / "out")) for path in (tmp_path / "out").rglob("*.*")}
    site = "baotuyenquang.com.vn"
    assert f"{site}/xa-hoi/index.html" in names
    assert f"{site}/robots.txt" in names
    assert not list(tmp_path.glob("*.warc.gz"))


def test_the_committed_files_are_what_the_sources_give_and_valid():
    command = [sys.executable, str(ROOT / "samples" / "build.py"), "--check"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (answer.returncode, answer.stdout + answer.stderr) == (0, "")
    files = [str(ROOT / "samples" / f"{key}.warc.gz") for key in sorted(IDS)]
    assert Checker(SimpleNamespace(inputs=files, verbose=False)).process_all() == 0
