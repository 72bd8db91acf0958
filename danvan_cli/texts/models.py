"""Good examples: the models that units name in quotation marks, each once, with its units and their sentences. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from danvan_cli.plan import Unit
from danvan_cli.texts.highlights import Candidate
from danvan_cli.texts.sentences import NAMED, spelt
from danvan_cli.texts.text import fold

# A name may stand so many words behind the word that calls it a model, or before it: "“Chợ xanh” là mô hình …".
_NEAR = 6
_IS = spelt("là")
# What stands between the names of a list: "các mô hình “A”, “B” và “C”".
_AND = frozenset(("", "va", "cung", "voi", "hay", "hoac"))
# Of the table that shows them: signs in a line of each column, lines on its two pages, and lines that a row's
# edges take; measured with Times New Roman of 11 pt.
_SIGNS_NAME, _SIGNS_UNITS, _SIGNS_TOLD = 19, 19, 42
_LINES, _EDGE = 84, 0.6
# Of a model of many units so many tell of it in the table.
TELLERS = 2


@dataclass
class Model:
    """A model by its names (more than one where a sentence names several), and each unit's best sentence on it."""

    names: tuple[str, ...]
    told: list[Candidate] = field(default_factory=list)

    @property
    def units(self) -> list[Unit]:
        return [one.unit for one in self.told]

    @property
    def tellers(self) -> list[Candidate]:
        """The sentences of the table: word for word the same ones are told once."""
        different = {spelt(one.sentence): one for one in reversed(self.told)}
        return sorted(different.values(), key=lambda one: one.place)[:TELLERS]


def model_names(sentence: str, words: Iterable[str], known: Iterable[str]) -> Iterator[str]:
    """The names in quotation marks that one of the `words` calls a model; not those that are `known` (folded)."""
    spelt_words = tuple(map(spelt, words))
    of_plan, end, model = frozenset(known), 0, False
    for match in NAMED.finditer(sentence):
        between = sentence[end : match.start()]
        in_list = model and fold(between) in _AND
        model = in_list or _called(between, spelt_words) or _is_called(sentence[match.end() :], spelt_words)
        # “Dân vận khéo” is no model but says what kind the next name is of: mô hình “Dân vận khéo” “Chợ xanh”.
        if model and fold(match[1]) not in of_plan:
            yield " ".join(match[1].split())
        end = match.end()


def _called(before: str, words: Sequence[str]) -> bool:
    """Whether one of the words stands shortly before the name. A word of one syllable must stand right before it:
    "tổ" begins "tổ chức" too."""
    near = f" {' '.join(spelt(before).split()[-_NEAR:])} "
    return any(near.endswith(f" {word} ") if " " not in word else f" {word} " in near for word in words)


def _is_called(after: str, words: Sequence[str]) -> bool:
    near = spelt(NAMED.split(after)[0]).split()[: _NEAR + 1]
    return near[:1] == [_IS] and any(f" {word} " in f" {' '.join(near)} " for word in words)


def find_models(candidates: Iterable[Candidate], words: Sequence[str], known: Iterable[str]) -> list[Model]:
    """All models with the units that name them, each unit's first model before anybody's second."""
    of_plan = frozenset(known)
    models: list[Model] = []
    by_name: dict[str, Model] = {}
    for candidate in sorted(candidates, key=lambda one: (-one.score, one.place)):
        if not any(mark in candidate.sentence for mark in '“"«'):
            continue
        names = dict.fromkeys(model_names(candidate.sentence, words, of_plan))
        fresh = tuple({spelt(name): name for name in names if spelt(name) not in by_name}.values())
        if fresh:
            models.append(Model(fresh))
            by_name.update((spelt(name), models[-1]) for name in fresh)
        for model in {id(by_name[spelt(name)]): by_name[spelt(name)] for name in names}.values():
            if candidate.unit not in model.units:
                model.told.append(candidate)
    for model in models:
        model.told.sort(key=lambda one: one.place)
    return _in_turn(models)


def _in_turn(models: Iterable[Model]) -> list[Model]:
    """What most units have, then each unit's best one, then the others."""
    heard: dict[str, int] = {}
    turns = []
    for model in sorted(models, key=lambda one: (-len(one.told), -max(c.score for c in one.told), one.told[0].place)):
        turn = min(heard.get(unit.id, 0) for unit in model.units)
        for unit in model.units:
            heard[unit.id] = heard.get(unit.id, 0) + 1
        turns.append((turn, model))
    return [model for _turn, model in sorted(turns, key=lambda pair: pair[0])]


def for_table(models: Sequence[Model], most: int) -> list[Model]:
    """The first models, at most `most` and no more than fit on two pages, in the plan's order of units."""
    room = float(_LINES)
    shown: list[Model] = []
    for model in models[:most]:
        room -= _lines(model)
        if room < 0:
            break
        shown.append(model)
    return sorted(shown, key=lambda model: model.told[0].place)


def _lines(model: Model) -> float:
    told = sum(_full(one.sentence, _SIGNS_TOLD) for one in model.tellers)
    units = _full("; ".join(unit.short for unit in model.units), _SIGNS_UNITS)
    return max(told, units, sum(_full(name, _SIGNS_NAME) for name in model.names)) + _EDGE


def _full(text: str, signs: int) -> int:
    return -(-len(text) // signs)
