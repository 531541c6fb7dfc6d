"""The report of a crawl: what was fetched, what is new, what needs a hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from rich.markup import escape
from rich.table import Table

from archive import info
from archive.health.told import Told
from cli.console import PRACTICE_NOTE, out
from cli.exit_codes import Exit

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from archive.alarms.outbox import Message

_MOST_PROBLEMS = 10
_GRAVEST = ("blocked", "failed", "interrupted", "running", "finished")
"""How a run ends, the gravest first."""
_ENDED = {"blocked": "was refused.", "failed": "found no list that could be read."}


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The runs of a crawl, by newspaper, and the problems that they met: its result as an object.

    `interrupted` by a signal; `refused`: newspapers that were asked for, and want to be left alone;
    `told`: what earlier crawls have said; `messages`: what no channel takes.
    """

    runs: list[dict[str, Any]]
    problems: list[dict[str, Any]]
    articles: int
    practice: bool
    interrupted: bool
    refused: tuple[str, ...]
    told: Told
    messages: tuple[Message, ...]

    @classmethod
    def of(
        cls,
        connection: sqlite3.Connection,
        names: list[str],
        *,
        after: int,
        interrupted: bool = False,
        refused: tuple[str, ...] = (),
        told: Told | None = None,
        messages: Iterable[Message] = (),
    ) -> Self:
        """Read the report of the runs with numbers above `after` out of the archive."""
        runs = [
            dict(row)
            for name in names
            for row in connection.execute(
                "SELECT * FROM runs WHERE site = ? AND id > ? ORDER BY id", [name, after]
            )
        ]
        marks = ", ".join("?" * len(runs))
        problems = connection.execute(
            "SELECT problems.id, problems.site, kind, url, message, outage "
            f"FROM problems JOIN runs ON runs.id = run_id WHERE run_id IN ({marks}) "
            "AND resolved_at IS NULL ORDER BY problems.site, kind, url",
            [run["id"] for run in runs],
        ).fetchall()
        count = connection.execute("SELECT count(*) FROM articles").fetchone()[0]
        return cls(
            runs=runs,
            problems=[dict(row) for row in problems],
            articles=count,
            practice=info.is_practice(connection),
            interrupted=interrupted,
            refused=refused,
            told=told or Told(),
            messages=tuple(messages),
        )

    @property
    def sites(self) -> dict[str, list[dict[str, Any]]]:
        """The runs of each newspaper, in the order of the newspapers."""
        of: dict[str, list[dict[str, Any]]] = {}
        for run in self.runs:
            of.setdefault(run["site"], []).append(run)
        return of

    @property
    def news(self) -> list[dict[str, Any]]:
        """The problems that no earlier crawl has told of."""
        return [problem for problem in self.problems if self.told.is_news(problem)]


def show(report: Report) -> None:
    """Print the report for a person."""
    if report.practice:
        out.print(f"[yellow]{PRACTICE_NOTE}[/]")
    if not report.runs:
        out.print("Nothing is due: every list was read not long ago.")
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    # Names are typed again, so none is cut short to let a heading be whole.
    table.add_column("newspaper", no_wrap=True, min_width=max(map(len, report.sites)))
    for heading in ("lists", "found", "fetched", "new", "changed", "same", "problems"):
        table.add_column(heading, justify="right")
    table.add_column("state")
    columns = ("listings", "found", "fetched", "new", "changed", "unchanged", "problems")
    for site, runs in report.sites.items():  # in a replay an era of its own has a run of its own
        counts = (str(sum(run[column] for run in runs)) for column in columns)
        table.add_row(site, *counts, min((run["state"] for run in runs), key=_GRAVEST.index))
    out.print(table)
    _say_result(report)
    show_problems(report)
    _show_messages(report)


def show_problems(report: Report) -> None:
    """Print the first problems of the runs, and how many more there are."""
    for problem in report.problems[:_MOST_PROBLEMS]:
        line = f"{problem['site']}: {problem['kind']}: {problem['message']} ({problem['url']})"
        out.print(f"[red]![/] {escape(line)}")
    if len(report.problems) > _MOST_PROBLEMS:
        out.print(f"… and {len(report.problems) - _MOST_PROBLEMS} more in the table `problems`.")


