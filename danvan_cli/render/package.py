"""Making an Office file the same, byte for byte, whenever it is written from the same content."""

import os
import re
import zipfile
from datetime import date
from pathlib import Path

_WHEN = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)")


def freeze(path: Path, stamp: date) -> None:
    """Rewrite the file with the stamp as the time of all its parts and properties, the parts in a fixed order."""
    fresh = path.with_name(f"{path.name}.frozen")
    moment = (stamp.year, stamp.month, stamp.day, 0, 0, 0)
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as new:
        # [Content_Types].xml stands first, as Office writes it.
        for name in sorted(old.namelist(), key=lambda part: (part != "[Content_Types].xml", part)):
            content = old.read(name)
            if name == "docProps/core.xml":
                content = _WHEN.sub(rb"\g<1>" + f"{stamp.isoformat()}T00:00:00Z".encode() + rb"\g<3>", content)
            entry = zipfile.ZipInfo(name, moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, content)
    os.replace(fresh, path)
