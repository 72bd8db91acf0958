"""How lines and tables reach a person or a pipe.

A person's terminal gets colours and folded columns through rich. A pipe or a file gets plain lines, one row a line
whatever its width, so that `danvan overdue | grep Nhơn` works; rich, slow to load, is not even imported for it.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal, TypeVar

import typer

from danvan_cli.language import _
from danvan_cli.texts.text import printable

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

# A text, or a text with a style of rich such as "bold" or "red".
Part = str | tuple[str, str]
Item = TypeVar("Item")

_GAP = 2
_SHORT = 20


def watched() -> bool:
    """Whether results go to a terminal that a person looks at."""
    return sys.stdout.isatty()


def say(*parts: Part, indent: int = 0) -> None:
    """One line, of one or more parts; without parts a blank one. A terminal folds it below its own beginning."""
    if watched():
        from rich.padding import Padding

        _console().print(Padding(_styled(parts), (0, 0, 0, indent)) if indent else _styled(parts))
    else:
        sys.stdout.write(" " * indent + "".join(map(_plain, parts)) + "\n")


def complain(text: str) -> None:
    """One clear line to the operator, where it does not mix with results."""
    typer.secho(text, fg="red", err=True)


def table(
    headings: Sequence[str], rows: Iterable[Sequence[Part]], right: Iterable[int] = (), *, last_if_room: bool = False
) -> None:
    """A table; the columns numbered in `right`, from 0, are set to the right. The last column may be one that is left
    out where a person's window has no room for it. Nothing is printed without rows."""
    found, numbers = list(rows), frozenset(right)
    if not found:
        return
    if watched():
        widths = [max(len(_plain(row[at])) for row in (headings, *found)) for at in range(len(headings))]
        if last_if_room and sum(widths) + _GAP * len(widths) > _console().width:
            headings, found = headings[:-1], [row[:-1] for row in found]
        _rich_table(headings, found, numbers)
        return
    lines = [list(map(_plain, row)) for row in (headings, *found)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = (_set(cell, width, at in numbers) for at, (cell, width) in enumerate(zip(line, widths, strict=True)))
        sys.stdout.write((" " * _GAP).join(cells).rstrip() + "\n")


def progress(items: Iterable[Item], total: int, describe: Callable[[Item], str]) -> Iterator[Item]:
    """Pass the items on, and show how far it is: a bar if a person watches, else a line an item."""
    if sys.stderr.isatty():
        from rich.console import Console
        from rich.progress import track

        yield from track(items, _("Reading"), total, console=Console(stderr=True), transient=True)
        return
    for at, item in enumerate(items, 1):
        sys.stderr.write(f"{at}/{total} {printable(describe(item))}\n")
        yield item


def _plain(part: Part) -> str:
    return printable(part if isinstance(part, str) else part[0])


def _set(cell: str, width: int, right: bool) -> str:
    return cell.rjust(width) if right else cell.ljust(width)


@cache
def _console() -> "Console":
    from rich.console import Console

    return Console(highlight=False, markup=False, emoji=False)


def _styled(parts: Iterable[Part]) -> "Text":
    from rich.text import Text

    return Text.assemble(*((_plain(part), "" if isinstance(part, str) else part[1]) for part in parts))


def _rich_table(headings: Sequence[str], rows: Sequence[Sequence[Part]], right: frozenset[int]) -> None:
    from rich.table import Table

    drawn = Table(header_style="bold", box=None, pad_edge=False, padding=(0, _GAP, 0, 0))
    widths = [max(len(_plain(row[at])) for row in (headings, *rows)) for at in range(len(headings))]
    # Short columns keep their words whole where there is room for that; long names are folded first.
    room = sum(min(width, _SHORT) + _GAP for width in widths) <= _console().width
    for at, heading in enumerate(headings):
        justify: Literal["left", "right"] = "right" if at in right else "left"
        drawn.add_column(heading, justify=justify, overflow="fold", no_wrap=room and widths[at] <= _SHORT)
    for row in rows:
        drawn.add_row(*(_styled([cell]) for cell in row))
    _console().print(drawn)
