"""What the report repeats of the units' texts: their own sentences, none invented, none twice, no figure changed."""

import random
import re
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from summaries import PLAN, REPORT_DATE, narrative, summary_of

from danvan_cli.plan import Plan
from danvan_cli.render.context import report_context
from danvan_cli.render.marks import NoMarks
from danvan_cli.render.told import Told
from danvan_cli.submission import Narrative
from danvan_cli.summary import Summary
from danvan_cli.texts.digest import digest
from danvan_cli.texts.grouping import grouped, proposals_in
from danvan_cli.texts.models import for_table, model_names
from danvan_cli.texts.sentences import figures, same_words, sentences, spelt, tidy
from danvan_cli.texts.telling import LastReport, names_of_plan

TASK = PLAN.tasks[0].id
UNITS = ("binh-dinh", "dap-da", "nhon-thanh", "nhon-my", "nhon-an", "phong-noi-vu", "phong-tu-phap", "tt-van-hoa")
Texts = Mapping[str, tuple[Narrative, ...]]


def told_by(texts: Mapping[str, str], field: str = "result", task: str = TASK) -> dict[str, tuple[Narrative, ...]]:
    return {unit: (narrative(task, field, text),) for unit, text in texts.items()}


def summary_with(texts: Texts, before: Texts | None = None, plan: Plan = PLAN) -> Summary:
    return summary_of(plan, {unit: {} for unit in texts}, texts=texts, texts_before=before)


def bullets(summary: Summary, task: str = TASK) -> list[tuple[str, str]]:
    """(units, text) of a task's sentences, group by group."""
    tasks: Any = report_context(summary, REPORT_DATE)["tasks"]
    (found,) = (one for one, asked in zip(tasks, summary.plan.tasks, strict=True) if asked.id == task)
    return [(item["units"], item["text"]) for group in found["groups"] for item in group["sentences"]]


# Sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Họp ở Đ. Trần Phú. Dân đồng tình.", ["Họp ở Đ. Trần Phú.", "Dân đồng tình."]),
        ("Theo ông Đ/c. Nguyễn An thì tốt. Sau đó họp.", ["Theo ông Đ/c. Nguyễn An thì tốt.", "Sau đó họp."]),
        ("Ra mắt “Chợ xanh.” Nhân dân hưởng ứng.", ["Ra mắt “Chợ xanh.”", "Nhân dân hưởng ứng."]),
        ("\uf0b7 Họp dân;\n• Gặp gỡ;\n– Thăm hỏi.", ["Họp dân;", "Gặp gỡ;", "Thăm hỏi."]),
        ("Thu 1.500.000 đồng. 12 hộ góp công.", ["Thu 1.500.000 đồng.", "12 hộ góp công."]),
    ],
)
def test_where_a_sentence_ends(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Phường hoà giải 3 vụ.", "phường hòa giải 3 vụ", True),
        ("Đã họp sau Tết.", "Đã họp sáu Tết.", False),  # after, six
        ("Đạt 12,5 triệu đồng.", "Đạt 12.5 triệu đồng.", False),
        ("Đạt 98%.", "Đạt 98.", False),
        ("Tăng 1.5 lần.", "Tăng 15 lần.", False),
    ],
)
def test_the_same_words_and_figures(one: str, other: str, same: bool) -> None:
    assert (same_words(one) == same_words(other)) is same


# Choosing


def test_units_that_say_the_same_are_named_together() -> None:
    said = "Cán bộ đến từng nhà ở chợ Gò Găng để giải thích chủ trương sắp xếp."
    texts = told_by(dict.fromkeys(("dap-da", "binh-dinh", "nhon-an"), said))
    assert bullets(summary_with(texts)) == [("Các phường Bình Định, Đập Đá; xã Nhơn An", said)]


def test_who_says_the_same_of_itself_is_named_as_alike() -> None:
    """The sentence shown names its own unit; the other one did not write that name."""
    said = "Quý II, cán bộ UBND {} đến từng nhà ở thôn Bắc Thuận giải thích chủ trương."
    texts = told_by({"nhon-my": said.format("xã Nhơn Mỹ"), "nhon-an": said.format("xã Nhơn An")})
    assert bullets(summary_with(texts)) == [("Xã Nhơn Mỹ (tương tự: xã Nhơn An)", said.format("xã Nhơn Mỹ"))]