def show_briefly(report: Report, code: Exit, *, command: str = "crawl") -> None:
    """Print what is not well and was not told before: what cron mails, or a journal keeps.

    Nothing is printed where there is no such thing, unless a signal ended it.
    """
    if report.news or _unexplained(report) or code == Exit.INTERRUPTED:
        _show_news(report, code, command)
    _show_messages(report)


def _show_messages(report: Report) -> None:
    for message in report.messages:
        out.print(f"\n{message.subject}\n\n{message.body}".rstrip(), markup=False)


def _show_news(report: Report, code: Exit, command: str) -> None:
    news, unexplained = report.news, _unexplained(report)
    ill = {problem["site"] for problem in report.problems} | _unwell(report)
    told = ill - {problem["site"] for problem in news} - {run["site"] for run in unexplained}
    visited = len({run["site"] for run in report.runs})
    new = sum(run["new"] for run in report.runs)
    before = f" ({len(told)} of them as told before)" if told else ""
    out.print(
        f"baotinh {command}: {code.name} (exit code {code.value}). "
        f"{len(ill)} of {visited} newspapers need a hand{before}; {new} new articles."
        f"{_when(report)}"
    )
    for run in unexplained:
        out.print(f"{run['site']}: the visit {_ENDED[run['state']]}", markup=False)
    unreached = {problem["site"] for problem in news if problem["outage"]}
    if unreached and not any(message.is_of_network for message in report.messages):
        out.print(
            f"{len(unreached)} newspapers could not be reached, all at once: it is most likely "
            "this machine's own network, or its name server."
        )
    for (site, kind), problems in _grouped(one for one in news if not one["outage"]).items():
        first = problems[0]
        more = f"{len(problems)} × " if len(problems) > 1 else ""
        example = f"{first['message']} ({first['url']})"
        out.print(f"{site}: {more}{kind}: {example}", markup=False)
    out.print("`baotinh health` says what to do; the table `problems` has every page.")


def _when(report: Report) -> str:
    """The time in Vietnam: a log that is read months later has no other."""
    began = min((run["started_at"] for run in report.runs), default="")
    return f" ({began[:16].replace('T', ' ')})" if began else ""


def _unwell(report: Report) -> set[str]:
    return {run["site"] for run in report.runs if run["state"] in _ENDED}


def _unexplained(report: Report) -> list[dict[str, Any]]:
    """Visits that ended badly without a problem that says why."""
    explained = {problem["site"] for problem in report.problems} | report.told.ill
    return [run for run in report.runs if run["state"] in _ENDED and run["site"] not in explained]


def _grouped(problems: Iterable[dict[str, Any]]) -> dict[tuple[str, str], list[dict[str, Any]]]:
    grouped: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for problem in problems:
        grouped.setdefault((problem["site"], problem["kind"]), []).append(problem)
    return grouped


def _say_result(report: Report) -> None:
    new = sum(run["new"] for run in report.runs)
    changed = sum(run["changed"] for run in report.runs)
    missed = sum(run["missed"] for run in report.runs)
    if not any(run["listings"] or run["fetched"] or run["rechecked"] for run in report.runs):
        said = "No list could be read."
    elif not new and not changed:
        said = "Nothing new: everything that the lists show is in the archive already."
    else:
        said = f"{new} new articles, {changed} changed."
    if missed:
        said += f" {missed} pages were asked for that the WARC files do not hold."
    out.print(f"\n{said} The archive holds {report.articles} articles.")


def exit_code(report: Report) -> Exit:
    """How the crawl ended, the gravest first."""
    states = {run["state"] for run in report.runs}
    if report.interrupted:
        return Exit.INTERRUPTED
    if "blocked" in states or report.refused:
        return Exit.BLOCKED
    if "failed" in states or report.problems:
        return Exit.PROBLEMS
    return Exit.OK
