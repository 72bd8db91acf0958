"""Text as units type it: cleaned for keeping, folded for comparing."""

import re
import unicodedata
from functools import lru_cache

# Control characters, lone surrogates, zero-width and bidirectional marks: nothing that a reader sees, and
# Word, terminals and XML choke on them. Tab and line feed stay.
# Patterns here are compiled at their first use, not when danvan starts.
_INVISIBLE = (
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_SPACES = r"[^\S\n]+"
_D_BAR = str.maketrans("ĐđÐðƉɖ", "DdDdDd")
# The D with a bar of other alphabets looks the same, and old converters and keyboards type it.
_LIKE_D_BAR = (("Ð", "Đ"), ("ð", "đ"), ("Ɖ", "Đ"), ("ɖ", "đ"))
# A tone typed before the hat of its vowel: NFC knows these two in the order of Vietnamese alone, "ấ" is "â" with "´".
_TONE_FIRST = "([\u0300\u0301\u0303\u0309])([\u0302\u0306])"


def clean(text: str) -> str:
    """The text in one Unicode form, without invisible characters and needless blanks; lines are kept."""
    if not text:
        return text
    if text.isprintable() and "  " not in text:  # nothing invisible, no odd blank, one line: the usual case
        return _composed(text).strip()
    text = _composed(re.sub(_INVISIBLE, "", text.replace("\r\n", "\n").replace("\r", "\n")))
    return "\n".join(line for line in (re.sub(_SPACES, " ", line).strip() for line in text.split("\n")) if line)


def _composed(text: str) -> str:
    """One code for each letter (NFC): the Vietnamese "tổ hợp" has some for vowels with hats, others for the tones."""
    composed = unicodedata.normalize("NFC", text)
    if not composed.isascii():
        if composed is not text:  # the usual text is composed, and is given back itself
            apart = re.sub(_TONE_FIRST, r"\2\1", unicodedata.normalize("NFD", composed))
            composed = unicodedata.normalize("NFC", apart)
        for other, letter in _LIKE_D_BAR:
            composed = composed.replace(other, letter)
    return composed


@lru_cache(maxsize=4_000)
def fold(text: str) -> str:
    """Key for comparing only: lower case, no accents, no punctuation, single blanks.

    "UBND P. Đập Đá" and "ubnd p đập đá" fold alike; so do "Hoà" and "Hòa", since tone marks go. Never shown.
    """
    return " ".join(text.translate(_FOLDED).split())


class _Folded(dict[int, str]):
    """What each character folds to, worked out when it is first met: character by character it is quickest."""

    def __missing__(self, code: int) -> str:
        bare = unicodedata.normalize("NFD", chr(code).translate(_D_BAR).casefold())
        letters = (c for c in bare if not unicodedata.combining(c))
        folded = "" if re.match(_INVISIBLE, chr(code)) else "".join(c if c.isalnum() else " " for c in letters)
        self[code] = folded
        return folded


_FOLDED = _Folded()


# What people write, folded, where there is nothing to tell or to list.
_NOTHING = frozenset(
    ("", "0", "khong", "khong co", "khong phat sinh", "khong co phat sinh", "chua", "chua co", "chua phat sinh", "kps")
)


def says_nothing(text: str) -> bool:
    """Whether a text only says that there is nothing: "Không", "Chưa có", "Không có kiến nghị, đề xuất"."""
    key = fold(text)
    return (
        key in _NOTHING or re.fullmatch("khong co (kien nghi|de xuat|kho khan|vuong mac)( .{0,20})?", key) is not None
    )


def shown_name(name: str) -> str:
    """A file's name as it can be printed and kept: in one Unicode form, what nobody sees and what is no text spelled
    out, as in `Xã\\nB.xlsx`."""
    name = unicodedata.normalize("NFC", name)
    return name if name.isprintable() else "".join(map(_spelled_out, name))


def _spelled_out(letter: str) -> str:
    if letter.isprintable():
        return letter
    if letter != "\n" and letter.isspace() and letter > "\x7f":
        return " "
    if "\udc80" <= letter <= "\udcff":  # a byte of a name that is no UTF-8
        return f"\\x{ord(letter) - 0xDC00:02x}"
    return letter.encode("unicode_escape").decode()


def printable(text: str) -> str:
    """The text without what would steer a terminal or turn the reading direction; lines and tabs stay."""
    return text if text.isprintable() else re.sub(_INVISIBLE, "", text)


def capitalised(text: str) -> str:
    """The text with its first letter as a capital, the rest as it is."""
    return text[:1].upper() + text[1:]


def listed(names: list[str]) -> str:
    """`["A", "B", "C"]` → "A, B và C"."""
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " và " + names[-1] if names else ""
