"""Figures, periods, activities, submissions and sums of a small cluster, reckoned by hand."""

import datetime as dt
from decimal import Decimal

import pytest
from tong_hop_help import compute_all, make_criteria, make_plan, make_results

from kehoach.model.ky import CAC_KY, Ky
from kehoach.model.tien_do import MotTienDo
from kehoach.tong_hop.con_so import CauSo, Nguon, make_count, make_number, make_rate, read_marks
from kehoach.tong_hop.hoat_dong import TinhTrang
from kehoach.tracking.status import State
from kehoach.tracking.submissions import Submission

JUNE = dt.date(2023, 6, 30)
CAME = (
    Submission("A", 2, dt.date(2023, 6, 18)),
    Submission("B", 2, dt.date(2023, 6, 25)),
    Submission("B", 3, None, "", "không phát sinh"),
    Submission("A", 3, dt.date(2023, 9, 29)),
)


class TestFigure:
    def test_prints_compares_and_spells(self):
        figure = make_number(1234)
        assert (str(figure), str(figure.hai_so), figure.bang_chu) == (
            "1.234",
            "1.234",
            "một nghìn hai trăm ba mươi tư",
        )
        assert figure > 1000
        assert figure == 1234
        assert not make_number(0)
        assert str(make_number(5).hai_so) == "05"

    def test_cannot_be_calculated_with(self):
        with pytest.raises(TypeError):
            make_number(1) + make_number(2)

    def test_marks_say_which_figure_stands_where(self):
        figure = make_number(1234)
        assert read_marks(f"Có {figure.mark()} xã") == CauSo("Có 1.234 xã", ((figure.ma, 3, 8),))

    def test_marks_that_somebody_typed_do_no_harm(self):
        text = "\ufdd0" + "9" * 5_000 + "\ufdd15\ufdd2"
        assert read_marks(text) == CauSo(text)

    def test_each_source_once_in_order(self):
        count = make_count([Nguon("B", "x"), Nguon("A", "x"), Nguon("B", "x")])
        assert count.so == 3
        assert count.nguon == (Nguon("B", "x"), Nguon("A", "x"))

    def test_rate_in_the_office_s_form(self):
        assert str(make_rate(Decimal("92.9"), "92,9 %")) == "92,9 %"


class TestPeriods:
    @pytest.mark.parametrize(
        ("ma", "tu", "den", "ten", "ten_sau"),
        [
            ("6-thang", "01-01", "06-30", "06 tháng đầu năm 2023", "06 tháng cuối năm 2023"),
            ("9-thang", "01-01", "09-30", "09 tháng đầu năm 2023", "quý IV năm 2023"),
            ("nam", "01-01", "12-31", "năm 2023", "năm 2024"),
            ("quy-1", "01-01", "03-31", "quý I năm 2023", "quý II năm 2023"),
            ("quy-2", "04-01", "06-30", "quý II năm 2023", "quý III năm 2023"),
            ("quy-4", "10-01", "12-31", "quý IV năm 2023", "quý I năm 2024"),
        ],
    )
    def test_days_and_names(self, ma, tu, den, ten, ten_sau):
        ky = Ky(ma, 2023)
        assert (ky.tu, ky.den) == tuple(dt.date.fromisoformat(f"2023-{day}") for day in (tu, den))
        assert (ky.ten, ky.ten_sau) == (ten, ten_sau)

    def test_leap_year_and_the_year_before(self):
        assert Ky("quy-1", 2024).nam_truoc == Ky("quy-1", 2023)
        assert all(Ky(ma, 2024).nam_truoc.den.year == 2023 for ma in CAC_KY)


