"""A Hugging Face dataset: Parquet files by year, and the card (`README.md`) that describes them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from archive.exporting.formats import Format, yearly
from archive.exporting.manifest import LICENCE
from archive.exporting.parquet import arrow, write_table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from archive.exporting.formats import Job, Part
    from archive.exporting.manifest import Contents, File
    from archive.exporting.request import Chosen

_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))
_LARGEST = "1M<n<10M"


class HuggingFace(Format):
    """What `datasets.load_dataset` reads from a folder or the Hub."""

    by = ("year",)

    def made_with(self) -> dict[str, str]:
        """The bytes depend on pyarrow's version."""
        return {"pyarrow": str(arrow().__version__)}

    def parts(self, chosen: Chosen) -> Iterator[Part]:
        """A file a year."""
        return yearly(chosen, "parquet")

    def write(self, job: Job, part: Part, path: Path) -> None:
        """All columns: `datasets` does not read the names of folders."""
        write_table(job.columns, job.rows(part.slot), path)

    def documents(self, job: Job, contents: Contents, files: list[File]) -> dict[str, str]:
        """The card."""
        del files
        columns = [f"| `{column.name}` | {_cell(column.about)} |" for column in job.columns]
        return {"README.md": f"{_front_matter(contents)}\n{_text(contents, columns)}"}


def _front_matter(contents: Contents) -> str:
    """What the Hub reads, in YAML; texts are quoted as JSON, which YAML understands."""
    size = next((name for most, name in _SIZES if contents.articles < most), _LARGEST)
    return f"""---
pretty_name: {json.dumps(contents.title, ensure_ascii=False)}
language:
- vi
license: other
license_name: rights-of-the-newspapers
license_link: README.md#licence
size_categories:
- {size}
tags:
- news
- newspapers
- vietnam
configs:
- config_name: default
  data_files:
  - split: train
    path: data/*.parquet
---
"""


def _text(contents: Contents, columns: list[str]) -> str:
    years = [f"| {year or 'no date'} | {count:,} |" for year, count in contents.years.items()]
    papers = [f"| {site} | {count:,} |" for site, count in contents.newspapers.items()]
    withheld = [
        f"- {each.articles:,} of {each.site} ({each.reason})" for each in contents.withheld
    ] or ["- none"]
    asked = json.dumps(contents.request, ensure_ascii=False)
    made = ", ".join(f"{name} {version}" for name, version in contents.made_with.items())
    return f"""# {contents.title}

{contents.summary}

```python
from datasets import load_dataset

articles = load_dataset("path/to/this/folder", split="train")
```

A row is an article in its current text; `other_versions` has the texts that it had besides. Cite an
article by the newspaper's name, its date and its address; `cite_id` is its permanent id.

## Licence

{LICENCE}

## Withheld

{chr(10).join(withheld)}

## Articles

| year | articles |
|---|---|
{chr(10).join(years)}

| newspaper | articles |
|---|---|
{chr(10).join(papers)}

## Columns

| column | meaning |
|---|---|
{chr(10).join(columns)}

## How it was made

Asked for: `{asked}`. Made with {made}. `manifest.json` has the checksum of every file.
"""


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
