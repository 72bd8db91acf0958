"""The office's own templates: every fault is told where it stands, and what is listed is what can be printed."""

import io
import os
import re
import shutil
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from commands import ROOT, danvan
from docx import Document
from docx.document import Document as DocumentObject
from filled import plan_of
from summaries import PLAN, REPORT_DATE, full_figures, full_texts, receipt_of, summary_of

from danvan_cli.documents import templates_in_force
from danvan_cli.errors import DanvanError
from danvan_cli.finding import Finding, Severity, Where
from danvan_cli.plan import Plan, Task, Unit
from danvan_cli.render.document import document_context
from danvan_cli.render.fields import FIELDS, Field, Kind, listed_fields, shape_of
from danvan_cli.render.letter import Returned, letter_context
from danvan_cli.render.letter_fields import LETTER_FIELDS
from danvan_cli.render.template_check import Fault, template_faults
from danvan_cli.render.word import render_word, sandbox
from danvan_cli.template import check_templates

TEMPLATES = ROOT / "templates"


def faults_of(document: DocumentObject) -> list[Fault]:
    return template_faults(document, sandbox(), FIELDS)


def written(*paragraphs: str) -> DocumentObject:
    """A template of these paragraphs; one that begins with "# " is a heading."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text.removeprefix("# "), style="Heading 1" if text.startswith("# ") else None)
    return document


def tabled(*rows: tuple[str, ...]) -> DocumentObject:
    document = Document()
    table = document.add_table(0, max(map(len, rows)))
    for texts in rows:
        for cell, text in zip(table.add_row().cells, texts, strict=False):
            cell.text = text
    return document


def kinds(document: DocumentObject) -> list[str]:
    return [fault.kind for fault in faults_of(document)]


# Faults


@pytest.mark.parametrize("template", sorted(path.name for path in TEMPLATES.glob("*.docx")))
def test_the_shipped_templates_have_no_faults(template: str) -> None:
    (checked,) = check_templates([TEMPLATES / template])
    assert not checked.faults


@pytest.mark.parametrize(
    ("text", "kind", "near"),
    [
        ("{{ ofice.title }}", "unknown-name", "office"),
        ("{{ office.tittle }}", "unknown-name", "title"),
        ("{{ office['tittle'] }}", "unknown-name", "title"),
        ("{{ office.title.vietnamese }}", "not-a-table", ""),
        ("{{ tasks.lead }}", "not-a-table", ""),
        ("{{ tasks }}", "not-text", ""),
        ("{{ office }}", "not-text", ""),
        ("{{ deadline.moved }}", "not-text", ""),
        ("{% if ofice %}có{% endif %}", "unknown-name", "office"),
        ("{% if office.titel == 'A' %}có{% endif %}", "unknown-name", "title"),
        ("{% if date %}{% elif dates %}{% endif %}", "unknown-name", "date"),
        ("{% for one in office.title %}{{ one }}{% endfor %}", "not-a-list", ""),
        ("{% for one in office %}{{ one }}{% endfor %}", "not-a-list", ""),
        ("{% for task in tasks %}{{ task.leed }}{% endfor %}", "unknown-name", "lead"),
        ("{% for t in tasks %}{% for g in t.groups %}{{ g.nam }}{% endfor %}{% endfor %}", "unknown-name", "name"),
        ("{% for task in tasks if task.nothin %}{% endfor %}", "unknown-name", "nothing"),
        ("{% for task in tasks %}{% endfor %}{{ task.short }}", "unknown-name", "tasks"),
        ("{% for task in tasks %}{{ loop.indeks }}{% endfor %}", "unknown-name", "index"),
        ("{{ loop.index }}", "unknown-name", ""),
        ("{% set who = office.titel %}{{ who }}", "unknown-name", "title"),
        ("{{ tasks | map(attribute='short') | join(', ') | uper }}", "unknown-filter", "upper"),
        ("{{ office.title | safe }}", "refused", ""),
        ("{{ office.title | attr('upper') }}", "refused", ""),
        ("{{ office.title | join(', ') }}", "not-a-list", ""),
        ("{{ tasks | upper }}", "not-text", ""),
        ("{{ tasks | map(attribute='short') }}", "not-text", ""),
        ("{{ receipts | sort | first }}", "not-text", ""),
        ("{{ office[0] }}", "not-a-list", ""),
        ("{{ tasks | selectattr('nothin') | list | length }}", "unknown-name", "nothing"),
        ("{% if date is qwxz %}{% endif %}", "unknown-test", ""),
        ("{{ office.title.upper() }}", "call", "upper"),
        ("{{ range(3) }}", "call", ""),
        ("{{ reception.late + 1 }}", "calculation", ""),
        ("{{ reception.late | int }}", "calculation", ""),
        ("{% if reception.late > 0 %}có{% endif %}", "calculation", ""),
        ("{% if reception.late == 0 %}không{% endif %}", "calculation", ""),
        ("{% if reception.late < reception.missing %}có{% endif %}", "calculation", ""),
        ("{{ office.title title }}", "not-understood", ""),
        ("{{ }}", "not-understood", ""),
        ("{% if %}{% endif %}", "not-understood", ""),
        ("{% include 'x.docx' %}", "refused", ""),
        ("{% autoescape false %}", "refused", ""),
        ("{% vm %}", "refused", ""),
        ("{% fro task in tasks %}", "unknown-tag", "for"),
        ("{{p office.title }}", "marked-print", ""),
        ("{{ office.title", "not-closed", ""),
        ("office.title }}", "not-closed", ""),
        ("{{ charts.submission }}", "unknown-name", "submissions"),
        ("{{ charts.submissions | upper }}", "not-text", ""),
    ],
)  # fmt: skip
def test_each_fault_is_known_without_filling_anything_in(text: str, kind: str, near: str) -> None:
    (fault,) = faults_of(written("# I. KẾT QUẢ", f"Số liệu: {text}"))
    assert (fault.kind, fault.near, fault.heading, fault.text) == (kind, near, "I. KẾT QUẢ", f"Số liệu: {text}")
    assert not near or repr(near) in fault.message or near in fault.message


@pytest.mark.parametrize(
    "text",
    [
        "{{ office.title | upper }} {{ period['title'] }} {{ tasks[0].short }} {{ tasks | length }}",
        "{% for t in tasks %}{{ loop.index }}. {{ t.short }}{% if not loop.last %}; {% endif %}{% endfor %}",
        "{% for t in tasks[:2] | sort(attribute='short') %}{{ t.lead }}{% else %}Không{% endfor %}",
        "{% for t in tasks if not t.nothing %}{{ t.number ~ '. ' ~ t.short }}{% endfor %}",
        "{% set who = office.title %}{{ who or 'x' }}{{ who if previous else date }}{{ 'a' + who }}",
        "{% if previous and reception.late != “0” or 'quý' in previous %}có{% elif tasks %}x{% else %}y{% endif %}",
        "{{ tasks | map(attribute='short') | join('; ') }}{# ghi chú #}",
        "{% for u in by_unit %}{% for task in u.tasks %}{{ task.rows[0].figures | join(' ') }}{% endfor %}{% endfor %}",
    ],
)
def test_what_is_right_is_not_told(text: str) -> None:
    assert not faults_of(written(text))


def test_all_faults_are_told_at_once_each_under_its_heading() -> None:
    document = written(
        "# A", "{{ ofice.title }} và {{ dat }}", "{%p for task in tasks %}", "{{ task.titel }}", "# B", "{%p endif %}"
    )
    told = [(fault.heading, fault.kind, fault.near) for fault in faults_of(document)]
    assert told == [
        ("A", "unknown-name", "office"),
        ("A", "unknown-name", "date"),
        ("A", "unknown-name", "title"),
        ("B", "no-begin", ""),
        ("A", "no-end", ""),
    ]


@pytest.mark.parametrize(
    ("paragraphs", "told"),
    [
        (("{%p if date %}", "{% endif %}"), ["other-mark"]),
        (("{% p if date %}", "{%p endif %}"), ["blank-before-mark"]),
        (("{%p if date %} và", "{%p endif %}"), ["not-alone"]),
        (("{%tr if date %}", "{%tr endif %}"), ["outside-table", "outside-table"]),
        (("{%p else %}",), ["no-begin"]),
        (("{%p for t in tasks %}", "{%p if date %}", "{%p endfor %}", "{%p endif %}"), ["crossed", "no-begin"]),
    ],
)
def test_pairs_of_tags(paragraphs: tuple[str, ...], told: list[str]) -> None:
    assert kinds(written(*paragraphs)) == told


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ((("{%tr for r in receipts %}", ""), ("{{ r.unit }}", "{{ r.late }}"), ("{%tr endfor %}", "")), []),
        ((("{%tr for r in receipts %}", "Đơn vị"), ("{{ r.unit }}", ""), ("{%tr endfor %}", "")), ["not-alone"]),
        ((("{% for r in receipts %}{{ r.unit }}", "{{ r.late }}{% endfor %}"),), ["other-place"]),
        ((("{%tr for r in receipts %}", ""), ("{{ r.unit }}", "{%p endfor %}")), ["other-mark"]),
        ((("{% tr for r in receipts %}", ""), ("{{ r.unit }}", ""), ("{%tr endfor %}", "")), ["blank-before-mark"]),
    ],
)
def test_tags_of_rows(rows: tuple[tuple[str, ...], ...], told: list[str]) -> None:
    assert kinds(tabled(*rows)) == told


def test_header_and_footer_are_looked_through() -> None:
    document = written("Nội dung")
    section = document.sections[0]
    section.header.paragraphs[0].text = "{{ ofice.name }}"
    section.footer.paragraphs[0].text = "{{ charts.coverage }}"
    told = [(fault.part.value, fault.kind) for fault in faults_of(document)]
    assert told == [("header", "unknown-name"), ("footer", "chart-outside-body")]


def dot() -> io.BytesIO:
    """A picture of one dot (PNG)."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head, pixels = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0), zlib.compress(b"\0\0")
    return io.BytesIO(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b""))


