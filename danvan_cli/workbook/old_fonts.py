"""Text typed for the fonts of before Unicode, TCVN3 (.VnTime) and VNI (VNI-Times), and what it says in Unicode. Pure.

In these fonts a letter's code is that of another letter: "Céng hßa" in .VnTime shows as "Cộng hòa". Nothing in the
text itself tells ("tên" would be "tờn"), so a text is converted by the name of its font alone.
"""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache


class Encoding(StrEnum):
    """What the codes of letters stand for in a font."""

    TCVN3 = "TCVN3"
    VNI = "VNI"


class Kind(StrEnum):
    """What a text in such a font is: `EITHER` is a text such as "hòa", which may have been typed in either way, and
    `BROKEN` one that is surely old, but has characters that the font does not know."""

    PLAIN = "plain"
    UNICODE = "unicode"
    OLD = "old"
    EITHER = "either"
    BROKEN = "broken"


# TCVN 5712-3 has no capitals with tones: fonts such as .VnTimeH draw small letters as capitals. "ư" is the soft
# hyphen, so a text must be converted before anything is cleaned of it.
_TCVN3 = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)
_GRAVE, _ACUTE, _CIRCUMFLEX, _TILDE, _BREVE, _HOOK, _DOT = "\u0300\u0301\u0302\u0303\u0306\u0309\u0323"
# In VNI a letter is followed by its mark, which is a letter's code too; a few letters have codes of their own.
_VNI_MARKS = {
    "aeiouyöô": {"ù": _ACUTE, "ø": _GRAVE, "û": _HOOK, "õ": _TILDE, "ï": _DOT},
    "aeo": {
        "â": _CIRCUMFLEX, "á": _CIRCUMFLEX + _ACUTE, "à": _CIRCUMFLEX + _GRAVE, "å": _CIRCUMFLEX + _HOOK,
        "ã": _CIRCUMFLEX + _TILDE, "ä": _CIRCUMFLEX + _DOT,
    },
    "a": {
        "ê": _BREVE, "é": _BREVE + _ACUTE, "è": _BREVE + _GRAVE, "ú": _BREVE + _HOOK, "ü": _BREVE + _TILDE,
        "ë": _BREVE + _DOT,
    },
}  # fmt: skip
_VNI_LETTERS = {"ñ": "đ", "ò": "ị", "æ": "ỉ", "ó": "ĩ", "î": "ỵ", "ö": "ư", "ô": "ơ", "í": "í", "ì": "ì"}


def _vni() -> dict[str, str]:
    """What each letter with its mark stands for, in small letters and in capitals; a mark may stay small."""
    small = dict(_VNI_LETTERS)
    for bases, marks in _VNI_MARKS.items():
        for base in bases:
            letter = _VNI_LETTERS.get(base, base)
            small |= {base + mark: unicodedata.normalize("NFC", letter + sign) for mark, sign in marks.items()}
    capitals = {old.upper(): letter.upper() for old, letter in small.items()}
    half = {old[0].upper() + old[1:]: letter.upper() for old, letter in small.items()}
    return small | half | capitals


_VNI = _vni()
_OLD = {
    Encoding.TCVN3: re.compile("|".join(_TCVN3)),
    Encoding.VNI: re.compile("|".join(sorted(_VNI, key=len, reverse=True))),
}
_TABLE = {Encoding.TCVN3: _TCVN3, Encoding.VNI: _VNI}
# The letters that Vietnamese in Unicode has in common with the codes of old fonts; Ð is typed for Đ.
_SHARED = "àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝÐ"
# No text in Unicode has these, or has them there; VNI's marks after letters that bear no such vowel beside them.
_SURE = {
    Encoding.TCVN3: re.compile(f"[{''.join(set(_TCVN3) - set(_SHARED))}]"),
    Encoding.VNI: re.compile("[øûïåäëüñöæî]|[aeiouyöô][ùõ]|[aeo]â|aê", re.IGNORECASE),
}
# The letters of Vietnamese that the old fonts, with their 256 codes, cannot have; marks that follow letters, too.
_NOT_OLD = re.compile("[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u0323ạ-ỹẠ-Ỹ]")
_TCVN3_FONT = re.compile(r"\.[Vv][Nn]|Vn[A-Z]")


@lru_cache(maxsize=1_000)
def encoding_of(font: str) -> Encoding | None:
    """How text in the font is encoded, by its name; None for a font of Unicode."""
    name = font.strip()
    if _TCVN3_FONT.match(name):
        return Encoding.TCVN3
    return Encoding.VNI if name.upper().startswith("VNI") else None


def kind_of(text: str, encoding: Encoding) -> Kind:
    """What a text in a font of the encoding is."""
    if text.isascii():
        return Kind.PLAIN
    if _NOT_OLD.search(text):
        return Kind.UNICODE
    left = _OLD[encoding].sub("", text)
    known = not any(character.isalpha() and not character.isascii() for character in left)
    if _SURE[encoding].search(text):
        return Kind.OLD if known else Kind.BROKEN
    if not known:
        return Kind.UNICODE
    return Kind.EITHER if _decoded(text, encoding) != text else Kind.PLAIN


def convert(text: str, font: str) -> str:
    """The text in Unicode. The font must be one that `encoding_of` knows."""
    encoding = encoding_of(font)
    assert encoding is not None
    decoded = _decoded(text, encoding)
    if encoding is Encoding.VNI:
        return decoded
    if font.strip().endswith("H"):
        return decoded.upper()
    words = text.split(" ")
    shown = [_in_capitals(word) for word in words]
    if any(shown) and not any(character.islower() and character.isascii() for character in text):
        return decoded.upper()
    return " ".join(
        word.upper() if capitals else word for word, capitals in zip(decoded.split(" "), shown, strict=True)
    )


def _decoded(text: str, encoding: Encoding) -> str:
    return _OLD[encoding].sub(lambda match: _TABLE[encoding][match[0]], text)


def _in_capitals(word: str) -> bool:
    """Whether a word is written in capitals: with two of them, since one begins a name ("Hµ" is "Hà")."""
    letters = [character for character in word if character.isascii() and character.isalpha()]
    return len(letters) > 1 and all(map(str.isupper, letters))
