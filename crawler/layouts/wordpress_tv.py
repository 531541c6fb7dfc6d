"""WordPress, as provincial television uses it: thvl.vn, thtg.vn, longforms of Báo Nghệ An.

Facts: stored pages of thvl.vn and thtg.vn (lists at `/section/sub/`, further pages at `/page/2/`).
`.entry-content` is WordPress's usual place for the text, seen by nobody here.
Oddities: an article's address has no id and the shape of a sub-section's: only the newspaper's own
list of sections tells them apart. Lists print the day glued to the teaser (`30/01/2023Theo …`).
The comment form stands below the text.
"""

from __future__ import annotations

import re

from crawler.layouts.layout import Layout, Selectors

LAYOUT = Layout(
    name="wordpress_tv",
    # Further pages of a list, feeds and WordPress's own folders have the shape of articles too.
    article_path=re.compile(
        r"^(?!.*/page/\d+/?$)(?!.*/feed/?$)/(?!tag/|category/|author/|wp-[a-z]+/)"
        r"(?P<cat>[a-z0-9-]+(?:/[a-z0-9-]+)?)/(?P<slug>[a-z0-9-]+)/?$"
    ),
    list_path=re.compile(r"/page/\d+/?$"),
    fields=Selectors(title=("h1",), body=(".entry-content",)),
)
