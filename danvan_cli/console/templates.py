"""What a person reads of `template check` and `template fields`."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from danvan_cli.console.terminal import Part, say, table
from danvan_cli.language import N_, _
from danvan_cli.render.fields import Kind

if TYPE_CHECKING:
    from danvan_cli.render.template_check import Fault
    from danvan_cli.template import CheckedTemplate, TemplateField

_PARTS = {"header": N_("page header"), "footer": N_("page footer")}
_KINDS = {
    Kind.TEXT: N_("text"),
    Kind.FLAG: N_("yes or no"),
    Kind.LIST: N_("list"),
    Kind.TABLE: N_("table"),
    Kind.CHART: N_("chart"),
}
_LONGEST_SAMPLE = 60


def show_checked(checked: Sequence["CheckedTemplate"], here: Path) -> None:
    """A line for each fault: where it stands, and what is wrong there."""
    for template in checked:
        path = template.path.relative_to(here) if template.path.is_relative_to(here) else template.path
        for fault in template.faults:
            say((str(path), "bold"), *_place(fault), (f": {fault.message}", "red"))
        if not template.faults:
            say((str(path), "bold"), ": ", (_("no faults"), "green"))


def _place(fault: "Fault") -> list[Part]:
    told: list[Part] = []
    if fault.part in _PARTS:
        told.append(f", {_(_PARTS[fault.part])}")
    if fault.heading:
        told.append(", " + _("under “{heading}”").format(heading=fault.heading))
    return [*told, ", " + _("in “{text}”").format(text=" ".join(fault.text.split()))]


def show_fields(fields: Iterable["TemplateField"], *, verbose: bool) -> None:
    """A row for each name; what stands in brackets behind a name is asked in a loop over it."""
    rows = [
        (field.name, _(_KINDS[field.kind]), field.meaning, field.sample if verbose else _cut(field.sample))
        for field in fields
    ]
    table((_("Name"), _("Kind"), _("Meaning"), _("Sample")), rows)
    say()
    loop, name = "{%p for task in tasks %} … {%p endfor %}", "{{ task.short }}"
    hint = _("“tasks[].short” is printed by {name} in a loop: {loop}. A chart is printed like a text.")
    say((hint.format(name=name, loop=loop), "dim"))


def _cut(sample: str) -> str:
    line = " ".join(sample.split())
    return line if len(line) <= _LONGEST_SAMPLE else line[: _LONGEST_SAMPLE - 1] + "…"
