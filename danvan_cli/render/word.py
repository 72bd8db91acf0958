"""The Word report: a template that the office can edit in Word, filled with the context's texts.

docxtpl turns the template's tags into Jinja source. Filling and writing are done here, so that a mistake in the
template is shown with its paragraph, a unit's text can neither run as a template nor break the file, and the same
content gives the same bytes. The heavy packages are imported when a report is written, not before.
"""

import os
import re
from collections.abc import Callable, Mapping
from datetime import date
from difflib import get_close_matches
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from danvan_cli.errors import DanvanError
from danvan_cli.language import _
from danvan_cli.render.charts import Chart
from danvan_cli.render.fields import Field, shape_of
from danvan_cli.render.names import USABLE
from danvan_cli.render.template_check import open_template, template_faults
from danvan_cli.render.word_chart import Charts
from danvan_cli.texts.text import clean

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section
    from docx.text.paragraph import Paragraph
    from jinja2 import Environment
    from lxml.etree import _Element

    from danvan_cli.render.marks import Marks

# The line under the office's name and under the title: an otherwise empty paragraph with a border, as long as a part
# of the text above it (NĐ 30/2020, annex I, part I, II.2.b and II.5.b: a third to a half of the text).
LINE_STYLE = "DV Line"
_LINE_PART = 0.42
# Widths of Times New Roman bold in parts of the font's size, near enough for a length between a third and a half.
_WIDE, _NARROW, _OTHER = 0.70, 0.27, 0.51

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TAG = re.compile(r"<[^>]+>")
# Every paragraph of the Jinja source begins and ends a line, so that a line number leads to a paragraph.
_PARAGRAPH_EDGE = re.compile(r"(?=<w:p[ >])|(?<=</w:p>)")
_UNKNOWN = re.compile(r"'([^']*)' is undefined|has no (?:attribute|element) '?([^']*)'?")
_LINE_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'


def render_word(
    template: Path,
    context: Mapping[str, object],
    output: Path,
    *,
    stamp: date,
    fields: Field | None = None,
    marks: "Marks | None" = None,
) -> None:
    """Write the report; `stamp` is the time of its parts and properties. Nothing is left behind when it fails. With
    the `marks` of the context's texts their remarks become comments.

    The template is checked first against `fields`, the description of its context; without one, against the context.

    Raises `DanvanError` for what the office can mend in its template, and OSError where `output` cannot be written.
    """
    from danvan_cli.render.package import freeze
    from danvan_cli.render.word_comments import comment

    document = _filled(template, context, fields or shape_of(context))
    _fit_lines(document)
    if marks:
        comment(document, marks, stamp)
    _set_properties(document, stamp)
    fresh = output.with_name(f".{output.name}.{os.getpid()}.tmp")
    try:
        document.save(str(fresh))
        freeze(fresh, stamp)
        os.replace(fresh, output)
    finally:
        fresh.unlink(missing_ok=True)


def _filled(path: Path, context: Mapping[str, object], fields: Field) -> "Document":
    from docxtpl import DocxTemplate

    from danvan_cli.render.word_comments import strip

    template = DocxTemplate(path)
    template.docx = open_template(path)
    template.render_init()
    document: Document = template.docx
    charts = Charts(document)
    environment = sandbox(lambda value: charts.place(value) if isinstance(value, Chart) else _printable(value))
    fill = _Filler(path, environment, context)
    fill.check(document, fields)
    body = fill(template.patch_xml(template.get_xml()))
    for table in body.iter(f"{_W}tbl"):
        _fit_columns(table)
    charts.fit(body)
    template.fix_docpr_ids(body)
    template.map_tree(body)
    for uri in (template.HEADER_URI, template.FOOTER_URI):
        for relation, part in list(template.get_headers_footers(uri)):
            source = template.patch_xml(template.get_part_xml(part))
            if "{{" in source or "{%" in source:
                filled = fill(source)
                strip(filled)
                template.map_headers_footers_xml(relation, _as_bytes(filled))
    return document


def _as_bytes(element: "_Element") -> bytes:
    from lxml import etree

    return etree.tostring(element, encoding="UTF-8", xml_declaration=True, standalone=True)


