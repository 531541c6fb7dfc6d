"""The Scrapy pipelines: one class per file, in the order in which they run.

`READING` turns a raw reading into a cleaned article and needs nothing but the item; the store
comes after it. `read` runs the reading for those who have a page and no crawler.
"""

from __future__ import annotations

from typing import TypeVar

from pipelines.steps.captions import CaptionsPipeline
from pipelines.steps.clean import CleanPipeline
from pipelines.steps.credit import CreditPipeline
from pipelines.steps.date import DatePipeline
from pipelines.steps.lead import LeadPipeline
from pipelines.steps.places import PlacesPipeline
from pipelines.steps.validate import ValidatePipeline

READING = (
    CleanPipeline,
    CaptionsPipeline,
    CreditPipeline,
    LeadPipeline,
    DatePipeline,
    PlacesPipeline,
    ValidatePipeline,
)

_Item = TypeVar("_Item")


def read(item: _Item) -> _Item:
    """Take an item through all reading pipelines, as a crawl would."""
    for pipeline in READING:
        item = pipeline().process_item(item)
    return item
