"""The language that danvan speaks: English msgids, translated by the catalogues in `locale/`."""

import gettext
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DOMAIN = "danvan"
LANGUAGES = ("vi", "en")
# Of what goes to units, whatever danvan speaks to the clerk.
OFFICIAL = "vi"
LOCALE_DIR = Path(__file__).parent / "locale"

_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def use(language: str) -> None:
    """Speak `language` from now on; a language without a catalogue is English."""
    global _catalogue  # noqa: PLW0603 - gettext's own way: one language for the whole process
    _catalogue = gettext.translation(DOMAIN, LOCALE_DIR, [language], fallback=True)
    # click translates its own words ("Usage", "Missing option") through the process-wide domain.
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, LOCALE_DIR)
    gettext.textdomain(DOMAIN)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak `language` for a while, as for an official document, and then again what was spoken before."""
    global _catalogue  # noqa: PLW0603 - see `use`
    before = _catalogue
    _catalogue = gettext.translation(DOMAIN, LOCALE_DIR, [language], fallback=True)
    try:
        yield
    finally:
        _catalogue = before


def _(message: str) -> str:
    return _catalogue.gettext(message)


def N_(message: str) -> str:  # noqa: N802 - gettext's customary name for "translate later"
    """Mark a message for the catalogue; it is translated where it is shown."""
    return message
