"""Numbers that Word puts before a paragraph by itself: "I.", "1.", "a)", "-"."""

import re
from typing import TYPE_CHECKING

from danvan_cli.lint.styles import paragraph_look
from danvan_cli.lint.values import W, child, number, val

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEVELS = 9
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
          (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip


def roman(value: int) -> str:
    """4 → "IV"; from 1 to 3,999."""
    text = ""
    for size, letters in _ROMAN:
        while value >= size:
            text, value = text + letters, value - size
    return text


class Numbering:
    """The lists of one document. `looks` are the paragraph properties of each level, by numId and ilvl."""

    def __init__(self, root: "_Element | None") -> None:
        self.looks: dict[tuple[str, str], dict[str, str]] = {}
        self._levels: dict[tuple[str, str], _Element] = {}
        self._abstract: dict[str, str] = {}
        self._counts: dict[str, list[int]] = {}
        abstracts = {val(one, "abstractNumId"): one for one in _children(root, "abstractNum")}
        for num in _children(root, "num"):
            key, target = val(num, "numId") or "", val(child(num, "abstractNumId"))
            self._abstract[key] = target or ""
            self._add(key, abstracts.get(target))
            for override in _children(num, "lvlOverride"):
                self._add(key, override)

    def _add(self, key: str, holder: "_Element | None") -> None:
        for level in _children(holder, "lvl"):
            at = val(level, "ilvl") or "0"
            self._levels[key, at] = level
            look = paragraph_look(child(level, "pPr"))
            self.looks[key, at] = {name: value for name, value in look.items() if name.startswith("ind.")}

    def level(self, key: str, at: str) -> "_Element | None":
        """How the list numbers that level; None where there is no such list."""
        return self._levels.get((key, at))

    def label(self, key: str, at: str) -> str:
        """The label of the next paragraph of that list and level; "" where it has none. Bullets are "-" or "•"."""
        level = self._levels.get((key, at or "0"))
        if level is None:
            return ""
        depth = min(int(number(at) or 0), _LEVELS - 1)
        counts = self._counts.setdefault(self._abstract.get(key, ""), [0] * _LEVELS)
        start = number(val(child(level, "start")))
        counts[depth] = counts[depth] + 1 if counts[depth] else int(1 if start is None else start)
        counts[depth + 1 :] = [0] * (_LEVELS - depth - 1)
        text = val(child(level, "lvlText")) or ""
        if val(child(level, "numFmt")) == "bullet":
            return "•" if any(ord(c) >= 0xE000 for c in text) else text
        return re.sub(r"%([1-9])", lambda found: self._shown(key, int(found[1]) - 1, counts), text)

    def _shown(self, key: str, depth: int, counts: list[int]) -> str:
        value = min(max(counts[depth], 1), 3999)
        form = val(child(self._levels.get((key, str(depth))), "numFmt"))
        if form in ("upperRoman", "lowerRoman"):
            return roman(value) if form == "upperRoman" else roman(value).lower()
        if form in ("upperLetter", "lowerLetter"):
            letter = chr(97 + (value - 1) % 26) * ((value - 1) // 26 + 1)
            return letter.upper() if form == "upperLetter" else letter
        return f"{value:02}" if form == "decimalZero" else str(value)


def _children(element: "_Element | None", name: str) -> list["_Element"]:
    return [] if element is None else list(element.iterchildren(W + name))
