"""Figures that lack something: who owes what, who answered, who was ranked a year ago."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tong_hop_help import compute_all, make_criteria, make_plan, make_results

from kehoach.actions.report_notices import list_notices
from kehoach.errors import BadInput
from kehoach.model.tieu_chi import SoLieu
from kehoach.tong_hop.bang import Tables
from kehoach.tong_hop.doc import read_results
from kehoach.tong_hop.hoat_dong import TinhTrang
from kehoach.tong_hop.loi import read_words

WORDS = read_words(None)
SCORED = {"A1": 50, "B1": 30}


def tell(tong_hop):
    return {one.code: one.text for one in list_notices(tong_hop, "ke-hoach.yaml")}


def list_rows(tong_hop, ten):
    (bang,) = Tables(tong_hop, WORDS).list_all(ten)
    heads = [cell.chu for cell in bang.dau[0]]
    return [dict(zip(heads, (cell.chu for cell in row), strict=True)) for row in bang.dong]


class TestNobodyOwes:
    OWN = ({"noi_dung": "Họp", "thuc_hien": "Văn phòng", "thoi_gian": "Tháng 3/2023"},)

    def test_a_plan_without_members_is_told(self):
        told = tell(compute_all(make_plan((), list(self.OWN))))
        assert {"chua-co-don-vi", "khong-phai-bao-cao"} <= set(told)

    def test_a_plan_that_demands_no_reports_is_told(self):
        told = tell(compute_all(make_plan(hoat_dong=list(self.OWN))))
        assert "khong-phai-bao-cao" in told
        assert "chua-co-don-vi" not in told

    def test_of_a_plan_with_both_nothing_is_told(self):
        assert not {"chua-co-don-vi", "khong-phai-bao-cao"} & set(tell(compute_all(make_plan())))


class TestPlanOfALaterDay:
    def tell_at(self, ky, as_of, ngay="25/5/2023"):
        plan = make_plan(van_ban={"trich_yeu": "Hoạt động năm 2023", "so": 5, "ngay": ngay})
        return tell(compute_all(plan, ky=ky, as_of=as_of))

    def test_a_report_of_a_day_before_is_told(self):
        told = self.tell_at("quy-1", dt.date(2023, 3, 31))["ke-hoach-ban-hanh-sau"]
        assert told == "báo cáo tính đến 31/3/2023 mà dẫn kế hoạch ban hành sau đó, ngày 25/5/2023"

    def test_of_that_day_or_later_or_of_no_day_nothing_is_told(self):
        assert "ke-hoach-ban-hanh-sau" not in self.tell_at("6-thang", dt.date(2023, 5, 25))
        assert "ke-hoach-ban-hanh-sau" not in self.tell_at("nam", dt.date(2023, 12, 31))
        assert "ke-hoach-ban-hanh-sau" not in self.tell_at("quy-1", dt.date(2023, 3, 31), 2023)


class TestWhoCarriesItOut:
    PLAN = make_plan(
        hoat_dong=[{"noi_dung": "Mô hình điểm", "thuc_hien": ["A"], "thoi_gian": "Quý II/2023"}]
    )

    def judge(self, units):
        done = {"hoat_dong": [{"hoat_dong": 1, "tinh_trang": "xong"}]}
        begun = {"hoat_dong": [{"hoat_dong": 1, "tinh_trang": "dang_lam"}]}
        results = make_results({ma: done if did else begun for ma, did in units.items()})
        return compute_all(self.PLAN, ket_qua=results).hoat_dong.muc[0]

    def test_only_those_that_the_plan_names_are_counted(self):
        found = self.judge({"A": True, "B": False})
        assert (found.ket_qua, found.tinh_trang) == ("01/01 đơn vị đã xong", TinhTrang.XONG)

    def test_what_others_did_does_not_make_it_done(self):
        found = self.judge({"A": False, "B": True, "C": True})
        assert found.ket_qua == "00/01 đơn vị đã xong"
        assert found.tinh_trang is TinhTrang.QUA_HAN


def test_a_report_due_after_new_year_is_the_years():
    late = {
        "noi_dung": "Tổng kết",
        "thuc_hien": ["cac_don_vi"],
        "thoi_gian": "Trước ngày 10/01/2024",
        "bao_cao": {"ten": "Báo cáo năm"},
    }
    plan = make_plan(hoat_dong=[late])
    found = compute_all(plan, as_of=dt.date(2024, 1, 15)).nop.chung
    assert (found.phai_gui, found.thieu) == (3, 3)
    assert compute_all(plan, ky="quy-4", as_of=dt.date(2024, 1, 15)).nop.chung.phai_gui == 0


SENT = {
    "A": {"ket_qua": {"phong-trao": 3, "hop": "CÓ"}},
    "B": {"ket_qua": {"hop": "Không"}},
    "C": {"ket_qua": {"phong-trao": 4}},
}


class TestAnswers:
    def compute(self, **more):
        results = make_results(SENT)
        return compute_all(make_plan(), tieu_chi=make_criteria(), ket_qua=results, **more)

    def test_a_sum_says_whose_figure_it_lacks(self):
        figures = {one.ma: one for one in self.compute().chi_tieu}
        assert [one.ma for one in figures["phong-trao"].thieu] == ["B"]
        assert figures["phong-trao"].so_thieu == 1
        assert (figures["hop"].tong, [one.ma for one in figures["hop"].thieu]) == (
            "Có: 01; Không: 01",
            ["C"],
        )

    def test_the_clerk_is_told(self):
        told = tell(self.compute())
        assert told["so-lieu-thieu"].endswith("“Đã họp” chưa có của: C")

    def test_and_of_the_year_before(self):
        before = make_results({"A": {"ket_qua": {"phong-trao": 9}}, "D": {"ket_qua": {}}}, nam=2022)
        told = tell(self.compute(truoc=before))
        assert told["so-lieu-truoc-thieu"].endswith("“Số phong trào” không có của: D")
        assert "chỉ năm nay có: B, C; chỉ năm trước có: D" in told["so-sanh-khac-don-vi"]

    def test_a_figure_that_nobody_asked_for_is_told(self):
        results = make_results({"A": {"ket_qua": {"phong": 3, "phong-trao": 2}}})
        told = tell(compute_all(make_plan(), tieu_chi=make_criteria(), ket_qua=results))
        assert told["so-lieu-la"].endswith("không hỏi: phong")

    @pytest.mark.parametrize(
        ("answer", "code"),
        [("phong-trao: khoảng 5", "khong-phai-so"), ("hop: Chưa rõ", "ngoai-lua-chon")],
    )
    def test_what_cannot_be_counted_is_refused_with_its_place(self, tmp_path, answer, code):
        path = tmp_path / "ket-qua-2023.yaml"
        text = f"nam: 2023\nky: nam\ndon_vi:\n  - ma: A\n    ket_qua:\n      {answer}\n"
        path.write_text(text, encoding="utf-8")
        with pytest.raises(BadInput) as caught:
            read_results(path, make_criteria())
        (problem,) = caught.value.problems
        assert (problem.code, problem.place.line) == (code, 6)

    def test_a_choice_that_looks_like_a_number(self):
        asked = SoLieu(ma="muc", ten="Mức", kieu="lua_chon", lua_chon=("1.000", "2"))
        assert asked.find_choice(Decimal(1000)) == "1.000"
        assert asked.find_choice(" 2 ") == "2"
        assert asked.find_choice("3") is None


class TestRanksOfTheYearBefore:
    def test_a_unit_that_left_had_a_rank(self):
        now = make_results({"A": {"tu_cham": SCORED}, "B": {"tu_cham": {"A1": 40, "B1": 30}}})
        old = make_results(
            {
                "GONE": {"tu_cham": {"A1": 60, "B1": 40}},
                "A": {"tu_cham": {"A1": 55, "B1": 35}},
                "B": {"tu_cham": {"A1": 30, "B1": 35}},
            },
            nam=2022,
        )
        found = compute_all(make_plan(), tieu_chi=make_criteria(), ket_qua=now, truoc=old)
        ranks = {one.don_vi.ma: str(one.hang) for one in found.diem_truoc.xep_hang}
        assert ranks == {"GONE": "1", "A": "2", "B": "3"}


class TestTableOfScores:
    @given(st.lists(st.tuples(*(st.integers(0, 4000) for _ in range(4))), min_size=1, max_size=3))
    def test_every_row_adds_up(self, units):
        points = [
            {"A1": Decimal(a) / 100, "B1": Decimal(b) / 100, "T1": Decimal(t) / 400,
             "P1": Decimal(p) / 400}
            for a, b, t, p in units
        ]  # fmt: skip
        points = [{key: round(one[key], 2) for key in one} for one in points]
        results = make_results({"ABC"[i]: {"tu_cham": one} for i, one in enumerate(points)})
        found = compute_all(make_plan(), tieu_chi=make_criteria(), ket_qua=results)
        for one in found.diem.xep_hang:
            reckoned = max(one.tu_cham.so + one.thuong.so - one.tru.so, 0)
            assert one.tong.so == reckoned
            assert one.ty_le.so == round(one.tong.so, 2)  # of 100 points

    def test_columns_have_the_decimals_that_they_need(self):
        results = make_results({"A": {"tu_cham": {"A1": "50,25", "B1": 30, "T1": 3}}})
        found = compute_all(make_plan(), tieu_chi=make_criteria(), ket_qua=results)
        (row,) = list_rows(found, "diem")
        assert (row["Tự chấm"], row["Thưởng"], row["Trừ"], row["Tổng điểm"]) == (
            "80,25",
            "3",
            "0",
            "83,25",
        )

    def test_the_cluster_is_called_by_its_name(self):
        plan = make_plan()
        khoi = plan.danh_sach.khoi.model_copy(update={"ten_gon": "Cụm"})
        danh_sach = plan.danh_sach.model_copy(update={"khoi": khoi})
        plan = plan.model_copy(update={"danh_sach": danh_sach})
        results = make_results({"A": {"cham": SCORED}})
        found = compute_all(plan, tieu_chi=make_criteria(), ket_qua=results)
        (row,) = list_rows(found, "diem")
        assert row["Cụm chấm"] == "80"

    def test_rates_have_the_offices_form(self):
        plan = make_plan(kieu={"ty_le": "92,9 %"})
        results = make_results({"A": {"cham": SCORED}})
        found = compute_all(plan, tieu_chi=make_criteria(), ket_qua=results)
        rows = list_rows(found, "xep_loai")
        assert [row["Tỷ lệ"] for row in rows] == ["0 %", "100 %", "100 %"]

    def test_ranks_by_points_are_not_said_to_be_by_rates(self):
        own = [{"don_vi": "B", "diem_toi_da": {"A1": 20}}]
        results = make_results({"A": {"cham": SCORED}, "B": {"cham": {"A1": 20, "B1": 36}}})
        for way, is_rate in (("ty_le", True), ("diem", False)):
            criteria = make_criteria(diem_rieng=own, xep_theo=way)
            found = compute_all(make_plan(), tieu_chi=criteria, ket_qua=results)
            assert (found.diem.theo_ty_le, found.diem.khac_toi_da) == (is_rate, True)
