"""What is decided about an article, as a table: what is known, what was met, what to do."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import product
from typing import TYPE_CHECKING, Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.decide import Absent, Action, Answer, Decision, Known, Read, Unread, decide
from archive.times import VIETNAM

if TYPE_CHECKING:
    from collections.abc import Mapping

NOW = datetime(2026, 3, 8, 9, 0, tzinfo=VIETNAM)
ANSWERS: tuple[Answer, ...] = get_args(Answer)
HOST_IS_DOWN = "the host as a whole"


def known(text: str = "B", page: str = "2", **more: Any) -> Known:
    """An article with the texts A (page 1) and B (page 2), the second one fetched now."""
    facts: Mapping[str, Any] = {
        "content_hash": text,
        "capture_sha256": page,
        "fetched_at": NOW,
        "hashes": frozenset("AB"),
        "captures": frozenset("12"),
    }
    return Known(**{**facts, **more})


def away(times: int, days: float, *, gone: bool = False) -> Known:
    """The same, not found `times` times since `days` ago."""
    return known(absences=times, absent_since=NOW - timedelta(days=days), gone=gone)


def page(text: str, sha: str, hours: float = 1) -> Read:
    """A page with a text, fetched some hours after the current one."""
    return Read(content_hash=text, capture_sha256=sha, fetched_at=NOW + timedelta(hours=hours))


def without(answer: Answer, days: float = 0, *, host: bool = True) -> Absent:
    """An answer without the article."""
    return Absent(answer=answer, at=NOW + timedelta(days=days), host_answers=host)


# known, met, action, is it the current text, is it back from an absence, words of the reason
READINGS = [
    # an article that nobody knows
    (None, page("A", "1"), "new", True, False, "not in the archive"),
    (None, page("A", "1", -1000), "new", True, False, "not in the archive"),
    (None, page("A", "1", 0), "new", True, False, "not in the archive"),
    # later pages
    (known(), page("B", "3"), "unchanged", True, False, "same text"),
    (known(), page("C", "3"), "changed", True, False, "later page"),
    (known(), page("C", "3", 9000), "changed", True, False, "later page"),
    (known(), page("A", "3"), "changed", True, False, "later page"),  # an edit that is taken back
    (known(), page("A", "1"), "changed", True, False, "later page"),  # the very page of before
    (known(), page("C", "3", 0), "changed", True, False, "later page"),  # in the same second
    # the same page once more
    (known(), page("B", "2", 0), "unchanged", True, False, "same text"),
    (known(), page("B", "2"), "unchanged", True, False, "same text"),
    (known(), page("C", "2", 0), "reread", True, False, "other code"),
    (known(), page("C", "2"), "reread", True, False, "other code"),
    (known(), page("C", "2", -1), "reread", True, False, "other code"),
    (known(), page("A", "2", 0), "reread", True, False, "other code"),
    # earlier pages
    (known(), page("B", "0", -1), "unchanged", True, False, "same text"),
    (known(), page("A", "1", -1), "unchanged", False, False, "among the versions"),
    (known(), page("A", "0", -9000), "unchanged", False, False, "among the versions"),
    (known(), page("C", "1", -1), "reread", False, False, "earlier page, read by other code"),
    (known(), page("C", "0", -1), "changed", False, False, "not seen before"),
    (known(), page("C", "0", -9000), "changed", False, False, "not seen before"),
    # an article with one version
    (
        known("A", "1", hashes=frozenset("A"), captures=frozenset("1")),
        page("A", "9"),
        "unchanged",
        True,
        False,
        "same text",
    ),
    (
        known("A", "1", hashes=frozenset("A"), captures=frozenset("1")),
        page("B", "9"),
        "changed",
        True,
        False,
        "later page",
    ),
    (
        known("A", "1", hashes=frozenset("A"), captures=frozenset("1")),
        page("B", "1"),
        "reread",
        True,
        False,
        "other code",
    ),
    (
        known("A", "1", hashes=frozenset("A"), captures=frozenset("1")),
        page("B", "9", -1),
        "changed",
        False,
        False,
        "not seen before",
    ),
    # there again
    (away(1, 0), page("B", "3"), "unchanged", True, True, "there again"),
    (away(1, 0), page("C", "3"), "changed", True, True, "later page"),
    (away(5, 40, gone=True), page("B", "3"), "unchanged", True, True, "there again"),
    (away(5, 40, gone=True), page("C", "3"), "changed", True, True, "later page"),
    (away(5, 40, gone=True), page("A", "3"), "changed", True, True, "later page"),
    # read again while it is away: no sign of life
    (away(1, 0), page("B", "2", 0), "unchanged", True, False, "same text"),
    (away(1, 0), page("C", "2", 0), "reread", True, False, "other code"),
    (away(5, 40, gone=True), page("C", "2", 0), "reread", True, False, "other code"),
    (away(5, 40, gone=True), page("A", "1", -1), "unchanged", False, False, "among the versions"),
    (away(5, 40, gone=True), page("C", "0", -1), "changed", False, False, "not seen before"),
]

ABSENCES = [
    # never seen
    *[(None, without(answer), "missing", "never seen") for answer in ANSWERS],
    # the first time, however long after
    *[(known(), without(answer), "missing", "asked for again") for answer in ANSWERS],
    *[(known(), without(answer, 400), "missing", "asked for again") for answer in ANSWERS],
    # 410 says so itself: twice, a day apart
    (away(1, 0.9), without("410"), "missing", "asked for again"),
    (away(1, 1), without("410"), "gone", "2 times in 1 days"),
    (away(1, 30), without("410"), "gone", "2 times in 30 days"),
    (away(4, 0.5), without("410"), "missing", "asked for again"),
    # the others: three times in a week
    (away(1, 30), without("404"), "missing", "asked for again"),
    (away(1, 30), without("home_page"), "missing", "asked for again"),
    (away(1, 30), without("notice"), "missing", "asked for again"),
    (away(2, 6.9), without("404"), "missing", "asked for again"),
    (away(9, 6.9), without("404"), "missing", "asked for again"),
    (away(2, 7), without("404"), "gone", "3 times in 7 days"),
    (away(2, 7), without("home_page"), "gone", "3 times in 7 days"),
    (away(2, 7), without("notice"), "gone", "3 times in 7 days"),
    (away(3, 8), without("404"), "gone", "4 times in 8 days"),
    (away(2, 0), without("404", 7), "gone", "3 times in 7 days"),
    # gone already
    *[(away(4, 9, gone=True), without(answer), "gone", "still not there") for answer in ANSWERS],
    # the host fails as a whole: nothing follows for one article
    *[
        (state, without(answer, 30, host=False), "refused", HOST_IS_DOWN)
        for state, answer in product((None, known(), away(2, 7), away(4, 9, gone=True)), ANSWERS)
    ],
]

UNREAD = [
    (state, Unread(reason=reason), "refused", reason)
    for state, reason in product(
        (None, known(), away(2, 7), away(4, 9, gone=True)), ("no_body", "timeout")
    )
]


@pytest.mark.parametrize(("state", "met", "action", "current", "back", "reason"), READINGS)
def test_a_reading(
    state: Known | None, met: Read, action: Action, current: bool, back: bool, reason: str
) -> None:
    decision = decide(state, met)
    assert (decision.action, decision.current, decision.back) == (action, current, back)
    assert reason in decision.reason


@pytest.mark.parametrize(("state", "met", "action", "reason"), [*ABSENCES, *UNREAD])
def test_an_answer_without_a_text(
    state: Known | None, met: Absent | Unread, action: Action, reason: str
) -> None:
    decision = decide(state, met)
    assert decision.action == action
    assert reason in decision.reason
    assert not decision.current
    assert not decision.back


def test_the_table_has_every_action_and_sixty_rows() -> None:
    actions = {row[2] for row in [*READINGS, *ABSENCES, *UNREAD]}
    assert actions == set(get_args(Action))
    assert len(READINGS) + len(ABSENCES) + len(UNREAD) >= 60


_KNOWN = st.builds(
    known,
    st.sampled_from("AB"),
    st.sampled_from("12"),
    absences=st.integers(0, 9),
    absent_since=st.just(NOW - timedelta(days=20)),
    gone=st.booleans(),
)
_MET = st.builds(page, st.sampled_from("ABC"), st.sampled_from("0123"), st.floats(-99, 99))
_AWAY = st.builds(without, st.sampled_from(ANSWERS), st.floats(0, 99), host=st.booleans())


@given(_KNOWN, st.one_of(_MET, _AWAY))
def test_a_known_article_is_never_new_and_a_failing_host_takes_nothing_down(
    state: Known, met: Read | Absent
) -> None:
    decision: Decision = decide(state, met)
    assert decision.action != "new"
    if isinstance(met, Absent):
        assert decision.action in ("missing", "gone", "refused")
        assert met.host_answers or decision.action == "refused"
    else:
        assert decision.action in ("changed", "unchanged", "reread")
