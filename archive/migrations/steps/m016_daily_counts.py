"""Counts by day, kept up by triggers, and views that answer what people ask first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive import counts

if TYPE_CHECKING:
    from sqlite_utils import Database


def m016_daily_counts(db: Database) -> None:
    """Counts by day, kept up by triggers, and views that answer what people ask first."""
    # Three tables and not one: a chart of ten years reads the rows that it draws. With the
    # sections in it, the first would have nearly a row for each article.
    db.execute("""
        CREATE TABLE daily_counts (
            -- Articles and words of each newspaper on each day that has any. Articles without a known day are in none of the daily counts.
            site TEXT NOT NULL REFERENCES sites (site),  -- newspaper
            day TEXT NOT NULL,  -- day of publication in Vietnam (YYYY-MM-DD)
            articles INTEGER NOT NULL,  -- articles of that day
            words INTEGER NOT NULL,  -- their syllables (articles.words)
            month_only INTEGER NOT NULL,  -- of these articles, those whose day is not known: counted on the first of their month
            PRIMARY KEY (site, day)
        ) STRICT, WITHOUT ROWID
    """)
    db.execute("""
        CREATE TABLE daily_counts_by_section (
            -- The same by the section that the article's page names.
            section TEXT NOT NULL,  -- section as printed; empty where the page names none
            day TEXT NOT NULL,  -- day of publication in Vietnam (YYYY-MM-DD)
            site TEXT NOT NULL REFERENCES sites (site),  -- newspaper
            articles INTEGER NOT NULL,  -- articles of that day
            words INTEGER NOT NULL,  -- their syllables
            month_only INTEGER NOT NULL,  -- of these articles, those counted on the first of their month
            PRIMARY KEY (section, day, site)
        ) STRICT, WITHOUT ROWID
    """)
    db.execute("CREATE INDEX daily_counts_of_site ON daily_counts_by_section (site, section)")
    db.execute("""
        CREATE TABLE daily_totals (
            -- The same for all newspapers together.
            day TEXT PRIMARY KEY,  -- day of publication in Vietnam (YYYY-MM-DD)
            articles INTEGER NOT NULL,  -- articles of that day
            words INTEGER NOT NULL,  -- their syllables
            month_only INTEGER NOT NULL  -- of these articles, those counted on the first of their month
        ) STRICT, WITHOUT ROWID
    """)
    for statement in (*_triggers(), _BY_PROVINCE, _COVERAGE, _DAYS, _GAPS, *_READING):
        db.execute(statement)
    counts.recount(db.conn)


_KEYS = {
    "daily_counts": {"site": "site", "day": "published_day"},
    "daily_counts_by_section": {
        "section": "coalesce(section, '')",
        "day": "published_day",
        "site": "site",
    },
    "daily_totals": {"day": "published_day"},
}


def _triggers() -> tuple[str, str, str]:
    """What keeps the counts: every way in which an article comes, changes and goes."""
    added = "".join(_added(table, keys) for table, keys in _KEYS.items())
    taken = "".join(_taken(table, keys) for table, keys in _KEYS.items())
    watched = ("site", "section", "published_day", "published_precision", "words")
    changed = " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in watched)
    on_add = "CREATE TRIGGER daily_counts_added AFTER INSERT ON articles"
    on_take = "CREATE TRIGGER daily_counts_taken AFTER DELETE ON articles"
    on_change = (
        f"CREATE TRIGGER daily_counts_changed AFTER UPDATE OF {', '.join(watched)} ON articles"
    )
    return (
        f"{on_add}\nWHEN NEW.published_day IS NOT NULL BEGIN{added}\nEND",
        f"{on_take}\nWHEN OLD.published_day IS NOT NULL BEGIN{taken}\nEND",
        f"{on_change}\nWHEN {changed} BEGIN{taken}{added}\nEND",
    )


def _of(row: str, expression: str) -> str:
    """The expression with its column of the `NEW` or `OLD` row."""
    for name in ("section", "published_day", "site"):
        if name in expression:
            return expression.replace(name, f"{row}.{name}")
    raise ValueError(expression)


def _added(table: str, keys: dict[str, str]) -> str:
    values = ", ".join(_of("NEW", each) for each in keys.values())
    return f"""
    INSERT INTO {table} ({", ".join(keys)}, articles, words, month_only)
    SELECT {values}, 1, NEW.words, NEW.published_precision IS 'month'
    WHERE NEW.published_day IS NOT NULL
    ON CONFLICT DO UPDATE SET articles = articles + 1, words = words + excluded.words,
        month_only = month_only + excluded.month_only;"""


def _taken(table: str, keys: dict[str, str]) -> str:
    here = " AND ".join(f"{name} = {_of('OLD', each)}" for name, each in keys.items())
    return f"""
    UPDATE {table} SET articles = articles - 1, words = words - OLD.words,
        month_only = month_only - (OLD.published_precision IS 'month') WHERE {here};
    DELETE FROM {table} WHERE {here} AND articles = 0;"""


_BY_PROVINCE = """
        CREATE VIEW daily_counts_by_province AS
            -- Articles and words of each province's newspapers on each day, by the provinces of today.
            SELECT
                province,  -- province since 1 July 2025 of the newspapers
                day,  -- day of publication in Vietnam (YYYY-MM-DD)
                articles,  -- articles of that day
                words,  -- their syllables
                month_only,  -- of these articles, those counted on the first of their month
                newspapers  -- how many of its newspapers have an article of that day
            FROM (
                SELECT sites.province AS province, day, sum(articles) AS articles,
                    sum(words) AS words, sum(month_only) AS month_only, count(*) AS newspapers
                FROM sites CROSS JOIN daily_counts ON daily_counts.site = sites.site
                GROUP BY sites.province, day
            )
