"""What is worth telling out of many units' texts: whole sentences, as the units wrote them, none said twice. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from danvan_cli.likeness import SketchIndex, alike, sketch
from danvan_cli.plan import Unit
from danvan_cli.summary import UnitText
from danvan_cli.text import fold

# A full stop after these ends no sentence: "TP. Quy Nhơn", "P. Đập Đá", "số 2.", "v.v. và".
_SHORTENED = {"tp", "p", "x", "tx", "tt", "q", "h", "st", "ths", "ts", "gs", "pgs", "bs", "ks", "đ", "tr", "nxb", "v.v"}
_END = re.compile(r"(?<=[.!?…])\s+(?=[“\"(]?[A-ZĐÀ-Ỹ0-9+-])|\n+")
_FIGURE = re.compile(r"\d")
_NAMED = re.compile(r"[“\"][^”\"]{4,}[”\"]")
_PLACE = re.compile(r"\b(?:thôn|khu phố|khu vực|làng|chợ|trường|nhà văn hóa)\s+[A-ZĐÀ-Ỹ]")
# So alike (0 to 100) that the second one would tell a reader nothing new.
_SAME = 88


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


def telling(sentence: str) -> float:
    """How much a sentence tells: figures, named models and places count; length beyond a few lines does not."""
    words = len(sentence.split())
    if words < 6:
        return 0.0
    score = 2.0 * bool(_NAMED.search(sentence)) + bool(_PLACE.search(sentence))
    score += 0.4 * min(len(_FIGURE.findall(sentence)), 4)
    return score + (1.0 if 12 <= words <= 45 else 0.0) - max(words - 60, 0) * 0.05


def highlights(texts: Iterable[UnitText], most: int) -> list[Highlight]:
    """At most `most` sentences: the most telling one of each unit first, the same one said once with all units named.

    They come back in the plan's order of units. Whatever is left out stands whole in the appendix.
    """
    candidates: list[tuple[float, int, str, UnitText]] = []
    for at, text in enumerate(texts):
        ranked = sorted(((telling(one), one) for one in sentences(text.text)), key=lambda pair: -pair[0])
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