class TestSubmissions:
    def test_half_year(self):
        nop = compute_all(make_plan(), CAME, "6-thang", JUNE).nop
        one = nop.chung
        assert [one.phai_gui, one.da_gui, one.dung_han, one.tre, one.thieu] == [3, 2, 1, 1, 1]
        assert [str(rate) for rate in (one.ty_le_dung_han, one.ty_le_tre, one.ty_le_thieu)] == [
            *("33,4%", "33,3%", "33,3%")
        ]
        assert str(one.ty_le_da_gui) == "66,7%"
        assert [unit.ma for unit in nop.list_units(State.THIEU)] == ["C"]
        assert one.thieu.nguon == (Nguon("C", "nop.xlsx"),)

    def test_the_excused_are_no_part_of_those_that_were_due(self):
        nop = compute_all(make_plan(), CAME, "9-thang", dt.date(2023, 9, 29)).nop
        assert nop.chung.mien == 1
        assert nop.chung.phai_gui == 4
        second = nop.bao_cao[1][1]
        assert [second.phai_gui, second.dung_han, second.thieu] == [1, 1, 0]

    @pytest.mark.parametrize("ky", ["9-thang", "quy-3"])
    def test_what_is_due_on_the_last_day_is_missing_when_it_ends(self, ky):
        """Of report (3), due on 30/9: A sent it, B is excused, C owes it."""
        nop = compute_all(make_plan(), CAME, ky, dt.date(2023, 9, 30)).nop
        third = nop.bao_cao[-1][1]
        assert [third.phai_gui, third.da_gui, third.thieu, third.mien] == [2, 1, 1, 1]
        assert [str(third.ty_le_dung_han), str(third.ty_le_thieu)] == ["50,0%", "50,0%"]
        assert nop.muc["C", 3].state is State.THIEU
        assert nop.muc["C", 3].ngay == 0

    def test_what_comes_on_the_last_day_is_in_time(self):
        came = (Submission("C", 3, dt.date(2023, 9, 30)),)
        third = compute_all(make_plan(), came, "quy-3", dt.date(2023, 9, 30)).nop.chung
        assert [third.phai_gui, third.dung_han, third.thieu] == [3, 1, 2]

    def test_what_is_not_yet_due_is_not_told(self):
        nop = compute_all(make_plan(), CAME, "6-thang", dt.date(2023, 6, 15)).nop
        assert not nop.chung.phai_gui
        assert nop.bao_cao == ()

    def test_a_report_of_another_quarter_is_not_told(self):
        nop = compute_all(make_plan(), CAME, "quy-3", dt.date(2023, 12, 1)).nop
        assert [report.so for report, _ in nop.bao_cao] == [3]


class TestActivities:
    def test_from_deadlines_and_reports(self):
        found = compute_all(make_plan(), CAME, "6-thang", JUNE).hoat_dong
        assert [one.tinh_trang for one in found.muc] == [
            TinhTrang.XONG,
            TinhTrang.QUA_HAN,
            TinhTrang.CHUA_DEN_HAN,
            TinhTrang.QUA_HAN,  # due on the very day
        ]
        assert found.muc[1].ket_qua == "02/03 đơn vị đã gửi"
        assert sum(rate.so for rate in found.ty_le.values()) == 100

    @pytest.mark.parametrize(
        ("thoi_gian", "day", "tinh_trang"),
        [
            ("Trước ngày 30/6/2023", dt.date(2023, 6, 29), TinhTrang.CHUA_DEN_HAN),
            ("Trước ngày 30/6/2023", dt.date(2023, 6, 30), TinhTrang.QUA_HAN),
            ("Tháng 12/2023", dt.date(2023, 12, 30), TinhTrang.CHUA_DEN_HAN),
            ("Tháng 12/2023", dt.date(2023, 12, 31), TinhTrang.QUA_HAN),
            ("Quý II/2023", dt.date(2023, 6, 30), TinhTrang.QUA_HAN),
            ("Thường xuyên trong năm", dt.date(2023, 12, 31), TinhTrang.DANG_LAM),
            ("Đã thực hiện", dt.date(2023, 12, 31), TinhTrang.XONG),
        ],
    )
    def test_when_the_last_day_is_over_an_unknown_activity_is_overdue(
        self, thoi_gian, day, tinh_trang
    ):
        one = {"noi_dung": "Họp", "thuc_hien": ["cac_don_vi"], "thoi_gian": thoi_gian}
        found = compute_all(make_plan(hoat_dong=[one]), as_of=day).hoat_dong.muc
        assert [each.tinh_trang for each in found] == [tinh_trang]

    def test_known_to_be_done_on_the_last_day_it_is_done(self):
        noted = [MotTienDo(hoat_dong="4", ngay="30/6/2023", ket_qua="Đã họp")]
        found = compute_all(make_plan(), (), "6-thang", JUNE, tien_do=noted).hoat_dong
        assert found.muc[3].tinh_trang is TinhTrang.XONG

    def test_a_note_counts_from_its_day_on(self):
        noted = [
            MotTienDo(hoat_dong="4", tinh_trang="dang_lam", ket_qua="Đã mời"),
            MotTienDo(hoat_dong="4", ngay="28/6/2023", ket_qua="Đã họp"),
        ]
        plan = make_plan()
        early = compute_all(plan, (), "6-thang", dt.date(2023, 6, 27), tien_do=noted)
        late = compute_all(plan, (), "6-thang", JUNE, tien_do=noted)
        assert early.hoat_dong.muc[3].ket_qua == "Đã mời"
        assert late.hoat_dong.muc[3].tinh_trang is TinhTrang.XONG

    def test_overdue_and_unknown_is_not_sure(self):
        found = compute_all(make_plan(), (), "nam").hoat_dong
        assert [(one.so, one.da_ghi) for one in found.muc] == [
            *((1, True), (2, True), (3, True), (4, False))
        ]

    def test_units_say_how_far_they_are(self):
        done, begun = ({"hoat_dong": 4, "tinh_trang": x} for x in ("xong", "dang_lam"))
        some = make_results({"A": {"hoat_dong": [done]}, "B": {"hoat_dong": [begun]}})
        day = dt.date(2023, 6, 29)
        found = compute_all(make_plan(), (), "6-thang", day, ket_qua=some).hoat_dong.muc[3]
        assert (found.tinh_trang, found.ket_qua) == (TinhTrang.DANG_LAM, "01/03 đơn vị đã xong")
        every = make_results({ma: {"hoat_dong": [done]} for ma in "ABC"})
        found = compute_all(make_plan(), (), "nam", ket_qua=every).hoat_dong.muc[3]
        assert found.tinh_trang is TinhTrang.XONG


