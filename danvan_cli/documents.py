"""Which documents are made of which templates: the office's own where it has them, else those that ship with danvan."""

import re
from pathlib import Path
from typing import NamedTuple

FOLDER = "templates"
# What the name of the Excel appendix begins with, and what that of a report with comments ends with.
APPENDIX, ANNOTATED = "phu-luc", "-chu-thich"


class DocumentKind(NamedTuple):
    """What a template's name begins with, and what the names of the documents made from it begin with."""

    template: str
    output: str


# `report.docx` and `report-tinh-uy.docx` are both reports; the second one makes `bao-cao-tinh-uy-…`.
REPORT = DocumentKind("report", "bao-cao")
KINDS = (REPORT, DocumentKind("summary", "tom-tat"))
_VARIANT = r"(?:[-_]\w[\w-]*)?"


class Template(NamedTuple):
    """A template in force; `output` is what the name of its document begins with."""

    path: Path
    output: str

    @property
    def of_report(self) -> bool:
        return self.output.startswith(REPORT.output)


def templates_in_force(folder: Path, bundled: Path) -> tuple[Template, ...]:
    """The templates of each kind in the working folder; of a kind that it does not have, the bundled one."""
    return tuple(
        template
        for kind in KINDS
        for template in (_of_kind(folder / FOLDER, kind) or [Template(bundled / f"{kind.template}.docx", kind.output)])
    )


def _of_kind(folder: Path, kind: DocumentKind) -> list[Template]:
    """Copies that Windows or Word made, "report - Copy.docx" or "~$report.docx", are nobody's templates."""
    named = re.compile(rf"{kind.template}({_VARIANT})\.docx", re.IGNORECASE)
    found = ((path, named.fullmatch(path.name)) for path in sorted(folder.glob("*")) if path.is_file())
    return [Template(path, kind.output + match[1].replace("_", "-").lower()) for path, match in found if match]


def template_named(name: str, folder: Path, bundled: Path) -> Path:
    """The working folder's own template of that name if it has one, else the one that ships with danvan."""
    own = folder / FOLDER / name
    return own if own.is_file() else bundled / name
