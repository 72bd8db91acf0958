"""danvan's commands as a person runs them: in a process of their own, in some folder."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
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
    return python(folder, "-m", "danvan_cli", "--lang", lang, *map(str, arguments))


def python(folder: Path, *arguments: str) -> Ended:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error", "COLUMNS": "160"}
    environment.pop("DANVAN_LANG", None)
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8",
        timeout=120, check=False,
    )  # fmt: skip
    return Ended(done.returncode, done.stdout, done.stderr)
