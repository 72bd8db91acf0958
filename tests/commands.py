"""danvan's commands as a person runs them: in a process of their own, in some folder."""

import atexit
import contextlib
import json
import os
import select
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
# So many seconds a command may take.
_PATIENCE = 120


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
    command = ["--lang", lang, *map(str, arguments)]
    if not hasattr(os, "fork"):
        return python(folder, "-m", "danvan_cli", *command)
    warm, place = _warm()
    out, err = place / "out", place / "err"
    request = {
        "folder": str(folder),
        "arguments": command,
        "environment": _environment(),
        "out": str(out),
        "err": str(err),
    }
    assert warm.stdin
    assert warm.stdout
    warm.stdin.write(json.dumps(request, default=str) + "\n")
    warm.stdin.flush()
    there, _, _ = select.select([warm.stdout], [], [], _PATIENCE)
    said = warm.stdout.readline() if there else ""
    if not said:
        _warm.cache_clear()
        os.killpg(warm.pid, signal.SIGKILL)  # and whatever it forked
        pytest.fail(f"danvan {' '.join(map(str, arguments))} did not end\n{err.read_text(encoding='utf-8')}")
    code = int(said)
    return Ended(code, out.read_text(encoding="utf-8"), err.read_text(encoding="utf-8"))


def python(folder: Path, *arguments: str) -> Ended:
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=_environment(), capture_output=True, text=True, encoding="utf-8",
        timeout=_PATIENCE, check=False,
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
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=_environment(), text=True, start_new_session=True,
    )  # fmt: skip

    def end() -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        place.cleanup()

    atexit.register(end)
    return process, Path(place.name)