def test_a_picture_in_a_loop_is_told_one_outside_is_not() -> None:
    document = written("Ảnh")
    document.add_picture(dot())
    document.add_paragraph("{%p for task in tasks %}")
    document.add_picture(dot())
    document.add_paragraph("{%p endfor %}")
    assert kinds(document) == ["shape-in-loop"]


def test_what_word_makes_of_typed_tags_is_mended_not_told(tmp_path: Path) -> None:
    """A tag torn over runs, and the curly quotes that Word puts in."""
    document = Document()
    paragraph = document.add_paragraph()
    for part in ("{", "{ office", ".ti", "tle }", "}"):
        paragraph.add_run(part).bold = len(part) > 4
    document.add_paragraph("{% if previous == “quý I” %}so với quý I{% endif %}")
    assert not faults_of(document)
    document.save(str(tmp_path / "own.docx"))
    render_word(tmp_path / "own.docx", context_of(PLAN), tmp_path / "x.docx", stamp=REPORT_DATE, fields=FIELDS)
    texts = [p.text for p in Document(str(tmp_path / "x.docx")).paragraphs]
    assert texts == [PLAN.office.title, "so với quý I"]


def test_a_refused_template_makes_no_report(tmp_path: Path) -> None:
    """By `safe` a unit's text would become a part of the document."""
    written("{{ office.title | safe }}", "{{ ofice.title }}").save(str(tmp_path / "own.docx"))
    with pytest.raises(DanvanError, match=r"'safe'.*1 "):
        render_word(tmp_path / "own.docx", context_of(PLAN), tmp_path / "x.docx", stamp=REPORT_DATE)
    assert not (tmp_path / "x.docx").exists()


