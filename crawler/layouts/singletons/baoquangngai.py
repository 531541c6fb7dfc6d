"""Báo Quảng Ngãi: a script of the page may put the text into `#content`.

Facts: selectors of a public crawler that ran on the site in 2026. It reads the text out of the
script (`outputData = "…"` or ``$('#content').html(`…`)``) where the element is empty. Unknown:
date and byline elements, paging.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from lxml import html

from crawler.layouts.layout import Layout, Selectors

if TYPE_CHECKING:
    from crawler.layouts.page import Page

_SCRIPTED = re.compile(
    r"""outputData\s*=\s*(?P<quoted>"(?:[^"\\]|\\.)*")"""
    r"""|\$\(\s*['"]#[\w-]+['"]\s*\)\.html\(\s*`(?P<template>(?:[^`\\]|\\.)*)`""",
    re.DOTALL,
)
# Where the script puts it: the id is the page's own, and a redesign renames it.
_PLACE = re.compile(
    r"""(?:\$\(\s*['"]#|getElementById\(\s*['"])(?P<id>[\w-]+)['"]\s*\)"""
    r"""(?:\.html\(|\.innerHTML\s*=)"""
)


def inject(page: Page) -> Page:
    """Put the text where the page's script would put it."""
    found = _SCRIPTED.search(page.text)
    named = _PLACE.search(page.text)
    places = page.css(f"#{named['id'] if named else 'content'}")
    empty = next((each for each in places if not each.text_content().strip()), None)
    if empty is None or found is None:
        return page
    for part in html.fragments_fromstring(_decoded(found)):
        if isinstance(part, str):
            empty.text = (empty.text or "") + part
        else:
            empty.append(part)
    return page


def _decoded(found: re.Match[str]) -> str:
    if found["template"] is not None:
        return re.sub(r"\\([`$\\])", r"\1", found["template"])
    try:
        return str(json.loads(found["quoted"], strict=False))
    except ValueError:  # an escape that JavaScript knows and JSON does not (\')
        return re.sub(r"\\(.)", r"\1", found["quoted"][1:-1])


LAYOUT = Layout(
    name="baoquangngai",
    article_path=re.compile(r"^/[^/]+-(?P<id>\d+)\.htm$"),
    links=("article a[href$='.htm']",),
    prepare=inject,
    fields=Selectors(
        title=("h1.title", "h1"),
        lead=("p.sapo", "#body .sapo"),
        body=("#content",),
        section=("p.category a",),
        exclude=(".same",),
    ),
)
