"""What a column of datasette's tables is called in Vietnamese: a plugin for its templates.

`templates/_table.html` and `_facet_results.html` show them above the columns' names in SQL, which
stay, as whoever writes SQL needs those; `table.html` puts them into the menus of filters and of the
order; `database.html` has those of the tables.
"""

from __future__ import annotations

import re
import sys
from typing import Any

from datasette import hookimpl
from datasette.plugins import pm
from markupsafe import Markup, escape

from browse import labels

_OPTION = re.compile(
    r'<option(?: value="(?P<value>\w+)")?(?P<chosen> selected)?>'
    r"(?:Sort by )?(?P<column>\w+)</option>"
)


def install() -> None:
    """Hand the names to datasette, once for the process."""
    plugin = sys.modules[__name__]
    if not pm.is_registered(plugin):
        pm.register(plugin)


@hookimpl
def extra_template_vars() -> dict[str, Any]:
    """What columns and tables are called in Vietnamese, by their names in SQL; or None."""
    return {
        "column_label": labels.of_column,
        "table_label": labels.of_table,
        "with_labels": with_labels,
    }


def with_labels(page: Markup) -> Markup:
    """Datasette's page of a table, in whose menus columns have their Vietnamese names.

    Texts of the archive are escaped in it, and so are never taken for a menu.
    """
    return Markup(_OPTION.sub(_named, page))  # noqa: S704 - from a page to a page


def _named(option: re.Match[str]) -> str:
    name = option["column"]
    label = labels.of_column(name)
    if label is None or option["value"] not in (None, name):
        return option[0]
    chosen = option["chosen"] or ""
    return f'<option lang="vi" value="{name}"{chosen}>{escape(label)} ({name})</option>'
