"""Newspapers that have ended are not walked back through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cli.exit_codes import Exit

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path


def test_a_newspaper_that_was_merged_is_not_walked_and_what_to_do_is_said(
    baotinh: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    archive = tmp_path / "archive.db"
    done = baotinh("backfill", "baohagiang", "--archive", str(archive))
    assert done.returncode == Exit.CONFIGURATION
    assert "baotinh import" in done.stderr
    assert not archive.exists()
