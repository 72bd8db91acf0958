"""Faults of a template's tags that would make text vanish without a word, found before it is filled."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from danvan_cli.language import _

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_EDGE = re.compile(r"\{[{%#]|[}%#]\}")
# docxtpl's tags that take away the paragraph, row or cell that they stand in, with everything else in it.
_ALONE = re.compile(r"\{[%{#](p|tr|tc) ")
_PLACE = {"p": f"{_W}p", "tr": f"{_W}tr", "tc": f"{_W}tc"}


def tag_faults(part: "_Element") -> Iterator[tuple[str, str]]:
    """(what is wrong, the paragraph's text) for each fault of a document's body, header or footer."""
    for paragraph in part.iter(f"{_W}p"):
        text = text_of(paragraph)
        if _EDGE.search(_TAG.sub("", text)):
            yield _("a tag is not closed in its paragraph"), text
            continue
        for kind in _ALONE.findall(text):
            place = next(
                (above for above in (paragraph, *paragraph.iterancestors()) if above.tag == _PLACE[kind]), None
            )
            if place is None:
                yield _("a tag {tag} stands outside of a table").format(tag=f"{{%{kind} … %}}"), text
            elif len(_TAG.sub("", whole := text_of(place)).strip()) or len(_TAG.findall(whole)) > 1:
                yield _("a tag {tag} must stand alone").format(tag=f"{{%{kind} … %}}"), whole


def text_of(element: "_Element") -> str:
    return "".join(found.text or "" for found in element.iter(f"{_W}t"))