def test_sentences_with_other_figures_are_never_joined() -> None:
    said = "Đã vận động {} hộ ở thôn Bắc Thuận hiến đất mở đường ra đồng."
    texts = told_by({"nhon-my": said.format(12), "nhon-an": said.format(13)})
    assert bullets(summary_with(texts)) == [("Xã Nhơn Mỹ", said.format(12))]


def test_what_stood_in_the_last_report_is_no_news() -> None:
    old = "Cán bộ đến từng nhà ở chợ Gò Găng để giải thích chủ trương sắp xếp."
    grown = "Đã vận động {} hộ ở thôn Bắc Thuận hiến đất mở đường ra đồng."
    now = told_by({"dap-da": f"{old.replace('từng', 'tận')} {grown.format(30)}", "nhon-an": old})
    before = told_by({"dap-da": f"{old} {grown.format(12)}"})
    assert bullets(summary_with(now, before)) == [("Phường Đập Đá", grown.format(30)), ("Xã Nhơn An", old)]


def test_a_difficulty_that_lasts_is_told_again() -> None:
    texts = told_by({"dap-da": "Kinh phí hoạt động ở cơ sở còn hạn hẹp."}, "difficulty")
    context: Any = report_context(summary_with(texts, texts), REPORT_DATE)
    (task,) = context["difficulties"]
    assert [item["text"] for item in task["sentences"]] == ["Kinh phí hoạt động ở cơ sở còn hạn hẹp."]


def test_what_was_copied_from_the_plan_is_not_told() -> None:
    assert not bullets(summary_with(told_by({"dap-da": PLAN.tasks[0].text})))


def test_each_group_has_its_places_and_each_unit_its_turn() -> None:
    many = {unit.id: f"Tổ vận động số {n} đi từng ngõ ở thôn {unit.short.title()} mỗi tối thứ Ba, hộ nào cũng dự."
            for n, unit in enumerate(PLAN.units_owing(PLAN.period_by_id["6m"]))}  # fmt: skip
    summary = summary_with({unit: tuple(narrative(task.id, "result", f"{text} {task.short}") for task in PLAN.tasks)
                            for unit, text in many.items()})  # fmt: skip
    chosen = digest(summary).results
    heard = Counter(one.sources[0].unit.id for told in chosen.values() for one in told)
    assert len(heard) > 20
    assert {one.sources[0].unit.group for one in chosen[TASK]} == {unit.group for unit in summary.plan.units
                                                                   if unit.id in many}  # fmt: skip


# Grouping


def test_difficulties_are_counted_and_the_most_frequent_stand_first() -> None:
    said = {
        "binh-dinh": "Thiếu kinh phí.",
        "dap-da": "Máy vi tính tại Bộ phận Một cửa đã cũ, chưa đáp ứng yêu cầu số hóa hồ sơ. Thiếu kinh phí.",
        "nhon-my": "Không có khó khăn gì.",
        "nhon-an": "Máy vi tính tại Bộ phận Một cửa đã cũ, chưa đáp ứng yêu cầu số hoá hồ sơ",
        "phong-noi-vu": "Máy vi tính tại Bộ phận Một cửa đã quá cũ, chưa đáp ứng yêu cầu số hóa hồ sơ.",
    }
    context: Any = report_context(summary_with(told_by(said, "difficulty")), REPORT_DATE)
    (task,) = context["difficulties"]
    assert [(item["units"], item["text"]) for item in task["sentences"]] == [
        (
            "3 đơn vị (phường Đập Đá, xã Nhơn An; tương tự: Phòng Nội vụ)",
            "Máy vi tính tại Bộ phận Một cửa đã cũ, chưa đáp ứng yêu cầu số hóa hồ sơ.",
        ),
        ("2 đơn vị (các phường Bình Định, Đập Đá)", "Thiếu kinh phí."),
    ]


