"""About the code itself: who may import whom, what is loaded when, and where nothing of one machine may stand."""

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import ROOT, python
from filled import SMALL_PLAN

from danvan_cli.register import Register

PACKAGE = ROOT / "danvan_cli"
# Each row imports only from rows above it. The packages are one thing each, seen from outside.
PARTS = ("checks", "lint", "render")
LAYERS = """
    language text rule old_fonts number_words receipt bundled schema processes decision made documents
    errors numerals likeness plan measures plan_table kind apart sentences
    finding plan_file form deadline typed_figure pdf signs telling
    submission sheet_xml overdue packing decision_rows
    guard
    cell_styles
    recoding cells
    second_reader old_workbook open_document binary_workbook tables containers
    workbook identify register
    answers incoming history session form_labels form_rows form_names
    form_headers form_fields summary checks lint inbox
    form_columns
    form_tables
    form_reading
    worker highlights
    grouping models
    digest
    render
    collect report forms returns
    folder decide trace verify template
    terminal json_view
    console returns_view template_view lint_view
    console_units trace_view
    options
    cli cli_decisions cli_report cli_returns cli_trace
    __main__
"""
ROW = {name: number for number, row in enumerate(LAYERS.strip().splitlines()) for name in row.split()}
HEAVY = (
    "pandas numpy openpyxl docx docxtpl lxml xlsxwriter jinja2 holidays rapidfuzz pebble python_calamine xlrd olefile"
    " oxmsg"
)
MODULES = sorted((*PACKAGE.glob("*.py"), *(file for part in PARTS for file in PACKAGE.glob(f"{part}/*.py"))))


def layer(module: str) -> str:
    """`danvan_cli.checks.value` belongs to `checks`."""
    return module.split(".")[1] if "." in module else ""


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def imported(tree: ast.AST) -> Iterator[str]:
    """The modules of danvan that are imported anywhere in the tree; imports for the type checker alone do not count."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            continue
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "danvan_cli":
            assert node.module
            is_package = node.module.count(".") == 0
            yield from (f"danvan_cli.{name.name}" for name in node.names) if is_package else [node.module]
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name.startswith("danvan_cli"))
        yield from imported(node)


def test_every_module_is_in_a_layer() -> None:
    assert {layer(name_of(path)) for path in MODULES} - {"__init__"} == set(ROW)


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
    finding submission form plan rule numerals text likeness deadline overdue summary answers identify
    sentences telling highlights grouping models digest old_fonts number_words measures typed_figure
"""


@pytest.mark.parametrize("path", [PACKAGE / f"{name}.py" for name in PURE.split()] + [*PACKAGE.glob("checks/*.py")],
                         ids=name_of)  # fmt: skip
def test_what_is_pure_opens_no_file_and_looks_at_no_clock(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\bopen\(|read_text|read_bytes|write_|\.today\(\)|\.now\(|sqlite3|print\(|environ", text)


@pytest.mark.parametrize("command", [["--help"], ["overdue", "--on", "2026-05-04"], ["status"], ["plan"]], ids=" ".join)
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
