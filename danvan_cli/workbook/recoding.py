"""Texts in fonts of before Unicode, put into Unicode before anything else looks at them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from danvan_cli.finding import Where
from danvan_cli.submission import Recoding
from danvan_cli.texts.text import clean
from danvan_cli.workbook.cell_styles import Run, StyledCell, styled_cells
from danvan_cli.workbook.old_fonts import Encoding, Kind, convert, encoding_of, kind_of


class _Change(NamedTuple):
    """A cell with text in an old font: what it says once converted, or what of it had to be left as it is."""

    cell: StyledCell
    fonts: tuple[str, ...]
    text: str
    left: str


class Recoded(NamedTuple):
    """The new texts by sheet and address, and what is told of those converted and of those left as they stand."""

    texts: Mapping[tuple[str, str], str]
    converted: Recoding | None
    left: Recoding | None


def recode(content: bytes) -> Recoded:
    """The texts of the workbook that are to be read otherwise than they stand. Raises `Unreadable` as `styled_cells`.

    A text such as "hòa" could be Unicode typed in the old font as well as old text ("hũa"). It goes with the others of
    its encoding in the file; where these are of both kinds, it is left as it is, and that is told.
    """
    old = [one for one in styled_cells(content) if any(encoding_of(run.font) for run in one.runs)]
    kinds = _kinds(old)
    changes = [change for one in old if (change := _change(one, kinds))]
    converted = [one for one in changes if one.text]
    left = [one for one in changes if one.left]
    return Recoded(
        {(one.cell.sheet, one.cell.cell): one.text for one in converted},
        _told(converted, [one.text for one in converted]),
        _told(left, [one.left for one in left]),
    )


def _kinds(cells: Iterable[StyledCell]) -> Mapping[Encoding, set[Kind]]:
    """What kinds of text there are in the fonts of each encoding."""
    kinds: dict[Encoding, set[Kind]] = defaultdict(set)
    for one in cells:
        for run, encoding in _encoded(one.runs):
            kinds[encoding].add(kind_of(run.text, encoding))
    return kinds


def _encoded(runs: Iterable[Run]) -> Iterator[tuple[Run, Encoding]]:
    for run in runs:
        if encoding := encoding_of(run.font):
            yield run, encoding


def _change(one: StyledCell, kinds: Mapping[Encoding, set[Kind]]) -> _Change | None:
    text, left, converted = "", "", False
    for run in one.runs:
        encoding = encoding_of(run.font)
        kind = kind_of(run.text, encoding) if encoding else Kind.PLAIN
        among = kinds[encoding] if encoding else set()
        if kind is Kind.OLD or (kind is Kind.EITHER and Kind.UNICODE not in among):
            text += convert(run.text, run.font)
            converted = True
            continue
        text += run.text
        if kind is Kind.BROKEN or (kind is Kind.EITHER and Kind.OLD in among):
            left += run.text
    if not converted and not left:
        return None
    fonts = tuple(run.font for run, _encoding in _encoded(one.runs))
    return _Change(one, fonts, text if converted else "", left)


def _told(changes: list[_Change], texts: list[str]) -> Recoding | None:
    """The first of the cells stands for all."""
    if not changes:
        return None
    first = changes[0].cell
    before = "".join(run.text for run in first.runs)
    fonts = dict.fromkeys(font for one in changes for font in one.fonts)
    return Recoding(Where("", first.sheet, first.cell), len(changes), tuple(fonts), clean(before), clean(texts[0]))
