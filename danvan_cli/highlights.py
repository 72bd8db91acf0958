"""What is worth telling out of many units' texts: whole sentences, as the units wrote them, none said twice. Pure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from danvan_cli.likeness import SketchIndex, alike, runs, sketch
from danvan_cli.plan import Plan, Unit
from danvan_cli.summary import UnitText
from danvan_cli.text import fold

# A full stop after these ends no sentence: "TP. Quy Nhơn", "P. Đập Đá", "số 2.", "v.v. và".
_SHORTENED = {"tp", "p", "x", "tx", "tt", "q", "h", "st", "ths", "ts", "gs", "pgs", "bs", "ks", "đ", "tr", "nxb", "v.v"}
_END = re.compile(r"(?<=[.!?…])\s+(?=[“\"(]?[A-ZĐÀ-Ỹ0-9+-])|\n+")
_FIGURE = re.compile(r"\d[\d.,/]*")
_NAMED = re.compile(r"[“\"][^”\"]{4,}[”\"]")
_PLACE = re.compile(r"\b(?:thôn|khu phố|khu vực|làng|chợ|trường|nhà văn hóa)\s+[A-ZĐÀ-Ỹ]")
# So alike (0 to 100) that the second one would tell a reader nothing new.
_SAME = 88
# This share of a sentence's runs of words, or more, in the plan's own text: then it is the plan that speaks.
_COPIED = 0.5


@dataclass
class Highlight:
    """A sentence and the units that wrote it."""

    sentence: str
    units: list[Unit]


def sentences(text: str) -> list[str]:
    """The sentences of a Vietnamese text, each as it stands; a line break ends one too."""
    found: list[str] = []
    for part in (piece.strip(" -+•*\t") for piece in _END.split(text)):
        last = fold(found[-1].rpartition(" ")[2]) if found else ""
        if found and found[-1].endswith(".") and last in _SHORTENED:
            found[-1] += " " + part
        elif part:
            found.append(part)
    return found


def telling(sentence: str, plan: Plan) -> float:
    """How much a sentence tells. A model or a place of the unit's own counts most; bare counts are in the totals
    already, and what the plan says itself tells nothing."""
    words = len(sentence.split())
    own = runs(sentence)
    if words < 6 or (own and len(own & _runs_of(plan)) >= _COPIED * len(own)):
        return 0.0
    named = any(fold(name) not in _names_of(plan) for name in _NAMED.findall(sentence))
    concrete = 2.0 * named + 1.5 * bool(_PLACE.search(sentence))
    figures = len(_FIGURE.findall(sentence))
    counts = 0.5 * bool(figures) if concrete else -0.75 * bool(figures)
    fitting = 1.0 if 12 <= words <= 45 else 0.0
    return concrete + counts + fitting + 0.5 - 0.5 * max(figures - 2, 0) - 0.05 * max(words - 60, 0)


@lru_cache(maxsize=4)
def _runs_of(plan: Plan) -> frozenset[int]:
    return frozenset(run for text in _texts_of(plan) for run in runs(text))


@lru_cache(maxsize=4)
def _names_of(plan: Plan) -> frozenset[str]:
    """Names in quotation marks that the plan uses itself, such as “Dân vận khéo”."""
    return frozenset(fold(name) for text in _texts_of(plan) for name in _NAMED.findall(text))


def _texts_of(plan: Plan) -> Iterator[str]:
    for task in plan.tasks:
        yield from (task.title, task.text)
    yield from (indicator.name for indicator in plan.indicators)


def highlights(texts: Iterable[UnitText], most: int, plan: Plan) -> list[Highlight]:
    """At most `most` sentences: the most telling one of each unit first, the same one said once with all units named.

    They come back in the plan's order of units. Whatever is left out stands whole in the appendix.
    """
    candidates: list[tuple[float, int, str, UnitText]] = []
    for at, text in enumerate(texts):
        scored = ((telling(one, plan), one) for one in sentences(text.text))
        ranked = sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: -pair[0])
        # A unit's best sentence competes before anybody's second best.
        candidates += [(score - 3 * place, at, one, text) for place, (score, one) in enumerate(ranked[:2])]
    chosen: list[tuple[int, Highlight]] = []
    index = SketchIndex()
    for _score, at, sentence, text in sorted(candidates, key=lambda c: (-c[0], c[1])):
        entries = sketch(sentence)
        twin = next((n for n in index.near(entries) if alike(chosen[n][1].sentence, sentence, _SAME)), None)
        if twin is None and len(chosen) < most:
            index.add(len(chosen), entries)
            chosen.append((at, Highlight(sentence, [text.unit])))
        elif twin is not None:
            _join(chosen[twin][1], sentence, text.unit)
    return [highlight for _at, highlight in sorted(chosen, key=lambda pair: pair[0])]


def _join(highlight: Highlight, sentence: str, unit: Unit) -> None:
    """Name the unit too, if it wrote the very sentence; one that only resembles it may tell other figures."""
    if fold(sentence) == fold(highlight.sentence) and unit not in highlight.units:
        highlight.units.append(unit)
