"""What the archive writes down of newspapers that are not well can be said in Vietnamese."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from string import Formatter
from typing import TYPE_CHECKING

import pytest
from given import NOW, an_archive

from archive import dead_selectors, problems
from archive.health.causes import BLOCKED, EMPTY, NO_LIST, NO_LIST_BECAUSE, UNREADABLE
from archive.health.measures import MEASURES
from archive.health.outage import Ended, network
from archive.health.rhythm import scarcity, silence
from archive.records import Problem
from archive.times import VIETNAM
from browse.room.words_trouble import VIETNAMESE, say

if TYPE_CHECKING:
    from pathlib import Path

    from archive.health.model import Finding

FAILURES = "2 × dns, 1 × timeout"
TROUBLES = (BLOCKED, NO_LIST, EMPTY, UNREADABLE)


def rhythm() -> list[Finding]:
    """What its days of publication tell of a newspaper."""
    days = {date(2026, 3, 1) + timedelta(days=number): 5 for number in range(60)}
    quiet = silence(days, today=max(days) + timedelta(days=9))
    fewer = {day: 1 if (max(days) - day).days <= 6 else 5 for day in days}
    scarce = scarcity(fewer, today=max(days))
    assert quiet is not None
    assert scarce is not None
    return [quiet, scarce]


def outage() -> Finding:
    ended = [Ended(run_id=n, site=f"bao{n}", unreached=True) for n in range(3)]
    (found,) = network(ended, outage=True, now=datetime(2026, 3, 8, tzinfo=VIETNAM)).findings
    return found


SENTENCES = [
    *(each.message.format(failures=FAILURES) for each in TROUBLES),
    f"{BLOCKED.message.format(failures=FAILURES)}: answered with a challenge page",
    *(each.remedy for each in TROUBLES),
    *NO_LIST_BECAUSE.values(),
    *(measure.told(0.4, 0.9) for measure in MEASURES),
    *(measure.remedy for measure in MEASURES),
    *(said for found in (*rhythm(), outage()) for said in (found.message, found.remedy)),
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_sentence_can_be_said_in_vietnamese(sentence: str) -> None:
    said, language = say(sentence, "vi")
    assert language == "vi"
    assert "{" not in said
    assert say(sentence, "en") == (sentence, "en")


def test_a_dead_selector_is_said_with_the_names_of_fields(tmp_path: Path) -> None:
    archive, run = an_archive(tmp_path)
    dead = [
        Problem(
            site="baocantho", url="https://baocantho.com.vn/", kind="selector_dead", field=field,
            message="", raw=None, capture_id=None,
        )
        for field in ("byline", "lead")
    ]  # fmt: skip
    problems.report(archive.connection, dead, run_id=run, now=NOW)
    found = dead_selectors.finding(archive.connection, "baocantho")
    archive.close()
    assert found is not None
    assert say(found.message, "vi") == (
        "giao diện đã mô tả không còn tìm ra dòng tác giả, sa-pô; kho phải đọc bằng cách khác",
        "vi",
    )
    assert say(found.remedy, "vi")[0].startswith("Lệnh `baotinh doctor baocantho`")


def test_values_and_what_a_server_said_stand_in_the_sentence() -> None:
    said, _ = say("the newspaper refuses us (1 × blocked): a challenge page of Cloudflare", "vi")
    assert said == "báo từ chối ta (1 × blocked): a challenge page of Cloudflare"
    assert say("0 articles of the last seven days; usual are 35", "vi")[0] == (
        "bảy ngày qua có 0 bài; thường là 35"
    )


def test_what_is_worded_otherwise_stays_as_it_is() -> None:
    assert say("Look at the cable.", "vi") == ("Look at the cable.", "en")


def test_a_sentence_names_nothing_that_is_not_given() -> None:
    def names(form: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(form) if name}

    assert all(names(english) == names(vietnamese) for english, vietnamese in VIETNAMESE.items())
