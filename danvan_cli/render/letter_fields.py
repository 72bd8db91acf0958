"""What the template of the letter can print that goes back with a workbook; see `letter`. Pure data."""

from danvan_cli.language import N_
from danvan_cli.render.fields import each, table, text

POINT = table(
    number=text(N_("the row's number")),
    place=text(N_("the sheet and cell, or that the whole file is meant")),
    text=text(N_("what is wrong")),
    doubtful=text(N_("“x” for what is only to be looked at; else blank")),
)
LETTER_FIELDS = table(
    office=table(
        parent=text(N_("the body above the office, in the letterhead")),
        name=text(N_("the office, in the letterhead")),
        title=text(N_("the office's name in running text")),
        place=text(N_("the place beside the date")),
        symbol=text(N_("the symbol behind the letter's number")),
        authority=each(N_("on whose behalf is signed (TM., KT., TL.)"), text(N_("a line above the signer's title"))),
        signer_title=text(N_("the signer's title")),
        signer_name=text(N_("the signer's name")),
        archive=text(N_("where the copy is kept, behind “Lưu:”")),
        contact=text(N_("whom a unit can ask; blank where the plan names nobody")),
    ),
    date=text(N_("the letter's date, written out")),
    plan=table(
        citation=text(N_("how the report cites the plan")),
        subject=text(N_("the plan's subject")),
        area=text(N_("the plan's area")),
    ),
    period=table(
        name=text(N_("the period's short name")),
        title=text(N_("the period's name with its year")),
    ),
    unit=table(name=text(N_("the unit's full name")), short=text(N_("the unit's short name"))),
    file=text(N_("the name of the file that the unit sent")),
    received=text(N_("the day of receipt")),
    evidence=text(N_("by what the day of receipt is known")),
    errors=text(N_("how many errors there are; blank for none")),
    warnings=text(N_("how many doubts there are; blank for none")),
    points=each(N_("what is to be corrected, as much as the page has room for"), POINT),
    more=text(N_("how many points more stand in the workbook alone; blank for none")),
    attachment=text(N_("the name of the marked workbook; blank where none could be made")),
    until=text(N_("the day by which to send again")),
)
