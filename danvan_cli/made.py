"""Files that danvan writes for people: what stands in their place already is never lost."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Made:
    """A written file. `kept` is where the file that stood there before was moved, None without one; `same` says that
    it held the same bytes, so that nothing was written."""

    path: Path
    kept: Path | None = None
    same: bool = False


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
