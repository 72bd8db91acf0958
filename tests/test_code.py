"""About the code itself: who may import whom, what is loaded when, and where nothing of one machine may stand."""

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import ROOT, python
from filled import SMALL_PLAN

from danvan_cli.register.database import Register

PACKAGE = ROOT / "danvan_cli"
# Each row imports only from rows above it. These packages are one thing each, seen from outside.
PARTS = ("checks", "lint", "render")
LAYERS = """
    language rule bundled made documents texts.text workbook.old_fonts figures.number_words intake.processes
    register.receipt register.schema register.records register.sketches
    register.decision register.reminder
    errors plan plan_table figures.numerals figures.measures texts.likeness texts.sentences workbook.kind intake.apart
    plan_remind
    finding plan_file form.layout deadline figures.typed_figure workbook.signs texts.telling
    submission workbook.sheet_xml overdue register.packing register.decision_rows register.reminder_rows
    register.rendering_rows
    reminders
    workbook.guard
    workbook.cell_styles intake.regular_file
    workbook.recoding workbook.cells
    workbook.second_reader workbook.xls workbook.ods workbook.xlsb workbook.tables intake.containers
    workbook.reader intake.identify register.database
    figures.answers intake.incoming history session form.labels form.rows form.names
    form.headers form.fields summary checks lint intake.inbox
    form.columns
    form.tables
    form.reading
    intake.worker texts.highlights
    texts.grouping texts.models
    texts.digest
    render
    renderings
    collect report forms returns difference
    remind
    folder decide trace verify template
    console.terminal console.json_view
    console.edits console.diff
    console.files console.office console.returns console.templates console.lint console.trace
    console.decisions
    console.units
    console.remind
    cli.options
    cli.intake cli.units cli.remind cli.report cli.diff cli.trace cli.returns cli.decisions cli.office
    __main__
"""
ROW = {name: number for number, row in enumerate(LAYERS.strip().splitlines()) for name in row.split()}
HEAVY = (
    "pandas numpy openpyxl docx docxtpl lxml xlsxwriter jinja2 holidays rapidfuzz pebble python_calamine xlrd olefile"
    " oxmsg"
)
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "locale" not in path.parts and path.name != "__init__.py")


def layer(module: str) -> str:
    """`danvan_cli.checks.value` belongs to `checks`, `danvan_cli.form.rows` to `form.rows`."""
    own = module.removeprefix("danvan_cli").removeprefix(".")
    part = own.partition(".")[0]
    return part if part in PARTS else own


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def imported(tree: ast.AST) -> Iterator[str]:
    """The modules of danvan that are imported anywhere in the tree; imports for the type checker alone do not count."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            continue
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "danvan_cli":
            assert node.module
            is_package = (ROOT / node.module.replace(".", "/")).is_dir() and layer(node.module) not in PARTS
            yield from (f"{node.module}.{name.name}" for name in node.names) if is_package else [node.module]
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name.startswith("danvan_cli"))
        yield from imported(node)


def test_every_module_is_in_a_layer() -> None:
    assert {layer(name_of(path)) for path in MODULES} == set(ROW)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_imports_only_from_layers_above_it(path: Path) -> None:
    own = layer(name_of(path))
    for module in imported(ast.parse(path.read_text(encoding="utf-8"))):
        other = layer(module)
        if other not in (own, "__version__"):
            assert ROW[other] < ROW[own], f"{name_of(path)} imports {module}"


def test_the_modules_of_a_package_do_not_import_in_circles() -> None:
    graph = {
        name_of(path): {one for one in imported(ast.parse(path.read_text(encoding="utf-8"))) if layer(one) == part}
        for part in PARTS
        for path in PACKAGE.glob(f"{part}/*.py")
        if path.name != "__init__.py"
    }
    while leaves := [name for name, needs in graph.items() if not needs & graph.keys()]:
        for name in leaves:
            del graph[name]
    assert not graph


PURE = """
    finding.py submission.py plan.py rule.py deadline.py overdue.py reminders.py summary.py intake/identify.py form/*.py
    figures/*.py texts/*.py checks/*.py workbook/old_fonts.py
"""


@pytest.mark.parametrize("path", [path for name in PURE.split() for path in PACKAGE.glob(name)], ids=name_of)
def test_what_is_pure_opens_no_file_and_looks_at_no_clock(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\bopen\(|read_text|read_bytes|write_|\.today\(\)|\.now\(|sqlite3|print\(|environ", text)


@pytest.mark.parametrize(
    "command", [["--help"], ["overdue", "--on", "2026-05-04"], ["status"], ["plan"], ["remind", "--log"]], ids=" ".join
)
def test_light_commands_load_no_heavy_library(tmp_path: Path, command: list[str]) -> None:
    shutil.copyfile(SMALL_PLAN, tmp_path / "plan.toml")
    Register(tmp_path / "danvan.db", "suoi-ngoc-2026").db.close()
    script = f"""
import sys
from danvan_cli.__main__ import main
sys.argv = ["danvan", *{command!r}]
try:
    main()
except SystemExit:
    pass
print("loaded:", *sorted(set({HEAVY!r}.split()) & set(sys.modules)))
"""
    done = python(tmp_path, "-c", script)
    assert not done.err
    assert done.out.splitlines()[-1].strip() == "loaded:"


def test_overdue_by_the_shipped_plan_asks_for_holidays_once_only(tmp_path: Path) -> None:
    """The library of all countries' holidays is slow to load; the register, once there is one, keeps what it said."""
    Register(tmp_path / "danvan.db", "an-nhon-2025").db.close()
    script = """
import sys
from danvan_cli.__main__ import main
sys.argv = ["danvan", "overdue", "--on", "2025-03-20"]
try:
    main()
except SystemExit:
    pass
print("holidays" in sys.modules)
"""
    said = [python(tmp_path, "-c", script).out.splitlines()[-1] for _run in range(2)]
    assert said == ["True", "False"]


def test_no_source_names_a_place_of_one_machine() -> None:
    place = re.compile(r"(?<![\w.)}])/(?:" + "|".join(("work", "tmp", "home", "root")) + r")/\w")
    folders = ("danvan_cli", "tests", "benchmarks", "sample_data", "templates", ".ci", "docs")
    files = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file()]
    files += [path for path in ROOT.iterdir() if path.suffix in (".md", ".toml", ".cfg")]
    texts = [
        path for path in files if path.suffix not in (".xlsx", ".docx", ".mo", ".pyc", ".db", ".zip", ".xls", ".ods")
    ]
    named = [path.name for path in texts if place.search(path.read_text(encoding="utf-8", errors="replace"))]
    assert not named


def test_every_module_says_what_it_is_for() -> None:
    silent = [name_of(path) for path in MODULES if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]
    assert not silent
