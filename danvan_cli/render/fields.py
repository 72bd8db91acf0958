"""What a template can print: every name of the documents' context with its kind and meaning. Pure data.

`FIELDS` is the one description of the context of `danvan_cli.render.document`: templates are checked against it, and
`danvan template fields` lists it. A test holds that description and context agree.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from danvan_cli.language import N_
from danvan_cli.render.charts import Chart


class Kind(StrEnum):
    """What a name stands for. `number` and `any` are what expressions give, such as `loop.index`; no field is one."""

    TEXT = "text"
    FLAG = "flag"
    LIST = "list"
    TABLE = "table"
    CHART = "chart"
    NUMBER = "number"
    ANY = "any"


@dataclass(frozen=True)
class Field:
    """A name's kind and meaning (an English msgid). A table has `keys`, a list is `of` one kind of entry."""

    kind: Kind
    meaning: str = ""
    keys: Mapping[str, "Field"] = field(default_factory=dict)
    of: "Field | None" = None


ANY, NUMBER = Field(Kind.ANY), Field(Kind.NUMBER)


def text(meaning: str) -> Field:
    return Field(Kind.TEXT, meaning)


def flag(meaning: str) -> Field:
    return Field(Kind.FLAG, meaning)


def chart(meaning: str) -> Field:
    return Field(Kind.CHART, meaning)


def table(meaning: str = "", /, **keys: Field) -> Field:
    return Field(Kind.TABLE, meaning, keys)


def each(meaning: str, of: Field) -> Field:
    return Field(Kind.LIST, meaning, of=of)


_SENTENCE = table(
    units=text(N_("who says it; blank where the sentence itself names its unit")),
    text=text(N_("the sentence as the unit wrote it")),
)
_BY_TASK = table(
    number=text(N_("the task's number")),
    short=text(N_("the task's short title")),
    sentences=each(N_("what units wrote about the task"), _SENTENCE),
)
_MORE = N_("how many more stand in the Excel appendix; blank for none")
_CELL = text(N_("one unit's figure; “…” no data, “–” nothing arose, “x” not asked, in brackets where not added up"))
_FIGURE: dict[str, Field] = {
    "code": text(N_("the indicator's code")),
    "name": text(N_("the indicator's name")),
    "unit": text(N_("its unit of measure")),
}
_TOTAL = table(
    **_FIGURE,
    total=text(N_("the figure over all units")),
    given=text(N_("how many units gave it, of how many asked")),
    now=text(N_("this period, over the units that gave the figure in both periods")),
    before=text(N_("the period before, over the same units")),
    change=text(N_("the difference of the two, with its sign")),
    compared=text(N_("how many units are compared")),
    list=text(N_("the different items that units listed")),
)
_TASK_NUMBER = text(N_("the task's number; blank for the general indicators"))
_TASK_TITLE = text(N_("the task's short title; blank for the general indicators"))

_OFFICE = table(
    parent=text(N_("the body above the office, in the letterhead")),
    name=text(N_("the office, in the letterhead")),
    title=text(N_("the office's name in running text")),
    place=text(N_("the place beside the date")),
    symbol=text(N_("the symbol behind the report's number")),
    addressee=text(N_("the addressee, where there is just one")),
    addressees=each(N_("the addressees, where there are several"), text(N_("an addressee with its punctuation"))),
    addressed=text(N_("all addressees in one sentence")),
    authority=each(N_("on whose behalf is signed (TM., KT., TL.)"), text(N_("a line above the signer's title"))),
    signer_title=text(N_("the signer's title")),
    signer_name=text(N_("the signer's name")),
    recipients=each(N_("who receives copies"), text(N_("a recipient"))),
    archive=text(N_("where the copy is kept, behind “Lưu:”")),
)
_RECEPTION = table(
    reported=text(N_("how many units reported")),
    expected=text(N_("how many units owe a report")),
    on_time=text(N_("how many units reported in time")),
    late=text(N_("how many units reported late")),
    late_units=text(N_("the names of the units that were late")),
    returned=text(N_("how many units have to mend their report")),
    returned_units=text(N_("the names of the units that have to mend their report")),
    missing=text(N_("how many units sent nothing, the deadline being over")),
    missing_units=text(N_("the names of the units that sent nothing")),
    waiting=text(N_("how many units sent nothing yet, within the deadline")),
    waiting_units=text(N_("the names of the units that are still within the deadline")),
    extra=text(N_("how many units reported though they need not")),
    extra_units=text(N_("the names of the units that reported though they need not")),
)
_TASK = table(
    number=text(N_("the task's number")),
    title=text(N_("the task's full title")),
    short=text(N_("the task's short title")),
    lead=text(N_("the sentences with the task's figures")),
    coverage=text(N_("on which units these figures rest; blank where none is missing")),
    nothing=flag(N_("whether nobody told anything about the task")),
    groups=each(
        N_("the plan's groups of units that told something"),
        table(
            point=text(N_("the point's letter, “a)”; blank where there is one group only")),
            name=text(N_("the group's name in the plural")),
            sentences=each(N_("chosen sentences of the group's units"), _SENTENCE),
        ),
    ),
)
_UNIT_TABLE = table(
    group=text(N_("the group's name in the plural, with a capital")),
    plural=text(N_("the group's name in the plural")),
    part=text(N_("which table of how many; blank where there is one")),
    count=text(N_("how many units the group has")),
    units=each(N_("the columns of the table"), text(N_("a unit's short name"))),
    columns=text(N_("how many columns the table has")),
    totals_only=flag(N_("whether the group is too large for a column each")),
    tasks=each(
        N_("the rows by task"),
        table(
            number=_TASK_NUMBER,
            title=_TASK_TITLE,
            rows=each(
                N_("an indicator a row"),
                table(
                    **_FIGURE,
                    figures=each(N_("the units' figures, in the order of the columns"), _CELL),
                    total=text(N_("the group's total")),
                ),
            ),
        ),
    ),
)
_RECEIPT = table(
    number=text(N_("the row's number")),
    unit=text(N_("the unit's name")),
    state=text(N_("in time, late, to be mended, missing")),
    received=text(N_("the day of receipt")),
    evidence=text(N_("by what the day of receipt is known")),
    late=text(N_("days late, working days in brackets")),
    note=text(N_("what was decided by hand about the unit's report")),
)