def sandbox(finalize: Callable[[object], object] | None = None) -> "Environment":
    """A template comes from a file that anybody may have edited: it can print, loop and compare, and nothing else."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True, finalize=finalize)
    environment.globals.clear()
    environment.filters = {name: environment.filters[name] for name in USABLE}
    return environment


def _printable(value: object) -> object:
    """A value as it may stand in a document: no control characters, line ends as Word writes them."""
    from jinja2 import Undefined
    from markupsafe import Markup, escape

    if value is None or isinstance(value, Undefined):
        return "" if value is None else value
    # What a template joins or changes by a filter comes as Markup, already escaped, and is left so.
    kind = Markup if isinstance(value, Markup) else str
    text = clean(str(value))
    if "\n" not in text:
        return escape(kind(text))
    return Markup(_LINE_BREAK).join(escape(kind(line)) for line in text.split("\n"))


class _Filler:
    """Fills one part of the template after the other; mistakes are told with the paragraph that they stand in."""

    def __init__(self, path: Path, environment: "Environment", context: Mapping[str, object]) -> None:
        self.path, self.environment, self.context = path, environment, context

    def check(self, document: "Document", fields: Field) -> None:
        faults = template_faults(document, self.environment, fields)
        if faults:
            first, others = faults[0], len(faults) - 1
            more = _("{number} more faults are told by: danvan template check {path}")
            raise self.mistake(
                first.text, 1, first.message, more.format(number=others, path=self.path) if others else ""
            )

    def __call__(self, source: str) -> "_Element":
        from jinja2 import TemplateSyntaxError
        from lxml import etree

        marked = _PARAGRAPH_EDGE.sub("\n", source)
        try:
            filled = self.environment.from_string(marked).render(self.context)
        except TemplateSyntaxError as error:
            raise self.mistake(marked, error.lineno, error.message or str(error)) from error
        except Exception as error:  # whatever a template's expressions raise is the template's mistake
            raise self.mistake(marked, _line_of(error), self.reason(error)) from error
        try:
            return etree.fromstring(filled.replace("\n", ""))
        except etree.XMLSyntaxError as error:
            message = _(
                "The template {path} falls apart when it is filled. A tag such as {tag} and its end must stand alone "
                "in their paragraphs or rows, both inside or both outside of a table."
            )
            raise DanvanError(message.format(path=self.path, tag="{%p for … %}")) from error

    def reason(self, error: Exception) -> str:
        unknown = _UNKNOWN.search(str(error))
        if not unknown:
            return str(error)
        name = unknown[1] or unknown[2]
        near = get_close_matches(name, _names(self.context), 1, 0.5)
        told = _("the name {name!r} is not known").format(name=name)
        return told + ("; " + _("did you mean {near!r}?").format(near=near[0]) if near else "")

    def mistake(self, marked: str, line: int, reason: str, more: str = "") -> DanvanError:
        text = _TAG.sub("", marked.split("\n")[line - 1]).strip() if line else ""
        message = _("The template {path} cannot be filled: {reason}, in the paragraph “{text}”.")
        told = message.format(path=self.path, reason=reason.rstrip("."), text=text[:200])
        return DanvanError(f"{told} {more}".strip())


def _line_of(error: Exception) -> int:
    """The line of the Jinja source that an error was raised from; 0 if it cannot be told."""
    line, trace = 0, error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _names(value: object) -> set[str]:
    """All names that a template can ask for."""
    if isinstance(value, Mapping):
        return set(value).union(*map(_names, value.values()))
    return set().union(*map(_names, value)) if isinstance(value, list) else set()


def _fit_columns(table: "_Element") -> None:
    """Columns from a loop: the table keeps the width that it has in the template, the columns their proportions."""
    grid = table.find(f"{_W}tblGrid")
    rows = [row.findall(f"{_W}tc") for row in table.findall(f"{_W}tr")]
    widest = max(rows, key=len, default=[])
    if grid is None or any(_span(cell) > 1 for cell in widest):
        return
    natural = [int(width.get(f"{_W}w", 0)) for cell in widest for width in cell.findall(f"{_W}tcPr/{_W}tcW")]
    given = [int(column.get(f"{_W}w", 0)) for column in grid]
    if len(natural) != len(widest) or not all(natural) or natural == given:
        return
    widths = [round(width * sum(given) / sum(natural)) for width in natural]
    grid[:] = [grid.makeelement(f"{_W}gridCol", {f"{_W}w": str(width)}) for width in widths]
    for row in rows:
        at = 0
        for cell in row:
            span = _span(cell)
            for wanted in cell.findall(f"{_W}tcPr/{_W}tcW"):
                wanted.set(f"{_W}w", str(sum(widths[at : at + span])))
                # docxtpl puts a cell's span before its width, where Word's schema has it after.
                wanted.getparent().insert(0, wanted)  # type: ignore[union-attr]
            at += span


def _span(cell: "_Element") -> int:
    found = cell.find(f"{_W}tcPr/{_W}gridSpan")
    return int(found.get(f"{_W}val", 1)) if found is not None else 1


def _fit_lines(document: "Document") -> None:
    """Make each line as long as its part of the text above it, whatever the office and the title are called."""
    lines = {style.style_id for style in document.styles if style.name == LINE_STYLE}
    for table in document.tables[:1]:
        for row in table.rows:
            for cell in row.cells:
                for above, line in pairwise(cell.paragraphs):
                    if line._p.style in lines:
                        _fit_line(above, line, cell.width or 0)
    sections = iter(document.sections)
    room = _text_width(next(sections))
    for above, line in pairwise(document.paragraphs):
        if above._p.pPr is not None and above._p.pPr.find(f"{_W}sectPr") is not None:
            room = _text_width(next(sections))
        if line._p.style in lines:
            _fit_line(above, line, room)


def _text_width(section: "Section") -> int:
    return (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)


def _fit_line(above: "Paragraph", line: "Paragraph", room: int) -> None:
    style = above.style.font.size if above.style is not None else None
    size = next((run.font.size for run in above.runs if run.font.size), style) or 0
    longest = max(map(_ems, above.text.split("\n")))
    indent = int((room - min(longest * size, room) * _LINE_PART) / 2)
    line.paragraph_format.left_indent = line.paragraph_format.right_indent = indent


def _ems(text: str) -> float:
    """About how long a bold text is, in parts of its font's size."""
    return sum(_WIDE if c.isupper() else _NARROW if not c.isalnum() else _OTHER for c in text)


def _set_properties(document: "Document", stamp: date) -> None:
    from datetime import datetime

    moment = datetime(stamp.year, stamp.month, stamp.day)  # noqa: DTZ001 - the file's format knows no time zone
    properties: Any = document.core_properties
    properties.created = properties.modified = moment
    properties.revision = 1
    properties.last_modified_by = ""
