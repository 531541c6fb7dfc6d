"""The schema of `archive.db`, as the migrations that lead to it.

The comments inside the statements are kept by SQLite in `sqlite_schema`: they are the
documentation that travels with the file, and `docs/schema.md` is made from them
(`python -m archive.schema docs/schema.md`).
"""

from __future__ import annotations

from sqlite_utils.migrations import Migrations

from archive.migrations.steps.m001_newspapers import m001_newspapers
from archive.migrations.steps.m002_articles import m002_articles
from archive.migrations.steps.m003_runs import m003_runs
from archive.migrations.steps.m004_search import m004_search
from archive.migrations.steps.m005_places import m005_places
from archive.migrations.steps.m006_revisits import m006_revisits
from archive.migrations.steps.m007_caption_search import m007_caption_search
from archive.migrations.steps.m014_titles import m014_titles
from archive.migrations.steps.m015_discovery import m015_discovery
from archive.migrations.steps.m016_daily_counts import m016_daily_counts
from archive.migrations.steps.m016_views import m016_views
from archive.migrations.steps.m017_stories import m017_stories
from archive.migrations.steps.m018_descriptions import m018_descriptions
from archive.migrations.steps.m019_citations import m019_citations
from archive.migrations.steps.m020_backfills import m020_backfills
from archive.migrations.steps.m020_redactions import m020_redactions
from archive.migrations.steps.m020_views import m020_views
from archive.migrations.steps.m021_schedule import m021_schedule
from archive.migrations.steps.m022_health import m022_health
from archive.migrations.steps.m023_search_order import m023_search_order
from archive.migrations.steps.m024_pages_read import m024_pages_read
from archive.migrations.steps.m025_way_visits import m025_way_visits

STEPS = (
    m001_newspapers,
    m002_articles,
    m003_runs,
    m004_search,
    m005_places,
    m006_revisits,
    m007_caption_search,
    m014_titles,
    m015_discovery,
    m016_daily_counts,
    m016_views,
    m018_descriptions,
    m021_schedule,
    m017_stories,
    m019_citations,
    m020_redactions,
    m020_views,
    m020_backfills,
    m022_health,
    m023_search_order,
    m024_pages_read,
    m025_way_visits,
)
"""In this order; a new one goes to the end."""

migrations = Migrations("archive")
for _step in STEPS:
    migrations()(_step)
