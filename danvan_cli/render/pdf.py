"""PDF files of Word documents, made by LibreOffice where it is installed."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from danvan_cli.errors import DanvanError
from danvan_cli.language import _

# LibreOffice takes some ten seconds at its first start on a slow machine.
_SECONDS = 120
_NAMES = ("soffice", "libreoffice")


def find_office(environment: Mapping[str, str]) -> Path | None:
    """LibreOffice's program: on the path, else where its installers put it on Windows, macOS and Linux."""
    for name in _NAMES:
        if found := shutil.which(name, path=environment.get("PATH", os.defpath)):
            return Path(found)
    return next((path for path in _usual_places(environment) if path.is_file()), None)


def _usual_places(environment: Mapping[str, str]) -> Iterator[Path]:
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "PROGRAMW6432", "LOCALAPPDATA"):
        if folder := environment.get(variable):
            # soffice.com waits for its end and speaks to the console; soffice.exe does neither.
            yield Path(folder, "LibreOffice", "program", "soffice.com")
            yield Path(folder, "LibreOffice", "program", "soffice.exe")
    yield Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
    yield Path("/usr/lib/libreoffice/program/soffice")
    yield from sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)


def pdf_of(documents: Sequence[Path], environment: Mapping[str, str]) -> dict[Path, bytes]:
    """The PDF of each document.

    LibreOffice runs with a profile of its own, so that one that is open on the desk neither hinders it nor is
    hindered. Raises `DanvanError` where it is not installed, takes too long or makes no PDF.
    """
    office = find_office(environment)
    if office is None:
        raise DanvanError(
            _("No PDF was made: LibreOffice is not installed. Install it (libreoffice.org), or save as PDF in Word.")
        )
    with tempfile.TemporaryDirectory(prefix="danvan-pdf-", ignore_cleanup_errors=True) as work:
        profile, made = Path(work, "profile"), Path(work, "made")
        _run([
            str(office), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore",
            "--convert-to", "pdf", "--outdir", str(made), *map(str, documents),
        ])  # fmt: skip
        written = {document: made / f"{document.stem}.pdf" for document in documents}
        for document, path in written.items():
            if not path.is_file():
                message = _("No PDF was made: LibreOffice could not convert {path}.")
                raise DanvanError(message.format(path=document.name))
        return {document: path.read_bytes() for document, path in written.items()}


def _run(command: Sequence[str]) -> None:
    """Raises `DanvanError` where the program cannot be started or does not end in time."""
    silent = subprocess.DEVNULL
    # A group of its own: what LibreOffice starts in its turn ends with it.
    apart = sys.platform != "win32"
    try:
        process = subprocess.Popen(command, stdin=silent, stdout=silent, stderr=silent, start_new_session=apart)
    except OSError as error:
        message = _("No PDF was made: {path} cannot be started: {reason}.")
        raise DanvanError(message.format(path=command[0], reason=error.strerror)) from error
    try:
        process.wait(_SECONDS)
    except subprocess.TimeoutExpired as error:
        _end(process)
        message = _("No PDF was made: LibreOffice took longer than {seconds} seconds and was stopped.")
        raise DanvanError(message.format(seconds=_SECONDS)) from error


def _end(process: "subprocess.Popen[bytes]") -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
