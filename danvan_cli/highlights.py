"""What is worth telling out of many units' texts: whole sentences, as the units wrote them, none said twice. Pure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from danvan_cli.likeness import SketchIndex, alike, runs, sketch
from danvan_cli.plan import Plan, Unit
from danvan_cli.summary import UnitText
from danvan_cli.text import fold

# A full stop after these ends no sentence: "TP. Quy Nhơn", "P. Đập Đá", "số 2.".
_SHORTENED = {"tp", "p", "x", "tx", "tt", "q", "h", "st", "ths", "ts", "gs", "pgs", "bs", "ks", "đ", "tr", "nxb"}
# Capitals one by one: Unicode mixes them with small letters, and a range from À to Ỹ takes in "đ".
_ACCENTED = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
_CAPITAL, _SMALL = f"[A-Z{_ACCENTED}]", f"[a-z{_ACCENTED.lower()}]"
_END = re.compile(rf"(?<=[.!?…])\s+(?=[“\"(]?(?:{_CAPITAL}|[0-9+-]))|\n+")
_FIGURE = re.compile(r"\d[\d.,/]*")
# Figures that count nothing: days and years, numbers of documents and of roads.
_DATE = re.compile(
    r"\b(?:tháng|quý|năm|ngày|mùng|khóa|kỳ|số|quốc lộ|tỉnh lộ)\s+\d[\d/.-]*"
    r"|\b(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])(?:/\d{4})?\b(?!/)"
    r"|\b\d+(?:/\d{4})?[-/][^\W\d][\w/-]*|\b(?:19|20)\d\d\b(?![.,]\d)",
    re.IGNORECASE,
)
_NAMED = re.compile(r"[“\"][^”\"]{4,}[”\"]")
_LOCALITY = re.compile(
    rf"\b(?:[Tt]hôn|[Kk]hu phố|[Kk]hu vực|[Ll]àng|[Cc]hợ|[Tt]rường|[Nn]hà văn hóa)\s+{_CAPITAL}"
    rf"|\b(?:ở|tại)\s+{_CAPITAL}{_SMALL}+\s+{_CAPITAL}{_SMALL}"
)
# How a unit announces what is worth telling.
_ANNOUNCED = re.compile(
    r"^(?:nổi bật|điển hình|tiêu biểu|đáng chú ý)\b"
    r"|\b(?:nổi bật|điển hình|tiêu biểu) (?:là|như)\b|\bcách làm (?:hay|mới)\b",
    re.IGNORECASE,
)
# "Không có kiến nghị gì": a text that tells there is none, folded.
_NONE_TOLD = re.compile(
    r"(?:khong|chua)(?: co| phat sinh| de xuat| kien nghi| y kien| kho khan| vuong mac| noi dung| nao| gi| them| va)*"
)
# So alike (0 to 100) that the second one would tell a reader nothing new.
_SAME = 88
# This share of a sentence's runs of words, or more, in the plan's own text: then it is the plan that speaks.
_COPIED = 0.5


# Where a sentence stands: the number of the text among all, and of the sentence in it.
_Place = tuple[int, int]


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


def telling(sentence: str, plan: Plan, bare_counts: bool = True) -> float:
    """How much a sentence tells. A model or a place of the unit's own counts most, and what it announces as
    outstanding; what the plan says itself tells nothing, nor do bare counts where the totals have them already."""
    words = len(sentence.split())
    own = runs(sentence)
    if words < 6 or (own and len(own & _runs_of(plan)) >= _COPIED * len(own)):
        return 0.0
    named = any(fold(name) not in _names_of(plan) for name in _NAMED.findall(sentence))
    concrete = 2.0 * named + 1.5 * bool(_LOCALITY.search(sentence))
    figures = len(_FIGURE.findall(_DATE.sub("", sentence)))
    if figures and not concrete and not bare_counts:
        return 0.0
    counts = 0.5 * bool(figures) if concrete else -0.75 * bool(figures)
    announced = 2.0 * bool(_ANNOUNCED.search(sentence))
    fitting = 1.0 if 12 <= words <= 45 else 0.0
    return concrete + announced + counts + fitting + 0.5 - 0.5 * max(figures - 2, 0) - 0.05 * max(words - 60, 0)


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


def highlights(texts: Iterable[UnitText], most: int, plan: Plan, bare_counts: bool = True) -> list[Highlight]:
    """At most `most` sentences: the most telling one of each unit first, the same one said once with all units named.

    They come back in the plan's order of units. Whatever is left out stands whole in the appendix.
    """
    candidates: list[tuple[float, _Place, str, Unit]] = []
    for at, text in enumerate(texts):
        scored = ((telling(one, plan, bare_counts), n, one) for n, one in enumerate(sentences(text.text)))
        ranked = sorted((told for told in scored if told[0] > 0), key=lambda told: -told[0])
        # A unit's best sentence competes before anybody's second best.
        candidates += [(score - 3 * rank, (at, n), one, text.unit) for rank, (score, n, one) in enumerate(ranked[:2])]
    chosen: list[tuple[Highlight, list[_Place]]] = []
    index = SketchIndex()
    for _score, place, sentence, unit in sorted(candidates, key=lambda c: (-c[0], c[1])):
        entries = sketch(sentence)
        twin = next((n for n in index.near(entries) if alike(chosen[n][0].sentence, sentence, _SAME)), None)
        if twin is None and len(chosen) < most:
            index.add(len(chosen), entries)
            chosen.append((Highlight(sentence, [unit]), [place]))
        elif twin is not None and fold(sentence) == fold(chosen[twin][0].sentence):
            # Only the very sentence: one that resembles it may tell other figures.
            _name(chosen[twin][0], unit, plan)
            chosen[twin][1].append(place)
    return [highlight for highlight, places in sorted(chosen, key=lambda pair: min(pair[1]))]


def in_full(texts: Iterable[UnitText], most: int, plan: Plan) -> list[Highlight]:
    """The units' texts whole, at most `most`; the very same one once, with all units named."""
    found: dict[str, Highlight] = {}
    for text in texts:
        key = " ".join(text.text.split()).casefold()
        if key in found:
            _name(found[key], text.unit, plan)
        elif len(found) < most and not _NONE_TOLD.fullmatch(fold(text.text)):
            found[key] = Highlight(text.text, [text.unit])
    return list(found.values())


def _name(highlight: Highlight, unit: Unit, plan: Plan) -> None:
    if unit not in highlight.units:
        highlight.units = sorted((*highlight.units, unit), key=plan.units.index)
