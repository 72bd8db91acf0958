"""Files that danvan writes for people: what stands in their place already is never lost."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from danvan_cli.render.places import Place


class Hindrance(StrEnum):
    """Why the clerk's edits of the file that was there were not carried over: it is open, cannot be read, or was made
    elsewhere."""

    OPEN = "open"
    UNREADABLE = "unreadable"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Made:
    """A written file. `kept` is where the file that stood there before was moved, None without one; `same` says that
    it held the same bytes, so that nothing was written.

    `edits` are the places where a person had changed it, which were carried over. With a `hindrance` they were not: the
    file that was there is `kept`, and where it must not be touched stays in its place, and `path` is beside it.
    """

    path: Path
    kept: Path | None = None
    same: bool = False
    edits: "tuple[Place, ...]" = ()
    hindrance: Hindrance | None = None


def fresh_path(path: Path) -> Path:
    """Where the file is written before it is put in its place."""
    return path.with_name(f".{path.stem}.new{path.suffix}")


def put(fresh: Path, path: Path) -> Made:
    """Put the fresh file in its place; the one that was there moves to the next free name `… (1)`."""
    if not path.exists():
        fresh.replace(path)
        return Made(path)
    if path.read_bytes() == fresh.read_bytes():
        fresh.unlink()
        return Made(path, same=True)
    kept = free_name(path)
    path.replace(kept)
    fresh.replace(path)
    return Made(path, kept)


def put_beside(fresh: Path, path: Path) -> Made:
    """Leave the file that is there alone and put the fresh one beside it under the next free name, unless it is the
    same."""
    if path.read_bytes() == fresh.read_bytes():
        fresh.unlink()
        return Made(path, same=True)
    beside = free_name(path)
    fresh.replace(beside)
    return Made(beside, path)


def is_open(path: Path) -> bool:
    """Whether Word, Excel or LibreOffice has the file open, by what they lay beside it; Office leaves out the first one
    or two letters of a longer name."""
    names = (f"~${path.name}", f"~${path.name[1:]}", f"~${path.name[2:]}", f".~lock.{path.name}#")
    return any(path.with_name(name).exists() for name in names)


def put_bytes(content: bytes, path: Path) -> Made:
    """Write the content as `put` puts a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = fresh_path(path)
    fresh.write_bytes(content)
    return put(fresh, path)


def free_name(path: Path) -> Path:
    """The next name `… (1)`, `… (2)` that no file has."""
    number = 1
    while (free := path.with_name(f"{path.stem} ({number}){path.suffix}")).exists():
        number += 1
    return free
