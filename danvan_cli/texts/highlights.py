"""Which of the units' sentences the report repeats: as its unit wrote it, none twice, each unit in its turn. Pure."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import attrgetter
from typing import NamedTuple

from danvan_cli.finding import Where
from danvan_cli.plan import Group, Unit
from danvan_cli.texts.likeness import SketchIndex, alike, sketch
from danvan_cli.texts.sentences import same_words, spelt

Key = tuple[str, tuple[str, ...]]

# So alike (0 to 100) that the second one would tell a reader nothing new.
SAME = 88
# What puts a sentence back: that its unit told a better one here already, and each time that it was heard before.
_NOT_ITS_TURN, _HEARD = 3.0, 0.5
# What each further unit that says the same adds, up to so many.
_SHARED, _MOST_SHARED = 0.25, 4


class Source(NamedTuple):
    """A unit that wrote a sentence, and the cell it stands in; `same` word for word, else of itself."""

    unit: Unit
    where: Where
    same: bool = True


@dataclass(frozen=True)
class Highlight:
    """A sentence as its first source wrote it, with all units that say it, in the plan's order."""

    sentence: str
    sources: tuple[Source, ...]

    @cached_property
    def units(self) -> list[Unit]:
        """The units of the very words."""
        return [source.unit for source in self.sources if source.same]

    @cached_property
    def alike(self) -> list[Unit]:
        """The units that say the same of themselves, or in nearly the same words."""
        return [source.unit for source in self.sources if not source.same]


class Candidate(NamedTuple):
    """A sentence that may be chosen. `place` is (number of its text, of the sentence in it), `rank` counts the better
    ones of its unit there, `key` is what it says."""

    score: float
    place: tuple[int, int]
    rank: int
    sentence: str
    unit: Unit
    where: Where
    key: Key


@lru_cache(maxsize=10_000)
def own_names(unit: Unit, group: Group | None) -> tuple[str, ...]:
    """What a unit calls itself, the longest first, as `spelt`; its place alone too: "Đập Đá" of "phường Đập Đá"."""
    names = {spelt(name) for name in (unit.name, unit.short, *unit.aliases)}
    prefix = spelt(group.name) + " " if group else ""
    names |= {name.removeprefix(prefix) for name in names if prefix and name.startswith(prefix)}
    return tuple(sorted(filter(None, names), key=lambda name: (-len(name), name)))


def key_of(sentence: str, unit: Unit, group: Group | None) -> Key:
    """What the sentence says, whichever unit says it of itself."""
    return same_words(sentence, own_names(unit, group))


def joined(candidates: Iterable[Candidate]) -> Iterator[tuple[Candidate, Highlight]]:
    """Sentences that say the same as one, told as by the unit that tells it best, each with its candidate."""
    by_key: dict[Key, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        by_key[candidate.key].append(candidate)
    for said in by_key.values():
        first = min(said, key=lambda one: (-one.score, one.place))
        yield first, Highlight(first.sentence, sources_of(first, said))


def sources_of(first: Candidate, said: Iterable[Candidate]) -> tuple[Source, ...]:
    """Each unit once, the first one's sentence being told; a unit that wrote it word for word counts as that."""
    words = spelt(first.sentence)
    ordered = sorted(said, key=lambda one: (spelt(one.sentence) != words, one.place))
    by_unit: dict[str, tuple[Candidate, bool]] = {}
    for one in ordered:
        by_unit.setdefault(one.unit.id, (one, spelt(one.sentence) == words))
    found = sorted(by_unit.values(), key=lambda pair: pair[0].place)
    return tuple(Source(one.unit, one.where, same) for one, same in found)


def choose(candidates: Iterable[Candidate], most: int, heard: Mapping[str, int]) -> list[tuple[Candidate, Highlight]]:
    """At most `most` sentences, in the plan's order of units: each unit's most telling one before anybody's second, and
    of each group by the number of its units.

    `heard` counts how often each unit has been told elsewhere in the report. Whatever is left out stands whole in the
    appendix.
    """
    by_group: dict[str, list[tuple[float, Candidate, Highlight]]] = defaultdict(list)
    for first, highlight in joined(candidates):
        by_group[first.unit.group].append((_weight(first, highlight, heard), first, highlight))
    for told_of in by_group.values():
        told_of.sort(key=lambda one: (-one[0], one[1].place))
    chosen = _Chosen()
    places = shares({group: len({one.unit.id for _, one, _ in told_of}) for group, told_of in by_group.items()}, most)
    left = []
    for group, told_of in by_group.items():
        for weighed in told_of:
            if len(chosen.of_group[group]) < places[group]:
                chosen.take(weighed[1], weighed[2])
            else:
                left.append(weighed)
    for _weighed, first, highlight in sorted(left, key=lambda one: (-one[0], one[1].place)):
        if len(chosen.all) >= most:
            break
        chosen.take(first, highlight)
    return sorted(chosen.all, key=lambda pair: pair[0].place)


def _weight(first: Candidate, highlight: Highlight, heard: Mapping[str, int]) -> float:
    others = min(len(highlight.sources) - 1, _MOST_SHARED)
    often = min(heard.get(source.unit.id, 0) for source in highlight.sources)
    return first.score + _SHARED * others - _NOT_ITS_TURN * first.rank - _HEARD * often


class _Chosen:
    """What has been chosen; a sentence that resembles one of these may tell other figures, so it is left out."""

    def __init__(self) -> None:
        self.all: list[tuple[Candidate, Highlight]] = []
        self.of_group: dict[str, list[Candidate]] = defaultdict(list)
        self._index = SketchIndex()

    def take(self, first: Candidate, highlight: Highlight) -> None:
        entries = sketch(first.sentence)
        if any(alike(self.all[n][0].sentence, first.sentence, SAME) for n in self._index.near(entries)):
            return
        self._index.add(len(self.all), entries)
        self.all.append((first, highlight))
        self.of_group[first.unit.group].append(first)


def shares(sizes: Mapping[str, int], places: int) -> Counter[str]:
    """Places by size, one for each while there are enough of them, the others by Sainte-Laguë's rule."""
    given = Counter(dict.fromkeys(sorted(sizes, key=lambda name: -sizes[name])[:places], 1))
    while given and given.total() < min(places, sum(sizes.values())):
        open_for = [name for name in given if given[name] < sizes[name]]
        given[max(open_for, key=lambda name: sizes[name] / (2 * given[name] + 1))] += 1
    return given


def ranked(scored: Iterable[Candidate], most: int) -> Iterator[Candidate]:
    """A unit's best sentences, each with the number of those before it."""
    best = sorted(scored, key=attrgetter("score"), reverse=True)[:most]
    yield from (one._replace(rank=rank) for rank, one in enumerate(best))
