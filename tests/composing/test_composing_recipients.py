"""Nơi nhận as clerks type them: what the program adds of itself is not printed twice."""

import pytest

from kehoach.composing.partials import compose_noi_nhan
from kehoach.model.co_quan import Luu, NoiNhan

LUU = Luu(don_vi="TCCB")


@pytest.mark.parametrize("typed", ["Như trên", "như trên", "- Như trên;", "Như trên."])
def test_as_above_is_printed_once(typed):
    given = [NoiNhan(ten=typed), NoiNhan(ten="Sở A")]
    lines = compose_noi_nhan(given, LUU, nhu_tren=True)
    assert lines == ("- Như trên;", "- Sở A;", "- Lưu: VT, TCCB.")


def test_what_follows_as_above_is_kept():
    lines = compose_noi_nhan([NoiNhan(ten="Như trên (qua trục)")], LUU, nhu_tren=True)
    assert lines[:2] == ("- Như trên;", "- Như trên (qua trục);")


def test_typed_where_the_program_adds_none_it_stays():
    assert compose_noi_nhan([NoiNhan(ten="Như trên")], LUU)[0] == "- Như trên;"
