"""Word comments in place of the marks that the context's texts carried through the template."""

from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import TYPE_CHECKING

from danvan_cli.render.marks import MARKED, Marks, unmarked

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

AUTHOR, INITIALS = "danvan", "dv"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_KEEP = "{http://www.w3.org/XML/1998/namespace}space"


def comment(document: "Document", marks: Marks, stamp: date) -> None:
    """Hang each remark on just the text that was marked for it, and take all marks away.

    What the template tore apart or cut off is left without a comment. `stamp` is the day of all comments.
    """
    for run in [run for run in document.element.body.iter(f"{_W}r") if MARKED.search(_text(run))]:
        for part, number in _split(run):
            if number:
                _add(document, part, marks.remark(number), stamp)
    strip(document.element.body)


def strip(part: "_Element") -> None:
    """Take away the marks that are left, such as those in headers, where Word knows no comments."""
    for text in part.iter(f"{_W}t"):
        text.text = unmarked(text.text or "")


def _text(run: "_Element") -> str:
    return "".join(child.text or "" for child in run if child.tag == f"{_W}t")


def _split(run: "_Element") -> Iterator[tuple["_Element", str]]:
    """The run in its place as several of the same look: (run, number of its mark or "")."""
    pieces: list[tuple[_Element, str]] = []
    for child in list(run):
        if child.tag == f"{_W}rPr":
            continue
        for text, number in _pieces(child.text or "") if child.tag == f"{_W}t" else ((None, ""),):
            content = deepcopy(child)
            if text is not None:
                content.text = text
                content.set(_KEEP, "preserve")
            piece = deepcopy(run)
            piece[:] = [*piece.findall(f"{_W}rPr"), content]
            pieces.append((piece, number))
    for piece, _number in pieces:
        run.addprevious(piece)
    parent = run.getparent()
    assert parent is not None  # a run stands in a paragraph
    parent.remove(run)
    yield from pieces


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """The text by its marks: (text, number of its mark or "")."""
    end = 0
    for match in MARKED.finditer(text):
        if match.start() > end:
            yield text[end : match.start()], ""
        yield match[2], match[1]
        end = match.end()
    if end < len(text):
        yield text[end:], ""


def _add(document: "Document", run: "_Element", remark: str, stamp: date) -> None:
    from docx.text.run import Run

    anchor = Run(run, document)  # type: ignore[arg-type]
    added = document.add_comment(anchor, remark, AUTHOR, INITIALS)
    added._comment_elm.set(f"{_W}date", f"{stamp.isoformat()}T00:00:00Z")
