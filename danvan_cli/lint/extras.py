"""III.2 to III.4 and tables: what a document may have, and how it then looks."""

from collections.abc import Iterator

from danvan_cli.language import N_
from danvan_cli.lint.document import Paragraph, Table
from danvan_cli.lint.looks import looks
from danvan_cli.lint.registry import Case, Hit, rule
from danvan_cli.lint.told import told


@rule("R36")
def urgency(case: Case) -> Iterator[Hit]:
    yield from _stamps(case)


@rule("R37")
def circulation(case: Case) -> Iterator[Hit]:
    yield from _stamps(case)


def _stamps(case: Case) -> Iterator[Hit]:
    """A stamp that is typed: its words alone in a paragraph or a box near the top."""
    words = {text.casefold() for text in case.rule.texts("texts")}
    near: list[Paragraph] = [*case.document.paragraphs[:30], *case.document.boxes[:10]]
    for paragraph in near:
        for line in paragraph.split("\n"):
            if line.plain.casefold().replace("hoả", "hỏa") in words:
                yield from looks(line, case.rule)


@rule("R39")
def address(case: Case) -> Iterator[Hit]:
    """At the foot of the first page."""
    for section in case.document.sections[:1]:
        kind = "first" if section.title_page else "default"
        for paragraph in section.footers.get(kind, ()):
            if any(word in paragraph.key for word in ("dia chi", "dien thoai", "thu dien tu", "email")):
                yield from looks(paragraph, case.rule)


@rule("R40")
def tables(case: Case) -> Iterator[Hit]:
    """Custom, not a rule: the head of a table that goes over a page is shown again on the next."""
    for block in case.document.blocks:
        if not isinstance(block, Table) or len(block.rows) < case.rule.number("rows"):
            continue
        if not block.rows[0].repeats:
            found = told(N_("{rows} rows, the head not repeated"), rows=len(block.rows))
            yield Hit(block.place, found, told(N_("the head repeated on each page")))
