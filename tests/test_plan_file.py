"""A plan with faults: each is told in one line, with its table, its key and the name that was meant."""

from pathlib import Path

import pytest
from filled import SMALL_PLAN

from danvan_cli.errors import DanvanError
from danvan_cli.plan_file import DEFAULT_PLAN, PlanFaults, find_plan, load_plan

TEXT = SMALL_PLAN.read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def _english() -> None:
    """Messages are told from each other by their English words; a catalogue is used only once asked for."""
    from danvan_cli import language

    language.use("en")


def faults(folder: Path, *changes: tuple[str, str]) -> list[str]:
    """The faults of the small plan after the changes, each of which must strike once at least."""
    text = TEXT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path = folder / "plan.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PlanFaults) as raised:
        load_plan(path)
    assert str(path) in str(raised.value).splitlines()[0]
    return [fault.strip() for fault in raised.value.faults]


ONE_FAULT = [
    # (what is changed, into what, the parts that the one line must have)
    ('short = "Phòng, chống dịch bệnh"', 'shrot = "x"\nshort = "y"', ("[[task]] 3 shrot", "'short'")),
    ('group = "mam-non"', 'group = "man-non"', ("[[unit]] hoa-sen group", "'man-non'", "'mam-non'")),
    ('applies_to = ["mam-non", "le-loi"]', 'applies_to = ["mam-non", "le-lio"]', ("applies_to", "'le-loi'")),
    ('code = "1.10"', "code = 1.10", ("[[indicator]] 1.1 code", "1.1 is not", "quotes")),
    ('due_before = "2026-09-01"', 'due_before = "2026-02-30"', ("[[period]] 8t due_before", "'2026-02-30'", "a date")),
    ('code = "2.2"', 'code = "2.1"', ("[[indicator]] 2.1 code", "twice")),
    ('id = "tuoi-tho"', 'id = "hoa-sen"', ("[[unit]] hoa-sen id", "twice")),
    ('expr = "1.2 <= 1.1"', 'expr = "1.2 <= 1.3"', ("[[rule]] X01 expr", "'1.3'", "did you mean")),
    ('expr = "1.2 <= 1.1"', 'expr = "1.2 =< 1.1"', ("[[rule]] X01 expr", "'1.2 =< 1.1'", "'<'")),
    ('aggregation = "count-distinct"', 'aggregation = "sum"', ("3.2 aggregation", "'sum'", "count-distinct")),
    ('aggregation = "count-distinct"', 'aggregation = "distinct"', ("3.2 aggregation", "'distinct'", "count-distinct")),
    ('kind = "percent"', 'kind = "procent"', ("[[indicator]] 2.3 kind", "'procent'", "'percent'")),
    ('part_of = "2.1"', 'part_of = "2.11"', ("[[indicator]] 2.2 part_of", "'2.11'", "'2.1'")),
    ('periods = ["8t", "nam"]', 'periods = ["8t", "năm"]', ("[[indicator]] 5.3 periods", "'năm'", "'nam'")),
    ('over = ["1.1"]', 'over = ["1.11"]', ("[[ratio]] 1.2% over", "'1.11'")),
    ('policy = "strict"', 'policy = "strickt"', ("[deadline] policy", "'strickt'", "'strict'")),
    ("[[group]]", "[report]\nresult_a_task = 5\n[[group]]", ("[report] result_a_task", "'results_a_task'")),
    ("[[group]]", "[report]\nmodels = 0\n[[group]]", ("[report] models", "1 or more")),
    ("[[group]]", '[report]\nmodel_words = "tổ"\n[[group]]', ("[report] model_words", "a list of texts")),
    ("[[task]]", '[[task]]\nsentences = "5"', ("[[task]] 1 sentences", "'5' is not a whole number")),
    ("year = 2026", 'year = "2026"', ("[plan] year", "'2026' is not a whole number")),
    ('citation = "', 'citatoin = "', ("[plan]",)),
    ('name = "Lượt học sinh được khám sức khỏe"', "", ("[[indicator]] 2.1 name", "is missing")),
    ('name = "Lượt học sinh được khám sức khỏe"', 'name = ""', ("[[indicator]] 2.1 name", "is empty")),
    ("{5.1~}, với {5.2}", "{5.1~}, với {5.9}", ("[[indicator]] 5.1 phrase", "'5.9'")),
    ("{5.1~}, với {5.2}", "[với|không] {5.2}", ("[[indicator]] 5.1 phrase", "[với|không]", "no figure")),
    ('severity = "warning"', 'severity = "warn"', ("[[rule]] X04 severity", "'warn'", "'warning'")),
    ('code = "X106"', 'code = "R6"', ("[[rule]] R6 code", "X07")),
    ('data_to = "2026-08-25"', 'data_to = "2026-09-25"', ("[[period]] 8t data_to", "follow each other")),
    ("optional = true", 'optional = "yes"', ("[[indicator]] 5.3 optional", "true or false")),
    ('max = "3000"', 'max = "3 nghìn"', ("[[indicator]] 1.1 max", "'3 nghìn'", "a number")),
    ('aliases = ["Tuổi Thơ"]', 'aliases = "Tuổi Thơ"', ("[[unit]] tuoi-tho aliases", "a list of texts")),
    ("[limits]", "[limit]", ("limit", "'limits'")),
    ('id = "tram"', 'id = "y-te"', ("[[unit]] y-te id", "group")),
]  # fmt: skip


# A row that is lost, or a key under a wrong name, is missed elsewhere too: that is told as well.
FOLLOWED = ("code = 1.10", 'code = "2.1"', 'id = "hoa-sen"', 'citatoin = "', "[limit]", 'id = "y-te"', "")


