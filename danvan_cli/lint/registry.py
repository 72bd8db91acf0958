"""The list of all rules that are measured, and how they are run over one document."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from danvan_cli.lint.document import Document
from danvan_cli.lint.parts import Parts
from danvan_cli.lint.profile import Kind, Profile, Rule, Severity
from danvan_cli.lint.told import Place, Told


@dataclass(frozen=True)
class Case:
    """All that a rule may look at: the document, what its paragraphs are, and the rule's own numbers."""

    document: Document
    parts: Parts
    profile: Profile
    rule: Rule


@dataclass(frozen=True)
class Hit:
    """Where a rule is broken, what stands there and what should. `severity` only where it is not the rule's own."""

    place: Place
    found: Told
    expected: Told
    severity: Severity | None = None


@dataclass(frozen=True)
class LintFinding:
    """The same fault in several places is one finding."""

    rule: Rule
    severity: Severity
    places: tuple[Place, ...]
    found: Told
    expected: Told


Measure = Callable[[Case], Iterator[Hit]]
RULES: dict[str, Measure] = {}


def rule(code: str) -> Callable[[Measure], Measure]:
    """Register what measures the rule of that code in the profile."""

    def register(measure: Measure) -> Measure:
        if code in RULES:
            raise ValueError(f"rule {code} is measured already: {RULES[code].__qualname__}")
        RULES[code] = measure
        return measure

    return register


def examine(document: Document, parts: Parts, profile: Profile) -> list[LintFinding]:
    """All findings, in the order of the document; none of a Party document, which other rules hold for, and none of a
    template, which is no document yet."""
    if parts.party or parts.template:
        return []
    found: dict[tuple[Rule, Severity, Told, Told], list[Place]] = {}
    for one in profile.rules:
        if one.id in RULES and _applies(one, parts.kind):
            for hit in RULES[one.id](Case(document, parts, profile, one)):
                key = (one, hit.severity or one.severity, hit.found, hit.expected)
                found.setdefault(key, []).append(hit.place)
    findings = [LintFinding(*key[:2], _in_order(places), *key[2:]) for key, places in found.items()]
    return sorted(findings, key=lambda finding: (finding.places[0].order, finding.rule.id))


def _in_order(places: list[Place]) -> tuple[Place, ...]:
    return tuple(sorted(places, key=lambda place: place.order))


def _applies(one: Rule, kind: Kind | None) -> bool:
    """A rule for some kinds is left out where the kind cannot be told."""
    if not one.applies:
        return True
    return kind is not None and (kind.id in one.applies or ("named" in one.applies and kind.symbol != ""))
