"""Office files part by part: made the same, byte for byte, whenever they are written from the same content."""

import io
import os
import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

_WHEN = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")


def repack(content: bytes, stamp: date, change: Callable[[str, bytes], bytes]) -> bytes:
    """The file with each part changed by `change(name, part)`, with the stamp as their time, in a fixed order."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        # [Content_Types].xml stands first, as Office writes it.
        for name in sorted(old.namelist(), key=lambda part: (part != "[Content_Types].xml", part)):
            entry = zipfile.ZipInfo(name, (stamp.year, stamp.month, stamp.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, change(name, old.read(name)))
    return packed.getvalue()


def frozen(content: bytes, stamp: date) -> bytes:
    """The file with the stamp as the time of all its parts and properties."""
    moment = rb"\g<1>" + f"{stamp.isoformat()}T00:00:00Z".encode() + rb"\g<2>"

    def change(name: str, part: bytes) -> bytes:
        return _WHEN.sub(moment, part) if name == "docProps/core.xml" else part

    return repack(content, stamp, change)


def freeze(path: Path, stamp: date) -> None:
    """Rewrite the file as `frozen` has it."""
    fresh = path.with_name(f"{path.name}.frozen")
    fresh.write_bytes(frozen(path.read_bytes(), stamp))
    os.replace(fresh, path)
