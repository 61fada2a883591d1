"""Documents of the other kinds: what they hold, what cannot be, votes that add up."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from kehoach import nd30
from kehoach.model.bien_ban import BienBan
from kehoach.model.cac_loai import MO_HINH
from kehoach.model.chuong_trinh_hoi_nghi import ChuongTrinhHoiNghi
from kehoach.model.giao_uoc import GiaoUoc
from kehoach.model.hinh_thuc import CO_MAU_RIENG, HINH_THUC
from kehoach.model.kiem_phieu import KiemPhieu
from kehoach.model.phieu_bau import PhieuBau
from kehoach.model.thoi_diem import ThoiDiem, ThoiDiemHoacChu
from kehoach.model.to_trinh import ToTrinh
from kehoach.model.van_ban_faults import find_document_faults
from kehoach.model.van_ban_thuong import VanBanThuong

CO_QUAN = {"ten": "Sở Nội vụ", "viet_tat": "SNV", "dia_danh": "Nghệ An"}
GIAM_DOC = {"chuc_vu": "Giám đốc", "ho_ten": "Nguyễn Văn An"}
HEAD = {"ho_ten": "Lê An", "chuc_vu": "Giám đốc"}
MEETING = {
    "bat_dau": {"gio": "14:00", "ngay": "01/12/2026"},
    "dia_diem": "Sở Nội vụ",
    "thanh_phan": "Các đơn vị",
    "chu_tri": "Ông An",
    "thu_ky": "Bà Bình",
    "ket_thuc_luc": "16 giờ cùng ngày",
    "nguoi_ky": [{"chuc_vu": "Thư ký"}, {"chuc_vu": "Chủ tọa"}],
}


def make(loai: str, **keys: Any) -> VanBanThuong:
    van_ban = {"loai": loai, "trich_yeu": "Về công tác thi đua", **keys.pop("van_ban", {})}
    data = {"co_quan": CO_QUAN, "van_ban": van_ban, "nguoi_ky": GIAM_DOC, **keys}
    return MO_HINH[loai].model_validate(data)


def list_codes(document: VanBanThuong) -> list[tuple[str, str]]:
    return [(".".join(map(str, one.path)), one.code) for one in find_document_faults(document)]


def make_votes(**keys: Any) -> KiemPhieu:
    votes = {"viec": "x", "phat_ra": 12, "thu_ve": 12, "hop_le": 11}
    return KiemPhieu.model_validate({**votes, "ket_qua": [{"ten": "A", "tan_thanh": 9}], **keys})


class TestParts:
    def test_an_article_is_told_with_its_path(self):
        dieu = [{"tieu_de": "A", "muc": [{"tieu_de": "B", "bang": "hoat_dong"}]}]
        chuong = {"tieu_de": "C", "dieu": dieu}
        found = list_codes(make("quy_che", phan=[{"tieu_de": "P", "chuong": [chuong]}]))
        assert found == [("phan.0.chuong.0.dieu.0.muc.0.bang", "bang-khong-co")]

    def test_parts_or_chapters_not_both(self):
        chuong = [{"tieu_de": "C", "dieu": ["x"]}]
        document = make("quy_che", chuong=chuong, phan=[{"tieu_de": "P", "chuong": chuong}])
        assert list_codes(document) == [("phan", "hai-cach-chia")]

    @pytest.mark.parametrize(
        "keys", [{}, {"dieu": ["x"], "chuong": [{"tieu_de": "C", "dieu": ["x"]}]}]
    )
    def test_a_part_has_articles_or_chapters(self, keys):
        with pytest.raises(ValidationError, match="phần có dieu, hoặc chuong"):
            make("quy_che", phan=[{"tieu_de": "P", **keys}])


class TestForms:
    def test_every_kind_has_a_form_and_a_model(self):
        assert set(HINH_THUC) | CO_MAU_RIENG > set(nd30.KINDS)
        assert set(MO_HINH) == set(HINH_THUC)

    @pytest.mark.parametrize(
        ("loai", "so", "ngay", "ky"),
        [
            ("quyet_dinh", True, True, 1),
            ("bien_ban", True, False, 2),  # Mẫu 1.9: no place and date; two sign
            ("hop_dong", True, True, 2),
            ("giao_uoc", False, True, 2),
            ("phieu_bau", False, False, 0),
            ("chuong_trinh_hoi_nghi", False, False, 0),
            ("thu_cong", False, True, 1),
        ],
    )
    def test_what_a_kind_bears(self, loai, so, ngay, ky):
        form = HINH_THUC[loai]
        assert (form.so, form.ngay, form.ky) == (so, ngay, ky)

    def test_only_two_kinds_of_the_decree_have_no_trich_yeu_by_their_samples(self):
        without = {one.id for one in HINH_THUC.values() if not one.trich_yeu}
        assert without == {"giay_gioi_thieu", "giay_nghi_phep", "thu_cong"}


class TestHead:
    def test_a_decision_needs_who_decides(self):
        assert list_codes(make("quyet_dinh", dieu=["Một."])) == [("", "thieu-tham-quyen")]

    def test_other_kinds_have_no_authority_and_no_kinh_gui(self):
        document = make("thong_bao", tham_quyen="Giám đốc", kinh_gui="Bộ", noi_dung="x")
        assert list_codes(document) == [
            ("kinh_gui", "kinh-gui-khong-co"),
            ("tham_quyen", "tham-quyen-thua"),
        ]

    def test_a_submission_goes_to_someone(self):
        assert list_codes(make("to_trinh", noi_dung="x")) == [("", "thieu-kinh-gui")]

    def test_a_trich_yeu_is_needed_where_the_sample_has_one(self):
        with pytest.raises(ValidationError, match="có trich_yeu"):
            make("thong_bao", van_ban={"trich_yeu": None})
        assert list_codes(make("giay_nghi_phep", van_ban={"trich_yeu": None}, noi_dung="x")) == []

    def test_a_kind_that_is_none_is_refused(self):
        with pytest.raises(ValidationError, match="một trong các loại"):
            VanBanThuong.model_validate(
                {"co_quan": CO_QUAN, "van_ban": {"loai": "thong_boa", "trich_yeu": "x"}}
            )

    def test_several_sign_a_contract(self):
        assert list_codes(make("hop_dong", noi_dung="x")) == [("nguoi_ky", "thieu-nguoi-ky")]


class TestText:
    def test_a_text_is_divided_in_one_way(self):
        document = make("thong_bao", muc=["Một."], dieu=["Hai."])
        assert list_codes(document) == [("dieu", "hai-cach-chia")]

    def test_nothing_to_say(self):
        assert list_codes(make("thong_bao")) == [("", "khong-noi-dung")]

    def test_sections_begin_at_i_where_all_have_headings(self):
        assert make("thong_bao", muc=[{"tieu_de": "A", "noi_dung": "x"}]).get_rung() == 0
        assert make("thong_bao", muc=["x", {"tieu_de": "A", "noi_dung": "y"}]).get_rung() == 1
        headed = make("thong_bao", danh_so=1, muc=[{"tieu_de": "A", "noi_dung": "x"}])
        assert headed.get_rung() == 1

    def test_an_article_has_a_heading_or_begins_with_words(self):
        with pytest.raises(ValidationError, match="điều có tieu_de"):
            make("thong_bao", dieu=[{"gach": ["x"]}])

    def test_faults_in_articles_and_attached_texts_are_told_with_their_place(self):
        table = {"dau": [["TT", "A"]], "dong": [["1"]]}
        attached = {
            "loai": "quy_che",
            "trich_yeu": "x",
            "chuong": [{"tieu_de": "A", "muc": [{"tieu_de": "B", "dieu": [
                {"tieu_de": "C", "noi_dung": [{"bang": table}]}]}]}],
        }  # fmt: skip
        document = make("quyet_dinh", tham_quyen="Giám đốc", dieu=["Một."], kem_theo=[attached])
        place = "kem_theo.0.chuong.0.muc.0.dieu.0.noi_dung.0.bang.dong.0"
        assert list_codes(document) == [(place, "so-o-sai")]


class TestTime:
    @pytest.mark.parametrize(
        ("typed", "printed"),
        [
            # 30 June 2026 is a Tuesday, 1 February 2026 a Sunday
            ({"gio": "8:00", "ngay": "30/6/2026"}, "08 giờ 00 phút, ngày 30/6/2026 (thứ Ba)"),
            ({"gio": "14h30"}, "14 giờ 30 phút"),
            ({"gio": "8 giờ"}, "08 giờ 00 phút"),
            ({"gio": "8 giờ 5 phút"}, "08 giờ 05 phút"),
            ({"ngay": "1/2/2026"}, "ngày 01/02/2026 (Chủ nhật)"),
            ("16 giờ cùng ngày", "16 giờ cùng ngày"),
        ],
    )
    def test_is_printed_with_the_day_of_the_week(self, typed, printed):
        assert TypeAdapter(ThoiDiemHoacChu).validate_python(typed).write() == printed

    @pytest.mark.parametrize("typed", ["25:00", "8:60", "tám giờ", "8:00:00"])
    def test_no_such_hour(self, typed):
        with pytest.raises(ValidationError, match="giờ trong ngày"):
            ThoiDiem.model_validate({"gio": typed})

    def test_hours_and_words_exclude_each_other(self):
        with pytest.raises(ValidationError, match="ghi bằng lời"):
            ThoiDiem.model_validate({"gio": "8:00", "ghi": "sáng"})


class TestVotes:
    def test_numbers_that_fit(self):
        assert list(make_votes(khong_hop_le=1).find_faults(("k",), 12)) == []

    @pytest.mark.parametrize(
        ("keys", "path"),
        [
            ({"thu_ve": 13}, ("thu_ve",)),
            ({"hop_le": 13}, ("hop_le",)),
            ({"khong_hop_le": 2}, ("khong_hop_le",)),
            ({"phat_ra": 14, "thu_ve": 12}, ("phat_ra",)),  # 12 were there
            ({"ket_qua": [{"ten": "A", "tan_thanh": 12}]}, ("ket_qua", 0, "tan_thanh")),
            (
                {"ket_qua": [{"ten": "A", "tan_thanh": 9, "khong_tan_thanh": 3}]},
                ("ket_qua", 0, "khong_tan_thanh"),
            ),
            ({"ket_qua": []}, ("ket_qua",)),
            ({"tinh_tren": "trieu_tap"}, ("tinh_tren",)),
            ({"trieu_tap": 11}, ("trieu_tap",)),
        ],
    )
    def test_numbers_that_do_not(self, keys, path):
        faults = list(make_votes(**keys).find_faults(("k",), 12))
        assert [(one.path, one.code) for one in faults] == [(("k", *path), "phieu-khong-khop")]

    def test_more_came_than_were_called(self):
        document = make("bien_ban", **MEETING, noi_dung="x", co_mat=13, trieu_tap=12)
        assert isinstance(document, BienBan)
        assert list_codes(document) == [("co_mat", "so-nguoi-sai")]

    @given(st.integers(0, 200), st.integers(1, 200), st.integers(1, 100))
    def test_passing_is_decided_by_the_exact_rate(self, votes, valid, due):
        votes = min(votes, valid)
        count = make_votes(hop_le=valid, thu_ve=valid, phat_ra=valid, ty_le_dat=due)
        assert count.is_passed(votes) == (Decimal(votes) / Decimal(valid) * 100 >= due)
        assert 0 <= count.count_rate(votes) <= 100

    def test_four_fifths_of_twelve_is_not_reached_by_nine(self):
        count = make_votes(hop_le=12, ty_le_dat=80)
        assert not count.is_passed(9)  # 75 %
        assert count.is_passed(10)  # 83,3 %

    def test_two_thirds_are_exact(self):
        count = make_votes(hop_le=27, thu_ve=27, phat_ra=27, ty_le_dat="2/3")
        assert count.is_passed(18)
        assert not count.is_passed(17)

    @pytest.mark.parametrize("due", [0, 101, "3/2", "0/3", "66,7", "2/3%", True, 66.7])
    def test_a_rate_that_is_none_is_told(self, due):
        with pytest.raises(ValidationError, match="phân số: 2/3"):
            make_votes(ty_le_dat=due)


class TestOthers:
    def test_a_name_is_proposed_once_in_a_form(self):
        khen = [{"hinh_thuc": "Bằng khen", "tap_the": ["Sở A", "sở a"]}, {"hinh_thuc": "Cờ"}]
        document = make("to_trinh", kinh_gui="Bộ", noi_dung="x", khen_thuong=khen)
        assert isinstance(document, ToTrinh)
        assert list_codes(document) == [
            ("khen_thuong.0.tap_the.1", "ten-trung"),
            ("khen_thuong.1", "khen-khong-ai"),
        ]

    def test_hours_of_a_programme_run_on(self):
        lich = [{"viec": [
            {"tu": "8:00", "den": "8:30", "noi_dung": "A"},
            {"tu": "8:15", "noi_dung": "B"},
        ]}]  # fmt: skip
        document = make("chuong_trinh_hoi_nghi", lich=lich)
        assert isinstance(document, ChuongTrinhHoiNghi)
        assert list_codes(document) == [("lich.0.viec.1.tu", "gio-nguoc")]

    def test_a_ballot_has_names_once_and_no_more_choices_than_names(self):
        document = make("phieu_bau", ung_vien=["A", "a"], chon=3)
        assert isinstance(document, PhieuBau)
        assert list_codes(document) == [
            ("ung_vien.1", "ten-trung"),
            ("chon", "chon-qua-nhieu"),
        ]
        assert list_codes(make("phieu_bau", ung_vien=[])) == [("ung_vien", "khong-ung-vien")]

    def test_the_heads_of_the_units_of_the_year_sign_a_pledge(self):
        units = [
            {"ma": "A", "ten": "Sở A", "nguoi_dung_dau": HEAD},
            {"ma": "B", "ten": "Sở B", "den_nam": 2025},
            {"ma": "C", "ten": "Sở C"},
        ]
        keys = {"nguoi_ky": [], "danh_sach": {"don_vi": units}, "muc": ["Một."]}
        pledge = make("giao_uoc", nam=2026, **keys)
        assert isinstance(pledge, GiaoUoc)
        assert [(one.ben, one.chuc_vu, one.ho_ten) for one in pledge.list_ky()] == [
            ("Sở A", "Giám đốc", "Lê An"),
            ("Sở C", "Thủ trưởng đơn vị", None),
        ]
        assert list_codes(pledge) == []
        assert ("danh_sach", "thieu-nam") in list_codes(make("giao_uoc", **keys))

    def test_the_day_of_issue_must_be_real(self):
        document = make("thong_bao", noi_dung="x", van_ban={"ngay": dt.date(2026, 2, 1)})
        assert list_codes(document) == []

    def test_a_roster_is_looked_at_too(self):
        units = [{"ma": "A", "ten": "Sở A"}, {"ma": "a", "ten": "Sở B"}]
        pledge = make("giao_uoc", nam=2026, danh_sach={"don_vi": units}, muc=["Một."])
        assert [path for path, _ in list_codes(pledge)][-1].startswith("danh_sach.don_vi.1")