# Fields


def tell(unit: Unit, task: Task | None, field: str) -> str:
    return f"Đã duy trì mô hình “Cách làm {unit.id}” ở {unit.short} về {task.short if task else field} từ đầu năm."


def context_of(plan: Plan) -> dict[str, object]:
    """The context of a plan's second period, with something of everything."""
    earlier, period = plan.periods[:2]
    now, before = full_figures(plan, period, seed=7, factor=3), full_figures(plan, earlier, seed=7)
    summary = summary_of(plan, now, before, period=period.id, texts=full_texts(plan, period, tell))
    return document_context(summary, [summary.standing._replace(period=earlier), summary.standing], REPORT_DATE)


def named_kinds(field: Field, path: str = "") -> Iterator[tuple[str, Kind]]:
    yield path, field.kind
    for key, inner in field.keys.items():
        yield from named_kinds(inner, f"{path}.{key}")
    if field.of:
        yield from named_kinds(field.of, f"{path}[]")


@pytest.mark.parametrize("name", ["shipped", "small"])
def test_the_description_is_that_of_the_context(name: str) -> None:
    """What is a list without entries in one plan's report says nothing about its entries."""
    described = dict(named_kinds(FIELDS))
    found = dict(named_kinds(shape_of(context_of(PLAN if name == "shipped" else plan_of("small")))))
    empty = {path.removesuffix("[]") for path, kind in found.items() if kind is Kind.ANY}
    assert {path: kind for path, kind in found.items() if kind is not Kind.ANY}.items() <= described.items()
    missing = {path for path in described.keys() - found.keys() if not path.startswith(tuple(empty))}
    assert not missing
    # Of the shipped plan only what several addressees and further lines above the signer would fill.
    assert name == "small" or {path for path in empty if path} <= {".office.addressees", ".office.authority"}


