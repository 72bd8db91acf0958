"""What the templates of the letters can print that remind units of a report; see `reminder`. Pure data."""

from danvan_cli.language import N_
from danvan_cli.render.fields import Field, each, flag, table, text
from danvan_cli.render.letter_fields import LETTER_FIELDS, POINT

_LEVEL: dict[str, Field] = {
    "name": text(N_("the level's name")),
    "urgent": flag(N_("whether all haste is asked for")),
    "explain": flag(N_("whether the reasons are asked for in writing")),
    "review": flag(N_("whether the responsibility is to be looked into")),
}
_LETTERS = each(
    N_("the letters that were sent about it before"),
    table(
        number=text(N_("the letter's number and symbol; blank where it is not known")),
        day=text(N_("the letter's date")),
    ),
)
_LATE_BEFORE = text(N_("the earlier periods for which the unit was late; blank for none"))
_COMMON: dict[str, Field] = {
    "office": LETTER_FIELDS.keys["office"],
    "date": LETTER_FIELDS.keys["date"],
    "plan": table(
        **LETTER_FIELDS.keys["plan"].keys,
        year=text(N_("the plan's year")),
        basis=text(N_("where the plan asks for the reports; blank where the plan's data do not say")),
    ),
    "level": table(**_LEVEL, late=flag(N_("whether the deadline is over"))),
    "superior": text(N_("whom the office tells of those who do not report; blank for nobody")),
    "copies": each(N_("who gets a copy at this level"), text(N_("a recipient"))),
    "until": text(N_("the day by which to send the report")),
    "letters": _LETTERS,
}
_OWED: dict[str, Field] = {
    "number": text(N_("the row's number")),
    "name": text(N_("the full name of the unit, or the period's short name")),
    "due": text(N_("the unit's last good day for this period")),
    "days": text(N_("how many days late; blank before the deadline")),
    "working_days": text(N_("how many working days late; blank for none")),
    "received": text(N_("the day on which a report with errors came; blank where nothing came")),
    "evidence": text(N_("by what the day of receipt is known")),
    "file": text(N_("the name of the file that the unit sent")),
    "errors": text(N_("how many errors there are; blank for none")),
    "extended": text(N_("until which day the unit was given more time; blank where it was not")),
    "reminded": text(N_("how many letters were sent about it before; blank for none")),
}
_GROUP = table(
    level=table(**_LEVEL),
    units=each(N_("the units of this level"), text(N_("the unit's full name"))),
    named=text(N_("the names of all of them in one sentence")),
    numbers=text(N_("their rows' numbers in one sentence")),
    until=text(N_("the day by which to send the report")),
    letters=_LETTERS,
    late_before=_LATE_BEFORE,
)
JOINT_FIELDS = table(
    **_COMMON,
    period=table(
        name=text(N_("the period's short name")),
        title=text(N_("the period's name with its year")),
        due=text(N_("the period's last good day")),
    ),
    count=text(N_("how many units owe a report")),
    missing=text(N_("how many units sent nothing; blank for none")),
    returned=text(N_("how many units have to mend their report; blank for none")),
    units=each(N_("the units that owe a report"), table(**_OWED, short=text(N_("the unit's short name")))),
    groups=each(N_("the units that are asked for more than all, by levels"), _GROUP),
)
UNIT_FIELDS = table(
    **_COMMON,
    unit=LETTER_FIELDS.keys["unit"],
    period=table(title=text(N_("the period's name with its year; blank where several reports are owed"))),
    late_before=_LATE_BEFORE,
    periods=each(
        N_("the periods for which the unit owes a report"),
        table(
            **_OWED,
            title=text(N_("the period's name with its year")),
            marked=text(N_("the name of the marked workbook, without its ending; blank where nothing came")),
            points=each(N_("what is to be corrected, as much as the page has room for"), POINT),
            more=text(N_("how many points more stand in the workbook alone; blank for none")),
        ),
    ),
)