@pytest.mark.parametrize(
    "other",
    [
        "Đường truyền của xã đã được nâng cấp, người dân nộp hồ sơ trực tuyến thuận lợi hơn trước.",
        "Đường truyền của xã chưa được nâng cấp, 20 người dân nộp hồ sơ trực tuyến thuận lợi hơn trước.",
    ],
)
def test_opposites_and_other_figures_are_not_alike(other: str) -> None:
    said = "Đường truyền của xã chưa được nâng cấp, người dân nộp hồ sơ trực tuyến thuận lợi hơn trước."
    texts = summary_with(told_by({"nhon-my": said, "nhon-an": other}, "difficulty")).told(TASK, "difficulty")
    assert [len(one.sources) for one in grouped(texts, PLAN)] == [1, 1]


def test_a_text_of_several_proposals_is_taken_apart_and_each_keeps_its_reasons() -> None:
    text = "1. Đề nghị cấp 5 loa. Loa cũ đã hỏng.\n2. Kiến nghị mở lớp tập huấn."
    told = [sentences(piece) for piece in proposals_in(text)]
    assert told == [["Đề nghị cấp 5 loa.", "Loa cũ đã hỏng."], ["Kiến nghị mở lớp tập huấn."]]


# Good examples


WORDS = ("mô hình", "Dân vận khéo", "tổ", "câu lạc bộ", "cách làm")


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Mô hình “Đường hoa nở muộn” được nhân rộng.", ["Đường hoa nở muộn"]),
        ('Duy trì mô hình: "Chợ hạn chế túi ni lông".', ["Chợ hạn chế túi ni lông"]),
        ("Mô hình “Dân vận khéo” “Ngõ xóm không rác” ra mắt.", ["Ngõ xóm không rác"]),
        ("Các mô hình “Tiếng kẻng an ninh”, “Tuyến phố sáng” và “Cổng trường xanh”.",
         ["Tiếng kẻng an ninh", "Tuyến phố sáng", "Cổng trường xanh"]),
        ("“Thứ Sáu nghe dân” là cách làm mới của phường.", ["Thứ Sáu nghe dân"]),
        ("Tổ “Zalo an ninh” hoạt động tốt.", ["Zalo an ninh"]),
        ("Phường tổ chức “Ngày hội non sông”.", []),
        ("Phong trào “Bình dân học vụ số” lan rộng; mô hình “Sân phơi chung” hình thành.", ["Sân phơi chung"]),
        ("Đăng ký 3 mô hình “Dân vận khéo”.", []),
    ],
)  # fmt: skip
def test_what_is_called_a_model(sentence: str, names: list[str]) -> None:
    assert list(model_names(sentence, WORDS, ("dan van kheo",))) == names


def test_a_campaign_that_the_plan_lists_is_no_units_model() -> None:
    campaign, own = "Tổ “Bình dân học vụ số” dạy người cao tuổi.", "Tổ “Tiếng kẻng an ninh” đi tuần."
    assert list(model_names(campaign, WORDS, ())) == ["Bình dân học vụ số"]
    known = names_of_plan(PLAN)
    assert list(model_names(f"{campaign} {own}", WORDS, known)) == ["Tiếng kẻng an ninh"]


def test_a_model_is_told_once_with_its_units() -> None:
    said = {
        "dap-da": "Mô hình “Ngõ xóm không rác” ra mắt ngay sau Tết, hộ nào cũng ký cam kết tham gia.",
        "nhon-an": "Thôn Háo Đức học theo mô hình “Ngõ xóm không rác”, mỗi tuần dọn một lần vào Chủ nhật.",
    }
    context: Any = report_context(summary_with(told_by(said)), REPORT_DATE)
    assert context["models"] == [
        {
            "number": "1",
            "name": "“Ngõ xóm không rác”",
            "units": "Phường Đập Đá, xã Nhơn An",
            "told": [
                {"units": "Phường Đập Đá", "text": said["dap-da"]},
                {"units": "Xã Nhơn An", "text": said["nhon-an"]},
            ],
        }
    ]
    # What the table tells is not told a second time.
    assert not bullets(summary_with(told_by(said)))


