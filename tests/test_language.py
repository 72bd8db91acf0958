"""Every message for people is translated, and the translations fit the messages."""

import re
from functools import lru_cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from commands import ROOT

from danvan_cli import language
from danvan_cli.checks import CHECKS
from danvan_cli.finding import Finding, Severity, Where

PACKAGE = ROOT / "danvan_cli"
FOLDER = language.LOCALE_DIR / "vi" / "LC_MESSAGES"


@lru_cache
def extracted() -> frozenset[str]:
    """Every text in danvan's Python that is marked with `_` or `N_`, by babel's extractor."""
    found = extract_from_dir(PACKAGE, method_map=[("**.py", "python")], keywords={"_": None, "N_": None})
    return frozenset(str(message) for file, _line, message, _comments, _context in found if "locale" not in file)


def catalogue(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale="vi") if path.suffix == ".po" else read_mo(file)


def translations(path: Path) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Texts by messages; a message with a plural has two texts, and its translation one for each form."""
    return {_forms(message.id): _forms(message.string) for message in catalogue(path) if message.id}


def _forms(texts: object) -> tuple[str, ...]:
    return (texts,) if isinstance(texts, str) else tuple(map(str, texts)) if isinstance(texts, list | tuple) else ()


def test_every_message_is_translated() -> None:
    translated = {msgid[0] for msgid, strings in translations(FOLDER / "danvan.po").items() if all(strings) and strings}
    assert extracted() - translated == set()
    assert all(all(strings) and strings for strings in translations(FOLDER / "danvan.po").values())


def test_nothing_is_translated_that_nobody_says() -> None:
    """Click's own words, such as "Usage:", stand in the catalogue with click as their place."""
    sources = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.glob("**/*.py"))
    own = (message for message in catalogue(FOLDER / "danvan.po") if message.id and message.locations)
    unsaid = [
        message.id
        for message in own
        if not all(file == "click" for file, _line in message.locations)
        and message.id not in extracted()
        and repr(message.id)[1:-1] not in sources  # within an f-string, where babel does not look
    ]
    assert not unsaid


def test_a_translation_has_the_placeholders_of_its_message() -> None:
    """A translation may leave the format away (`{name!r}`), but no name, and may add none."""

    def names(texts: tuple[str, ...]) -> set[str]:
        return {name for text in texts for name in re.findall(r"{(\w+)[^{}]*}", text)}

    differing = {
        msgid: strings
        for msgid, strings in translations(FOLDER / "danvan.po").items()
        if (names(msgid) != names(strings) if len(msgid) == 1 else not names(strings) <= names(msgid))
    }
    assert not differing


def test_nothing_is_fuzzy_or_left_over() -> None:
    po = catalogue(FOLDER / "danvan.po")
    assert [message.id for message in po if message.fuzzy and message.id] == []
    assert list(po.obsolete) == []


def test_the_compiled_catalogue_is_that_of_the_text() -> None:
    assert translations(FOLDER / "danvan.mo") == translations(FOLDER / "danvan.po")


def test_an_english_message_is_plain_english() -> None:
    """A message in Vietnamese would be shown to whoever asked for English."""
    of_form = re.compile(r"[“\"][^”\"]*[”\"]")  # the form's own words are quoted
    accented = re.compile(r"[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ]", re.IGNORECASE)
    assert not {message for message in extracted() if accented.search(of_form.sub("", message))}


@pytest.mark.parametrize("lang", language.LANGUAGES)
def test_every_checks_message_can_be_shown_in_every_language(lang: str) -> None:
    language.use(lang)
    try:
        for check in CHECKS.values():
            names = set(re.findall(r"{(\w+)}", check.message + check.remedy))
            finding = Finding(
                Where("x.xlsx"), check.code, Severity.ERROR, check.message, check.remedy, dict.fromkeys(names, "…")
            )
            assert finding.message
            assert "{" not in finding.message + finding.remedy
    finally:
        language.use("en")
