"""Each check's own case: what a unit did, and exactly which findings come of it."""

from dataclasses import replace
from pathlib import Path

import pytest
from case_files import CASES, found_in, read_case
from filled import broken_rules, clean_figures, filled, plan_of, variations

from danvan_cli.checks import CHECKS, Case, examine
from danvan_cli.finding import Finding, Severity
from danvan_cli.form.reading import read_form
from danvan_cli.intake.identify import identify
from danvan_cli.plan import Plan, Rule
from danvan_cli.submission import Submission
from danvan_cli.workbook.reader import Book, read_book


@pytest.mark.parametrize("path", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
def test_a_case_has_just_the_findings_it_expects(path: Path, tmp_path: Path) -> None:
    case = read_case(path.read_text(encoding="utf-8"))
    expected = {sent.name: sorted(sent.expected) for sent in case.sent}
    assert {name: sorted(found) for name, found in found_in(case, tmp_path).items()} == expected


def test_every_check_has_a_case_and_every_case_its_check() -> None:
    """`V01.txt`, `V01-other-words.txt`: what stands before the first hyphen is the code."""
    assert {path.stem.partition("-")[0] for path in CASES.glob("*.txt")} == set(CHECKS)


@pytest.mark.parametrize("path", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
def test_a_case_expects_its_own_code_and_says_what_it_shows(path: Path) -> None:
    text, code = path.read_text(encoding="utf-8"), path.stem.partition("-")[0]
    title, _, body = text.partition("\n\n")
    expected = [line.split()[1] for line in body.splitlines() if line.strip().startswith("->")]
    assert title.strip().endswith(".")
    # The check of the plan's rules gives each rule its own code.
    assert any(found == code or (code == "X00" and found.startswith("X")) for found in expected) or "-no-" in path.stem


RULES = [(name, rule) for name in ("small", "an-nhon") for rule in plan_of(name).rules]


@pytest.mark.parametrize(("name", "rule"), RULES, ids=lambda one: one.code if isinstance(one, Rule) else one)
def test_a_rule_fires_for_figures_that_break_just_it_and_for_no_others(name: str, rule: Rule) -> None:
    plan = plan_of(name)
    unit, period = _asked_all(plan, rule)
    figures = clean_figures(plan, plan.unit_by_id[unit], plan.period_by_id[period])
    broken = next(some for some in variations(plan, rule.expression, dict(figures), 3)
                  if broken_rules(plan, some) == [rule.code])  # fmt: skip
    book = read_book(filled(plan, unit, period))
    assert isinstance(book, Book)
    said = read_form(book, plan, "x.xlsx")

    assert not _findings(plan, said)
    changed = [answer._replace(value=broken[answer.code]) for answer in said.answers]
    found = _findings(plan, replace(said, answers=tuple(changed)))

    cells = {answer.where for answer in said.answers if answer.code in rule.expression.codes}
    assert [(finding.code, finding.severity) for finding in found] == [(rule.code, Severity(rule.severity))]
    assert found[0].where in cells
    assert found[0].message.startswith(f"{rule.reason} ")
    # The figures that disagree stand in the message, so that nobody has to look them up.
    told = str(found[0].arguments["figures"])
    assert told in found[0].message
    assert any(code in told for code in rule.expression.codes)


def _asked_all(plan: Plan, rule: Rule) -> tuple[str, str]:
    """The first unit and period of which all the rule's figures are asked."""
    return next(
        (unit.id, period.id)
        for period in plan.periods
        for unit in plan.units
        if unit.valid_on(period.due_before)
        and set(rule.expression.codes) <= {one.code for one in plan.indicators_of(unit, period)}
    )


def _findings(plan: Plan, said: Submission) -> list[Finding]:
    return examine(Case(plan, "x.xlsx", submission=said, identity=identify(said, plan)))
