"""What a person, or a script, reads of `danvan lint`."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from danvan_cli.console.json_view import write
from danvan_cli.console.terminal import Part, say, table
from danvan_cli.errors import DanvanError
from danvan_cli.figures.numerals import show_date
from danvan_cli.language import N_, _
from danvan_cli.lint import Linted, LintFinding, Profile, Severity, has_error, lint_file, load_profile

_SEVERITY = {
    Severity.ERROR: (N_("error"), "red"),
    Severity.WARNING: (N_("warning"), "yellow"),
    Severity.INFO: (N_("note"), "cyan"),
}


def lint_files(paths: Sequence[Path], *, rules: bool, json: bool, verbose: bool) -> bool:
    """Check the files and show what was found; whether there was an error. Raises `DanvanError` for those that could
    not be read, after the others were shown."""
    profile = load_profile()
    if rules:
        write(_rules_as_json(profile)) if json else _show_rules(profile)
        return False
    if not paths:
        raise DanvanError(_("Name the Word files to check, or ask for the rules: danvan lint --rules"))
    files = [lint_file(path, profile) for path in paths]
    if json:
        write(_as_json(files, profile))
    else:
        for file in files:
            _show(file, profile, verbose=verbose)
    problems = [file.problem for file in files if file.problem]
    if problems:
        raise DanvanError("\n".join(problems))
    return has_error(files)


def _show(file: Linted, profile: Profile, *, verbose: bool) -> None:
    if file.problem:
        return
    if file.party:
        other = _("{file}: a document of the Party; {decree} is not for it, nothing was checked.")
        say((other.format(file=file.path.name, decree=profile.decree), "cyan"))
        return
    if file.template:
        tags = _("{file}: a template with tags; check the document that is made from it.")
        say((tags.format(file=file.path.name), "cyan"))
        return
    kind = file.kind.name if file.kind else _("kind not recognised")
    counts = [f"{_(word)} {file.count(one)}" for one, (word, _colour) in _SEVERITY.items() if file.count(one)]
    say((f"{file.path.name} ({kind}): {'; '.join(counts) or _('nothing to mend')}", "bold"))
    for finding in file.findings:
        _show_finding(finding, verbose=verbose)


def _show_finding(finding: LintFinding, *, verbose: bool) -> None:
    word, colour = _SEVERITY[finding.severity]
    first, *others = finding.places
    head: list[Part] = [(f"{finding.rule.id} {_(word)}", colour), " ", (str(first), "bold")]
    if others and not verbose:
        head.append(" " + _("and {number} more places").format(number=len(others)))
    say(*head, f": {_message(finding)}", indent=2)
    for place in others if verbose else ():
        say((str(place), "bold"), indent=4)
    say((f"→ {finding.rule.clause}", "dim"), indent=4)


def _message(finding: LintFinding) -> str:
    message = _("{title}: {found}; prescribed: {expected}")
    return message.format(title=finding.rule.title, found=finding.found, expected=finding.expected)


def _show_rules(profile: Profile) -> None:
    say((profile.decree, "bold"))
    say(_("In force since {day}; profile {id}.").format(day=show_date(profile.in_force), id=profile.id))
    say()
    rows = [
        (
            one.id,
            _(_SEVERITY[one.severity][0]) if one.measured else _("not measured"),
            one.title,
            one.clause,
            one.reason,
        )
        for one in profile.rules
    ]
    table((_("Rule"), _("Severity"), _("What"), _("Clause"), _("Why not measured")), rows)


def _as_json(files: Sequence[Linted], profile: Profile) -> dict[str, Any]:
    return {
        "profile": profile.id,
        "files": [
            {
                "file": str(file.path),
                "kind": file.kind.id if file.kind else None,
                "party": file.party,
                "template": file.template,
                "problem": file.problem or None,
                "findings": [_finding(finding) for finding in file.findings],
            }
            for file in files
        ],
        "counts": {severity.value: sum(file.count(severity) for file in files) for severity in Severity},
    }


def _finding(finding: LintFinding) -> dict[str, Any]:
    return {
        "rule": finding.rule.id,
        "severity": finding.severity.value,
        "title": finding.rule.title,
        "clause": finding.rule.clause,
        "places": [str(place) for place in finding.places],
        "found": str(finding.found),
        "expected": str(finding.expected),
    }


def _rules_as_json(profile: Profile) -> dict[str, Any]:
    return {
        "profile": profile.id,
        "decree": profile.decree,
        "in_force": profile.in_force.isoformat(),
        "rules": [
            {
                "rule": one.id,
                "severity": one.severity.value,
                "title": one.title,
                "clause": one.clause,
                "measured": one.measured,
                "reason": one.reason or None,
            }
            for one in profile.rules
        ],
    }