def test_the_description_of_the_letter_is_that_of_its_context() -> None:
    unit, period = PLAN.units[0], PLAN.periods[0]
    finding = Finding(Where("x.xlsx", "Chỉ tiêu", "E12"), "V01", Severity.ERROR, "…")
    receipt = receipt_of(1, unit, period)
    context = letter_context(PLAN, Returned(unit, period, receipt, [finding], "x.xlsx"), REPORT_DATE, REPORT_DATE)
    found = {path: kind for path, kind in named_kinds(shape_of(context)) if kind is not Kind.ANY}
    described = dict(named_kinds(LETTER_FIELDS))
    assert found.items() <= described.items()
    assert described.keys() - found.keys() <= {".office.authority[]"}
    assert all(field.meaning for _name, field in listed_fields(LETTER_FIELDS))


def test_every_name_has_a_meaning_of_its_own_in_the_list() -> None:
    listed = dict(listed_fields(FIELDS))
    assert "tasks[].groups[].sentences[].text" in listed
    assert all(field.meaning for field in listed.values())


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder that `init` has made, with quarter I collected."""
    assert danvan(tmp_path, "init").code == 0
    shutil.copytree(ROOT / "sample_data" / "2025-q1", tmp_path / "2025-q1")
    assert danvan(tmp_path, "collect", "2025-q1", "--json").code == 1
    return tmp_path


def fields_by_name(folder: Path) -> Mapping[str, Any]:
    ended = danvan(folder, "template", "fields", "--json")
    assert ended.code == 0
    return {field["name"]: field for field in ended.json["fields"]}


def test_samples_are_of_the_register_or_of_the_sample_data(
    office: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    empty = tmp_path_factory.mktemp("empty")
    own, bundled = fields_by_name(office), fields_by_name(empty)
    assert (own["period.name"]["sample"], bundled["period.name"]["sample"]) == ("quý I", "6 tháng đầu năm")
    assert own.keys() == bundled.keys() == dict(listed_fields(FIELDS)).keys()
    assert re.fullmatch(r"[\d.]+", bundled["key_figures[].total"]["sample"])
    assert not list(empty.iterdir())
    shown = danvan(empty, "template", "fields").out
    assert "tasks[].groups[].sentences[].text" in shown


# Commands


def test_check_tells_a_line_for_each_fault(office: Path) -> None:
    own = office / "templates" / "report.docx"
    assert danvan(office, "template", "check").code == 0
    document = Document(str(own))
    heading, body = (
        next(p for p in document.paragraphs if one in p.text) for one in ("I. CÔNG TÁC", "direction.lead }}")
    )
    body.runs[0].text = "{{ direction.lede }}"
    document.sections[0].header.paragraphs[0].add_run("{{ ofice.name }}")
    document.save(str(own))
    ended = danvan(office, "template", "check")
    assert ended.code == 1
    lines = [line for line in ended.out.splitlines() if "did you mean" in line]
    assert len(lines) == 2
    assert all(part in lines[0] for part in ("report.docx", heading.text, "{{ direction.lede }}", "'lead'"))
    told = danvan(office, "template", "check", own, "--json").json["templates"][0]["faults"]
    assert [(fault["fault"], fault["part"], fault["near"]) for fault in told] == [
        ("unknown-name", "body", "lead"),
        ("unknown-name", "header", "office"),
    ]
    refused = danvan(office, "report", "--period", "q1", "--on", "2025-03-21")
    assert refused.code == 2
    assert refused.err.count("\n") == 1
    assert "'lead'" in refused.err
    assert not list((office / "reports").glob("*"))


def test_a_file_that_is_no_document_is_the_operators_mistake(tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_bytes(b"no document")
    ended = danvan(tmp_path, "template", "check", "x.docx")
    assert (ended.code, ended.err.count("\n")) == (2, 1)


def test_init_copies_every_template_and_leaves_those_there(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "summary.docx").write_bytes(b"own")
    assert danvan(tmp_path, "init").code == 0
    names = {path.name for path in TEMPLATES.glob("*.docx")}
    assert {path.name for path in (tmp_path / "templates").iterdir()} == names
    assert (tmp_path / "templates" / "summary.docx").read_bytes() == b"own"


def test_each_template_of_the_folder_makes_a_document(office: Path) -> None:
    shutil.copyfile(office / "templates" / "summary.docx", office / "templates" / "summary-thuong-truc.docx")
    shutil.copyfile(office / "templates" / "report.docx", office / "templates" / "report - Copy.docx")
    ended = danvan(office, "report", "--period", "q1", "--on", "2025-03-21", "--json")
    assert [Path(file["file"]).name for file in ended.json["files"]] == [
        "bao-cao-an-nhon-2025-q1.docx",
        "phu-luc-an-nhon-2025-q1.xlsx",
        "tom-tat-thuong-truc-an-nhon-2025-q1.docx",
        "tom-tat-an-nhon-2025-q1.docx",
    ]
    assert sorted(path.name for path in (office / "reports").iterdir()) == sorted(
        Path(file["file"]).name for file in ended.json["files"]
    )


def test_a_kind_that_the_folder_lacks_comes_with_danvan(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "REPORT.docx").write_bytes(b"")
    (tmp_path / "templates" / "~$report.docx").write_bytes(b"")
    found = templates_in_force(tmp_path, TEMPLATES)
    assert [template.path.parent.parent for template in found] == [tmp_path, ROOT]
    assert [template.output for template in found] == ["bao-cao", "tom-tat"]


def test_every_template_is_packed_into_a_wheel() -> None:
    packed = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    for path in TEMPLATES.glob("*.docx"):
        assert f'"templates/{path.name}" = "danvan_cli/_bundled/templates/{path.name}"' in packed


def test_the_summary_template_is_what_its_script_writes(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    script = [sys.executable, str(TEMPLATES / "make_summary.py"), str(tmp_path / "summary.docx")]
    subprocess.run(script, env=environment, check=True)
    made, kept = (zipfile.ZipFile(folder / "summary.docx") for folder in (tmp_path, TEMPLATES))
    with made, kept:
        assert made.namelist() == kept.namelist()
        assert all(made.read(name) == kept.read(name) for name in kept.namelist())
