"""Scores, ranks and grades, reckoned by hand."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tong_hop_help import compute_all, make_criteria, make_plan, make_results

from kehoach.tong_hop.diem import rank_equal, score_units


def score(units, order=None, **more):
    ket_qua = make_results({ma: {"cham": points} for ma, points in units.items()})
    return score_units(ket_qua, make_criteria(**more), order or list(units))


def ranks(bang):
    return {one.ma: one.hang for one in bang.muc}


class TestTotals:
    def test_bonus_and_penalty_within_their_caps(self):
        bang = score({"A": {"A1": 50, "B1": 30, "T1": 9, "P1": 3}})
        one = bang.muc[0]
        # 50 + 30 + 5 (the cap of all bonus) - 3, of 100
        assert one.tinh.tong == 82
        assert (one.ty_le, one.xep_loai) == (82, "Khá")

    def test_weights_count_in_points_and_maximum(self):
        weighted = [
            {"ma": "A1", "ten": "Một", "diem_toi_da": 10, "trong_so": 2},
            {"ma": "B1", "ten": "Hai", "diem_toi_da": 20},
        ]
        one = score({"A": {"A1": 9, "B1": 12}}, nhom=[], tieu_chi=weighted).muc[0]
        assert (one.tinh.tong, one.toi_da, one.ty_le) == (30, 40, 75)

    def test_never_below_nothing(self):
        assert score({"A": {"A1": 0, "B1": 2, "P1": 10}}).muc[0].tinh.tong == 0

    def test_a_criterion_without_points_leaves_the_unit_unranked(self):
        bang = score({"A": {"A1": 50}, "B": {"A1": 50, "B1": 30}})
        assert ranks(bang) == {"A": None, "B": 1}

    def test_own_scores_count_until_the_cluster_has_scored(self):
        units = {"A": {"tu_cham": {"A1": 60, "B1": 40}}, "B": {"tu_cham": {"A1": 50, "B1": 40}}}
        bang = score_units(make_results(units), make_criteria(), ["A", "B"])
        assert not bang.theo_cham
        assert ranks(bang) == {"A": 1, "B": 2}
        units["B"]["cham"] = {"A1": 40, "B1": 40}
        bang = score_units(make_results(units), make_criteria(), ["A", "B"])
        assert bang.theo_cham
        assert ranks(bang) == {"A": None, "B": 1}


class TestRanks:
    def test_by_percent_where_maxima_differ(self):
        own = [{"don_vi": "B", "diem_toi_da": {"A1": 20}}]
        units = {"A": {"A1": 55, "B1": 35}, "B": {"A1": 20, "B1": 36}}
        assert ranks(score(units, diem_rieng=own)) == {"A": 2, "B": 1}  # 90 % and 93,3 %
        assert ranks(score(units, diem_rieng=own, xep_theo="diem")) == {"A": 1, "B": 2}

    def test_equal_units_share_a_rank_and_the_next_is_skipped(self):
        same = {"A1": 50, "B1": 30}
        units = {"A": same, "B": {"A1": 30, "B1": 50 - 10}, "C": same, "D": {"A1": 60, "B1": 40}}
        assert ranks(score(units)) == {"A": 2, "C": 2, "B": 4, "D": 1}

    def test_a_tie_is_settled_by_the_office_s_rule(self):
        units = {"A": {"A1": 45, "B1": 35}, "B": {"A1": 50, "B1": 30}}
        assert ranks(score(units)) == {"A": 1, "B": 1}
        assert ranks(score(units, bang_nhau=["A"])) == {"A": 2, "B": 1}
        assert ranks(score(units, bang_nhau=["B1"])) == {"A": 1, "B": 2}

    @given(st.lists(st.integers(0, 9) | st.none(), max_size=20))
    def test_a_rank_is_one_more_than_those_before(self, values):
        keys = [None if value is None else (Fraction(value),) for value in values]
        for value, rank in zip(values, rank_equal(keys), strict=True):
            if value is None:
                assert rank is None
            else:
                assert rank == 1 + sum(v is not None and v > value for v in values)


class TestFigures:
    def test_shares_of_grades_and_the_span(self):
        points = {"A": (55, 40), "B": (40, 35), "C": (41, 35)}
        units = {ma: {"cham": {"A1": a, "B1": b}} for ma, (a, b) in points.items()}
        found = compute_all(make_plan(), tieu_chi=make_criteria(), ket_qua=make_results(units)).diem
        assert [(one.ten, one.so.so, str(one.ty_le)) for one in found.xep_loai] == [
            ("Tốt", 1, "33,3%"),
            ("Khá", 2, "66,7%"),
        ]
        assert [str(one) for one in (found.cao_nhat, found.thap_nhat, found.trung_binh)] == [
            *("95,00%", "75,00%", "82,00%")
        ]
        assert [one.don_vi.ma for one in found.xep_hang] == ["A", "C", "B"]

    def test_a_unit_below_all_grades_is_told(self):
        units = {"A": {"cham": {"A1": 10, "B1": 10}}}
        found = compute_all(make_plan(), tieu_chi=make_criteria(), ket_qua=make_results(units)).diem
        assert [(one.ten, one.so.so) for one in found.xep_loai] == [
            *(("Tốt", 0), ("Khá", 0), ("Chưa xếp loại", 1))
        ]

    def test_no_scores_no_ranking(self):
        found = compute_all(make_plan(), tieu_chi=make_criteria(), ket_qua=make_results({"A": {}}))
        assert found.diem is None

    def test_not_in_a_period_that_is_not_scored(self):
        units = {"A": {"cham": {"A1": 10, "B1": 10}}}
        found = compute_all(
            make_plan(),
            ky="6-thang",
            tieu_chi=make_criteria(ky_cham=["nam"]),
            ket_qua=make_results(units, ky="6-thang"),
        )
        assert found.diem is None

    @pytest.mark.parametrize(("points", "text"), [("7,5", "47,50"), ("7", "47,00")])
    def test_points_of_a_table_have_as_many_decimals_as_any_needs(self, points, text):
        units = {
            "A": {"cham": {"A1": 40, "B1": points}},
            "B": {"cham": {"A1": Decimal("1.25"), "B1": 2}},
        }
        found = compute_all(make_plan(), tieu_chi=make_criteria(), ket_qua=make_results(units)).diem
        assert str(found.xep_hang[0].tong) == text
