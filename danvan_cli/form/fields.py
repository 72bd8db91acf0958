"""The fields of the form's first and last sheet: a label, and the text that belongs to it."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from danvan_cli.figures.answers import shown_cell
from danvan_cli.finding import Where
from danvan_cli.form.labels import is_bare, plain
from danvan_cli.form.layout import ASSESSMENT, ASSESSMENT_FIELDS, INFO, INFO_FIELDS, SYNONYMS, TEXT, Fault, SheetLayout
from danvan_cli.form.names import Names
from danvan_cli.form.rows import Found, Place, Row, covered, is_copied, is_mark
from danvan_cli.submission import LayoutFault
from danvan_cli.texts.text import fold

FIELDS: dict[SheetLayout, Mapping[str, str]] = {INFO: INFO_FIELDS, ASSESSMENT: ASSESSMENT_FIELDS}
_HEADING, _TEXT_HEADING = (fold(column.heading) for column in INFO.columns)
# A text so many columns further right may still be meant for the field; beyond, another table may stand.
_BESIDE = 2


class _Spot(NamedTuple):
    """A row that stands for a field: the column of its label or -1, the column of the text by the heading above and by
    the field's name, each -1 where nothing says it, how many anchors agree on the row, and whether the field's
    name stands elsewhere on the sheet."""

    layout: SheetLayout
    key: str
    row: Row
    label: int
    headed: int
    named: int
    anchors: int
    strays: bool = False
    column: int = -1

    @property
    def text(self) -> str:
        cell = self.row.cell(self.column)
        return "" if is_mark(cell) else shown_cell(cell)

    @property
    def place(self) -> Place:
        return Place(self.row.sheet, self.row.at, {TEXT: self.column}, self.anchors > 1)


class FieldReader:
    """Reads sheet after sheet; `finish` gives what was found on all of them."""

    def __init__(self, file: str, names: Names) -> None:
        self.file, self.names = file, names
        self.found = {layout: Found() for layout in FIELDS}
        self.spots: list[_Spot] = []
        self.sheets: list[Sequence[Row]] = []

    def read(self, rows: Sequence[Row]) -> None:
        """Read one sheet: rows that begin with a label, or that have a field's hidden id."""
        labels = _labels()
        heads: list[tuple[int, int]] = []
        for number, row in enumerate(rows):
            word = row.folded.get(row.first, "")
            begun = labels.get(word)
            if begun:
                self.spot(rows, row, row.first, begun, heads)
            elif word == _HEADING:
                heads = _heads(row) or heads
            if "f" in row.marks or "d" in row.marks:
                for layout, fields in FIELDS.items():
                    mark = row.marks.get(layout.prefix)
                    if mark and mark.key in fields and not (begun and begun[0] is layout):
                        self.inner_spot(rows, number, (layout, mark.key))
        self.sheets.append(rows)

    def inner_spot(self, rows: Sequence[Row], number: int, field: tuple[SheetLayout, str]) -> None:
        """A field whose label is not the first thing in its row, or is lost."""
        row = rows[number]
        mark = row.marks[field[0].prefix].column
        labels = [at for at, text in row.folded.items() if _labels().get(text) == field]
        label = max((at for at in labels if at < mark), default=labels[0] if labels else -1)
        heads = [head for above in rows[:number] for head in _heads(above)]
        if label < 0:  # the hidden id stands right after the text
            is_headed = any(above.folded.get(mark - 1) == _TEXT_HEADING for above in rows[:number])
            heads = [(-1, mark - 1)] if is_headed else []
        self.spot(rows, row, label, field, heads)

    def spot(
        self, rows: Sequence[Row], row: Row, label: int, field: tuple[SheetLayout, str], heads: list[tuple[int, int]]
    ) -> None:
        """Note a row that stands for a field, or that its anchors contradict each other."""
        layout, key = field
        mark = row.marks.get(layout.prefix)
        named = self.names.on(layout, row.sheet.name).get((row.at, key), 0) - 1
        against = {mark.key} if mark and mark.key != key else set()
        if against and named >= 0 and is_copied(rows, layout.prefix, mark.key if mark else ""):
            against = set()
        strays = False
        if named < 0:
            # A name that is not in its row, or another's that is: the texts beside the labels were pushed up or down.
            against |= self.names.keys_in(layout, row.sheet.name, row.at).keys()
            strays = bool(self.names.rows_on(layout, key, row.sheet.name))
        if against or (strays and mark):
            self.contradict(layout, row, key, against)
            return
        headed = next((text for at, text in heads if at == label), -1)
        anchors = (label >= 0) + (mark is not None) + (named >= 0)
        if label < 0 and headed < 0 and named < 0:
            return  # nothing says where the text stands
        self.spots.append(_Spot(layout, key, row, label, headed, named, anchors, strays))

    def contradict(self, layout: SheetLayout, row: Row, key: str, against: set[str]) -> None:
        keys = tuple(sorted({key, *against}))
        fault = LayoutFault(Fault.ROW_CONTRADICTS, row.where(self.file, row.first), key, keys=keys)
        self.found[layout].faults.append(fault)

    def finish(self, holds: Callable[[Row, int], bool]) -> Mapping[SheetLayout, Found]:
        """`holds` says whether a cell is a table's: it is no label then, whatever it says."""
        self.place(self.spots, holds)
        for layout, found in self.found.items():
            touched = {key for fault in found.faults for key in fault.touched}
            missing = FIELDS[layout].keys() - found.places.keys() - touched
            if missing:
                self.place(self.search(layout, missing, holds), holds)
                self.tell_missing(layout, missing)
        return self.found

    def tell_missing(self, layout: SheetLayout, missing: set[str]) -> None:
        found = self.found[layout]
        sheets = [places[0].sheet.name for places in found.places.values()]
        sheets += [fault.where.sheet for fault in found.faults]
        for key in FIELDS[layout] if sheets else ():
            if key in missing - found.places.keys():
                fault = LayoutFault(Fault.FIELD_MISSING, Where(self.file, sheets[0]), key, FIELDS[layout][key])
                found.faults.append(fault)

    def search(self, layout: SheetLayout, missing: set[str], holds: Callable[[Row, int], bool]) -> list[_Spot]:
        """Labels that stand further right, or with a number in front. Of two, neither is certain."""
        labels = _labels()
        seen: dict[str, list[tuple[Sequence[Row], Row, int, list[tuple[int, int]]]]] = defaultdict(list)
        for rows in self.sheets:
            heads: list[tuple[int, int]] = []
            for row in rows:
                heads = _heads(row) or heads
                for index, text in row.folded.items():
                    owner, key = labels.get(text) or labels.get(plain(text)) or (None, "")
                    if owner is layout and key in missing and not holds(row, index):
                        seen[key].append((rows, row, index, list(heads)))
        known = len(self.spots)
        for key, found in seen.items():
            if len(found) == 1:
                rows, row, index, heads = found[0]
                self.spot(rows, row, index, (layout, key), heads)
        return self.spots[known:]

    def place(self, spots: list[_Spot], holds: Callable[[Row, int], bool]) -> None:
        """Find each text's column, and of several rows of a field those that count."""
        settled: dict[tuple[SheetLayout, str], list[_Spot]] = defaultdict(list)
        doubtful = {(layout, fault.part) for layout, found in self.found.items() for fault in found.faults}
        fields = _fields_by_sheet(spots) if any(spot.anchors < 2 for spot in spots) else Counter()
        placed = []
        for spot in spots:
            if spot.anchors < 2 and spot.headed < 0 and fields[spot.layout, spot.row.sheet.name] < _enough(spot.layout):
                continue  # a word on a sheet of the unit's own
            column = self.column(spot, spots, holds)
            placed.append(spot._replace(column=column))
            if column < 0:
                doubtful.add((spot.layout, spot.key))
        merged = self.merged(placed)
        for spot in placed:
            if (spot.layout, spot.key) not in doubtful and spot not in merged:
                settled[spot.layout, spot.key].append(spot)
        for (layout, key), several in settled.items():
            if len(several) == 1 and several[0].strays:
                self.contradict(layout, several[0].row, key, set())
                continue
            for spot in several if len(several) == 1 else _counting(several, spots):
                self.found[layout].places[key].append(spot.place)
                self.tell_beside(spot, holds)

    def column(self, spot: _Spot, spots: list[_Spot], holds: Callable[[Row, int], bool]) -> int:
        """The text's column, or -1: with a fault where heading, name and hidden id contradict each other."""
        column = (
            spot.named if spot.named >= 0 else spot.headed if spot.headed >= 0 else _usual_column(spot, spots, holds)
        )
        if column < 0:
            return -1
        other = spot.headed if spot.headed >= 0 else column
        between = range(min(spot.label, column) + 1, max(spot.label, column)) if spot.label >= 0 else ()
        is_text = not _begins_part(spot.row, column) and not any(
            _begins_part(spot.row, at) or holds(spot.row, at) for at in between
        )
        if column == other and column != spot.label and is_text:
            return column
        where = spot.row.where(self.file, other)
        fault = LayoutFault(
            Fault.COLUMN_CONTRADICTS, where, FIELDS[spot.layout][spot.key], "",
            (spot.key,), (where, spot.row.where(self.file, column)),
        )  # fmt: skip
        self.found[spot.layout].faults.append(fault)
        return -1

    def merged(self, spots: list[_Spot]) -> list[_Spot]:
        """The fields whose text is merged into another row's, and those into whose text one is merged."""
        found: list[_Spot] = []
        for spot in spots:
            owner = covered(spot.row.sheet, spot.row.at, spot.column) if spot.row.sheet.merged else None
            if owner and owner[0] != spot.row.at:
                found += (one for one in spots if one.row.sheet is spot.row.sheet and (one.row.at, one.column) == owner)
                found.append(spot)
        for spot in found:
            others = [other.row.where("", other.column).cell for other in found if other is not spot]
            where = spot.row.where(self.file, spot.column)
            fault = LayoutFault(Fault.CELL_MERGED, where, spot.key, ", ".join(others))
            self.found[spot.layout].faults.append(fault)
        return found

    def tell_beside(self, spot: _Spot, holds: Callable[[Row, int], bool]) -> None:
        """A blank field, and a text in a cell beside it: it is not taken, and that is told."""
        row, own = spot.row, (spot.label, spot.column)
        for at in range(max(spot.label - _BESIDE, 0), spot.column + 1 + _BESIDE) if not spot.text else ():
            text = row.text(at) if at not in own else ""
            if text and not is_bare(text) and row.folded.get(at) not in _labels() and not holds(row, at):
                label = FIELDS[spot.layout][spot.key]
                fault = LayoutFault(Fault.TEXT_BESIDE, row.where(self.file, at), label, keys=(spot.key,))
                self.found[spot.layout].faults.append(fault)


