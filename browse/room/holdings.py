"""What the archive holds of each newspaper, from the daily counts: no article is counted here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3

# Each of the four is a seek or a short scan of an index. A join with a grouping of all daily counts
# took ten times as long for the list of newspapers, and counting articles fifty times.
_PAPERS = """
SELECT sites.*,
  coalesce((SELECT sum(articles) FROM daily_counts AS c WHERE c.site = sites.site), 0)
    + (SELECT count(*) FROM articles AS a WHERE a.site = sites.site AND published_day IS NULL)
    AS count,
  (SELECT min(day) FROM daily_counts AS c WHERE c.site = sites.site) AS first,
  (SELECT max(day) FROM daily_counts AS c WHERE c.site = sites.site) AS last
FROM sites
"""


def papers(connection: sqlite3.Connection) -> list[sqlite3.Row]:
    """Every newspaper with `count`, `first` and `last` (days), those with most articles first."""
    return connection.execute(f"{_PAPERS} ORDER BY count DESC, name").fetchall()


def papers_of(connection: sqlite3.Connection, province: str) -> list[sqlite3.Row]:
    """The same for the newspapers of a province of today."""
    return connection.execute(
        f"{_PAPERS} WHERE province = ? ORDER BY count DESC, name", [province]
    ).fetchall()


def paper(connection: sqlite3.Connection, site: str) -> sqlite3.Row | None:
    """The same for one newspaper; None if the archive has none of that name."""
    row: sqlite3.Row | None = connection.execute(
        f"{_PAPERS} WHERE sites.site = ?", [site]
    ).fetchone()
    return row


def totals(papers: list[sqlite3.Row]) -> dict[str, Any]:
    """How much there is of all these newspapers together, and from when to when."""
    filled = [row for row in papers if row["count"]]
    return {
        "count": sum(row["count"] for row in filled),
        "papers": len(filled),
        "first": min((row["first"] for row in filled if row["first"]), default=None),
        "last": max((row["last"] for row in filled if row["last"]), default=None),
    }


def by_day(connection: sqlite3.Connection, site: str) -> dict[str, int]:
    """A newspaper's articles on each day that has any."""
    return dict(connection.execute("SELECT day, articles FROM daily_counts WHERE site = ?", [site]))


def by_section(connection: sqlite3.Connection, site: str, most: int) -> list[sqlite3.Row]:
    """A newspaper's sections with their `count`, the fullest first."""
    return connection.execute(
        "SELECT section, sum(articles) AS count FROM daily_counts_by_section "
        "WHERE site = ? AND section != '' GROUP BY section ORDER BY count DESC, section LIMIT ?",
        [site, most],
    ).fetchall()


def by_year(connection: sqlite3.Connection, province: str) -> list[tuple[str, int]]:
    """Articles of a province's newspapers in each year."""
    rows = connection.execute(
        "SELECT substr(day, 1, 4) AS year, sum(articles) FROM sites "
        "CROSS JOIN daily_counts USING (site) WHERE province = ? GROUP BY year ORDER BY year",
        [province],
    ).fetchall()
    return [(str(year), int(count)) for year, count in rows]
