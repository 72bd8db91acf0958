"""Workbooks made wrong: bytes flipped, cut, swapped; cells, rows, types and references of their XML changed."""

import io
import random
import re
import zipfile
from collections.abc import Callable

Change = Callable[[random.Random, bytes], bytes]

# Bytes, of any file


def flip(dice: random.Random, content: bytes) -> bytes:
    spoilt = bytearray(content)
    for _ in range(dice.choice((1, 1, 1, 2, 4, 16))):
        at = dice.randrange(len(spoilt))
        spoilt[at] ^= 1 << dice.randrange(8)
    return bytes(spoilt)


def overwrite(dice: random.Random, content: bytes) -> bytes:
    at, size = dice.randrange(len(content)), dice.choice((1, 2, 4, 8, 64))
    filler = dice.choice((b"\0", b"\xff", b"\x7f", bytes([dice.randrange(256)])))
    return content[:at] + (filler * size)[: len(content) - at] + content[at + size :]


def cut_off(dice: random.Random, content: bytes) -> bytes:
    return content[: dice.randrange(len(content))]


def leave_out(dice: random.Random, content: bytes) -> bytes:
    at = dice.randrange(len(content))
    return content[:at] + content[at + dice.choice((1, 2, 16, 512)) :]


def swap(dice: random.Random, content: bytes) -> bytes:
    size = min(dice.choice((4, 16, 64, 512)), len(content) // 3)
    first, second = sorted(
        (dice.randrange(len(content) // 2 - size), dice.randrange(len(content) // 2, len(content) - size))
    )
    one, other = content[first : first + size], content[second : second + size]
    return content[:first] + other + content[first + size : second] + one + content[second + size :]


def double(dice: random.Random, content: bytes) -> bytes:
    at, size = dice.randrange(len(content)), dice.choice((1, 16, 512))
    return content[:at] + content[at : at + size] + content[at:]


BYTES: dict[str, Change] = {change.__name__: change for change in (flip, overwrite, cut_off, leave_out, swap, double)}

# XML, of one part. Each takes and gives the part; where it finds nothing to change it gives the part as it is.

_ATTRIBUTE = re.compile(rb'\s([\w:]+)="([^"]*)"')
_CELL = re.compile(rb"<c\s[^>]*?(?:/>|>.*?</c>)", re.DOTALL)
_ROW = re.compile(rb"<row\s[^>]*?(?:/>|>.*?</row>)", re.DOTALL)
_VALUE = re.compile(rb"<v>([^<]*)</v>")
_REFERENCE = re.compile(rb'(<c[^>]*? r=")([A-Z]+)(\d+)"')
_NUMBERS = (
    b"0", b"-1", b"7", b"1234", b"0.5", b"1e3", b"1E+15", b"9007199254740993", b"NaN", b"INF", b"1e999", b"-0",
    b"1,5", b"1.234", b"0x10", b" 12 ", b"1 234", b"\xd9\xa3", b"", b"abc", b"#DIV/0!", b"1.0000000000000002",
    b"45000", b"1e-7", b"+5", b"1_0", b".5", b"5.",
)  # fmt: skip
_TEXTS = (
    b"<!-- x -->",
    b"<![CDATA[8]]>",
    b"&#56;",
    b"&amp;",
    b"&lt;",
    b"<?x y?>",
    b"<x/>",
    b"\n",
    b"\xff",
    b"\0",
    b"]]>",
)


def attribute(dice: random.Random, part: bytes) -> bytes:
    def other(value: bytes) -> bytes:
        if value.isdigit() and dice.random() < 0.8:
            return str(max(int(value) + dice.choice((-1, 1, 2, 10, 1000, 100000)), 0)).encode()
        return dice.choice((b"", b"0", b"1", b"true", b"hidden", b"x", b"A1", b"XFD1048576", b"-1", value + value))

    found = _one(dice, _ATTRIBUTE, part)
    return _put(part, found.span(2), other(found[2])) if found else part


def no_attribute(dice: random.Random, part: bytes) -> bytes:
    found = _one(dice, _ATTRIBUTE, part)
    return _put(part, found.span(), b"") if found else part


def value(dice: random.Random, part: bytes) -> bytes:
    found = _one(dice, _VALUE, part)
    return _put(part, found.span(1), dice.choice(_NUMBERS)) if found else part


def value_split(dice: random.Random, part: bytes) -> bytes:
    """Something amid or beside the value."""
    found = _one(dice, _VALUE, part)
    if not found:
        return part
    at = dice.choice((found.start(1), found.end(1), found.end()))
    return part[:at] + dice.choice(_TEXTS) + part[at:]


def value_doubled(dice: random.Random, part: bytes) -> bytes:
    found = _one(dice, _VALUE, part)
    return part[: found.end()] + b"<v>" + dice.choice(_NUMBERS) + b"</v>" + part[found.end() :] if found else part


def shifted(dice: random.Random, part: bytes) -> bytes:
    """Each value, such as the number of a shared string, by one."""
    step = dice.choice((-1, 1))
    return _VALUE.sub(lambda m: b"<v>%d</v>" % (int(m[1]) + step) if m[1].isdigit() else m[0], part)


def cell_type(dice: random.Random, part: bytes) -> bytes:
    found = _one(dice, _CELL, part)
    if not found:
        return part
    kind = dice.choice((b"n", b"s", b"str", b"inlineStr", b"b", b"e", b"d", b"zzz", b""))
    bare = re.sub(rb'\st="[^"]*"', b"", found[0], count=1)
    return _put(part, found.span(), bare.replace(b"<c ", b'<c t="' + kind + b'" ', 1))


def formula(dice: random.Random, part: bytes) -> bytes:
    found = _one(dice, _CELL, part)
    if not found:
        return part
    written = dice.choice((b"<f>1+1</f>", b"<f>[1]S!A1</f>", b"<f/>", b'<f t="shared" si="0"/>'))
    kept = dice.random() < 0.5
    if kept:
        return _put(part, found.span(), re.sub(rb"<v>", written + b"<v>", found[0], count=1))
    return _put(part, found.span(), re.sub(rb"<v>.*?</v>", written, found[0], count=1, flags=re.DOTALL))


def moved(dice: random.Random, part: bytes) -> bytes:
    found = _one(dice, _REFERENCE, part)
    if not found:
        return part
    column, row = found[2], int(found[3])
    place = dice.choice((
        b"%s%d" % (column, row + 1), b"%s%d" % (column, max(row - 1, 0)), b"E%d" % row, b"D%d" % row, b"A0", b"ZZZZ1",
        b"XFD1048576", b"%s99999999" % column, column.lower() + b"%d" % row,
    ))  # fmt: skip
    return _put(part, (found.start(2), found.end(3)), place)


def delete(dice: random.Random, part: bytes) -> bytes:
    found = _one(dice, dice.choice((_CELL, _ROW)), part)
    return _put(part, found.span(), b"") if found else part


def repeat(dice: random.Random, part: bytes) -> bytes:
    found = _one(dice, dice.choice((_CELL, _ROW)), part)
    if not found:
        return part
    again = value(dice, found[0]) if dice.random() < 0.7 else found[0]
    return part[: found.end()] + again + part[found.end() :]


def rows_swapped(dice: random.Random, part: bytes) -> bytes:
    rows = list(_ROW.finditer(part))
    if len(rows) < 2:
        return part
    first, second = sorted(dice.sample(rows, 2), key=lambda row: row.start())
    return part[: first.start()] + second[0] + part[first.end() : second.start()] + first[0] + part[second.end() :]


def merged(dice: random.Random, part: bytes) -> bytes:
    row = dice.randrange(1, 40)
    area = dice.choice((f"A{row}:E{row}", f"D{row}:E{row + 2}", f"E{row}:E{row + 1}", "A1:XFD1048576")).encode()
    return part.replace(
        b"</sheetData>", b'</sheetData><mergeCells count="1"><mergeCell ref="%s"/></mergeCells>' % area, 1
    )


def hidden(dice: random.Random, part: bytes) -> bytes:
    found = _one(dice, re.compile(rb"<(?:row|col)\s"), part)
    return part[: found.end()] + b'hidden="1" ' + part[found.end() :] if found else part


def unclosed(dice: random.Random, part: bytes) -> bytes:
    found = _one(dice, re.compile(rb"</?\w[^>]*>"), part)
    return _put(part, found.span(), b"") if found else part


def in_utf_16(_dice: random.Random, part: bytes) -> bytes:
    text = re.sub(r"^<\?xml[^>]*\?>", "", part.decode(errors="replace"))
    return f'<?xml version="1.0" encoding="UTF-16"?>{text}'.encode("utf-16")


def with_prefix(_dice: random.Random, part: bytes) -> bytes:
    """Every element with a prefix."""
    named = re.sub(rb"<(/?)(\w)", rb"<\1x:\2", re.sub(rb"^<\?xml[^>]*\?>", b"", part))
    return named.replace(b' xmlns="', b' xmlns:x="', 1)


def spoilt(dice: random.Random, part: bytes) -> bytes:
    return BYTES[dice.choice(list(BYTES))](dice, part)


XML: dict[str, Change] = {
    change.__name__: change
    for change in (
        attribute, no_attribute, value, value_split, value_doubled, shifted, cell_type, formula, moved, delete, repeat,
        rows_swapped, merged, hidden, unclosed, in_utf_16, with_prefix, spoilt,
    )
}  # fmt: skip


def _one(dice: random.Random, pattern: re.Pattern[bytes], part: bytes) -> re.Match[bytes] | None:
    found = list(pattern.finditer(part))
    return dice.choice(found) if found else None


def _put(part: bytes, span: tuple[int, int], other: bytes) -> bytes:
    return part[: span[0]] + other + part[span[1] :]


# Of one part of an archive. Most of what is read stands in the sheets.
_WORTH = (
    (re.compile("sheet3|content.xml"), 12),
    (re.compile("sheet"), 4),
    (re.compile("haredStrings|workbook|styles"), 3),
)


def in_archive(dice: random.Random, content: bytes, changes: dict[str, Change]) -> tuple[str, bytes]:
    """The archive with one part changed and packed again, so that no checksum tells; and what was done."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    weights = [next((worth for sign, worth in _WORTH if sign.search(name)), 1) for name in parts]
    name = dice.choices(list(parts), weights)[0]
    change = dice.choice(list(changes))
    parts[name] = changes[change](dice, parts[name]) if parts[name] else b""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for one, part in parts.items():
            entry = zipfile.ZipInfo(one)  # its time is the first of the format's
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, part)
    return change, target.getvalue()
