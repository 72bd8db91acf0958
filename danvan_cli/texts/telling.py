"""How much a unit's sentence tells a reader who has the plan, the totals and the unit's last report already. Pure."""

import re
from collections.abc import Iterator
from functools import lru_cache

from danvan_cli.plan import Plan
from danvan_cli.texts.likeness import alike, runs
from danvan_cli.texts.sentences import CAPITAL, NAMED, SMALL, figures, sentences
from danvan_cli.texts.text import fold

_COUNT = re.compile(r"\d[\d.,/]*")
# Figures that count nothing: days and years, numbers of documents and of roads.
_DATE = re.compile(
    r"\b(?:tháng|quý|năm|ngày|mùng|khóa|kỳ|số|quốc lộ|tỉnh lộ)\s+\d[\d/.-]*"
    r"|\b(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])(?:/\d{4})?\b(?!/)"
    r"|\b\d+(?:/\d{4})?[-/][^\W\d][\w/-]*|\b(?:19|20)\d\d\b(?![.,]\d)",
    re.IGNORECASE,
)
_LOCALITY = re.compile(
    rf"\b(?:[Tt]hôn|[Kk]hu phố|[Kk]hu vực|[Ll]àng|[Cc]hợ|[Tt]rường|[Nn]hà văn hóa)\s+{CAPITAL}"
    rf"|\b(?:ở|tại)\s+{CAPITAL}{SMALL}+\s+{CAPITAL}{SMALL}"
)
# How a unit announces what is worth telling.
_ANNOUNCED = re.compile(
    r"^(?:nổi bật|điển hình|tiêu biểu|đáng chú ý)\b"
    r"|\b(?:nổi bật|điển hình|tiêu biểu) (?:là|như)\b|\bcách làm (?:hay|mới)\b",
    re.IGNORECASE,
)
# This share of a sentence's runs of words, or more, in the plan's own text: then it is the plan that speaks.
_COPIED = 0.5
# Where less than this share of its runs stands in the last report, no sentence there is worth comparing with it.
_FAMILIAR = 0.3


def telling(sentence: str, plan: Plan, bare_counts: bool = True) -> float:
    """How much a sentence tells. A model or a place of the unit's own counts most, and what it announces as
    outstanding; what the plan says itself tells nothing, nor do bare counts where the totals have them already."""
    words = len(sentence.split())
    if words < 6 or of_plan(sentence, plan):
        return 0.0
    named = any(fold(name) not in names_of_plan(plan) for name in NAMED.findall(sentence))
    concrete = 2.0 * named + 1.5 * bool(_LOCALITY.search(sentence))
    counts = len(_COUNT.findall(_DATE.sub("", sentence)))
    if counts and not concrete and not bare_counts:
        return 0.0
    counted = 0.5 * bool(counts) if concrete else -0.75 * bool(counts)
    announced = 2.0 * bool(_ANNOUNCED.search(sentence))
    fitting = 1.0 if 12 <= words <= 45 else 0.0
    return concrete + announced + counted + fitting + 0.5 - 0.5 * max(counts - 2, 0) - 0.05 * max(words - 60, 0)


def of_plan(sentence: str, plan: Plan) -> bool:
    """Whether the sentence is mostly the plan's own words."""
    own = runs(sentence)
    return bool(own) and len(own & _runs_of(plan)) >= _COPIED * len(own)


class LastReport:
    """What a unit told in the period before."""

    def __init__(self, texts: tuple[str, ...], percent: int) -> None:
        """`percent` is how alike two sentences must be to be the same one."""
        self.percent = percent
        self._runs = frozenset[int]().union(*map(runs, texts))
        self._said: dict[tuple[str, ...], list[str]] = {}
        for sentence in (sentence for text in texts for sentence in sentences(text)):
            self._said.setdefault(figures(sentence), []).append(sentence)

    def has(self, sentence: str) -> bool:
        """Whether the sentence stood there, but for small changes. With another figure it is news."""
        own = runs(sentence)
        if not own or len(own & self._runs) < _FAMILIAR * len(own):
            return False
        return any(alike(sentence, earlier, self.percent) for earlier in self._said.get(figures(sentence), ()))


@lru_cache(maxsize=4)
def _runs_of(plan: Plan) -> frozenset[int]:
    return frozenset(run for text in _texts_of(plan) for run in runs(text))


@lru_cache(maxsize=4)
def names_of_plan(plan: Plan) -> frozenset[str]:
    """Names that are no unit's own, folded: those in quotation marks that the plan uses itself, such as “Dân vận
    khéo”, and the campaigns that it lists."""
    quoted = (name for text in _texts_of(plan) for name in NAMED.findall(text))
    return frozenset(map(fold, (*quoted, *plan.digest.campaigns)))


def _texts_of(plan: Plan) -> Iterator[str]:
    for task in plan.tasks:
        yield from (task.title, task.text)
    yield from (indicator.name for indicator in plan.indicators)
