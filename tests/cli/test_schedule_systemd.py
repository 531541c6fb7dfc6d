"""The unit of `baotinh schedule`, started by a real systemd in a mount namespace of its own."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cli.exit_codes import Exit
from crawler.registry import newspapers

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., subprocess.CompletedProcess[str]]

SYSTEMD = Path("/lib/systemd/systemd")
START = """
set -e
mount -t tmpfs tmpfs /run
export XDG_RUNTIME_DIR=/run/user/0
mkdir -p /run/systemd/system "$XDG_RUNTIME_DIR/systemd/user"
chmod 700 "$XDG_RUNTIME_DIR"
for tree in /sys/fs/cgroup/systemd /sys/fs/cgroup/unified /sys/fs/cgroup; do
    [ -e "$tree/cgroup.procs" ] || continue
    mkdir "$tree/$3" && echo $$ > "$tree/$3/cgroup.procs" || exit 77
done
hidden=/run/systemd/inaccessible  # what it hides things behind; the system's own manager makes them
mkdir -p $hidden/dir && touch $hidden/reg && mkfifo $hidden/fifo
mknod $hidden/chr c 0 0 && mknod $hidden/blk b 0 0
cp "$1"/* "$XDG_RUNTIME_DIR/systemd/user/"
set +e
"$2" --user --log-target=null &
manager=$!
for _ in $(seq 100); do systemctl --user is-system-running >/dev/null 2>&1 && break; sleep 0.1; done
systemctl --user start baotinh.service
systemctl --user show baotinh.service -p Result -p ExecMainStatus
kill $manager
wait $manager
"""


def remove(group: str) -> None:
    """Remove our control groups, the innermost first; whoever was in them has ended."""
    for place in Path("/sys/fs/cgroup").glob(f"**/{group}"):
        for folder, _, _ in os.walk(place, topdown=False):
            Path(folder).rmdir()


@pytest.fixture
def started(need: Callable[[str], str], tmp_path: Path) -> Callable[[Path], str]:
    """Start the service once, whose units are in a folder; what systemd says of it."""
    need("systemctl")
    alone = ["unshare", "--mount", "true"]
    if not SYSTEMD.exists() or subprocess.run(alone, capture_output=True, check=False).returncode:
        pytest.skip("systemd may have no mount namespace of its own here: that takes root")

    def start(units: Path) -> str:
        script = tmp_path / "start.sh"
        script.write_text(START)
        group = f"baotinh-test-{os.getpid()}"
        try:
            done = subprocess.run(
                ["unshare", "--mount", "bash", str(script), str(units), str(SYSTEMD), group],
                capture_output=True, text=True, check=False, timeout=120,
            )  # fmt: skip
        finally:
            remove(group)
        if done.returncode == 77:
            pytest.skip("systemd may have no control group of its own here")
        return done.stdout + done.stderr

    return start


def test_it_writes_where_the_configuration_says_and_nowhere_else(
    started: Callable[[Path], str], baotinh: Run, tmp_path: Path
) -> None:
    """Nobody is asked for anything: every newspaper is left out."""
    archive, metrics = tmp_path / "kho báo 50%" / "archive.db", tmp_path / "số liệu" / "b.prom"
    real = tmp_path / "đĩa lớn" / "archive.captures.db"
    for folder in (archive.parent, metrics.parent, real.parent):
        folder.mkdir()
    archive.with_name("archive.captures.db").symlink_to(real)
    skipped = "".join(f"[sites.{name}]\nskip = true\n" for name in newspapers())
    (tmp_path / "baotinh.toml").write_text(
        f"[crawl]\ncontact = 'a@thu-vien.example'\n[metrics]\ntextfile = '{metrics}'\n{skipped}"
    )
    done = baotinh(
        "schedule", "--by", "systemd", "--account", "root", "--install", "--root", str(tmp_path),
        "--archive", str(archive), "--config", str(tmp_path / "baotinh.toml"),
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (Exit.OK, "")
    units = tmp_path / "etc/systemd/system"
    said = started(units)
    assert "Result=success" in said, said
    assert archive.exists()
    assert real.exists()
    assert "baotinh_network_down 0" in metrics.read_text()
    # The same without the line for the metrics: the sandbox is real, and the crawl says what is up.
    metrics.unlink()
    service = units / "baotinh.service"
    lines = service.read_text().splitlines(keepends=True)
    service.write_text("".join(line for line in lines if "số liệu" not in line))
    assert "Result=success" in started(units)
    assert not metrics.exists()
