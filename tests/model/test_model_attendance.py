"""The numbers of people in minutes: called, present, absent."""

import pytest
from test_model_kinds import MEETING, list_codes, make


def codes(**keys):
    return list_codes(make("bien_ban", **MEETING, noi_dung="x", **keys))


@pytest.mark.parametrize(
    "vang",
    [["2"], ["02 người"], ["Ông A", "Bà B"], ["Ông A (công tác)"], [], ["Không"]],
)
def test_those_absent_may_be(vang):
    assert codes(trieu_tap=27, co_mat=25, vang=vang) == []


@pytest.mark.parametrize(
    ("co_mat", "vang"), [(25, ["5"]), (25, ["1 người"]), (26, ["Ông A", "Bà B"]), (27, ["Ông A"])]
)
def test_those_absent_cannot_be(co_mat, vang):
    assert codes(trieu_tap=27, co_mat=co_mat, vang=vang) == [("vang", "so-nguoi-sai")]


def test_nothing_to_compare_with():
    assert codes(co_mat=25, vang=["5"]) == []
    assert codes(trieu_tap=25, co_mat=26, vang=["5"]) == [("co_mat", "so-nguoi-sai")]
