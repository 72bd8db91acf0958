"""Brings the catalogues up to date with the code; run it after a change of a message.

`python danvan_cli/locale/update.py` collects the messages of danvan and the words of click, keeps the translations
that there are, writes `danvan.po` and `danvan.mo`, and names what is left to translate. It writes the same bytes each
time. A message that changed in the code is a new one: nothing is translated by likeness.
"""

import ast
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

HERE = Path(__file__).parent
PACKAGE = HERE.parent
MARKS = {"_", "N_"}

# The words of click and typer that a user of danvan can meet, as far as they pass through gettext; click spells some
# of them differently from version to version. A pair is a singular and its plural.
CLICK: tuple[str | tuple[str, str], ...] = (
    "Usage:",
    "Arguments",
    "Options",
    "Commands",
    "Show this message and exit.",
    "default: {default}",
    "required",
    "deprecated",
    "path",
    "Error: {message}",
    "Try '{command} {option}' for help.",
    "Missing argument",
    "Missing option",
    "Missing parameter",
    "Missing parameter: {param_name}",
    "Missing {param_type}",
    "Missing command.",
    "No such command {name!r}.",
    "No such option {name!r}.",
    "No such option: {name}",
    "Invalid value: {message}",
    "Invalid value for {param_hint}: {message}",
    "Option {name!r} does not take a value.",
    "Value must be an iterable.",
    "{value!r} is not a valid {number_type}.",
    "Aborted!",
    ("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    ("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    ("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    ("Takes {nargs} values but 1 was given.", "Takes {nargs} values but {len} were given."),
)


class DanvanCatalog(Catalog):
    """A catalogue whose header holds no dates and no versions, which would make a difference at each run."""

    def __iter__(self) -> Iterator[Message]:
        lines = (
            "Project-Id-Version: danvan",
            f"Language: {self.locale_identifier}",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: 8bit",
            f"Plural-Forms: {self.plural_forms}",
        )
        yield Message("", "\n".join(lines) + "\n")
        yield from self._messages.values()


def messages() -> Iterator[tuple[str, str]]:
    """Each message of danvan and the file that it stands in.

    By syntax tree: babel's own extractor misses a message inside an f-string before Python 3.12.
    """
    for path in sorted(PACKAGE.rglob("*.py")):
        if HERE in path.parents:
            continue
        calls = (
            node
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKS
        )
        for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
            message = call.args[0]
            if isinstance(message, ast.Constant) and isinstance(message.value, str):
                yield message.value, path.relative_to(PACKAGE.parent).as_posix()


def collected(language: str) -> Catalog:
    """A catalogue without translations, in the order of the files and of the messages in them."""
    catalog = DanvanCatalog(language, header_comment="# Messages of danvan, written by danvan_cli/locale/update.py.")
    for message, file in messages():
        catalog.add(message, locations=[(file, 0)])
    for word in CLICK:
        catalog.add(word, locations=[("click", 0)])
    for entry in catalog:
        # babel's guesses ("% o" as a placeholder) differ from version to version; see `faults`.
        entry.flags.clear()
    return catalog


def update(language: str) -> list[str]:
    """Write the language's catalogue; gives the messages without a translation."""
    po = HERE / language / "LC_MESSAGES" / "danvan.po"
    catalog = collected(language)
    known = read_po(io.BytesIO(po.read_bytes()), language) if po.is_file() else Catalog(language)
    for entry in catalog:
        before = known.get(entry.id) if entry.id else None
        if before:
            entry.string = before.string
    with io.BytesIO() as text, io.BytesIO() as binary:
        write_po(text, catalog, width=0, ignore_obsolete=True, include_lineno=False)
        write_mo(binary, catalog)
        po.parent.mkdir(parents=True, exist_ok=True)
        po.write_bytes(text.getvalue())
        po.with_suffix(".mo").write_bytes(binary.getvalue())
    return [faulty for entry in catalog if entry.id for faulty in faults(entry)]


def faults(entry: Message) -> Iterator[str]:
    """What is wrong with a message's translation: not there, or with other placeholders."""
    if not any(_all(entry.string)):
        yield f"no translation: {entry.id!r}"
    elif _placeholders(entry.string) != _placeholders(entry.id) and isinstance(entry.id, str):
        yield f"other placeholders: {entry.string!r} for {entry.id!r}"


def _placeholders(texts: object) -> set[str]:
    return {found for text in _all(texts) for found in re.findall(r"\{[^{}]*\}", text)}


def _all(texts: object) -> list[str]:
    """A message, or the forms of one that has a plural."""
    if isinstance(texts, str):
        return [texts]
    return list(texts) if isinstance(texts, list | tuple) else []


def main() -> int:
    languages = sorted(path.parent.name for path in HERE.glob("*/LC_MESSAGES"))
    left = [f"{language}: {fault}" for language in languages for fault in update(language)]
    print("\n".join(left) or "complete")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
