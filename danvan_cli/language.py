"""The language that danvan speaks: English msgids, translated by the catalogues in `locale/`."""

import gettext
import os
from functools import lru_cache
from pathlib import Path

DOMAIN = "danvan"
LANGUAGES = ("vi", "en")
# Letters, forms and reports are official documents of a Vietnamese office.
OF_DOCUMENTS = "vi"
LOCALE_DIR = Path(__file__).parent / "locale"

_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def use(language: str) -> None:
    """Speak `language` from now on; a language without a catalogue is English."""
    global _catalogue  # noqa: PLW0603 - gettext's own way: one language for the whole process
    _catalogue = _translations(language)
    # click translates its own words ("Usage", "Missing option") through the process-wide domain.
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, LOCALE_DIR)
    gettext.textdomain(DOMAIN)


@lru_cache
def _translations(language: str) -> gettext.NullTranslations:
    return gettext.translation(DOMAIN, LOCALE_DIR, [language], fallback=True)


def _(message: str) -> str:
    return _catalogue.gettext(message)


def in_document(message: str) -> str:
    """The message as a document for the units says it, whatever language danvan speaks to the operator."""
    return _translations(OF_DOCUMENTS).gettext(message)


def N_(message: str) -> str:  # noqa: N802 - gettext's customary name for "translate later"
    """Mark a message for the catalogue; it is translated where it is shown."""
    return message
