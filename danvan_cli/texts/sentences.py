"""Vietnamese text in sentences: where one ends, what it names and counts, and when two are the same words. Pure."""

import re
import unicodedata
from functools import lru_cache

from danvan_cli.texts.text import clean, fold

# A full stop after these ends no sentence: "TP. Quy Nhơn", "P. Đập Đá", "số 2.". Folded, so "Đ." is "d".
_SHORTENED = frozenset(
    ("tp", "p", "x", "tx", "tt", "q", "h", "st", "ths", "ts", "gs", "pgs", "bs", "ks", "cn", "d", "d c", "tr", "nxb")
)
# Capitals one by one: Unicode mixes them with small letters, and a range from À to Ỹ takes in "đ".
_ACCENTED = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
CAPITAL, SMALL = f"[A-Z{_ACCENTED}]", f"[a-z{_ACCENTED.lower()}]"
# A blank is looked for first: what stands before it is then seen at few places.
_END = re.compile(
    rf"\s(?:(?<=[.!?…]\s)|(?<=[.!?…][”»]\s))\s*(?=[“\"«(]?(?:{CAPITAL}|[0-9+-]))|\n+",
)
# What a list is typed with; the private signs are the bullets of the fonts Symbol and Wingdings, pasted from Word.
_BULLETS = " \t-–—+*•·▪●○►➢✓✔\uf0b7\uf0a7\uf0d8\uf0fc\uf076"
# "1. ", "a) ", "2.1. ": numbers of a list that is torn apart here.
MARK_ALONE = re.compile(r"\W*\w{1,3}[.)]?")
_LIST_MARK = re.compile(r"^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\))\s+(?=\D)")
NAMED = re.compile(r"[“\"«]([^“”\"«»]{4,})[”\"»]")
_FIGURE = re.compile(r"[-−+]?\d(?:[\d.,/]*\d)?(?:\s?[%‰])?")
_SIGNS = re.compile(r"[^\w\s]+")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
# A "sentence" of more words is a page without a full stop; the report breaks it off, visibly.
_LONGEST = 120
LEFT_OUT = " […]"
# In place of a unit's own name where sentences of several units are compared.
_ITSELF = "□"


def sentences(text: str) -> list[str]:
    """The sentences of a Vietnamese text, each as it stands; a line break ends one too."""
    found: list[str] = []
    for part in (piece.strip(_BULLETS) for piece in _END.split(text)):
        if found and found[-1].endswith(".") and fold(found[-1].rpartition(" ")[2]) in _SHORTENED:
            found[-1] += " " + part
        elif part:
            found.append(part)
    return found


def tidy(sentence: str) -> str:
    """A unit's sentence as one of the report: no list mark, a capital first, one full stop at the end.

    "./." ends documents (NĐ 30/2020, annex III), and a unit's document is not the report's end.
    """
    text = " ".join(_LIST_MARK.sub("", clean(sentence), count=1).split())
    told = text.split(" ")
    if len(told) > _LONGEST:
        text = " ".join(told[:_LONGEST]) + LEFT_OUT
    text = text.removesuffix("./.").rstrip(" ;,:")
    text = text if text.endswith((".", "!", "?", "…", ".”", LEFT_OUT)) else text + "."
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=20_000)
def spelt(text: str) -> str:
    """The text's words for comparing: without case and punctuation, "hoà" as "hòa".

    Accents stay, unlike in `fold`: "sau cuộc họp" (after) is not "sáu cuộc họp" (six).
    """
    words = unicodedata.normalize("NFD", _SIGNS.sub(" ", text.casefold())).split()
    # A tone mark belongs to the word, wherever in it people put it.
    return " ".join(_TONES.sub("", word) + "".join(_TONES.findall(word)) for word in words)


def figures(sentence: str) -> tuple[str, ...]:
    """The figures of a sentence in their order, as they are typed."""
    return tuple(_FIGURE.findall(sentence))


def same_words(sentence: str, own_names: tuple[str, ...] = ()) -> tuple[str, tuple[str, ...]]:
    """Key of what a sentence says: alike for sentences of the same words and figures.

    Of each of the unit's `own_names`, longest first and as `spelt` gives them, only counts that it stands there.
    """
    words = f" {spelt(sentence)} "
    for name in own_names:
        words = words.replace(f" {name} ", f" {_ITSELF} ")
    return words.strip(), figures(sentence)
