"""Text as units type it: cleaned for keeping, folded for comparing."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from danvan_cli.texts.likeness import SKETCH, runs, sketch
from danvan_cli.texts.text import clean, fold

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"
VIETNAMESE = st.text(alphabet=LETTERS + LETTERS.upper() + " .,-\n", max_size=60)
PLACEMENTS = [("hòa", "hoà"), ("thủy", "thuỷ"), ("khỏe", "khoẻ"), ("Hòa Bình", "Hoà Bình"), ("úy", "uý")]


@given(st.text(max_size=80))
@example("e\u200b\u0301")
def test_cleaning_and_folding_twice_is_the_same_as_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert fold(fold(text)) == fold(text)


@given(VIETNAMESE)
def test_composed_and_decomposed_letters_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))
    assert clean(unicodedata.normalize("NFD", text)) == clean(text)


@given(VIETNAMESE)
def test_a_folded_text_is_plain_lower_case_words(text: str) -> None:
    assert fold(text).isascii()
    assert fold(text) == " ".join(fold(text).lower().split())


@given(VIETNAMESE)
def test_case_blanks_and_hyphens_do_not_matter(text: str) -> None:
    assert fold(text.upper()) == fold(text) == fold(f"  {text.replace(' ', '   ')}\u200b ")


@pytest.mark.parametrize(("new", "old"), PLACEMENTS)
def test_the_place_of_the_tone_mark_does_not_matter(new: str, old: str) -> None:
    assert new != old
    assert fold(new) == fold(old)


def test_the_d_with_a_bar_of_other_alphabets_is_the_vietnamese_one() -> None:
    assert fold("Đập Đá") == fold("Ðập Ðá") == "dap da"


@given(st.text(max_size=80))
def test_cleaned_text_has_nothing_that_xml_or_a_terminal_chokes_on(text: str) -> None:
    categories = {unicodedata.category(character) for character in clean(text) if character != "\n"}
    assert not categories & {"Cc", "Cs"}


def test_lines_are_kept_and_invisible_marks_are_not() -> None:
    assert clean(" một \r\n\r\n hai\u200b\tba \u202e\x07") == "một\nhai ba"


@pytest.mark.parametrize("letter", LETTERS + LETTERS.upper())
def test_a_letter_is_one_code_whichever_way_it_was_composed(letter: str) -> None:
    """Decomposed, hat composed and tone not ("tổ hợp"), and the tone typed before the hat."""
    apart = unicodedata.normalize("NFD", letter)
    base, marks = apart[0], apart[1:]
    written = {apart, base + marks[::-1], unicodedata.normalize("NFC", base + marks[:1]) + marks[1:]}
    written.add(unicodedata.normalize("NFC", base + marks[1:]) + marks[:1])
    assert {clean(one) for one in written} == {letter}


def test_other_alphabets_d_with_a_bar_is_kept_as_the_vietnamese_one() -> None:
    assert clean("Ðập Ðá, ðã, Ɖà") == "Đập Đá, đã, Đà"
    assert fold("Ɖập ɖá") == "dap da"


@given(st.lists(st.sampled_from(["xã", "đã", "12,5", "tốt.", "–", "hội nghị", "Nhơn Mỹ", "\n"]), max_size=150))
def test_a_sketch_is_the_smallest_checksums_of_a_text(words: list[str]) -> None:
    text = " ".join(words)
    assert sketch(text) == tuple(sorted(runs(text))[:SKETCH])
