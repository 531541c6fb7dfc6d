"""What the keeper is told of changes: one message for one cause, in plain English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from archive.alarms.outbox import Message
from archive.times import stamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from archive.health.events import Event

_SAID = {
    "watch": "needs a look",
    "broken": "is broken",
    "blocked": "refuses us",
}
_SAID_OF_MANY = {"watch": "need a look", "broken": "are broken", "blocked": "refuse us"}
_FOOTER = "All of them: baotinh health. What changed, and when: baotinh health --changes."


def messages(events: Iterable[Event], names: Mapping[str, str], *, now: datetime) -> list[Message]:
    """The messages that tell of these events: of those that are to be told.

    Args:
        events: what has changed in one crawl.
        names: the newspapers' own names, by their short ones.
        now: the time of the messages.
    """
    groups: dict[tuple[bool, str, str], list[Event]] = {}
    for event in events:
        if event.told:
            cause = "" if event.is_well and event.site is not None else event.cause
            key = (event.is_well, "" if event.is_well else event.to_state, cause or _of(event))
            groups.setdefault(key, []).append(event)
    return [_message(group, names, now) for group in groups.values()]


def _of(event: Event) -> str:
    return "network" if event.site is None else ""


def _message(group: list[Event], names: Mapping[str, str], now: datetime) -> Message:
    well = group[0].is_well
    parts = [_well_again(event, names) if well else _told(event, names) for event in group]
    return Message(
        kind="healed" if well else "alarm",
        subject=_subject(group),
        body="\n\n".join([*parts, _FOOTER]) + "\n",
        made_at=now,
        data={"events": [_plain(event) for event in group]},
    )


def _subject(group: list[Event]) -> str:
    first = group[0]
    if first.site is None:
        said = "the network is back" if first.is_well else "no newspaper can be reached"
    elif first.is_well:
        said = f"{_who(group)} {'is' if len(group) == 1 else 'are'} well again"
    else:
        verb = (_SAID if len(group) == 1 else _SAID_OF_MANY)[first.to_state]
        said = f"{_who(group)} {verb} ({first.cause})"
    return f"baotinh: {said}"


def _who(group: list[Event]) -> str:
    return str(group[0].site) if len(group) == 1 else f"{len(group)} newspapers"


def _told(event: Event, names: Mapping[str, str]) -> str:
    head = "Your own network" if event.site is None else _named(event, names)
    lines = [f"{head}: {event.message.rstrip('.')}.", f"What to do: {event.remedy}"]
    if event.selector:
        lines.append(f"Selectors that would find it now: {event.selector}")
        lines.append(f"The patch: baotinh doctor {event.site} --patch")
    if event.capture_id:
        lines.append(f"The first page that shows it: capture {event.capture_id}")
    return "\n".join(lines)


def _well_again(event: Event, names: Mapping[str, str]) -> str:
    if event.site is None:
        return "Newspapers answer again. Nothing is lost: what was due is fetched now."
    return f"{_named(event, names)} was {event.from_state}, and is as usual."


def _named(event: Event, names: Mapping[str, str]) -> str:
    return f"{names.get(str(event.site), event.site)} ({event.site})"


def _plain(event: Event) -> dict[str, Any]:
    return {
        "site": event.site,
        "at": stamp(event.at),
        "from": event.from_state,
        "to": event.to_state,
        "cause": event.cause,
        "message": event.message,
        "remedy": event.remedy,
        "capture_id": event.capture_id,
        "selector": event.selector,
    }
