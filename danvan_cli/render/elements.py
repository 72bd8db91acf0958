"""Elements of a Word document put where others are."""

from typing import TYPE_CHECKING

from danvan_cli.lint.values import child

if TYPE_CHECKING:
    from lxml.etree import _Element


def replace(old: "_Element", new: "_Element") -> None:
    parent = old.getparent()
    if parent is not None:
        parent.replace(old, new)


def take_out(element: "_Element") -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def begin(root: "_Element", made: "_Element") -> None:
    """At the beginning of a body, a cell or a header, behind a cell's properties."""
    properties = child(root, "tcPr")
    root.insert(0 if properties is None else 1, made)
