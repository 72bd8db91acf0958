"""danvan's commands as a person runs them: in a process of their own, in some folder."""

import atexit
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Ended:
    """How a command ended: its exit code and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def danvan(folder: Path, *arguments: str | Path, lang: str = "en") -> Ended:
    """Run `danvan --lang … ARGUMENTS` in the folder."""
    said = ["--lang", lang, *map(str, arguments)]
    if not hasattr(os, "fork"):
        return python(folder, "-m", "danvan_cli", *said)
    warm, place = _warm()
    out, err = place / "out", place / "err"
    request = {
        "folder": str(folder),
        "arguments": said,
        "environment": _environment(),
        "out": str(out),
        "err": str(err),
    }
    assert warm.stdin
    assert warm.stdout
    warm.stdin.write(json.dumps(request, default=str) + "\n")
    warm.stdin.flush()
    code = int(warm.stdout.readline())
    return Ended(code, out.read_text(encoding="utf-8"), err.read_text(encoding="utf-8"))


def python(folder: Path, *arguments: str) -> Ended:
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=_environment(), capture_output=True, text=True, encoding="utf-8",
        timeout=120, check=False,
    )  # fmt: skip
    return Ended(done.returncode, done.stdout, done.stderr)


def _environment() -> dict[str, str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error", "COLUMNS": "160"}
    environment.pop("DANVAN_LANG", None)
    return environment


@cache
def _warm() -> tuple["subprocess.Popen[str]", Path]:
    """The process that forks off itself for each command, see `warm`, and a folder for what the commands print."""
    place = tempfile.TemporaryDirectory()
    process = subprocess.Popen(
        [sys.executable, str(Path(__file__).parent / "warm.py")],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=_environment(), text=True,
    )  # fmt: skip

    def end() -> None:
        process.kill()
        process.wait()
        place.cleanup()

    atexit.register(end)
    return process, Path(place.name)
