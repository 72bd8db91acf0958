"""Comments hung on a paragraph of a Word document."""

from copy import deepcopy
from typing import TYPE_CHECKING

from danvan_cli.lint.values import W, local
from danvan_cli.render.blocks import Note

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

INITIALS = "dv"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def remark(document: "Document", paragraph: "_Element", note: Note) -> None:
    """Hang the comment on the text that it hung on, where one run has just that, else on the whole paragraph."""
    first, last = _on(paragraph, note.on)
    comment = document.comments.add_comment("\n".join(note.lines), note.author, note.initials)
    moment, kept = f"{W}date", comment._comment_elm.attrib
    if note.moment:
        kept[moment] = note.moment
    elif moment in kept:
        del kept[moment]
    number = {f"{W}id": str(comment.comment_id)}
    reference = paragraph.makeelement(f"{W}r", {})
    reference.append(paragraph.makeelement(f"{W}rPr", {}))
    reference[0].append(paragraph.makeelement(f"{W}rStyle", {f"{W}val": "CommentReference"}))
    reference.append(paragraph.makeelement(f"{W}commentReference", number))
    begin, end = (paragraph.makeelement(f"{W}commentRange{side}", number) for side in ("Start", "End"))
    if first is None or last is None:
        paragraph.extend([begin, end, reference])
        return
    first.addprevious(begin)
    last.addnext(reference)
    last.addnext(end)


def _on(paragraph: "_Element", wanted: str) -> "tuple[_Element | None, _Element | None]":
    """The first and the last child of the paragraph that the comment is about; no comment begins within a proposal."""
    content = [one for one in paragraph if local(one) != "pPr"]
    for run in content:
        found = [one for one in run if local(one) == "t"]
        if wanted and local(run) == "r" and len(found) == 1 and (found[0].text or "").count(wanted) == 1:
            _cut(run, found[0], wanted)
            return run, run
    return (content[0], content[-1]) if content else (None, None)


def _cut(run: "_Element", shown: "_Element", wanted: str) -> None:
    """Leave the wanted part of the text in the run, and what stands around it in runs of their own."""
    before, _, after = (shown.text or "").partition(wanted)
    for text, add in ((before, run.addprevious), (after, run.addnext)):
        if text:
            copy = deepcopy(run)
            for one in [one for one in copy if local(one) not in ("rPr", "t")]:
                copy.remove(one)
            for one in copy.iterchildren(f"{W}t"):
                one.text = text
                one.set(_SPACE, "preserve")
            add(copy)
    shown.text = wanted
