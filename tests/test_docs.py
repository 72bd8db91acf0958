"""What the documents say is what danvan does: sessions, the table of checks, the sample data's planted faults."""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections import defaultdict
from pathlib import Path

import pytest

from danvan_cli.checks import CHECKS

ROOT = Path(__file__).parent.parent
CONSOLE = re.compile(r"(```console\n)(.*?)(```)", re.DOTALL)
TABLE = re.compile(r"(<!-- checks: [^>]*-->\n)(.*?)(<!-- /checks -->)", re.DOTALL)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder with the sample data, and `danvan` on the path as if installed."""
    shutil.copytree(ROOT / "sample_data", tmp_path / "sample_data")
    command = tmp_path / "bin" / "danvan"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m danvan_cli "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return tmp_path


def said(office: Path, command: str) -> str:
    environment = {**os.environ, "PATH": f"{office / 'bin'}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    environment.pop("DANVAN_LANG", None)
    shell = ["sh", "-c", command]
    done = subprocess.run(
        shell, cwd=office, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="the sessions are those of a Unix shell")
@pytest.mark.parametrize("name", ["README.md", "README.vi.md"])
def test_each_session_in_the_readme_is_what_danvan_prints(name: str, office: Path, update_golden: bool) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")

    def played(block: re.Match[str]) -> str:
        commands = [line for line in block[2].splitlines() if line.startswith("$ ")]
        return block[1] + "".join(f"{line}\n{said(office, line[2:])}" for line in commands) + block[3]

    fresh = CONSOLE.sub(played, text)
    if update_golden:
        (ROOT / name).write_text(fresh, encoding="utf-8")
    assert fresh == text or update_golden


def test_the_readme_lists_every_check(update_golden: bool) -> None:
    path = ROOT / "README.md"
    text = path.read_text(encoding="utf-8")
    rows = "".join(
        f"| {check.code} | {check.severity} | {check.message} | {check.remedy} |\n"
        for check in sorted(CHECKS.values(), key=lambda check: ("FISVXHWT".index(check.code[0]), check.code))
    )
    table = "\n| code | severity | finding | remedy |\n|---|---|---|---|\n" + rows + "\n"
    fresh = TABLE.sub(lambda found: found[1] + table + found[3], text)
    if update_golden:
        path.write_text(fresh, encoding="utf-8")
    assert fresh == text or update_golden


def test_each_planted_fault_gives_the_finding_that_its_readme_names(office: Path) -> None:
    expected: dict[str, dict[str, tuple[str, str]]] = defaultdict(dict)
    folder = ""
    for line in (ROOT / "sample_data" / "README.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("### "):
            folder = line[4:]
        elif line.startswith("| `"):
            file, _wrong, code, cell = (part.strip() for part in line.strip("|").split("|"))
            expected[folder][file.strip("`")] = (code, cell)
    for folder, faults in expected.items():
        result = json.loads(said(office, f"danvan collect sample_data/{folder} --json"))
        found = {
            file["file"]: [(f["code"], "!".join(filter(None, (f["sheet"], f["cell"])))) for f in file["findings"]]
            for file in result["files"]
        }
        late = {file: [one for one in findings if one[0] != "T01"] for file, findings in found.items()}
        assert {file: findings for file, findings in late.items() if findings} == {
            file: [fault] for file, fault in faults.items()
        }


def test_the_sample_data_are_made_again_byte_for_byte(tmp_path: Path) -> None:
    """Part by part for workbooks: another build of zlib packs the same parts into other bytes."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, str(ROOT / "sample_data" / "make.py"), str(tmp_path)], env=environment, check=True)
    made = {path.relative_to(tmp_path).as_posix(): path for path in tmp_path.rglob("*") if path.is_file()}
    kept = {path.relative_to(ROOT / "sample_data").as_posix() for path in (ROOT / "sample_data").glob("2025-*/*")}
    assert set(made) == kept
    for name, path in made.items():
        assert parts(path) == parts(ROOT / "sample_data" / name), name


def parts(path: Path) -> list[tuple[str, tuple[int, ...], bytes]]:
    if not zipfile.is_zipfile(path):
        return [(path.name, (), path.read_bytes())]
    with zipfile.ZipFile(path) as archive:
        return [(entry.filename, entry.date_time, archive.read(entry)) for entry in archive.infolist()]