FIELDS = table(
    office=_OFFICE,
    date=text(N_("the report's date, written out")),
    plan=table(
        citation=text(N_("how the report cites the plan")),
        subject=text(N_("the plan's subject")),
        area=text(N_("the plan's area")),
        all_units=text(N_("what all units together are called")),
    ),
    period=table(
        name=text(N_("the period's short name")),
        title=text(N_("the period's name with its year")),
        next=text(N_("what the period after it is called")),
    ),
    previous=text(N_("the period before; blank where nothing is compared")),
    deadline=table(
        due_before=text(N_("the day before which reports are due")),
        last_good_day=text(N_("the last day that counts as in time")),
        inclusive=flag(N_("whether the day named itself counts")),
        moved=flag(N_("whether the last day was moved off a day off")),
    ),
    reception=_RECEPTION,
    direction=table(
        lead=text(N_("the sentences with the figures that belong to no task")),
        coverage=text(N_("on which units these figures rest; blank where none is missing")),
    ),
    tasks=each(N_("the plan's tasks"), _TASK),
    models=each(
        N_("the table of good examples"),
        table(
            number=text(N_("the row's number")),
            name=text(N_("the model's name in quotation marks")),
            units=text(N_("the units that named it")),
            told=each(N_("what units wrote about the model"), _SENTENCE),
        ),
    ),
    more_models=text(_MORE),
    strengths=each(N_("strengths that units named"), _SENTENCE),
    weaknesses=each(N_("weaknesses that units named"), _SENTENCE),
    difficulties=each(N_("difficulties by task, with the units that say the same"), _BY_TASK),
    more_difficulties=text(_MORE),
    causes=each(N_("causes that units named"), _SENTENCE),
    plans=each(N_("what units plan next"), _SENTENCE),
    proposals=each(N_("proposals by task, whole, with the units that say the same"), _BY_TASK),
    more_proposals=text(_MORE),
    totals=each(
        N_("the figures over all units by task"),
        table(number=_TASK_NUMBER, title=_TASK_TITLE, rows=each(N_("an indicator a row"), _TOTAL)),
    ),
    by_unit=each(N_("the tables of figures by unit"), _UNIT_TABLE),
    not_added=flag(N_("whether a figure in these tables stands in brackets")),
    receipts=each(N_("who reported when"), _RECEIPT),
    decided=flag(N_("whether anything was decided by hand about the units' reports")),
    key_figures=each(N_("the figures that the plan names for the leadership"), _TOTAL),
    named_units=table(
        late=text(N_("the units that were late, of very many the first ones")),
        returned=text(N_("the units that have to mend their report, of very many the first ones")),
        missing=text(N_("the units that sent nothing, of very many the first ones")),
        waiting=text(N_("the units that are still within the deadline, of very many the first ones")),
    ),
    outstanding=each(N_("the few most telling sentences of the period"), _SENTENCE),
    charts=table(
        submissions=chart(N_("chart: reports by period, in time, late, to be mended, missing")),
        coverage=chart(N_("chart: how many units have results, by task")),
        by_unit=each(N_("charts of the key figures by unit"), chart(N_("chart: a key figure by unit"))),
    ),
)


def listed_fields(described: Field, path: str = "") -> Iterator[tuple[str, Field]]:
    """Every name as it is printed in a loop, with its field: `tasks[].groups[].name`. Tables without a meaning of
    their own, whose keys say it all, are left out."""
    if described.meaning and path:
        yield path, described
    for key, inner in described.keys.items():
        yield from listed_fields(inner, f"{path}.{key}" if path else key)
    if described.of:
        yield from listed_fields(described.of, f"{path}[]")


def shape_of(value: object) -> Field:
    """The description of a context that has none: what is in it. The entries of an empty list may be anything."""
    if isinstance(value, Mapping):
        return Field(Kind.TABLE, keys={key: shape_of(inner) for key, inner in value.items()})
    if isinstance(value, list):
        return Field(Kind.LIST, of=_merged([shape_of(inner) for inner in value]))
    if isinstance(value, str):
        return Field(Kind.TEXT)
    if isinstance(value, bool):
        return Field(Kind.FLAG)
    return Field(Kind.CHART) if isinstance(value, Chart) else NUMBER if isinstance(value, int) else ANY


def _merged(shapes: list[Field]) -> Field:
    """The shape of a list's entries, of which each may know other keys or fill other lists."""
    known = [shape for shape in shapes if shape.kind is not Kind.ANY]
    if not known or len({shape.kind for shape in known}) > 1:
        return ANY
    names = dict.fromkeys(name for shape in known for name in shape.keys)
    keys = {name: _merged([shape.keys[name] for shape in known if name in shape.keys]) for name in names}
    of = [shape.of for shape in known if shape.of]
    return Field(known[0].kind, keys=keys, of=_merged(of) if known[0].kind is Kind.LIST else None)
