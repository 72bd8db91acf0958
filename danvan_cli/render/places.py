"""What became of the clerk's edits when a document was rendered again, place by place."""

from enum import StrEnum
from typing import NamedTuple


class Fate(StrEnum):
    """The first four are kept as they were; the others need a look."""

    EDITED = "edited"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    MERGED = "merged"
    CONFLICT = "conflict"
    FIGURE = "figure"
    OUTDATED = "outdated"
    NOT_CARRIED = "not-carried"


_WORDS = 8
KEPT = (Fate.EDITED, Fate.ADDED, Fate.REMOVED, Fate.MOVED)


class Place(NamedTuple):
    """One edit: under which heading, the first words there, and the two sides that differ, "" where there is none.

    Of a conflict `mine` is what the clerk wrote and `theirs` what danvan would write; of a figure what stood there and
    what stands there now.
    """

    fate: Fate
    heading: str
    words: str
    mine: str = ""
    theirs: str = ""

    @property
    def needs_look(self) -> bool:
        return self.fate not in KEPT


def first_words(text: str) -> str:
    """The first words of a text, enough to find it."""
    found = text.split()
    return " ".join(found[:_WORDS]) + (" …" if len(found) > _WORDS else "")
