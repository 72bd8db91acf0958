"""W: do the texts say something, and something of their own?"""

from collections.abc import Iterator
from functools import lru_cache

from danvan_cli.checks.registry import Case, Hit, check, hit
from danvan_cli.finding import Severity
from danvan_cli.form.layout import ASSESSMENT_FIELDS
from danvan_cli.language import N_
from danvan_cli.plan import Plan
from danvan_cli.submission import Narrative, Recoding
from danvan_cli.texts.likeness import alike, runs
from danvan_cli.texts.text import fold

# This share of a text's runs of words, or more, stands in the plan's own text: then it was copied from there.
_COPIED = 0.5
# Of a long text, this much is shown.
_EXCERPT = 60


def _told(case: Case) -> Iterator[Narrative]:
    """The texts in which the unit tells what it did."""
    tasks = {task.id for task in case.plan.tasks_of(case.unit)}
    return (n for n in case.said.narratives if n.field == "result" and n.task in tasks)


def _name(case: Case, narrative: Narrative) -> str:
    if narrative.task:
        return f"{narrative.task}. {case.plan.task_by_id[narrative.task].short}"
    return ASSESSMENT_FIELDS[narrative.field]


def _short(case: Case, narrative: Narrative) -> bool:
    return len(fold(narrative.text).split()) < case.plan.limits.narrative_min_words


@check(
    "W01", Severity.ERROR,
    N_("“{name}”: no result is told."),
    N_("Tell in a few sentences what was done; write “{none}” if the task has not come up yet."),
)  # fmt: skip
def narrative_missing(case: Case) -> Iterator[Hit]:
    """Each task of the unit needs its result in words (plan, section III.1)."""
    for narrative in _told(case):
        if not fold(narrative.text):
            yield hit(narrative.where, name=_name(case, narrative), none="Chưa phát sinh")


@check(
    "W02", Severity.WARNING,
    N_("“{name}” has only {words} words; at least {least} are expected."),
    N_("Say what was done, where, when and with what result."),
)  # fmt: skip
def narrative_too_short(case: Case) -> Iterator[Hit]:
    """The plan sets how many words are too few to tell anything."""
    for narrative in _told(case):
        words = len(fold(narrative.text).split())
        if 0 < words < case.plan.limits.narrative_min_words and "phat sinh" not in fold(narrative.text):
            least = case.plan.limits.narrative_min_words
            yield hit(narrative.where, name=_name(case, narrative), words=words, least=least)


@check(
    "W03", Severity.WARNING,
    N_("“{name}” is the same text as in the period before."),
    N_("Tell what was done since then."),
    across=True,
)  # fmt: skip
def same_as_before(case: Case) -> Iterator[Hit]:
    """Last period's text sent again, with small changes at most."""
    for narrative in _told(case):
        before = case.before_texts.get((narrative.task, narrative.field), "")
        if before and not _short(case, narrative) and alike(narrative.text, before, case.plan.limits.similar_percent):
            yield hit(narrative.where, name=_name(case, narrative))


@check(
    "W04", Severity.WARNING,
    N_("“{name}” is nearly the same text as that of {unit} ({file})."),
    N_("Ask both units which of them wrote it, and the other for its own."),
    across=True,
)  # fmt: skip
def same_as_other_unit(case: Case) -> Iterator[Hit]:
    """A text that another unit sent for the same period."""
    for twin in case.twins:
        yield hit(twin.narrative.where, name=_name(case, twin.narrative), unit=twin.unit, file=twin.file)


@check(
    "W05", Severity.WARNING,
    N_("“{name}” repeats the plan's own words ({share} of the text)."),
    N_("Tell what the unit did, not what the plan asks for."),
)  # fmt: skip
def copied_from_plan(case: Case) -> Iterator[Hit]:
    """The plan's sentences copied instead of results."""
    of_plan = _runs_of_plan(case.plan)
    for narrative in _told(case):
        own = runs(narrative.text)
        share = len(own & of_plan) / len(own) if own else 0
        if share >= _COPIED and not _short(case, narrative):
            yield hit(narrative.where, name=_name(case, narrative), share=f"{share:.0%}")


@check(
    "W06", Severity.WARNING,
    N_("{cells} cells are typed in {fonts}, fonts of before Unicode, and were converted: “{before}” is “{after}”."),
    N_("Look whether the text reads right; ask the unit to type in Times New Roman from now on."),
)  # fmt: skip
def converted_from_old_fonts(case: Case) -> Iterator[Hit]:
    """NĐ 30/2020, annex I, part I, I.4 asks for Unicode; TCVN3 and VNI are told by the fonts' names, never by words."""
    yield from _recoded(case, case.said.converted)


@check(
    "W07", Severity.WARNING,
    N_("{cells} cells in {fonts}, fonts of before Unicode, cannot be converted for sure and stay as typed: “{after}”."),
    N_("Compare with the unit's paper, or ask the unit to type these cells in Times New Roman."),
)  # fmt: skip
def left_in_old_fonts(case: Case) -> Iterator[Hit]:
    """Letters that the font does not have, or a text such as “hòa” among others that are and are not in Unicode."""
    yield from _recoded(case, case.said.left)


def _recoded(case: Case, told: Recoding | None) -> Iterator[Hit]:
    if told:
        yield hit(
            told.where._replace(file=case.file),
            cells=told.cells,
            fonts=", ".join(told.fonts),
            before=_excerpt(told.before),
            after=_excerpt(told.after),
        )


def _excerpt(text: str) -> str:
    return text if len(text) <= _EXCERPT else text[:_EXCERPT] + "…"


@lru_cache(maxsize=4)
def _runs_of_plan(plan: Plan) -> frozenset[int]:
    return frozenset(run for task in plan.tasks for text in (task.title, task.text) for run in runs(text))
