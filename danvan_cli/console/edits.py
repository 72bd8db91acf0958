"""What a person reads of the edits that were carried over into a report rendered again."""

from danvan_cli.console.terminal import say
from danvan_cli.language import N_, _
from danvan_cli.made import Hindrance, Made
from danvan_cli.render.places import Fate, Place

_FATES = {
    Fate.EDITED: N_("edited"),
    Fate.ADDED: N_("added"),
    Fate.REMOVED: N_("removed"),
    Fate.MOVED: N_("moved"),
    Fate.MERGED: N_("your words with the new figures"),
    Fate.CONFLICT: N_("both sides shown as a tracked change"),
    Fate.FIGURE: N_("a figure of the data was changed by hand"),
    Fate.OUTDATED: N_("a figure of the last report in your own words; see the comment"),
    Fate.NOT_CARRIED: N_("could not be carried over whole; see the kept file"),
}
_HINDRANCES = {
    Hindrance.OPEN: N_("{name} is open in another program and was left alone; close it, then run this again."),
    Hindrance.UNREADABLE: N_("{name} cannot be read as a Word document and was left alone."),
    Hindrance.UNKNOWN: N_(
        "{name}: this register knows no rendering that it was made from, so that changes made by hand are not carried "
        "over."
    ),
}
_EXCERPT = 60


def show_edits(file: Made) -> None:
    """Where the old file is, how many edits were kept, and each that needs a look."""
    if file.hindrance and file.kept:
        say((_(_HINDRANCES[file.hindrance]).format(name=file.kept.name), "yellow"), indent=2)
    elif file.kept:
        say((_("the file that was there is kept as {name}").format(name=file.kept.name), "yellow"), indent=2)
    looks = [place for place in file.edits if place.needs_look]
    kept = [place for place in file.edits if not place.needs_look]
    if not file.edits:
        return
    counted = _("{kept} places that were edited by hand are kept; {looks} need a look.")
    say((counted.format(kept=len(file.edits), looks=len(looks)), "yellow" if looks else "green"), indent=2)
    for place in (*looks, *kept):
        say(*_told(place), indent=4)


def _told(place: Place) -> tuple[str | tuple[str, str], ...]:
    where = (
        f"{place.heading}: “{place.words}”" if place.heading else f"“{place.words}”" if place.words else _("the pages")
    )
    sides = ""
    if place.needs_look and place.fate is not Fate.MERGED and (place.mine or place.theirs):
        sides = (
            f" “{_cut(place.mine)}” ↔ “{_cut(place.theirs)}”"
            if place.theirs or place.fate is not Fate.OUTDATED
            else (f" {_cut(place.mine)}")
        )
    fate = (_(_FATES[place.fate]), "yellow" if place.needs_look else "")
    return (where, " – ", fate, sides)


def _cut(text: str) -> str:
    text = text.replace("\n", " ")
    return text if len(text) <= _EXCERPT else text[:_EXCERPT] + "…"
