"""The units' texts of a period, condensed by extraction: what the report repeats of them, and where. Pure.

No sentence is put together here: each one is a unit's own, and whatever is left out stands whole in the appendix.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from danvan_cli.plan import Plan
from danvan_cli.summary import Summary, UnitText
from danvan_cli.texts.grouping import grouped, proposals_in
from danvan_cli.texts.highlights import Candidate, Highlight, Key, choose, joined, key_of, ranked
from danvan_cli.texts.models import Model, find_models, for_table
from danvan_cli.texts.sentences import sentences
from danvan_cli.texts.telling import LastReport, names_of_plan, telling

Place = tuple[str, str]
RESULT, DIFFICULTY, PROPOSAL = "result", "difficulty", "proposal"
STRENGTHS, WEAKNESSES, CAUSES, PLANS = "strengths", "weaknesses", "causes", "plans"
# Where the totals have the counts already.
_BARE_OF_COUNTS = frozenset((RESULT, STRENGTHS))
# Where a sentence of the last report is no news. A difficulty that lasts and a proposal without an answer are.
_NEWS = frozenset((RESULT, STRENGTHS, PLANS))
# Where units tell of their models.
_OF_MODELS = frozenset((RESULT, STRENGTHS))
# How many of a unit's sentences under one heading may be chosen.
_OF_A_UNIT = 3
# So many sentences fit beside figures and charts on the leadership's one page, if none has more words.
_OUTSTANDING, _SHORT = 3, 30


@dataclass(frozen=True)
class Cut:
    """The first of what was told, and how much more there was."""

    told: list[Highlight]
    more: int


@dataclass(frozen=True)
class Digest:
    """Sentences by place: `results`, `difficulties` and `proposals` by task, `assessment` by field. `models` are those
    of the report's table, `more_models` the others; `outstanding` are the few sentences that the leadership reads."""

    results: Mapping[str, list[Highlight]]
    assessment: Mapping[str, list[Highlight]]
    difficulties: Mapping[str, Cut]
    proposals: Mapping[str, Cut]
    models: list[Model]
    more_models: list[Model]
    outstanding: list[Highlight]


def digest(summary: Summary) -> Digest:
    """Condense the period's texts; the same summary gives the same digest."""
    plan, lengths = summary.plan, summary.plan.digest
    candidates = _candidates(summary)
    models = find_models(
        (one for (task, field), found in candidates.items() if field in _OF_MODELS for one in found),
        lengths.model_words,
        names_of_plan(plan),
    )
    shown = for_table(models, lengths.models)
    told = {one.key for model in shown for one in model.tellers}
    results, assessment = _Teller(candidates, told), _Teller(candidates, told)
    of_assessment = dict.fromkeys((STRENGTHS, WEAKNESSES, CAUSES), lengths.assessments) | {PLANS: lengths.plans}
    return Digest(
        {task.id: results.tell((task.id, RESULT), task.sentences) for task in plan.tasks},
        {field: assessment.tell(("", field), most) for field, most in of_assessment.items()},
        {
            task.id: _cut(grouped(summary.told(task.id, DIFFICULTY), plan), lengths.difficulties_a_task)
            for task in plan.tasks
        },
        {
            task.id: _cut(grouped(summary.told(task.id, PROPOSAL), plan, proposals_in), lengths.proposals_a_task)
            for task in plan.tasks
        },
        shown,
        [model for model in models if not any(model is one for one in shown)],
        _outstanding(plan, candidates),
    )


class _Teller:
    """Chooses heading by heading: no sentence twice, and those units first that have not been heard yet."""

    def __init__(self, candidates: Mapping[Place, list[Candidate]], told: set[Key]) -> None:
        self.candidates, self.told = candidates, told
        self.heard: Counter[str] = Counter()

    def tell(self, place: Place, most: int) -> list[Highlight]:
        by_unit: dict[str, list[Candidate]] = defaultdict(list)
        for one in self.candidates.get(place, ()):
            if one.key not in self.told:
                by_unit[one.unit.id].append(one)
        best = [one for of_unit in by_unit.values() for one in ranked(of_unit, _OF_A_UNIT)]
        chosen = choose(best, most, self.heard)
        self.told.update(first.key for first, _highlight in chosen)
        self.heard.update(source.unit.id for _first, highlight in chosen for source in highlight.sources)
        return [highlight for _first, highlight in chosen]


def _outstanding(plan: Plan, candidates: Mapping[Place, list[Candidate]]) -> list[Highlight]:
    """The most telling short sentence of each task, of units that tell none yet; of these the most telling ones, in the
    plan's order of tasks."""
    found: dict[Key, tuple[Candidate, Highlight]] = {}
    for task in plan.tasks:
        heard = {source.unit.id for _first, highlight in found.values() for source in highlight.sources}
        short = [one for one in candidates.get((task.id, RESULT), ()) if len(one.sentence.split()) <= _SHORT]
        fresh = joined(one for one in short if one.key not in found and one.unit.id not in heard)
        for first, highlight in sorted(fresh, key=lambda pair: (-pair[0].score, pair[0].place))[:1]:
            found[first.key] = (first, highlight)
    best = sorted(found, key=lambda key: -found[key][0].score)[:_OUTSTANDING]
    return [highlight for key, (_first, highlight) in found.items() if key in best]


def _cut(told: list[Highlight], most: int) -> Cut:
    return Cut(told[:most], max(len(told) - most, 0))


def _candidates(summary: Summary) -> dict[Place, list[Candidate]]:
    """All sentences that tell something, by place; a unit's all at once, to be compared with its last report."""
    plan = summary.plan
    by_unit: dict[str, list[tuple[Place, UnitText]]] = defaultdict(list)
    for place, texts in summary.texts.items():
        if place[1] not in (DIFFICULTY, PROPOSAL):
            for text in texts:
                by_unit[text.unit.id].append((place, text))
    found: dict[Place, list[Candidate]] = defaultdict(list)
    for at, report in enumerate(summary.reported):
        last = LastReport(summary.told_before.get(report.unit.id, ()), plan.limits.similar_percent)
        for place, text in by_unit[report.unit.id]:
            found[place] += _scored(plan, place[1], text, at, last)
    return found


def _scored(plan: Plan, field: str, text: UnitText, at: int, last: LastReport) -> Iterator[Candidate]:
    group = plan.group_by_id.get(text.unit.group)
    for n, sentence in enumerate(sentences(text.text)):
        score = telling(sentence, plan, bare_counts=field not in _BARE_OF_COUNTS)
        if score > 0 and not (field in _NEWS and last.has(sentence)):
            key = key_of(sentence, text.unit, group)
            yield Candidate(score, (at, n), 0, sentence, text.unit, text.where, key)
