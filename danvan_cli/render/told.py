"""The units' sentences as the template prints them: tidied, each with who says it. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from danvan_cli.figures.numerals import show_number
from danvan_cli.plan import Group, Plan, Task, Unit
from danvan_cli.render import words
from danvan_cli.render.marks import Marks
from danvan_cli.render.sentences import in_a_row
from danvan_cli.render.sources import of_sentence
from danvan_cli.texts.digest import Cut, Digest
from danvan_cli.texts.highlights import Highlight, Source
from danvan_cli.texts.models import Model
from danvan_cli.texts.sentences import MARK_ALONE, sentences, tidy
from danvan_cli.texts.text import capitalised, fold

Texts = dict[str, object]
Item = dict[str, str]

# Of more units than this, who say the same, the first ones are named: what they say is not to drown in names.
NAMED_TELLERS, FIRST_TELLERS = 6, 4


class Told:
    """A digest's sentences as ready texts of the context; `marks` remark on each where it stands."""

    def __init__(self, plan: Plan, digest: Digest, marks: Marks) -> None:
        self.plan, self.digest, self.marks = plan, digest, marks

    def groups(self, task: Task) -> list[Texts]:
        """A task's sentences by the plan's groups. A point needs a second one beside it, so a single group has none."""
        chosen = self.digest.results[task.id]
        found = [(group, [h for h in chosen if h.sources[0].unit.group == group.id]) for group in self.plan.groups]
        told = [(group, there) for group, there in found if there]
        return [
            {
                "point": f"{words.POINTS[at % len(words.POINTS)]})" if len(told) > 1 else "",
                "name": capitalised(group.plural),
                "sentences": self.items(there),
            }
            for at, (group, there) in enumerate(told)
        ]

    def assessment(self, field: str) -> list[Item]:
        return self.items(self.digest.assessment[field])

    def difficulties(self) -> list[Texts]:
        return self._by_task(self.digest.difficulties)

    def proposals(self) -> list[Texts]:
        return self._by_task(self.digest.proposals)

    def _by_task(self, told: Mapping[str, Cut]) -> list[Texts]:
        """What the units wrote about each task, with how many say it; tasks without anything are left out."""
        return [
            {
                "number": str(number),
                "short": task.short,
                "sentences": [self._counted(highlight) for highlight in told[task.id].told],
            }
            for number, task in enumerate(self.plan.tasks, 1)
            if told[task.id].told
        ]

    @staticmethod
    def more(told: Mapping[str, Cut]) -> str:
        """How many were left out; "" for none."""
        left_out = sum(cut.more for cut in told.values())
        return show_number(left_out) if left_out else ""

    def items(self, told: Iterable[Highlight]) -> list[Item]:
        """Sentences and who says them; what the same units say in a row is one item."""
        by_units = groupby(told, lambda one: (one.units, one.alike))
        return [self._item(units, self.named(others, False), list(said)) for (units, others), said in by_units]

    def outstanding(self) -> list[Item]:
        """The leadership's sentences; on its one page the units that say the same of themselves are only counted."""
        return [
            self._item(one.units, words.OTHERS.format(others=show_number(len(one.alike))) if one.alike else "", [one])
            for one in self.digest.outstanding
        ]

    def _item(self, units: list[Unit], alike: str, said: Sequence[Highlight]) -> Item:
        """`units` is "" where the text itself begins with its unit's name."""
        text = " ".join(self.text(one.sentence, one.sources) for one in said)
        if len(units) == 1 and not alike and self._names_itself(units[0], said[0].sentence):
            return {"units": "", "text": text}
        label = self.named(units)
        return {"units": words.ALIKE.format(units=label, alike=alike) if alike else label, "text": text}

    @staticmethod
    def _names_itself(unit: Unit, sentence: str) -> bool:
        return any(fold(tidy(sentence)).startswith(fold(name) + " ") for name in (unit.name, unit.short))

    def _counted(self, one: Highlight) -> Item:
        """A sentence with the number of units that say it, where it is more than one."""
        if len(one.sources) == 1:
            return self._item(one.units, "", [one])
        units = self.named(one.units, False)
        if one.alike:
            units = words.MANY_ALIKE.format(units=units, alike=self.named(one.alike, False))
        label = words.MANY.format(count=show_number(len(one.sources)), units=units)
        return {"units": label, "text": self.text(one.sentence, one.sources)}

    def text(self, told: str, sources: Iterable[Source]) -> str:
        """The sentences of what was told, tidied."""
        whole = " ".join(tidy(one) for one in sentences(told) if not MARK_ALONE.fullmatch(one))
        return self.marks.on(whole, lambda: of_sentence(sources))

    def models(self) -> list[Texts]:
        """The rows of the table of good examples."""
        return [self._model(number, model) for number, model in enumerate(self.digest.models, 1)]

    def _model(self, number: int, model: Model) -> Texts:
        told = [
            {
                "units": self.named([one.unit]) if len(model.tellers) > 1 else "",
                "text": self.text(one.sentence, [Source(one.unit, one.where)]),
            }
            for one in model.tellers
        ]
        names = "; ".join(f"“{capitalised(name)}”" for name in model.names)
        return {"number": str(number), "name": names, "units": self.named(model.units), "told": told}

    def named(self, units: Sequence[Unit], begins: bool = True) -> str:
        """The units' short names, those of a group together: "Các phường Đập Đá, Nhơn Hòa"; of many the first ones and
        the number of the others."""
        shown = units if len(units) <= NAMED_TELLERS else units[:FIRST_TELLERS]
        parts = [
            part
            for group_id, there in groupby(shown, lambda unit: unit.group)
            for part in _of_group(self.plan.group_by_id.get(group_id), list(there))
        ]
        label = in_a_row(parts)
        if len(shown) < len(units):
            label = words.AND_OTHERS.format(names=label, others=show_number(len(units) - len(shown)))
        return capitalised(label) if begins else label


def _of_group(group: Group | None, units: list[Unit]) -> list[str]:
    """The units of one group; where each is called after it, as "các phường Đập Đá, Nhơn Hòa"."""
    prefix = f"{group.name} ".casefold() if group else ""
    if group and len(units) > 1 and all(unit.short.casefold().startswith(prefix) for unit in units):
        return [f"{group.plural} {', '.join(unit.short[len(prefix) :] for unit in units)}"]
    return [unit.short for unit in units]