def test_the_table_of_models_keeps_within_its_length() -> None:
    said = {
        unit.id: f"Mô hình “Cách làm {n} của dân” giúp " + "bà con cùng nhau giữ sạch đường làng ngõ xóm " * 8
        for n, unit in enumerate(PLAN.units_owing(PLAN.period_by_id["6m"]))
    }
    condensed = digest(summary_with(told_by(said, task="4")))
    assert 3 < len(condensed.models) < PLAN.digest.models
    assert len(condensed.models) + len(condensed.more_models) == len(said)
    assert for_table(condensed.models, 2) != condensed.models


# Whatever units write


_NAMES = st.sampled_from(("“Chợ xanh sạch”", "mô hình “Ngõ xóm không rác”", "thôn Bắc Thuận", "khu vực Kim Châu", ""))
_DEED = st.sampled_from(
    (
        "cán bộ đến từng nhà giải thích chủ trương sắp xếp",
        "Cán bộ đến tận nhà giải thích chủ trương sắp xếp",
        "bà con góp công làm đường ra đồng",
        "chưa bố trí được kinh phí cho tổ tuyên truyền",
        "Đề nghị cấp thêm loa truyền thanh",
        "nổi bật là buổi đối thoại với hộ kinh doanh",
        "tổ chức hội nghị, có",
    )
)
_COUNT = st.sampled_from(
    ("", "với 12 hộ dự", "với 13 hộ dự", "được 1.500.000 đồng", "đạt 98,5%", "ngày 12/3", "A & <b>")
)
_SENTENCE = st.builds(
    lambda deed, name, count, end: " ".join(filter(None, (deed, name, count))) + end,
    _DEED, _NAMES, _COUNT, st.sampled_from((".", ";", "\n", "./.", "")),
)  # fmt: skip
_TEXT = st.lists(_SENTENCE, max_size=4).map(" ".join)
_FIELDS = st.sampled_from(
    (*((task.id, field) for task in PLAN.tasks[:3] for field in ("result", "difficulty", "proposal")),
     ("", "strengths"), ("", "weaknesses"), ("", "plans"))
)  # fmt: skip
_NARRATIVES = st.dictionaries(_FIELDS, _TEXT, max_size=6).map(
    lambda told: tuple(narrative(task, field, text) for (task, field), text in told.items())
)
_REPORTS = st.dictionaries(st.sampled_from(UNITS), _NARRATIVES, min_size=1)


def told_texts(context: Mapping[str, Any]) -> Iterator[str]:
    """All that the body says in units' words."""
    groups = [group for task in context["tasks"] for group in task["groups"]]
    for part in (*groups, *context["difficulties"], *context["proposals"]):
        yield from (item["text"] for item in part["sentences"])
    for part in ("strengths", "weaknesses", "causes", "plans"):
        yield from (item["text"] for item in context[part])
    yield from (one["text"] for model in context["models"] for one in model["told"])


@given(now=_REPORTS, before=_REPORTS)
def test_every_sentence_of_the_body_stands_in_a_submission(now: Texts, before: Texts) -> None:
    """But for a list's mark, the first capital and the final stop; so no figure of it is another."""
    written = {
        tidy(sentence): figures(sentence) for told in now.values() for one in told for sentence in sentences(one.text)
    }
    for text in told_texts(report_context(summary_with(now, before), REPORT_DATE)):
        left = text
        for sentence in sorted(written, key=len, reverse=True):
            left = left.replace(sentence, " ")
        assert not left.strip(), text
    for sentence, counted in written.items():
        assert figures(sentence) == counted


