"""The clerk at work on a rendered report: edits as Word makes them, and Word's and LibreOffice's ways of saving."""

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.document import Document as DocumentObject
from docx.oxml.ns import qn
from docx.table import _Row
from docx.text.paragraph import Paragraph

Edit = Callable[[DocumentObject], object]

OFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")


def edited(content: bytes, *edits: Edit) -> bytes:
    """The document as python-docx saves it after the edits."""
    document = opened(content)
    for edit in edits:
        edit(document)
    return saved(document)


def opened(content: bytes) -> DocumentObject:
    return Document(io.BytesIO(content))


def saved(document: DocumentObject) -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def paragraph(document: DocumentObject, text: str) -> Paragraph:
    """The first paragraph of the body or of a table that holds the text."""
    return next(Paragraph(one, document._body) for one in document.element.body.iter(qn("w:p")) if text in plain(one))


def row(document: DocumentObject, text: str) -> _Row:
    """The first row that holds the text."""
    rows: list[_Row] = [row for table in document.tables for row in table.rows]
    return next(row for row in rows if text in plain(row._tr))


def plain(element: Any) -> str:
    """What stands there, with proposals as if refused nor accepted: all of it."""
    return "".join(one.text or "" for one in element.iter(qn("w:t"), qn("w:delText")))


def texts(content: bytes) -> list[str]:
    """Each paragraph of the body, those of tables too."""
    return [plain(one) for one in opened(content).element.body.iter(qn("w:p"))]


def whole(content: bytes) -> str:
    return "\n".join(texts(content))


def replacing(old: str, new: str) -> Edit:
    """Type over a text within one run."""

    def edit(document: DocumentObject) -> None:
        run = next(run for run in paragraph(document, old).runs if old in run.text)
        run.text = run.text.replace(old, new)

    return edit


def adding(behind: str, text: str) -> Edit:
    """A new paragraph behind the first one that holds a text, in its style."""

    def edit(document: DocumentObject) -> None:
        before = paragraph(document, behind)
        fresh = deepcopy(before._p)
        before._p.addnext(fresh)
        added = Paragraph(fresh, before._parent)
        for run in added.runs[1:]:
            fresh.remove(run._r)
        added.runs[0].text = text

    return edit


def deleting(text: str) -> Edit:
    return lambda document: _out(paragraph(document, text)._p)


def deleting_row(text: str) -> Edit:
    return lambda document: _out(row(document, text)._tr)


def moving(text: str, behind: str) -> Edit:
    return lambda document: paragraph(document, behind)._p.addnext(paragraph(document, text)._p)


def _out(element: Any) -> None:
    element.getparent().remove(element)


# Proposals


def proposals(content: bytes) -> list[tuple[str, str]]:
    """What danvan proposes: ("ins" or "del", text), in the order of the document."""
    found = opened(content).element.body.iter(qn("w:ins"), qn("w:del"))
    return [(one.tag.split("}")[1], plain(one)) for one in found if plain(one)]


def decided(content: bytes, *, accept: bool) -> bytes:
    """The document after "accept all" or "reject all", as Word does it."""
    document = opened(content)
    body = document.element.body
    stays, goes = ("ins", "del") if accept else ("del", "ins")
    for one in list(body.iter(qn(f"w:{goes}"))):
        parent = one.getparent()
        if parent is None:
            continue
        if parent.tag == qn("w:trPr"):
            _out(parent.getparent())
        elif parent.tag == qn("w:rPr"):
            _out(parent.getparent().getparent())
        else:
            parent.remove(one)
    for one in list(body.iter(qn(f"w:{stays}"))):
        for inner in list(one):
            one.addprevious(inner)
        _out(one)
    for one in body.iter(qn("w:delText")):
        one.tag = qn("w:t")
    for cell in body.iter(qn("w:tc")):
        if cell.find(qn("w:p")) is None:
            cell.append(cell.makeelement(qn("w:p"), {}))
    return saved(document)


# Programs that save


def as_word_saves(content: bytes) -> bytes:
    """The same document in Word's own hand: runs torn apart by revision ids, spelling marks, bookmarks, languages."""
    document = opened(content)
    body = document.element.body
    for number, one in enumerate(body.iter(qn("w:p"))):
        one.set(qn("w:rsidR"), "00A45F21")
        one.set(qn("w:rsidRDefault"), f"00{number:06X}")
        one.set("{http://schemas.microsoft.com/office/word/2010/wordml}paraId", f"{number + 1:08X}")
    for run in list(body.iter(qn("w:r"))):
        _tear(run)
    first = next(body.iter(qn("w:p")))
    for name in ("bookmarkStart", "bookmarkEnd"):
        mark = first.makeelement(qn(f"w:{name}"), {qn("w:id"): "0"})
        if name == "bookmarkStart":
            mark.set(qn("w:name"), "_GoBack")
        first.append(mark)
    return _with_latent_styles(saved(document))


def _tear(run: Any) -> None:
    shown = run.findall(qn("w:t"))
    run.set(qn("w:rsidR"), "00B11C02")
    look = run.find(qn("w:rPr"))
    if look is None:
        look = run.makeelement(qn("w:rPr"), {})
        run.insert(0, look)
    look.append(look.makeelement(qn("w:lang"), {qn("w:val"): "vi-VN"}))
    if len(shown) != 1 or len(shown[0].text or "") < 4 or run.getparent().tag != qn("w:p"):
        return
    text = shown[0].text
    cut = len(text) // 2  # in the middle of a word, as it comes
    second = deepcopy(run)
    shown[0].text, second.find(qn("w:t")).text = text[:cut], text[cut:]
    for piece in (run, second):
        piece.find(qn("w:t")).set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    second.set(qn("w:rsidR"), "00C22D03")
    run.addnext(second)
    for kind in ("spellStart", "spellEnd"):
        run.addnext(run.makeelement(qn("w:proofErr"), {qn("w:type"): kind}))
    second.insert(1, second.makeelement(qn("w:lastRenderedPageBreak"), {}))


def _with_latent_styles(content: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/styles.xml":
                latent = b'<w:latentStyles w:defLockedState="0" w:count="376"/>'
                part = re.sub(rb"(</w:docDefaults>)", rb"\1" + latent, part)
            new.writestr(name, part)
    return target.getvalue()


def as_office_saves(content: bytes, folder: Path) -> bytes:
    """The document opened in LibreOffice and saved again as Word's."""
    assert OFFICE is not None
    source, made = folder / "saved.docx", folder / "made"
    source.write_bytes(content)
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [OFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "docx:MS Word 2007 XML",
         "--outdir", str(made), str(source)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return (made / "saved.docx").read_bytes()
