"""The keeper's machine: runs the real `baotinh` at a time that it is told, again and again.

Everything is imported once, and each command runs in a fork of this process: a run of `crawl` then
costs what it does, and may be killed like any process. Commands come as lines of JSON on standard
input, and are answered with the process's number at once and its end afterwards.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1] / "crawler"))

import crawl_loopback

from cli import crawling, main
from crawler import registry, settings


def say(document: object) -> None:
    """Answer with a line."""
    sys.stdout.write(json.dumps(document) + "\n")
    sys.stdout.flush()


def child(command: dict[str, object], out: Path, err: Path) -> None:
    """Be `baotinh` in this process; never returns."""
    code = 1
    try:
        for file, number in ((out, 1), (err, 2)):
            os.dup2(os.open(file, os.O_WRONLY | os.O_CREAT), number)
        crawl_loopback.set_clock(str(command["now"]))
        sys.argv = ["baotinh", *map(str, command["words"])]  # type: ignore[call-overload]
        main.main()
    except SystemExit as ended:
        code = int(ended.code or 0)
    except BaseException:  # noqa: BLE001 - it is the end of the process
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def serve(folder: Path) -> None:
    """Run what is asked for until nothing is."""
    out, err = folder / "out", folder / "err"
    for line in sys.stdin:
        out.write_text("")
        err.write_text("")
        number = os.fork()
        if number == 0:
            child(json.loads(line), out, err)
        say({"pid": number})
        _, status = os.waitpid(number, 0)
        code = os.waitstatus_to_exitcode(status)
        say({"code": code, "out": out.read_text(), "err": err.read_text()})


if __name__ == "__main__":
    settings.DOWNLOAD_DELAY = settings.AUTOTHROTTLE_START_DELAY = float(sys.argv[1])
    settings.RETRY_TIMES = 0
    pairs = dict(pair.split("=", 1) for pair in sys.argv[2:])
    found = {name: crawl_loopback.newspaper(name, home) for name, home in pairs.items()}
    crawling.newspapers = registry.newspapers = lambda: found
    with TemporaryDirectory() as place:
        serve(Path(place))
