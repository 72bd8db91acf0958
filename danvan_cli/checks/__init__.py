"""The checks, by family: F file, I identity, S structure, V value, X plan's rules, H history, W wording, T time."""

from danvan_cli.checks import file, history, identity, rules, structure, time, value, wording
from danvan_cli.checks.registry import CHECKS, Case, Check, Twin, compare, examine, has_error, in_order, may_be_accepted

__all__ = [
    "CHECKS", "Case", "Check", "Twin", "compare", "examine", "file", "has_error", "history", "identity", "in_order",
    "may_be_accepted", "rules", "structure", "time", "value", "wording",
]  # fmt: skip
