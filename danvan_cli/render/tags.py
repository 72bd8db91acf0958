"""The tags of a template as docxtpl will read them, and those that would make text vanish without a word."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from danvan_cli.language import _

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_EDGE = re.compile(r"\{[{%#]|[}%#]\}")
# What Word makes of straight quotes while somebody types, and docxtpl turns back.
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")
# docxtpl's tags that take away the paragraph, row, cell or run that they stand in, with everything else in it.
_MARK = re.compile(r"(\{[{%#])-?(p|tr|tc|r)\s")
_SPACED = re.compile(r"\{%-?\s+(p|tr|tc)\s+(for|if|elif|else|endfor|endif|set)\b")
_PLACE = {"p": f"{_W}p", "tr": f"{_W}tr", "tc": f"{_W}tc"}


class Tag(NamedTuple):
    """A tag of a paragraph. `kind` is "{{", "{%" or "{#"; `mark` what it takes away: p, tr, tc or r, "" if nothing;
    `code` what Jinja reads; `spaced` that the mark stands behind a blank, where docxtpl does not see it."""

    kind: str
    mark: str
    code: str
    spaced: bool
    paragraph: "_Element"

    @property
    def shown(self) -> str:
        return f"{self.kind}{self.mark} {self.code} {'}}' if self.kind == '{{' else self.kind[::-1].replace('{', '}')}"

    @property
    def container(self) -> "_Element | None":
        """What holds all that a pair of tags may repeat: a tag and its end have to stand in the same one."""
        place = _above(self.paragraph, self.mark) if self.mark in _PLACE else self.paragraph
        return None if place is None else place.getparent()


def tags(paragraph: "_Element") -> Iterator[Tag]:
    """The tags of a paragraph in their order; those that are not closed are left out."""
    for found in _TAG.findall(own_text(paragraph)):
        mark, spaced = _MARK.match(found), _SPACED.match(found)
        marked = mark or spaced
        start = marked.end(2 if mark else 1) if marked else 2
        # A hyphen at the braces joins the paragraph to its neighbour, and is none of Jinja's business.
        code = found[start:-2].removesuffix("-").removeprefix("" if marked else "-").strip().translate(_STRAIGHT)
        yield Tag(found[:2], (mark[2] if mark else spaced[1] if spaced else ""), code, bool(spaced), paragraph)


class PlacingFault(NamedTuple):
    kind: str
    message: str
    text: str


def placing_faults(paragraph: "_Element") -> Iterator[PlacingFault]:
    """What is wrong with where a paragraph's tags stand."""
    text = own_text(paragraph)
    if _EDGE.search(_TAG.sub("", text)):
        yield PlacingFault("not-closed", _("a tag is not closed in its paragraph"), text)
        return
    for tag in tags(paragraph):
        shown = f"{{%{tag.mark} … %}}"
        if tag.mark not in _PLACE or tag.kind == "{{":  # a marked print is refused wherever it stands
            continue
        place = _above(paragraph, tag.mark)
        if tag.spaced:
            message = _("{wrong} has a blank before {mark}: write {right}")
            told = message.format(wrong=f"{{% {tag.mark} … %}}", mark=tag.mark, right=shown)
            yield PlacingFault("blank-before-mark", told, text)
        elif place is None:
            yield PlacingFault("outside-table", _("a tag {tag} stands outside of a table").format(tag=shown), text)
        elif len(_TAG.sub("", whole := text_of(place)).strip()) or len(_TAG.findall(whole)) > 1:
            yield PlacingFault("not-alone", _("a tag {tag} must stand alone").format(tag=shown), whole)


def _above(paragraph: "_Element", mark: str) -> "_Element | None":
    """The paragraph, row or cell that the mark names."""
    return next((one for one in (paragraph, *paragraph.iterancestors()) if one.tag == _PLACE[mark]), None)


def text_of(element: "_Element") -> str:
    return "".join(found.text or "" for found in element.iter(f"{_W}t"))


def own_text(paragraph: "_Element") -> str:
    """The paragraph's text without that of text boxes which hang on it and have paragraphs of their own."""
    nested = {inner for inner in paragraph.iter(f"{_W}p") if inner is not paragraph}
    if not nested:
        return text_of(paragraph)
    runs = paragraph.iter(f"{_W}t")
    return "".join(found.text or "" for found in runs if next(found.iterancestors(f"{_W}p"), None) is paragraph)