@given(now=_REPORTS, before=_REPORTS)
def test_no_sentence_is_told_twice_and_all_limits_are_kept(now: Texts, before: Texts) -> None:
    plan = replace(
        PLAN,
        digest=PLAN.digest._replace(assessments=2, plans=1, difficulties_a_task=1, proposals_a_task=2, models=1),
        tasks=tuple(task._replace(sentences=3) for task in PLAN.tasks),
    )
    condensed = digest(summary_with(now, before, plan))
    results = [one.sentence for told in condensed.results.values() for one in told]
    assessment = [one.sentence for told in condensed.assessment.values() for one in told]
    of_models = {spelt(one.sentence) for model in condensed.models for one in model.tellers}
    for told in (results, assessment):
        assert max(Counter(map(spelt, told)).values(), default=1) == 1
        assert not of_models & set(map(spelt, told))
    assert all(len(told) <= 3 for told in condensed.results.values())
    assert [len(told) for told in condensed.assessment.values()] <= [2, 2, 2, 1]
    assert all(len(cut.told) <= 1 for cut in condensed.difficulties.values())
    assert all(len(cut.told) <= 2 for cut in condensed.proposals.values())
    assert len(condensed.models) <= 1


@given(now=_REPORTS, order=st.randoms(use_true_random=False))
def test_the_order_in_which_reports_came_does_not_matter(now: Texts, order: random.Random) -> None:
    shuffled = list(now.items())
    order.shuffle(shuffled)
    assert report_context(summary_with(dict(shuffled)), REPORT_DATE) == report_context(summary_with(now), REPORT_DATE)


@given(now=_REPORTS)
def test_sentences_joined_have_the_same_figures(now: Texts) -> None:
    written = {unit: [one for told in texts for one in sentences(told.text)] for unit, texts in now.items()}
    condensed = digest(summary_with(now))
    cuts = [cut.told for told in (condensed.difficulties, condensed.proposals) for cut in told.values()]
    for one in (one for told in (*condensed.results.values(), *cuts) for one in told):
        for source in one.sources:
            of_unit = {figures(sentence) for sentence in written[source.unit.id]}
            assert all(figures(sentence) in of_unit for sentence in sentences(one.sentence))


def test_a_province_of_units_is_condensed_in_bounded_time() -> None:
    """Ten times the units take about ten times as long, not a hundred."""

    def took(units: int) -> float:
        commune = PLAN.unit_by_id["nhon-my"]
        many = tuple(
            commune._replace(id=f"x{n}", name=f"UBND xã {n}", short=f"xã Số {n}", aliases=()) for n in range(units)
        )
        plan = replace(PLAN, units=many)
        texts = {
            unit.id: tuple(
                narrative(
                    task.id, field, f"Xã Số {n} vận động {n % 7} hộ ở thôn Bắc Thuận làm đường; việc {task.short}."
                )
                for task in PLAN.tasks
                for field in ("result", "difficulty", "proposal")
            )
            for n, unit in enumerate(many)
        }
        summary = summary_with(texts, texts, plan)
        clock = time.process_time()
        digest(summary)
        return time.process_time() - clock

    took(20)
    assert took(1_000) < 30 * took(100)


def test_only_close_sentences_are_the_same_as_before() -> None:
    last = LastReport(("Cán bộ đến từng nhà ở chợ Gò Găng để giải thích chủ trương sắp xếp.",), 92)
    assert last.has("Cán bộ đến tận nhà ở chợ Gò Găng để giải thích chủ trương sắp xếp")
    assert not last.has("Cán bộ đến từng nhà ở chợ Gò Găng để phát tờ rơi, ghi lại ý kiến của bà con.")


def test_names_of_very_many_units() -> None:
    told = Told(PLAN, digest(summary_with({})), NoMarks())
    assert re.search(r"^Các phường .*; các xã .* và \d+ đơn vị khác$", told.named(PLAN.units[3:]))
    assert told.named(PLAN.units[:1]) == "Phường Bình Định"


def test_the_leadership_hears_of_different_units() -> None:
    first, second = (task.id for task in PLAN.tasks[:2])
    best = "Mô hình “{}” của 12 hộ được ra mắt tại xóm Đông ngày 12/3/2025."
    said = {
        "nhon-my": (
            narrative(first, "result", best.format("Chợ xanh")),
            narrative(second, "result", best.format("Loa")),
        ),
        "nhon-an": (narrative(second, "result", "Xã họp dân ở thôn Tân Dương để bàn việc làm đường."),),
    }
    told = digest(summary_with(said)).outstanding
    assert [[unit.id for unit in one.units] for one in told] == [["nhon-my"], ["nhon-an"]]