SENT = {
    "A": {"ket_qua": {"phong-trao": 3, "ty-le": "2,5", "hop": "Có"}},
    "B": {"ket_qua": {"phong-trao": 4, "ty-le": 7, "hop": "Có"}},
    "C": {"ket_qua": {"hop": "Không"}},
}


class TestSums:
    def test_sum_span_and_choices(self):
        more = {"tieu_chi": make_criteria(), "ket_qua": make_results(SENT)}
        one, span, choice = compute_all(make_plan(), **more).chi_tieu
        assert one.tong == 7
        assert [source.don_vi for source in one.tong.nguon] == ["A", "B"]
        assert span.tong == "từ 2,5 đến 7"
        assert choice.tong == "Có: 02; Không: 01"
        assert one.truoc is None

    def test_beside_the_year_before(self):
        before = make_results({"A": {"ket_qua": {"phong-trao": 10}}}, nam=2022)
        more = {"tieu_chi": make_criteria(), "ket_qua": make_results(SENT), "truoc": before}
        one = compute_all(make_plan(), **more).chi_tieu[0]
        assert (one.truoc, one.tang_giam, str(one.ty_le)) == (10, -3, "70,0%")
        assert (one.chieu, str(one.chenh_lech)) == ("giảm", "3")

    def test_proposals_in_the_order_of_forms(self):
        wish = lambda ten, form: {"de_nghi": [{"ten": ten, "hinh_thuc": form}]}  # noqa: E731
        units = {"A": wish("Phòng 1", "Giấy khen"), "B": wish("Phòng 2", "Cờ")}
        tieu_chi = make_criteria(hinh_thuc_khen=["Cờ", "Giấy khen"])
        found = compute_all(make_plan(), tieu_chi=tieu_chi, ket_qua=make_results(units))
        assert [one.ten for one in found.khen_thuong.muc] == ["Phòng 2", "Phòng 1"]
        assert (found.khen_thuong.tong, found.khen_thuong.don_vi) == (2, 2)

    def test_units_without_a_form_and_what_units_say(self):
        units = {"A": {"kho_khan": "Thiếu người."}, "c": {}}
        found = compute_all(make_plan(), tieu_chi=make_criteria(), ket_qua=make_results(units))
        assert [one.ma for one in found.chua_co_ket_qua] == ["B"]
        assert [(one.don_vi.ma, one.loi) for one in found.kho_khan] == [("A", "Thiếu người")]