def _begins_part(row: Row, column: int) -> bool:
    """Whether a cell is a label, a heading or a hidden id: it is no text, and what is beyond is not the field's."""
    return row.folded.get(column) in _labels() or row.folded.get(column) == _HEADING or is_mark(row.cell(column))


def _usual_column(spot: _Spot, spots: list[_Spot], holds: Callable[[Row, int], bool]) -> int:
    """Where no heading and no name says it: the column in which most fields of these have something."""
    mark = spot.row.marks.get(spot.layout.prefix)
    if mark and mark.column < spot.label:
        return -1
    filled: Counter[int] = Counter()
    for other in spots:
        if other.row.sheet is spot.row.sheet and (other.layout, other.label) == (spot.layout, spot.label):
            for at in range(other.label + 1, len(other.row.cells)):
                cell = other.row.cell(at)
                if _begins_part(other.row, at) or (cell != "" and holds(other.row, at)):
                    break  # here another part of the form begins
                if cell != "":
                    filled[at] += 1
    beside = spot.label + 1
    is_free = spot.row.cell(beside) == "" and not holds(spot.row, beside)
    return min(filled, key=lambda at: (-filled[at], at), default=beside if is_free else -1)


def _counting(several: list[_Spot], spots: list[_Spot]) -> list[_Spot]:
    """Of several rows of one field those that may count: not a line to sign, and not the unit's own list on another
    sheet that happens to have the word."""
    filled = [spot for spot in several if spot.text] or several[:1]
    sure = [spot for spot in filled if spot.anchors > 1]
    if not sure:
        return filled
    fields = _fields_by_sheet(spots)
    return [spot for spot in filled if spot in sure or fields[spot.layout, spot.row.sheet.name] >= _enough(spot.layout)]