@pytest.mark.parametrize(("old", "new", "parts"), ONE_FAULT, ids=[new[:24] for _old, new, _parts in ONE_FAULT])
def test_a_fault_is_told_with_its_table_key_and_near_name(
    tmp_path: Path, old: str, new: str, parts: tuple[str, ...]
) -> None:
    found = faults(tmp_path, (old, new))
    assert any(all(part in fault for part in parts) for fault in found), found
    # What a slip brings about elsewhere may be told too, but each line once.
    assert len(found) == len(set(found))


@pytest.mark.parametrize(("old", "new", "parts"), [case for case in ONE_FAULT if case[1] not in FOLLOWED])
def test_one_slip_is_one_line(tmp_path: Path, old: str, new: str, parts: tuple[str, ...]) -> None:
    found = faults(tmp_path, (old, new))
    assert len(found) == 1, found
    assert all(part in found[0] for part in parts)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        ('group = "mam-non"', 'group = "man-non"'),
        ('kind = "percent"', 'kind = "procent"'),
        ('expr = "2.2 <= 2.1"', 'expr = "2.2 <="'),
        ('policy = "strict"', "policy = 1"),
    )
    assert len(found) == 4


def test_a_plan_without_a_table_is_told_which(tmp_path: Path) -> None:
    head, _, _rest = TEXT.partition("[[group]]")
    path = tmp_path / "plan.toml"
    path.write_text(head, encoding="utf-8")
    with pytest.raises(PlanFaults) as raised:
        load_plan(path)
    for table in ("group", "task", "indicator", "unit", "period"):
        assert any(f"[[{table}]]" in fault for fault in raised.value.faults)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"[plan\n", "line 1"),
        (b'[plan]\nid = "\xff\xfe"\n', "TOML"),
        (b"plan = 1\n", "[plan]"),
        (b'task = "x"\n', "[[task]]"),
        (b'indicator = ["x"]\n', "[[indicator]]"),
        (b"[[task]]\nid = '1'\napplies_to = 5\n[[indicator]]\ntask = '1'\n", "[[task]] 1 applies_to"),
        (b"", "[plan] id"),
    ],
)
def test_what_is_no_plan_is_the_operators_mistake_and_no_traceback(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "plan.toml"
    path.write_bytes(content)
    with pytest.raises(DanvanError) as raised:
        load_plan(path)
    assert said in str(raised.value)


def test_a_plan_that_is_not_there_is_the_operators_mistake(tmp_path: Path) -> None:
    with pytest.raises(DanvanError, match=r"plan\.toml"):
        load_plan(tmp_path / "plan.toml")
    with pytest.raises(DanvanError):
        load_plan(tmp_path)


def test_the_plan_of_the_folder_or_above_is_taken_before_the_one_that_ships(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert find_plan(inner) == DEFAULT_PLAN
    (tmp_path / "plan.toml").write_text(TEXT, encoding="utf-8")
    assert find_plan(inner) == tmp_path / "plan.toml"


def test_a_plan_saved_by_notepad_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "plan.toml"
    path.write_text(TEXT, encoding="utf-8-sig")
    assert load_plan(path).id == "suoi-ngoc-2026"


def test_how_long_a_tasks_section_is_may_be_said_for_all_and_for_one(tmp_path: Path) -> None:
    text = TEXT.replace("[[group]]", "[report]\nresults_a_task = 4\n\n[[group]]", 1).replace(
        "[[task]]", "[[task]]\nsentences = 7", 1
    )
    (tmp_path / "plan.toml").write_text(text, encoding="utf-8")
    assert [task.sentences for task in load_plan(tmp_path / "plan.toml").tasks][:3] == [7, 4, 4]
    assert {task.sentences for task in load_plan(SMALL_PLAN).tasks} == {10}


def test_a_letters_symbol_has_capitals_alone_and_can_be_left_out(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, ('letter_symbol = "PVHXH-YT"', 'letter_symbol = "Số 5/pvhxh"'))
    assert "[office] letter_symbol" in fault
    path = tmp_path / "plan.toml"
    path.write_text(TEXT.replace('letter_symbol = "PVHXH-YT"', ""), encoding="utf-8")
    assert load_plan(path).office.letter_symbol == "PVHXH"


def test_the_shipped_plan_asks_what_the_town_asked() -> None:
    plan = load_plan(DEFAULT_PLAN)
    assert (len(plan.tasks), len(plan.periods)) == (9, 4)
    assert [period.due_before.isoformat() for period in plan.periods] == [
        "2025-03-15", "2025-06-15", "2025-09-15", "2025-11-20",
    ]  # fmt: skip
    assert len(plan.units_owing(plan.periods[0])) == 30


@pytest.mark.parametrize("path", [DEFAULT_PLAN, SMALL_PLAN], ids=["an-nhon", "small"])
def test_a_unit_of_a_plan_is_known_by_each_of_its_names_and_by_nobody_elses(path: Path) -> None:
    from danvan_cli.intake.identify import identify
    from danvan_cli.submission import Claim, Submission

    plan = load_plan(path)
    for unit in plan.units:
        for name in (unit.name, unit.short, *unit.aliases, unit.name.upper()):
            said = Submission("x.xlsx", {"unit": Claim(name)}, (), ())
            assert identify(said, plan).unit == unit, name
    for period in plan.periods:
        for name in (period.name, period.title, *period.aliases):
            said = Submission("x.xlsx", {"period": Claim(name)}, (), ())
            assert identify(said, plan).period == period, name
