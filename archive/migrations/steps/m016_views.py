"""Views that answer what people ask first: what there is, who wrote, what is named, what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def m016_views(db: Database) -> None:
    """Views that answer what people ask first: what there is, who wrote, what is named, what changed."""
    for name, statement in VIEWS.items():
        # They stood in m016_daily_counts for a while, and archives of that time have them.
        db.execute(f"DROP VIEW IF EXISTS {name}")
        db.execute(statement)


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
                first_day,  -- earliest day that surely has an article (YYYY-MM-DD)
                last_day,  -- latest day that surely has an article (YYYY-MM-DD)
                days,  -- calendar days from the first to the last
                days_with_articles,  -- of these, days that surely have one: month_only is no day
                days_without,  -- of these, the others: missing here, or nothing was printed
                longest_gap,  -- most of those in a row (all in coverage_gaps)
                queued,  -- links that were found and are still to be fetched (0 in a published file)
                failed,  -- links whose page could not be had or read (0 in a published file)
                visited_at  -- start of the last visit that came to its end (ISO 8601, +07:00)
            FROM (
                SELECT sites.site, name, province,
                    coalesce(dated, 0) + undated AS articles, undated,
                    coalesce(month_only, 0) AS month_only, first_day, last_day,
                    coalesce(days, 0) AS days,
                    coalesce(days_with_articles, 0) AS days_with_articles,
                    coalesce(days - days_with_articles, 0) AS days_without,
                    -- As in coverage_gaps, which cannot be asked for one newspaper without reading all.
                    coalesce((SELECT CAST(max(julianday(day) - julianday(before)) AS INTEGER) - 1
                        FROM (SELECT day, lag(day) OVER (ORDER BY day) AS before FROM daily_counts
                            WHERE daily_counts.site = sites.site AND daily_counts.articles > daily_counts.month_only)
                    ), 0) AS longest_gap,
                    (SELECT count(*) FROM frontier
                        WHERE frontier.site = sites.site AND state = 'queued') AS queued,
                    (SELECT count(*) FROM frontier WHERE frontier.site = sites.site
                        AND state IN ('failed', 'refused')) AS failed,
                    (SELECT max(started_at) FROM runs WHERE runs.site = sites.site
                        AND state = 'finished' AND mode != 'reextract') AS visited_at
                FROM (SELECT *, (SELECT count(*) FROM articles WHERE articles.site = sites.site
                    AND published_day IS NULL) AS undated FROM sites) AS sites
                LEFT JOIN (
                    SELECT *, CAST(julianday(last_day) - julianday(first_day) AS INTEGER) + 1
                        AS days
                    FROM (SELECT site, sum(articles) AS dated, sum(month_only) AS month_only,
                        min(day) FILTER (WHERE articles > month_only) AS first_day,
                        max(day) FILTER (WHERE articles > month_only) AS last_day,
                        count(*) FILTER (WHERE articles > month_only) AS days_with_articles
                        FROM daily_counts GROUP BY site)
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
                words,  -- their syllables
                month_only  -- of these articles, those of which only the month is known, counted on its first day
            FROM (
                WITH RECURSIVE calendar (day) AS (
                    SELECT min(day) FROM daily_totals
                    UNION ALL
                    SELECT date(day, '+1 day') FROM calendar
                    WHERE day < (SELECT max(day) FROM daily_totals)
                )
                SELECT sites.site, calendar.day, coalesce(articles, 0) AS articles,
                    coalesce(words, 0) AS words, coalesce(month_only, 0) AS month_only
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
            -- Spans of days between a newspaper's first and last known day of which the archive has no article.
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
_TEXTS = """
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
"""
_CONTRIBUTORS = """
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
"""
_PLACES = """
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
"""
_EDITS = """
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
                -- Versions are numbered as we came to know them. An edit lies between two pages in the
                -- order of fetching, both as they were read when the later known of them came in.
                WITH pages AS (
                    SELECT article_id, version, capture_sha256 AS page, seen_at,
                        lag(version) OVER fetched AS before_version,
                        lag(capture_sha256) OVER fetched AS before_page,
                        lag(seen_at) OVER fetched AS before_seen_at
                    FROM article_versions
                    WHERE reason != 'reread'
                        AND article_id IN (SELECT article_id FROM article_versions WHERE version = 2)
                    WINDOW fetched AS (PARTITION BY article_id ORDER BY seen_at, version)
                )
                SELECT pages.article_id, articles.site, after.version, published_at,
                    pages.seen_at, before_seen_at,
                    after.title, earlier.title AS before_title,
                    after.lead, earlier.lead AS before_lead,
                    after.body, earlier.body AS before_body
                FROM pages
                JOIN article_versions AS after ON after.article_id = pages.article_id
                    AND after.version = (SELECT max(reading.version) FROM article_versions AS reading
                        WHERE reading.article_id = pages.article_id AND capture_sha256 = page
                        AND (reading.version = pages.version OR reason = 'reread')
                        AND reading.version <= max(pages.version, before_version))
                JOIN article_versions AS earlier ON earlier.article_id = pages.article_id
                    AND earlier.version = (SELECT max(reading.version) FROM article_versions AS reading
                        WHERE reading.article_id = pages.article_id AND capture_sha256 = before_page
                        AND (reading.version = before_version OR reason = 'reread')
                        AND reading.version <= max(pages.version, before_version))
                JOIN articles ON articles.id = pages.article_id
                WHERE before_version IS NOT NULL AND after.content_hash != earlier.content_hash
            )
"""
_PHOTOGRAPHS = """
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
"""
VIEWS = {
    "coverage_gaps": _GAPS,
    "coverage_days": _DAYS,
    "coverage": _COVERAGE,
    "article_texts": _TEXTS,
    "contributor_articles": _CONTRIBUTORS,
    "place_articles": _PLACES,
    "article_edits": _EDITS,
    "photographs": _PHOTOGRAPHS,
}
