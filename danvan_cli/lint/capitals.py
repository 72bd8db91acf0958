"""Annex II: words that are written with a capital, or without."""

import re
from collections.abc import Iterator
from functools import lru_cache

from danvan_cli.lint.registry import Case, Hit, rule
from danvan_cli.lint.told import quoted


@rule("R41")
def words(case: Case) -> Iterator[Hit]:
    """The profile lists what to look for, what to write instead, and the words before it that make it right."""
    for paragraph in case.parts.body:
        text = paragraph.plain
        for word in () if paragraph.capitals else case.rule.numbers["words"]:
            right_after = tuple(word.get("not_after", ()))
            for match in _compiled(word["find"]).finditer(text):
                if not text[: match.start()].rstrip().casefold().endswith(right_after or ("\n",)):
                    found, expected = match[0].strip(), match.expand(word["write"]).strip()
                    yield Hit(paragraph.place, quoted(found), quoted(expected))


@lru_cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
