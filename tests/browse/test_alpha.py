"""A smoke test on the newest datasette 1.0 alpha, which has a Python of its own.

python3 -m venv alpha && alpha/bin/pip install --require-hashes -r requirements/run.lock
alpha/bin/pip install --pre --upgrade datasette
BAOTINH_ALPHA_PYTHON=alpha/bin/python pytest tests/browse/test_alpha.py
"""

from __future__ import annotations

import json
import os
import subprocess
from typing import TYPE_CHECKING

import pytest
from serving import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PYTHON = os.environ.get("BAOTINH_ALPHA_PYTHON")
PATHS = (
    "/", "/tim?q=gia", "/bai/1", "/bao", "/bao/baocantho", "/tinh", "/suc-khoe", "/robots.txt",
    "/archive", "/archive/articles", "/archive/articles?_search=da+nang", "/archive/articles/1",
    "/archive/articles?_facet=site", "/archive/chuyen_muc?site=", "/archive/-/query?sql=select+1",
)  # fmt: skip
ASK = f"""
import asyncio, json, sys
from pathlib import Path
import datasette
from browse.server import app
async def main():
    shown = app(Path(sys.argv[1]))
    await shown.invoke_startup()
    print(json.dumps([datasette.__version__, {{
        path: (await shown.client.get(path)).status_code for path in {PATHS!r}
    }}]))
asyncio.run(main())
"""


@pytest.mark.skipif(not PYTHON, reason="BAOTINH_ALPHA_PYTHON names no Python with datasette 1.0")
def test_every_page_answers_on_the_alpha(practice: Path) -> None:
    done = subprocess.run(
        [str(PYTHON), "-c", ASK, str(practice)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    version, answers = json.loads(done.stdout.splitlines()[-1])
    assert version.startswith("1.")
    assert {path: status for path, status in answers.items() if status != 200} == {}
