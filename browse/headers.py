"""What a column of datasette's tables is called in Vietnamese: a plugin for its templates.

`templates/_table.html` and `_facet_results.html` show them above the columns' names in SQL, which
stay, as whoever writes SQL needs those; `database.html` has those of the tables.
"""

from __future__ import annotations

import sys
from typing import Any

from datasette import hookimpl
from datasette.plugins import pm

from browse import labels


def install() -> None:
    """Hand the names to datasette, once for the process."""
    plugin = sys.modules[__name__]
    if not pm.is_registered(plugin):
        pm.register(plugin)


@hookimpl
def extra_template_vars() -> dict[str, Any]:
    """What columns and tables are called in Vietnamese, by their names in SQL; or None."""
    return {"column_label": labels.of_column, "table_label": labels.of_table}
