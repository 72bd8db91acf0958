"""One Word file: opened, read, checked."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from danvan_cli.errors import DanvanError
from danvan_cli.lint.package import open_package
from danvan_cli.lint.parts import parts_of
from danvan_cli.lint.profile import Kind, Profile, Severity
from danvan_cli.lint.reading import read_document
from danvan_cli.lint.registry import LintFinding, examine


@dataclass(frozen=True)
class Linted:
    """What was found in one file. `kind` is None where it cannot be told; a document of the `party`, which other rules
    are for, and a `template` with tags have no findings; `problem` says in one line why the file could not be read."""

    path: Path
    kind: Kind | None = None
    party: bool = False
    template: bool = False
    findings: tuple[LintFinding, ...] = ()
    problem: str = ""

    def count(self, severity: Severity) -> int:
        return sum(finding.severity is severity for finding in self.findings)


def lint_file(path: Path, profile: Profile) -> Linted:
    """Raises nothing for a file's fault."""
    try:
        document = read_document(open_package(path))
    except DanvanError as error:
        return Linted(path, problem=str(error))
    parts = parts_of(document, profile)
    findings = tuple(examine(document, parts, profile))
    return Linted(path, parts.kind, parts.party, parts.template, findings)


def has_error(files: Iterable[Linted]) -> bool:
    return any(file.count(Severity.ERROR) for file in files)
