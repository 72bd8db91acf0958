"""A few of the many spoilt workbooks of `fuzz/run.py`: each ends in a reading or a finding, none changes a figure."""

from fuzz.run import run


def test_no_spoilt_workbook_is_lost_stops_the_batch_or_changes_a_figure_in_silence() -> None:
    outcomes = list(run(20_261_124, range(150)))
    assert [one.number for one in outcomes] == list(range(150))
    assert not [one for one in outcomes if one.wrong or one.result == "lost"]
    assert sum(not one.untrue for one in outcomes if one.result in ("in order", "with warnings", "with errors")) > 40
