"""Alarms reach the keeper once: real mail and web servers on loopback take them."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from given import NOW, an_archive
from letterbox import a_free_port, mail_server
from typer.testing import CliRunner
from werkzeug import Request, Response

from archive.alarms import digest, outbox, texts
from archive.database import transaction
from archive.health import events
from archive.health.events import Event
from cli.exit_codes import Exit
from cli.main import app
from crawler.alarms.channels import SendError, channels, ping
from crawler.alarms.delivery import deliver
from crawler.configuration.model import Alarms

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_httpserver import HTTPServer

    from archive.alarms.outbox import Message

BROKEN = Event(
    site="baocantho", at=NOW, from_state="ok", to_state="broken", cause="tls", confirmed=True,
    message="not one list could be read (3 × tls)", remedy="Write to the newspaper.", told=True,
)  # fmt: skip
HEALED = replace(BROKEN, from_state="broken", to_state="ok", cause="", message="", remedy="")
NETWORK = replace(BROKEN, site=None, cause="network", message="78 newspapers, all at once")
NAMES = {"baocantho": "Báo Cần Thơ"}


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    made, _ = an_archive(tmp_path)
    yield made.connection
    made.close()


def mail_to(port: int) -> Alarms:
    return Alarms(smtp_host="127.0.0.1", smtp_port=port, mail_to=("thu-thu@thu-vien.example",))


def the_message(*told: Event) -> Message:
    (message,) = texts.messages(told, NAMES, now=NOW)
    return message


def test_a_letter_says_what_broke_why_and_what_to_do(db: sqlite3.Connection) -> None:
    alarms = mail_to(a_free_port())
    event = replace(BROKEN, cause="selector_dead", selector="title: h1.tieu-de", capture_id=12)
    outbox.put(db, the_message(event), channels(alarms))
    with mail_server(alarms.smtp_port) as box:
        assert deliver(db, channels(alarms), now=NOW) == []
    (letter,) = box.letters
    assert letter["Subject"] == "baotinh: baocantho is broken (selector_dead)"
    text = letter.get_content()
    assert "Báo Cần Thơ (baocantho): not one list could be read (3 × tls)." in text
    assert "What to do: Write to the newspaper." in text
    assert "title: h1.tieu-de" in text
    assert "capture 12" in text


def test_what_a_dead_mail_server_did_not_take_is_sent_once_by_the_next_run(
    db: sqlite3.Connection,
) -> None:
    alarms = mail_to(a_free_port())
    ways = channels(alarms)
    outbox.put(db, the_message(BROKEN), ways)
    outbox.put(db, the_message(HEALED), ways)
    (said,) = deliver(db, ways, now=NOW)  # one complaint, not one for each message
    assert "the next run tries again" in said
    assert [each.tries for each in outbox.waiting(db)] == [1, 1]
    assert deliver(db, ways, now=NOW) == []  # the same messages, and that was said
    outbox.put(db, the_message(NETWORK), ways)
    (said,) = deliver(db, ways, now=NOW)
    assert "no newspaper can be reached" in said
    with mail_server(alarms.smtp_port) as box:
        for _ in range(3):
            assert deliver(db, ways, now=NOW) == []
    assert [letter["Subject"] for letter in box.letters] == [
        "baotinh: baocantho is broken (tls)",
        "baotinh: baocantho is well again",
        "baotinh: no newspaper can be reached",
    ]
    assert len({letter["Message-ID"] for letter in box.letters}) == 3


def test_an_event_and_its_message_are_written_together_or_not_at_all(
    db: sqlite3.Connection,
) -> None:
    def crash() -> None:
        with transaction(db):
            events.write(db, BROKEN)
            outbox.put(db, the_message(BROKEN), ("mail",))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        crash()
    assert events.known(db, "baocantho") == events.Known()
    assert outbox.waiting(db) == []


def test_webhook_and_ntfy_get_the_same_in_their_own_form(
    db: sqlite3.Connection, httpserver: HTTPServer
) -> None:
    seen: dict[str, Request] = {}

    def take(request: Request) -> Response:
        request.get_data()
        seen[request.path] = request
        return Response("")

    for path in ("/moc", "/bao-tinh"):
        httpserver.expect_request(path, method="POST").respond_with_handler(take)
    ways = channels(
        Alarms(webhook_url=httpserver.url_for("/moc"), ntfy_url=httpserver.url_for("/bao-tinh"))
    )
    outbox.put(db, the_message(BROKEN), ways)
    assert deliver(db, ways, now=NOW) == []
    document = json.loads(seen["/moc"].get_data())
    assert (document["kind"], document["subject"]) == (
        "alarm",
        "baotinh: baocantho is broken (tls)",
    )
    (event,) = document["events"]
    assert (event["site"], event["from"], event["to"], event["cause"]) == (
        "baocantho", "ok", "broken", "tls",
    )  # fmt: skip
    assert seen["/bao-tinh"].headers["Title"] == document["subject"]
    assert seen["/bao-tinh"].headers["Priority"] == "high"
    assert seen["/bao-tinh"].get_data().decode() == document["body"]


def test_one_way_that_fails_does_not_stop_another(
    db: sqlite3.Connection, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/moc").respond_with_data("", status=500)
    httpserver.expect_request("/bao-tinh").respond_with_data("")
    ways = channels(
        Alarms(webhook_url=httpserver.url_for("/moc"), ntfy_url=httpserver.url_for("/bao-tinh"))
    )
    outbox.put(db, the_message(BROKEN), ways)
    (said,) = deliver(db, ways, now=NOW)
    assert "the webhook did not take it: HTTP Error 500" in said
    assert httpserver.url_for("/moc") not in said  # an address is a secret
    assert [each.channel for each in outbox.waiting(db)] == ["webhook"]


def test_pings(httpserver: HTTPServer) -> None:
    for suffix in ("/start", "", "/fail"):
        httpserver.expect_ordered_request(f"/ping{suffix}", method="POST").respond_with_data("OK")
    url = httpserver.url_for("/ping")
    for suffix in ("/start", "", "/fail"):
        ping(url, suffix, "exit code 0")
    httpserver.check_assertions()
    with pytest.raises(SendError, match="the ping's server did not take it"):
        ping(f"http://127.0.0.1:{a_free_port()}")


def of(site: str, event: Event = BROKEN, **changes: Any) -> Event:
    return replace(event, site=site, **changes)


@pytest.mark.parametrize(
    ("told", "subjects"),
    [
        ([], []),
        ([replace(BROKEN, told=False)], []),
        ([BROKEN], ["baocantho is broken (tls)"]),
        ([of("a"), of("b")], ["2 newspapers are broken (tls)"]),
        ([of("a"), of("b", cause="dns")], ["a is broken (tls)", "b is broken (dns)"]),
        ([of("a", to_state="blocked", cause="blocked")], ["a refuses us (blocked)"]),
        ([of("a", HEALED), of("b", HEALED)], ["2 newspapers are well again"]),
        ([NETWORK, of("a")], ["no newspaper can be reached", "a is broken (tls)"]),
        ([replace(NETWORK, to_state="ok", cause="")], ["the network is back"]),
        (
            [replace(NETWORK, to_state="ok", cause=""), of("a", HEALED)],
            ["the network is back", "a is well again"],
        ),
    ],
)
def test_one_message_for_one_cause(told: list[Event], subjects: list[str]) -> None:
    found = texts.messages(told, NAMES, now=NOW)
    assert [message.subject for message in found] == [f"baotinh: {each}" for each in subjects]


def test_a_digest_is_due_once_a_week_on_its_day(db: sqlite3.Connection) -> None:
    started = NOW  # a Sunday; the fixture's run began then
    assert started.weekday() == 6
    assert digest.due_since(db, weekday="monday", now=started) is None
    monday = started + timedelta(days=1)
    assert digest.due_since(db, weekday="monday", now=monday) == started
    found = digest.digest(db, since=started, until=monday, size=2_000_000)
    outbox.put(db, digest.message(found), ())
    assert digest.due_since(db, weekday="monday", now=monday + timedelta(days=6, hours=2)) is None
    assert digest.due_since(db, weekday="monday", now=monday + timedelta(days=8)) == monday


def test_a_digest_tells_what_broke_what_healed_and_what_is_still_ill(
    db: sqlite3.Connection,
) -> None:
    events.write(db, BROKEN)
    events.write(db, replace(NETWORK, at=NOW + timedelta(hours=1)))
    events.write(db, replace(NETWORK, at=NOW + timedelta(hours=2), to_state="ok", cause=""))
    found = digest.digest(db, since=NOW, until=NOW + timedelta(days=7), size=2_000_000)
    assert found.broke == (("baocantho", "tls"), ("network", "network"))
    assert (found.healed, found.ill) == (("network",), (("baocantho", "tls"),))
    said = digest.message(found)
    assert said.subject == "baotinh: 0 new articles, 1 not well"
    assert "What is not well now: baocantho (tls)." in said.body
    assert "2.0 MB" in said.body


def run(archive: Path, *arguments: str) -> Any:
    words = ["alarm", *arguments, "--archive", str(archive)]
    return CliRunner().invoke(app, words)


def test_the_keeper_tries_it_out(
    tmp_path: Path, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BAOTINH_CONFIG", "")
    done = run(tmp_path / "archive.db", "--test")
    assert done.exit_code == Exit.CONFIGURATION
    monkeypatch.setenv("BAOTINH_ALARMS_SMTP_HOST", "127.0.0.1")
    monkeypatch.setenv("BAOTINH_ALARMS_SMTP_PORT", str(a_free_port()))
    monkeypatch.setenv("BAOTINH_ALARMS_MAIL_TO", "thu-thu@thu-vien.example")
    httpserver.expect_request("/moc").respond_with_data("")
    monkeypatch.setenv("BAOTINH_ALARMS_WEBHOOK_URL", httpserver.url_for("/moc"))
    done = run(tmp_path / "archive.db", "--test")
    assert done.exit_code == Exit.PROBLEMS
    assert "mail: the mail server 127.0.0.1:" in done.stdout
    assert "webhook: sent" in done.stdout


def test_what_was_told_and_what_waits_can_be_seen(db: sqlite3.Connection, tmp_path: Path) -> None:
    outbox.put(db, the_message(BROKEN), ("mail",))
    done = run(tmp_path / "archive.db")
    assert done.stdout == (
        "2026-03-08 09:00  baotinh: baocantho is broken (tls)\n"
        "waiting for mail: baotinh: baocantho is broken (tls)\n"
    )
    done = run(tmp_path / "archive.db", "--digest", "--now", "2026-03-09T09:00+07:00")
    assert "What broke: nothing." in done.stdout
