"""Words that are kept as a template with arguments, so that they can be shown in any language."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple, Union

from danvan_cli.figures.numerals import show_number
from danvan_cli.language import N_, _

Argument = Union[str, int, float, "Told"]


@dataclass(frozen=True)
class Told:
    """`template` is a msgid; numbers among the arguments are shown with one decimal at most."""

    template: str
    arguments: tuple[tuple[str, Argument], ...] = ()

    def __str__(self) -> str:
        return _(self.template).format_map({name: _show(value) for name, value in self.arguments})


def told(template: str, **arguments: Argument) -> Told:
    return Told(template, tuple(arguments.items()))


def quoted(text: str) -> Told:
    """A text of the document itself, which is in no catalogue."""
    return told(N_("“{text}”"), text=shortened(text, 80))


def joined(parts: Iterable[str | float]) -> str:
    return ", ".join(_show(part) for part in parts)


def _show(value: Argument) -> str:
    if isinstance(value, float):
        return show_number(round(Decimal(value), 1))
    return show_number(value) if isinstance(value, int) else str(value)


def shortened(text: str, length: int) -> str:
    """One line, cut at a word: `"Thực hiện Kế hoạch…"`."""
    line = " ".join(unicodedata.normalize("NFC", text).split())
    return line if len(line) <= length else line[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


class Place(NamedTuple):
    """Where in the document; `order` is the sort key: the running number of a paragraph, then what stands before it."""

    order: tuple[float, float]
    words: Told

    def __str__(self) -> str:
        return str(self.words)