"""
_COVERAGE = """
        CREATE VIEW coverage AS
            -- What the archive has of each newspaper, and what it lacks: look here before you count.
            SELECT
                site,  -- newspaper
                name,  -- its own name
                province,  -- province since 1 July 2025
                articles,  -- articles in the archive, those without a known day included
                undated,  -- of these, articles without a known day of publication
                month_only,  -- of these, articles of which only the month is known
                first_day,  -- earliest day that has an article (YYYY-MM-DD)
                last_day,  -- latest day that has an article (YYYY-MM-DD)
                days,  -- calendar days from the first to the last
                days_with_articles,  -- of these, days with at least one article
                days_without,  -- of these, days with none: missing here, or nothing was printed
                longest_gap,  -- most days in a row with none (all in coverage_gaps)
                queued,  -- links that were found and are still to be fetched (0 in a published file)
                failed,  -- links whose page could not be had or read (0 in a published file)
                visited_at  -- start of the last visit that came to its end (ISO 8601, +07:00)
            FROM (
                SELECT sites.site, name, province,
                    coalesce(dated, 0) + undated AS articles, undated,
                    coalesce(month_only, 0) AS month_only, first_day, last_day, days,
                    days_with_articles, days - days_with_articles AS days_without,
                    coalesce((SELECT max(gap.days) FROM coverage_gaps AS gap
                        WHERE gap.site = sites.site), 0) AS longest_gap,
                    (SELECT count(*) FROM frontier
                        WHERE frontier.site = sites.site AND state = 'queued') AS queued,
                    (SELECT count(*) FROM frontier WHERE frontier.site = sites.site
                        AND state IN ('failed', 'refused')) AS failed,
                    (SELECT max(started_at) FROM runs WHERE runs.site = sites.site
                        AND state = 'finished' AND mode != 'reextract') AS visited_at
                FROM (SELECT *, (SELECT count(*) FROM articles WHERE articles.site = sites.site
                    AND published_day IS NULL) AS undated FROM sites) AS sites
                LEFT JOIN (
                    SELECT site, sum(articles) AS dated, sum(month_only) AS month_only,
                        min(day) AS first_day, max(day) AS last_day,
                        sum(articles > month_only) AS days_with_articles,
                        CAST(julianday(max(day)) - julianday(min(day)) AS INTEGER) + 1 AS days
                    FROM daily_counts GROUP BY site
                ) AS counted ON counted.site = sites.site
            )
"""
_DAYS = """
        CREATE VIEW coverage_days AS
            -- Every calendar day from a newspaper's first article to its last, with 0 where the archive has nothing.
            SELECT
                site,  -- newspaper
                day,  -- calendar day (YYYY-MM-DD)
                articles,  -- articles of that day in the archive
                words  -- their syllables
            FROM (
                WITH RECURSIVE calendar (day) AS (
                    SELECT min(day) FROM daily_totals
                    UNION ALL
                    SELECT date(day, '+1 day') FROM calendar
                    WHERE day < (SELECT max(day) FROM daily_totals)
                )
                SELECT sites.site, calendar.day, coalesce(articles, 0) AS articles,
                    coalesce(words, 0) AS words
                FROM sites
                CROSS JOIN calendar ON calendar.day BETWEEN
                    (SELECT min(day) FROM daily_counts AS c WHERE c.site = sites.site)
                    AND (SELECT max(day) FROM daily_counts AS c WHERE c.site = sites.site)
                LEFT JOIN daily_counts ON daily_counts.site = sites.site
                    AND daily_counts.day = calendar.day
            )
