"""What many units say alike, with who says it: difficulties and proposals. Pure."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from danvan_cli.plan import Plan
from danvan_cli.summary import UnitText
from danvan_cli.texts.highlights import SAME, Candidate, Highlight, Source, joined, key_of
from danvan_cli.texts.likeness import SketchIndex, alike, sketch
from danvan_cli.texts.sentences import MARK_ALONE, sentences, spelt
from danvan_cli.texts.telling import of_plan, telling
from danvan_cli.texts.text import fold

# "Không có kiến nghị gì": a text that tells there is none, folded.
_NONE_TOLD = re.compile(
    r"(?:khong|chua)(?: co| phat sinh| de xuat| kien nghi| y kien| kho khan| vuong mac| noi dung| nao| gi| them| va)*"
)
# How a proposal begins; what follows until the next one belongs to it.
_PROPOSES = re.compile(r"\W*(?:\w{1,3}[.)]\s+)?(?:đề nghị|kiến nghị|đề xuất)\b", re.IGNORECASE)
# Words that turn a sentence round: two that differ in one of them are not alike, however few letters it has.
_TURNING = frozenset(
    spelt(
        "không chưa chẳng hết đã sẽ đang đủ thiếu thừa tăng giảm trước sau trong ngoài trên dưới hơn kém được bị"
    ).split()
)

Pieces = Callable[[str], Iterable[str]]


def proposals_in(text: str) -> Iterator[str]:
    """A text's proposals, each with the sentences that explain it."""
    piece: list[str] = []
    for sentence in sentences(text):
        if MARK_ALONE.fullmatch(sentence):
            continue
        if piece and _PROPOSES.match(sentence):
            yield "\n".join(piece)
            piece = []
        piece.append(sentence)
    if piece:
        yield "\n".join(piece)


def grouped(texts: Iterable[UnitText], plan: Plan, pieces: Pieces = sentences) -> list[Highlight]:
    """What the texts say piece by piece, alike pieces as one with all units named; what most units say first.

    Pieces with other figures or of the opposite sense are never alike.
    """
    candidates = list(_candidates(texts, plan, pieces))
    order = {candidate.unit.id: candidate.place[0] for candidate in candidates}
    said = sorted(joined(candidates), key=lambda pair: (-len(pair[1].sources), pair[0].place))
    leaders: list[tuple[Candidate, list[Source]]] = []
    index = SketchIndex()
    for first, highlight in said:
        entries = sketch(first.key[0])
        near = next((leaders[n] for n in index.near(entries) if _alike(leaders[n][0], first)), None)
        if near is None:
            index.add(len(leaders), entries)
            leaders.append((first, list(highlight.sources)))
        else:
            near[1].extend(source._replace(same=False) for source in highlight.sources)
    told = [(first, _each_once(sources, order)) for first, sources in leaders]
    told.sort(key=lambda pair: (-len(pair[1]), -pair[0].score, pair[0].place))
    return [Highlight(first.sentence, sources) for first, sources in told]


def _each_once(sources: Iterable[Source], order: Mapping[str, int]) -> tuple[Source, ...]:
    """The first source of each unit, in the plan's order."""
    by_unit: dict[str, Source] = {}
    for source in sources:
        by_unit.setdefault(source.unit.id, source)
    return tuple(sorted(by_unit.values(), key=lambda source: order[source.unit.id]))


def _candidates(texts: Iterable[UnitText], plan: Plan, pieces: Pieces) -> Iterator[Candidate]:
    for at, text in enumerate(texts):
        group = plan.group_by_id.get(text.unit.group)
        for n, piece in enumerate(pieces(text.text)):
            if MARK_ALONE.fullmatch(piece) or _NONE_TOLD.fullmatch(fold(piece)) or of_plan(piece, plan):
                continue
            key = key_of(piece, text.unit, group)
            yield Candidate(telling(piece, plan), (at, n), 0, piece, text.unit, text.where, key)


def _alike(one: Candidate, other: Candidate) -> bool:
    (words, figures), (other_words, other_figures) = one.key, other.key
    return figures == other_figures and _turns(words) == _turns(other_words) and alike(words, other_words, SAME)


def _turns(words: str) -> list[str]:
    return sorted(word for word in words.split() if word in _TURNING)
