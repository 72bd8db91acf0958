"""Which paragraph of a document is what: letterhead, title, body, signature, annexes, as annex I names them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from danvan_cli.lint.closing_parts import Closing, closing_of, is_recipients_head
from danvan_cli.lint.document import Block, Document, Line, Paragraph, Table
from danvan_cli.lint.letterhead_parts import Letterhead, letterhead_of, typed_line
from danvan_cli.lint.profile import LETTER, Kind, Profile
from danvan_cli.texts.text import fold

_PARTY = "dang cong san viet nam"
_TAG = re.compile(r"\{\{.*\}\}|\{%.*%\}")
_ANNEX = re.compile(r"phu luc( so)?( [ivxlc]+| \d+| [a-h])?")
# So far down a title may stand below the letterhead, and so many lines may it have.
_OPENING, _TITLE = 12, 6


@dataclass(frozen=True, eq=False)
class Annex:
    """`label` is "Phụ lục I"; `section` the number of the section that it stands in; `opens_section`: nothing of the
    section stands before it."""

    label: Paragraph
    title: tuple[Paragraph, ...]
    reference: Paragraph | None
    section: int
    opens_section: bool

    @property
    def number(self) -> str:
        return re.sub(r"(?i)^phụ\s+lục(\s+số)?", "", self.label.plain).strip(" .:")


@dataclass(frozen=True, eq=False)
class Parts:
    """What was found of a document; what is not there is empty or None. `kind` is None where it cannot be told. A
    `template` has tags where a document has text; `letterhead_elsewhere`: in a text box or a page header."""

    letterhead: Letterhead | None = None
    party: bool = False
    template: bool = False
    kind: Kind | None = None
    type_line: Paragraph | None = None
    title: tuple[Paragraph, ...] = ()
    title_lines: tuple[Line, ...] = ()
    addressees: tuple[Paragraph, ...] = ()
    body: tuple[Paragraph, ...] = ()
    closing: Closing | None = None
    annexes: tuple[Annex, ...] = ()
    ends_with_table: bool = False
    letterhead_elsewhere: bool = False
    is_blank: bool = False

    @property
    def is_official(self) -> bool:
        """Whether anything but a letterhead says that this is an administrative document: its kind, whom it is for, who
        signs it or gets copies. One without a word may be any."""
        return bool(self.kind or self.type_line or self.addressees or self.closing or self.is_blank)


def parts_of(document: Document, profile: Profile) -> Parts:
    head = document.paragraphs[:80]
    if any(paragraph.key == _PARTY for paragraph in head[:20]):
        return Parts(party=True)
    if any(_TAG.search(paragraph.text) for paragraph in document.paragraphs):
        return Parts(template=True)
    letterhead, start = letterhead_of(document)
    rest = list(document.blocks[start:])
    opening = _Opening(rest, profile)
    closing_at = next((at for at, block in enumerate(rest) if _is_closing(block)), None)
    labels = [at for at, block in enumerate(rest) if _is_annex_label(block) and at > (closing_at or 0)]
    end = labels[0] if labels else len(rest)
    stop = end if closing_at is None else closing_at
    body = [block for block in rest[opening.end : stop] if isinstance(block, Paragraph)]
    said = [block for block in rest[opening.end : stop] if isinstance(block, Table) or block.speaking]
    kind = opening.kind or (letterhead.kind(profile) if letterhead else None)
    known = letterhead is not None or opening.type_line is not None
    return Parts(
        letterhead,
        kind=kind,
        type_line=opening.type_line,
        title=tuple(opening.title),
        title_lines=tuple(opening.lines),
        addressees=tuple(opening.addressees),
        body=tuple(body) if known else (),
        closing=None if closing_at is None else closing_of(rest[closing_at:end]),
        annexes=tuple(_annex(document.blocks, start + at) for at in labels) if known else (),
        ends_with_table=bool(said) and isinstance(said[-1], Table),
        letterhead_elsewhere=letterhead is None and _is_elsewhere(document),
        is_blank=not said,
    )


def _is_elsewhere(document: Document) -> bool:
    elsewhere = list(document.boxes)
    for section in document.sections[:1]:
        elsewhere += [paragraph for paragraphs in section.headers.values() for paragraph in paragraphs]
    return any("xa hoi chu nghia viet nam" in one.key for one in elsewhere)


def _is_closing(block: Block) -> bool:
    paragraphs = block.paragraphs() if isinstance(block, Table) else (block,)
    return any(is_recipients_head(paragraph) for paragraph in paragraphs)


class _Opening:
    """What stands between the letterhead and the body: type, title, addressees."""

    def __init__(self, blocks: Sequence[Block], profile: Profile) -> None:
        self.type_line: Paragraph | None = None
        self.kind: Kind | None = None
        self.title: list[Paragraph] = []
        self.lines: list[Line] = []
        self.addressees: list[Paragraph] = []
        self.end = 0
        self._find_type(blocks, profile)
        if self.type_line is not None:
            self._read_title(blocks)
        self._read_addressees(blocks)

    def _find_type(self, blocks: Sequence[Block], profile: Profile) -> None:
        spoken = 0
        for at, block in enumerate(blocks):
            if not isinstance(block, Paragraph) or spoken > _OPENING:
                break
            first, *others = block.split("\n")
            kind = _kind(first, profile)
            if kind is not None:
                self.type_line, self.kind, self.end = first, kind, at + 1
                self.title = [one for one in others if one.speaking]
                self.lines = list(block.lines)
                return
            spoken += bool(block.speaking)

    def _read_title(self, blocks: Sequence[Block]) -> None:
        """Centred paragraphs up to the first that says nothing; lines may be drawn in one or two of those."""
        silent = 0
        for block in blocks[self.end :]:
            if not isinstance(block, Paragraph) or silent > 2:
                return
            typed = typed_line(block)
            if not block.speaking:
                self.lines += [*block.lines, *([typed] if typed else [])]
                silent += bool(self.title)
            elif silent or block.align != "center" or _is_addressee(block) or len(self.title) >= _TITLE:
                return
            elif self.title and block.capitals:
                return  # who decides, in a decision
            else:
                self.title += [one for one in block.split("\n") if one.speaking]
                self.lines += block.lines
            self.end += 1

    def _read_addressees(self, blocks: Sequence[Block]) -> None:
        first = self.end
        while first < min(len(blocks), self.end + 4) and isinstance(block := blocks[first], Paragraph):
            if block.speaking:
                break
            first += 1
        if first >= len(blocks):
            return
        found = blocks[first]
        if isinstance(found, Table):
            paragraphs = [paragraph for paragraph in found.paragraphs() if paragraph.speaking]
            if paragraphs and _is_addressee(paragraphs[0]):
                self.addressees, self.end = paragraphs, first + 1
        elif _is_addressee(found):
            following = [block for block in blocks[first + 1 : first + 30] if isinstance(block, Paragraph)]
            items = list(takewhile(lambda one: one.text.lstrip().startswith(("-", "–", "•")), following))
            self.addressees, self.end = [found, *items], first + 1 + len(items)


def _kind(paragraph: Paragraph, profile: Profile) -> Kind | None:
    """The kind whose name stands alone in the paragraph, set off in some way, or begins it, in capitals."""
    if not (paragraph.capitals or paragraph.bold or paragraph.align == "center"):
        return None
    if paragraph.key == "cong van":
        return LETTER
    for kind in profile.kinds:
        name = fold(kind.name)
        alone = paragraph.key == name
        if alone or (paragraph.capitals and paragraph.align == "center" and paragraph.key.startswith(f"{name} ")):
            return kind
    return None


def _is_addressee(paragraph: Paragraph) -> bool:
    return paragraph.key.startswith("kinh gui")


def _is_annex_label(block: Block) -> bool:
    if not isinstance(block, Paragraph) or not (block.bold or block.align == "center"):
        return False
    return _ANNEX.fullmatch(block.split("\n")[0].key) is not None


def _annex(blocks: Sequence[Block], at: int) -> Annex:
    block = blocks[at]
    assert isinstance(block, Paragraph)
    label, *others = block.split("\n")
    head = [*others, *_head(blocks[at + 1 :])]
    reference = next((one for one in head if one.key.startswith(("kem theo", "ban hanh kem theo"))), None)
    title = [one for one in head if one is not reference and one.align == "center"]
    before = [one for one in blocks[:at] if one.section == block.section]
    opens = not any(isinstance(one, Table) or one.speaking for one in before)
    return Annex(label, tuple(title[:4]), reference, block.section, opens)


def _head(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    """The centred paragraphs below an annex's label, to the end of its reference."""
    for block in blocks[:8]:
        if not isinstance(block, Paragraph) or (block.speaking and block.align != "center"):
            return
        if _is_annex_label(block):
            return
        for line in block.split("\n"):
            if line.speaking:
                yield line
                if line.key.startswith(("kem theo", "ban hanh kem theo")):
                    return