def _fields_by_sheet(spots: list[_Spot]) -> Counter[tuple[SheetLayout, str]]:
    """How many of a layout's fields a sheet has."""
    return Counter((layout, sheet) for layout, sheet, _ in {(one.layout, one.row.sheet.name, one.key) for one in spots})


def _enough(layout: SheetLayout) -> float:
    """With half of its fields, a sheet looks like the form."""
    return len(FIELDS[layout]) / 2


def _heads(row: Row) -> list[tuple[int, int]]:
    """The columns of labels and texts, where a row heads them; several where parts stand side by side."""
    labels = [at for at, text in row.folded.items() if text == _HEADING]
    texts = [at for at, text in row.folded.items() if text == _TEXT_HEADING]
    if len(labels) == 1 and texts:
        return [(labels[0], next((at for at in texts if at > labels[0]), texts[0]))]
    ends = [*labels[1:], len(row.cells)]
    beside = ((at, [text for text in texts if at < text < end]) for at, end in zip(labels, ends, strict=False))
    return [(at, right[0]) for at, right in beside if right]


@lru_cache(maxsize=1)
def _labels() -> dict[str, tuple[SheetLayout, str]]:
    """Layout and field by folded label, with what units write instead."""
    return {
        fold(label): (layout, key)
        for layout, fields in FIELDS.items()
        for key, shown in fields.items()
        for label in (shown, *SYNONYMS.get(key, ()))
    }
