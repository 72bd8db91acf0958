"""Use case: what danvan rendered before is kept, and what the clerk changed in it by hand is carried over."""

import hashlib
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from danvan_cli.made import Hindrance, is_open
from danvan_cli.plan import Period
from danvan_cli.register.database import Register
from danvan_cli.register.rendering_rows import Document, Rendering, add_rendering, documents_called
from danvan_cli.render.places import Place

# Somebody may have saved an older rendering after a newer one was made: so many are looked at.
_LOOKED_AT = 5


class Settled(NamedTuple):
    """What is to be written for a document, and the edits in it."""

    content: bytes
    edits: tuple[Place, ...] = ()
    hindrance: Hindrance | None = None


class Renderings:
    """What was rendered of one plan, as the register has it. Without `carry` edits are not carried over: the file that
    is there is kept under another name."""

    def __init__(self, register: Register, period: Period, at: datetime, *, carry: bool = True) -> None:
        self.register, self.period, self.at, self.carry = register, period, at, carry

    def settle(self, path: Path, rendered: bytes, on: date) -> Settled:
        """What becomes of a document that danvan now renders so, given the file that stands in its place."""
        if not path.exists() or not self.carry:
            return Settled(rendered)
        try:
            mine = path.read_bytes()
        except OSError:
            return Settled(rendered, hindrance=Hindrance.UNREADABLE)
        if mine == rendered:
            return Settled(rendered)
        if is_open(path):
            return Settled(rendered, hindrance=Hindrance.OPEN)
        return self._merged(path.name, mine, rendered, on)

    def _merged(self, name: str, mine: bytes, rendered: bytes, on: date) -> Settled:
        known = documents_called(self.register.db, self.register.plan_id, name)
        left = next((one for one in known if one.written == _hash(mine)), None)
        if left and left.sha256 == left.written:
            return Settled(rendered)
        try:
            from danvan_cli.render.word_merge import merge_word, opened

            opened(mine)
            base = self.base_of(self.register, name, mine)
            if base is None:
                return Settled(rendered, hindrance=Hindrance.UNKNOWN)
            merged = merge_word(base, mine, rendered, on)
        except Exception:  # whatever a program made of the file, it is left alone rather than half understood
            return Settled(rendered, hindrance=Hindrance.UNREADABLE)
        # Nobody touched it since, and nothing is new: the same edits give the same file.
        unchanged = left is not None and left.sha256 == _hash(rendered)
        return Settled(mine if unchanged else merged.content, merged.places)

    @staticmethod
    def base_of(register: Register, name: str, mine: bytes) -> bytes | None:
        """danvan's own rendering that a file of that name was made from; None where none is known."""
        known = documents_called(register.db, register.plan_id, name)
        left = [one for one in known if one.written == _hash(mine)]
        return _nearest(_bases(register, left[:1] or known), mine)

    def keep(self, on: date, told: dict[str, Any], documents: dict[str, tuple[bytes, bytes]]) -> None:
        """Keep what is rendered: of each document by name danvan's own bytes, and the bytes that are written.

        Kept before the files are put in their places: a document that danvan does not know would be taken for one that
        was made elsewhere.
        """
        rows = []
        for name, (rendered, written) in documents.items():
            self.register.keep_file(_hash(rendered), Path(name).suffix, rendered)
            rows.append(Document(name, _hash(rendered), _hash(written)))
        rendering = Rendering(self.period.id, on, self.at.isoformat(timespec="seconds"), told, tuple(rows))
        with self.register.transaction():
            add_rendering(self.register.db, self.register.plan_id, rendering)


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _bases(register: Register, known: Sequence[Document]) -> list[bytes]:
    """The bytes of the last different renderings, the last one first, as far as they are still kept whole."""
    found = []
    for sha256 in list(dict.fromkeys(one.sha256 for one in known))[:_LOOKED_AT]:
        kept = register.kept_file(sha256)
        content = kept.read_bytes() if kept else b""
        if _hash(content) == sha256:
            found.append(content)
    return found


def _nearest(bases: Sequence[bytes], mine: bytes) -> bytes | None:
    """The rendering that the clerk's file has most in common with; the last one of those that are equally near."""
    from danvan_cli.render.word_merge import differing

    if len(bases) < 2:
        return bases[0] if bases else None
    return min(bases, key=lambda base: differing(base, mine))
