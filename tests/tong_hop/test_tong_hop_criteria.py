"""The matrix of points by criterion: beside the ranking, and reckoned from the forms."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tong_hop_help import compute_all, make_criteria, make_plan, make_results

from kehoach.composing.bang import compose_bang
from kehoach.layout.page import RONG_NGANG
from kehoach.layout.tables import is_tight, place_bang
from kehoach.tong_hop.bang import Tables
from kehoach.tong_hop.loi import read_words

WORDS = read_words(None)
GROUPS = [{"ma": "A", "ten": "Nhóm A"}, {"ma": "B", "ten": "Nhóm B"}]
BONUS = {"toi_da": 5, "khoan": [{"ma": "T1", "ten": "Thưởng", "toi_da": 10}]}
PENALTY = {"khoan": [{"ma": "P1", "ten": "Trừ", "toi_da": 10}]}


def make_tables(tieu_chi, units, ten="Đơn vị", **more):
    """The tables of a report whose units have the points given: {code: {criterion: points}}."""
    criteria = make_criteria(
        tieu_chi=tieu_chi, nhom=GROUPS, diem_thuong=BONUS, diem_tru=PENALTY, **more
    )
    results = make_results({ma: {"cham": points} for ma, points in units.items()})
    roster = {
        "khoi": {"ten": "Khối thi đua số 1"},
        "vai_tro": {"cac_don_vi": {"ten": "Các đơn vị trong Khối", "tat_ca": True}},
        "don_vi": [{"ma": ma, "ten": f"{ten} {ma}"} for ma in units],
    }
    plan = make_plan(danh_sach=roster)
    return Tables(compute_all(plan, tieu_chi=criteria, ket_qua=results), WORDS)


def make_many(count, **keys):
    return [
        {"ma": f"A{n}", "ten": f"Tiêu chí {n}", "diem_toi_da": 50, "nhom": "A"} | keys
        for n in range(1, count + 1)
    ]


def list_texts(rows):
    return [[cell.chu for cell in row] for row in rows]


def read(text):
    return Decimal(text.replace(".", "").replace(",", "."))


TWO = [
    {"ma": "A1", "ten": "Kinh tế", "diem_toi_da": 60, "nhom": "A"},
    {"ma": "B1", "ten": "Thi đua", "diem_toi_da": 20, "nhom": "B", "trong_so": 2},
]


class TestByHand:
    def test_points_times_weight_in_the_order_of_the_ranks(self):
        tables = make_tables(
            TWO, {"X": {"A1": 50, "B1": 15}, "Y": {"A1": 55, "B1": 18.5, "T1": 2, "P1": 1}}
        )
        (bang,) = tables.list_all("tieu_chi")
        assert list_texts(bang.dau) == [
            ["TT", "Đơn vị", "A1", "B1", "Thưởng", "Trừ", "Tổng điểm"],
            ["60", "40", "100"],
        ]
        assert list_texts(bang.dong) == [
            ["1", "Đơn vị Y", "55", "37", "2", "1", "93"],
            ["2", "Đơn vị X", "50", "30", "0", "0", "80"],
        ]

    def test_no_column_of_bonus_where_nobody_has_any(self):
        (bang,) = make_tables(TWO, {"X": {"A1": 50, "B1": 15}}).list_all("tieu_chi")
        assert list_texts(bang.dau)[0] == ["TT", "Đơn vị", "A1", "B1", "Tổng điểm"]

    def test_what_does_not_apply_to_a_unit_is_a_dash(self):
        own = [{"don_vi": "X", "diem_toi_da": {"B1": 0, "A1": 30}}]
        tables = make_tables(TWO, {"X": {"A1": 30}}, diem_rieng=own)
        (bang,) = tables.list_all("tieu_chi")
        assert list_texts(bang.dong) == [["1", "Đơn vị X", "30", "-", "30"]]
        (one,) = tables.tong_hop.diem.theo_tieu_chi.chuan_rieng
        assert (one.don_vi.ma, one.ky_hieu, str(one.toi_da)) == ("X", "A1", "30")

    def test_the_legend_names_each_criterion_in_full(self):
        tables = make_tables(TWO, {"X": {"A1": 50, "B1": 15}})
        (bang,) = tables.list_all("ten_tieu_chi")
        assert list_texts(bang.dau) == [["Ký hiệu", "Tiêu chí", "Điểm chuẩn"]]
        assert list_texts(bang.dong) == [
            ["Nhóm A"],
            ["A1", "Kinh tế", "60"],
            ["Nhóm B"],
            ["B1", "Thi đua (hệ số 2)", "40"],
            ["", "Tổng cộng", "100"],
        ]

    def test_long_codes_give_way_to_numbers(self):
        one = {"ma": "kinh-te", "ten": "Kinh tế", "diem_toi_da": 60}
        tables = make_tables([one, TWO[1]], {"X": {"kinh-te": 50, "B1": 15}})
        assert list_texts(tables.list_all("tieu_chi")[0].dau)[0][2:4] == ["1", "2"]
        assert [row[0] for row in list_texts(tables.list_all("ten_tieu_chi")[0].dong)] == [
            "1",
            "Nhóm B",
            "2",
            "",
        ]

    def test_no_scores_no_matrix(self):
        tables = Tables(compute_all(make_plan()), WORDS)
        assert tables.list_all("tieu_chi") == tables.list_all("ten_tieu_chi") == ()


@pytest.mark.parametrize(("count", "parts"), [(12, 1), (20, 2), (40, 3)])
def test_many_criteria_go_on_in_further_tables_that_can_be_read(count, parts):
    points = {f"A{n}": 48.5 for n in range(1, count + 1)}
    name = "Sở Nông nghiệp và Môi trường tỉnh"
    tables = make_tables(make_many(count), {"X": points | {"T1": 1}}, name)
    found = tables.list_all("tieu_chi")
    assert len(found) == parts
    codes = [cell.chu for bang in found for cell in bang.dau[0] if cell.chu.startswith("A")]
    assert codes == list(points)
    for bang in found:
        placed = place_bang(compose_bang(bang), RONG_NGANG, 14)
        assert not is_tight(placed, 14)
        assert placed.rong[1] >= 39
    sums = [[cell.chu for cell in bang.dau[0]][-2:] for bang in found]
    assert [one == ["Thưởng", "Tổng điểm"] for one in sums] == [False] * (parts - 1) + [True]
    last = codes[-(-count // parts) - 1]
    assert found[0].ten == (None if parts == 1 else f"Tiêu chí từ A1 đến {last}")


@st.composite
def scored(draw):
    """Criteria with weights, and the points of units, all by hand as ``form`` wants them."""
    count = draw(st.integers(1, 30))
    weights = draw(st.lists(st.sampled_from([1, 2, "1,5"]), min_size=count, max_size=count))
    tieu_chi = [
        {"ma": f"C{n}", "ten": f"Tiêu chí {n}", "diem_toi_da": 50, "trong_so": weight}
        for n, weight in enumerate(weights)
    ]
    point = st.decimals(0, 50, places=2)
    units = {}
    for index in range(draw(st.integers(1, 6))):
        points = {one["ma"]: draw(point) for one in tieu_chi}
        points |= {"T1": draw(st.decimals(0, 10, places=1)), "P1": draw(st.integers(0, 10))}
        units[f"D{index}"] = points
    return tieu_chi, units


@settings(max_examples=40, deadline=None)
@given(scored())
def test_rows_add_up_to_the_totals_of_the_ranking(case):
    tieu_chi, units = case
    weights = {one["ma"]: Decimal(str(one["trong_so"]).replace(",", ".")) for one in tieu_chi}
    tables = make_tables(tieu_chi, units)
    ranking = list_texts(tables.make("diem").dong)
    rows = {}
    for bang in tables.list_all("tieu_chi"):
        assert [row[1] for row in list_texts(bang.dong)] == [row[1] for row in ranking]
        names = [cell.chu for cell in bang.dau[0]]
        for row in list_texts(bang.dong):
            rows.setdefault(row[1], {}).update(zip(names, row, strict=True))
    for row in ranking:
        ma, points = row[1].removeprefix("Đơn vị "), rows[row[1]]
        for code, weight in weights.items():
            assert read(points[code]) == units[ma][code] * weight
        whole = sum(read(points[code]) for code in weights)
        bonus, penalty = (read(points.get(key, "0")) for key in ("Thưởng", "Trừ"))
        assert (bonus, penalty) == (min(units[ma]["T1"], 5), units[ma]["P1"])
        assert read(points["Tổng điểm"]) == read(row[7]) == max(whole + bonus - penalty, 0)