"""
_GAPS = """
        CREATE VIEW coverage_gaps AS
            -- Spans of days within a newspaper's years of which the archive has no article.
            SELECT
                site,  -- newspaper
                first_day,  -- first day without an article (YYYY-MM-DD)
                last_day,  -- last day without an article (YYYY-MM-DD)
                days  -- how many days that is
            FROM (
                SELECT site, date(before, '+1 day') AS first_day, date(day, '-1 day') AS last_day,
                    CAST(julianday(day) - julianday(before) AS INTEGER) - 1 AS days
                FROM (SELECT site, day,
                    lag(day) OVER (PARTITION BY site ORDER BY day) AS before
                    FROM daily_counts WHERE articles > month_only)
                WHERE before IS NOT NULL
            ) WHERE days > 0
"""
_READING = (
    """
        CREATE VIEW article_texts AS
            -- Each article as one text, for those who count words.
            SELECT
                article_id,  -- articles.id
                site,  -- newspaper
                province,  -- the newspaper's province since 1 July 2025
                published_day,  -- day of publication in Vietnam (YYYY-MM-DD)
                section,  -- section as the article's page names it
                text  -- headline, lead and body, an empty line between them
            FROM (
                SELECT articles.id AS article_id, site, province, published_day, section,
                    title || char(10, 10) || coalesce(lead || char(10, 10), '') || body AS text
                FROM articles JOIN sites USING (site)
            )
    """,
    """
        CREATE VIEW contributor_articles AS
            -- Who did what: one row for each person, article and role.
            SELECT
                name,  -- name as printed in the byline
                role,  -- text, photo, video, translation, compiled, design or technical
                article_id,  -- articles.id
                site,  -- newspaper
                province,  -- the newspaper's province since 1 July 2025
                published_day,  -- day of publication in Vietnam (YYYY-MM-DD)
                section,  -- section as the article's page names it
                title  -- headline
            FROM (
                SELECT contributors.name, json_each.value AS role, article_id, articles.site,
                    sites.province, published_day, section, title
                FROM contributors
                CROSS JOIN articles ON articles.id = article_id
                CROSS JOIN sites ON sites.site = articles.site
                CROSS JOIN json_each(contributors.roles)
            )
    """,
    """
        CREATE VIEW place_articles AS
            -- Provinces that articles name in title or lead: one row for each article and province.
            SELECT
                place,  -- province of today that is named
                phrase,  -- the name as first printed there
                place_old,  -- province of before that the name is of (Hà Giang); null where it lives on
                article_id,  -- articles.id
                site,  -- newspaper that names it
                province,  -- the newspaper's own province since 1 July 2025
                own,  -- 1 where the newspaper names its own province
                published_day,  -- day of publication in Vietnam (YYYY-MM-DD)
                title  -- headline
            FROM (
                SELECT named.province AS place, phrase, named.province_old AS place_old,
                    article_id, articles.site, sites.province,
                    named.province = sites.province AS own, published_day, title
                FROM article_places AS named
                JOIN articles ON articles.id = article_id
                JOIN sites ON sites.site = articles.site
                WHERE NOT EXISTS (SELECT 1 FROM article_places AS earlier
                    WHERE earlier.article_id = named.article_id
                    AND earlier.province = named.province
                    AND earlier.province_old IS named.province_old
                    AND earlier.position < named.position)
            )
    """,
    """
        CREATE VIEW article_edits AS
            -- Edits by the newspaper that the archive has seen: a text and the one before it.
            SELECT
                article_id,  -- articles.id
                site,  -- newspaper
                version,  -- number of the text after the edit
                published_at,  -- when the article was published (ISO 8601, +07:00)
                seen_at,  -- when the edited text was first fetched (ISO 8601, +07:00): it was edited before that
                before_seen_at,  -- when the text before it was first fetched (ISO 8601, +07:00)
                title,  -- headline after
                before_title,  -- headline before
                lead,  -- sa-pô after
                before_lead,  -- sa-pô before
                body,  -- paragraphs after
                before_body  -- paragraphs before
            FROM (
                SELECT after.article_id, articles.site, after.version, published_at,
                    after.seen_at, earlier.seen_at AS before_seen_at,
                    after.title, earlier.title AS before_title,
                    after.lead, earlier.lead AS before_lead,
                    after.body, earlier.body AS before_body
                FROM article_versions AS after
                JOIN article_versions AS earlier ON earlier.article_id = after.article_id
                    AND earlier.version = after.version - 1
                JOIN articles ON articles.id = after.article_id
                WHERE after.reason = 'edited'
            )
    """,
    """
        CREATE VIEW photographs AS
            -- Pictures with the article that they stand in.
            SELECT
                article_id,  -- articles.id
                position,  -- order on the page, from 1
                site,  -- newspaper
                published_day,  -- day of publication in Vietnam (YYYY-MM-DD)
                title,  -- headline
                credit,  -- who took it, as printed; null where it is not said beside the picture
                caption,  -- caption without the credit
                url  -- address of the picture
            FROM (
                SELECT article_id, position, articles.site, published_day, title, credit, caption,
                    images.url
                FROM images JOIN articles ON articles.id = article_id
            )
    """,
)
