"""Checks Word files against the layout rules of Nghị định 30/2020/NĐ-CP; importing it registers all rules."""

from danvan_cli.lint import annexes, body, capitals, closing, extras, headings, letterhead, opening, pages
from danvan_cli.lint.files import Linted, has_error, lint_file
from danvan_cli.lint.profile import Profile, Rule, Severity, load_profile
from danvan_cli.lint.registry import RULES, LintFinding

__all__ = [
    "RULES", "LintFinding", "Linted", "Profile", "Rule", "Severity", "annexes", "body", "capitals", "closing", "extras",
    "has_error", "headings", "letterhead", "lint_file", "load_profile", "opening", "pages",
]  # fmt: skip
