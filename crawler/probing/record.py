"""The record of a first contact: what the test over every newspaper holds a spider against.

It has the form of one entry of the facts that were gathered for the first 78 newspapers, and
`article_ids`: the native id in each address that was seen. It is a fixture, so it stands with the
tests; a layout that is changed so that it no longer knows these addresses fails there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crawler.facts import native_id_of
from crawler.probing.stranger import as_newspaper

if TYPE_CHECKING:
    from crawler.probing.stranger import Facts

FOLDER = "tests/crawler/first_contact"
"""Where records stand, from the root of the repository."""


def record_of(facts: Facts) -> dict[str, Any]:
    """The record of a newspaper."""
    newspaper = as_newspaper(facts)
    ids = {url: native_id_of(newspaper, url) for url in facts.articles}
    return {
        "id": facts.name,
        "name": facts.title,
        "evidence": facts.evidence,
        "hosts": list(facts.hosts),
        "cms_family": facts.layout.name,
        "status": newspaper.status,
        "province_new": facts.province,
        "province_old": facts.province_old,
        "article_url_examples": list(ids),
        "article_ids": {url: found or "" for url, found in ids.items()},
        "category_examples": list(facts.sections),
    }
