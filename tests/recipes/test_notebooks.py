"""The notebooks of docs/recipes run from top to bottom, and say what the archive says."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import nbformat
import pytest
from nbclient import NotebookClient

from samples.recipes import PAGES

if TYPE_CHECKING:
    from nbformat import NotebookNode

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted(PAGES.glob("*.ipynb"))


@pytest.fixture(scope="module")
def export(practice: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the notebook for DuckDB asks for."""
    folder = tmp_path_factory.mktemp("export")
    for name, form in (("articles", "parquet"), ("tables", "datapackage")):
        command = [sys.executable, "-m", "cli.main", "export", str(folder / name)]
        done = subprocess.run(
            [*command, "--format", form, "--archive", str(practice)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
    return folder


def executed(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, **environment: Path
) -> list[str]:
    """What each cell of code printed or showed; a cell that fails is an error of the test."""
    for folder in ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR"):
        monkeypatch.setenv(folder, str(tmp_path / folder))
    monkeypatch.setenv("MPLCONFIGDIR", str(tmp_path / "matplotlib"))
    for variable, path in environment.items():
        monkeypatch.setenv(variable, str(path))
    notebook = nbformat.read(PAGES / f"{name}.ipynb", as_version=4)  # type: ignore[no-untyped-call]
    resources = {"metadata": {"path": str(tmp_path)}}
    NotebookClient(notebook, timeout=120, kernel_name="python3", resources=resources).execute()
    return [_shown(cell) for cell in notebook.cells if cell.cell_type == "code"]


def _shown(cell: NotebookNode) -> str:
    parts = [
        output["text"] if output["output_type"] == "stream" else output["data"]["text/plain"]
        for output in cell.outputs
    ]
    return "".join(parts)


def one(practice: Path, sql: str) -> int:
    with closing(sqlite3.connect(practice)) as connection:
        return int(connection.execute(sql).fetchone()[0])


def test_the_notebook_for_python_runs(
    practice: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = executed("python", tmp_path, monkeypatch, BAOTINH_ARCHIVE=practice)
    articles = one(practice, "SELECT count(*) FROM articles")
    assert shown[0] == f"{articles} articles; invented, for practice\n"
    said = "\n".join(shown)
    assert "baotuyenquang      18  2024-10-17 to 2026-03-06" in said
    assert "Thâm canh lúa đông xuân trên cánh đồng Mường Thanh" in said
    assert "5 articles, 4 newspapers: THU HÀ, Thu Hà" in said
    assert "giám đốc kinh doanh Công ty Lương thực Hậu Phát" in said
    assert "hơn [-4.000-] {+4.200+} chỗ làm" in said
    assert "2025-06 nothing archived" in said
    assert "<Figure size" in said


def test_the_notebook_for_duckdb_counts_as_sqlite_does(
    practice: Path, export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = executed("duckdb", tmp_path, monkeypatch, BAOTINH_EXPORT=export)
    public = "FROM articles WHERE NOT noarchive"
    assert "practice" in shown[0]
    assert cells(shown[0])[-1] == [
        str(one(practice, f"SELECT count(*) {public}")),
        str(one(practice, f"SELECT count(DISTINCT site) {public}")),
    ]
    of_2026 = f"{public} AND published_day >= '2026'"
    assert cells(shown[1])[-1] == [
        "2026",
        str(one(practice, f"SELECT count(*) {of_2026}")),
        str(one(practice, f"SELECT sum(words) {of_2026}")),
        "0",
    ]
    assert ["2024-11-20", "2026-02-23", "461"] in cells(shown[2])
    district = next(row for row in cells(shown[3]) if row[0] == "huyện")
    assert float(district[1]) > 40
    assert float(district[2]) == 0
    assert ["Tuyên Quang", "Hà Nội", "1"] in cells(shown[4])
    assert ["baocantho", "2"] in cells(shown[5])


def cells(table: str) -> list[list[str]]:
    """The rows that DuckDB draws, without its frame and types."""
    lines = [line for line in table.splitlines() if line.startswith("│")]
    return [[cell.strip() for cell in line.strip("│").split("│")] for line in lines]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebooks_are_committed_without_outputs(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    assert all(not cell.outputs for cell in notebook.cells if cell.cell_type == "code")
    assert all(cell.execution_count is None for cell in notebook.cells if cell.cell_type == "code")
