"""The whole table is looked at before the first letter is made."""

import pytest
from batch_samples import make_bad, make_job, make_jobs

from kehoach.batch import check_jobs
from kehoach.errors import BadInput


class Changing:
    """A table that gives other rows the second time."""

    def __init__(self, first, second):
        self._turns = [first, second]

    def __iter__(self):
        return iter(self._turns.pop(0))


def test_good_rows_come_with_their_numbers_and_names():
    checked = check_jobs(make_jobs(3))
    checked.refuse_bad()
    assert [(one.index, one.name) for one in checked] == [
        (0, "Thư 0.docx"),
        (1, "Thư 1.docx"),
        (2, "Thư 2.docx"),
    ]


def test_all_bad_rows_are_told_at_once():
    checked = check_jobs([make_bad(0), make_job(1), make_bad(2)])
    with pytest.raises(BadInput) as refused:
        checked.refuse_bad()
    assert [str(one.place) for one in refused.value.problems] == [
        "ds.csv: CSV!B2",
        "ds.csv: CSV!B4",
    ]
    assert [one.index for one in checked] == [1]


def test_a_row_that_repeats_another_is_bad():
    rows = [make_job(0), make_job(1), make_job(0, "khác.docx"), make_job(0)]
    checked = check_jobs(rows)
    assert list(checked.bad) == [2, 3]
    for problems in checked.bad.values():
        assert [one.code for one in problems] == ["hang-trung"]
        assert "CSV!A2" in problems[0].found


def test_bad_rows_keep_their_names_so_that_those_of_others_stay():
    rows = [make_bad(0), make_job(1, "Thư 0.docx")]
    assert [one.name for one in check_jobs(rows)] == ["Thư 0 (2).docx"]


def test_so_many_bad_rows_are_told_and_the_rest_counted():
    checked = check_jobs([make_bad(number) for number in range(250)])
    with pytest.raises(BadInput) as refused:
        checked.refuse_bad()
    assert len(refused.value.problems) == 201
    assert refused.value.problems[-1].code == "con-loi-nua"
    assert "50" in refused.value.problems[-1].found
    assert len(list(checked.list_problems())) == 250


@pytest.mark.parametrize(
    "second",
    [make_jobs(2), make_jobs(4), [make_job(0), make_job(1), make_job(7)], []],
    ids=["shorter", "longer", "other", "empty"],
)
def test_a_table_that_changes_meanwhile_is_noticed(second):
    checked = check_jobs(Changing(make_jobs(3), second))
    with pytest.raises(BadInput) as refused:
        list(checked)
    assert [one.code for one in refused.value.problems] == ["tep-da-doi"]


def test_an_empty_table_has_nothing_to_make():
    assert list(check_jobs([])) == []
