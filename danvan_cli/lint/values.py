"""Values as WordprocessingML writes them, read without trust: what makes no sense counts as not given."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TWIPS_PER_POINT = 20
TWIPS_PER_MM = 1440 / 25.4
EMU_PER_POINT = 12_700
_TWIPS = {"pt": 20.0, "in": 1440.0, "mm": TWIPS_PER_MM, "cm": TWIPS_PER_MM * 10, "pc": 240.0, "pi": 240.0, "px": 15.0}
# No length of a document is longer; a larger number is nonsense.
_LONGEST = 10_000_000


@lru_cache(maxsize=2_000)  # a document says the same few hundred lengths again and again
def number(text: str | None) -> float | None:
    """`"720"` → 720.0, `"36pt"` → 720.0 twips; None for what is no length."""
    match = re.fullmatch(r"\s*([+-]?\d{1,9}(?:\.\d{1,9})?|[+-]?\.\d{1,9})\s*(pt|in|mm|cm|pc|pi|px)?\s*", text or "")
    if not match:
        return None
    value = float(match[1]) * _TWIPS.get(match[2] or "", 1.0)
    return value if abs(value) <= _LONGEST else None


def is_on(value: str | None) -> bool:
    """Of a switch such as `w:b`: on without a value."""
    return value is None or value.strip().lower() not in ("0", "false", "off")


def val(element: "_Element | None", name: str = "val") -> str | None:
    return None if element is None else element.get(W + name)


def child(element: "_Element | None", *path: str) -> "_Element | None":
    """The first child of that name, and so on down the path; None as soon as there is none."""
    for name in path:
        if element is None:
            return None
        element = element.find(W + name)
    return element


def local(element: "_Element") -> str:
    """The name without its namespace; "" for a comment."""
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""
