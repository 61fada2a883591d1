"""The words of a plan as they stand on the page, typed by hand from the decree and the samples."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.composing.context import BangContext, Doan, KeHoachContext, NguoiKyContext
from kehoach.composing.hoat_dong import compose_hoat_dong
from kehoach.composing.ke_hoach import compose_ke_hoach
from kehoach.model import KeHoach

BLANK = "\u00a0"

ROSTER = {
    "vai_tro": {
        "kt": {"ten": "Khối trưởng"},
        "kp": {"ten": "Khối phó"},
        "dv": {"ten": "Các đơn vị trong Khối", "ten_ghep": "các đơn vị", "tat_ca": True},
    },
    "don_vi": [
        {"ma": "SNV", "ten": "Sở Nội vụ tỉnh Nghệ An", "ten_gon": "Sở Nội vụ"},
        {"ma": "STC", "ten": "Sở Tài chính"},
    ],
}


def make(**changes: Any) -> KeHoach:
    data: dict[str, Any] = {
        "nam": 2023,
        "co_quan": {"ten": "Sở Nội vụ", "viet_tat": "SNV", "dia_danh": "Nghệ An"},
        "van_ban": {"trich_yeu": "Hoạt động năm 2023"},
        "muc": [{"tieu_de": "Mục đích"}],
        "nguoi_ky": {"chuc_vu": "Giám đốc"},
        "luu": "TCCB",
        "danh_sach": ROSTER,
    }
    return KeHoach.model_validate(data | changes)


def compose(**changes: Any) -> KeHoachContext:
    return compose_ke_hoach(make(**changes))


class TestHead:
    def test_bodies_and_kind_stand_in_capitals(self):
        body = {"chu_quan": "UBND tỉnh Đắk Lắk", "ten": "Sở Nội vụ", "viet_tat": "SNV"}
        context = compose(co_quan=body | {"dia_danh": "Đắk Lắk"})
        assert context.co_quan.chu_quan == "UBND TỈNH ĐẮK LẮK"
        assert context.co_quan.ten == "SỞ NỘI VỤ"
        assert context.ten_loai == "KẾ HOẠCH"
        assert context.trich_yeu == "Hoạt động năm 2023"

    def test_no_superior_body_is_an_empty_line(self):
        assert compose().co_quan.chu_quan == ""

    @pytest.mark.parametrize(
        ("so", "text"),
        [(5, "Số: 05/KH-SNV"), (123, "Số: 123/KH-SNV"), (None, f"Số: {BLANK * 10}/KH-SNV")],
    )
    def test_number(self, so, text):
        assert compose(van_ban={"trich_yeu": "A", "so": so}).so_ky_hieu == text

    @pytest.mark.parametrize(
        ("ngay", "text"),
        [
            ("5/1/2027", "Nghệ An, ngày 05 tháng 01 năm 2027"),
            ("25/5/2023", "Nghệ An, ngày 25 tháng 5 năm 2023"),
            ("5/2023", f"Nghệ An, ngày {BLANK * 6} tháng 5 năm 2023"),
            (2023, f"Nghệ An, ngày {BLANK * 6} tháng {BLANK * 6} năm 2023"),
            (None, f"Nghệ An, ngày {BLANK * 6} tháng {BLANK * 6} năm {BLANK * 10}"),
        ],
    )
    def test_date_with_blanks_for_the_hand(self, ngay, text):
        assert compose(van_ban={"trich_yeu": "A", "ngay": ngay}).dia_danh_ngay == text

    @pytest.mark.parametrize(
        ("du_thao", "text"), [(False, ""), (True, "DỰ THẢO"), (2, "DỰ THẢO LẦN 2")]
    )
    def test_draft(self, du_thao, text):
        assert compose(van_ban={"trich_yeu": "A", "du_thao": du_thao}).du_thao == text

    @pytest.mark.parametrize(
        ("do_khan", "text"),
        [(None, ""), ("khan", "KHẨN"), ("thuong_khan", "THƯỢNG KHẨN"), ("hoa_toc", "HỎA TỐC")],
    )
    def test_urgency(self, do_khan, text):
        assert compose(van_ban={"trich_yeu": "A", "do_khan": do_khan}).do_khan == text

    def test_properties_are_on_one_line_however_the_head_is_broken(self):
        body = {"ten": "Sở Nội vụ\ntỉnh Nghệ An", "viet_tat": "SNV", "dia_danh": "Vinh"}
        context = compose(co_quan=body, van_ban={"trich_yeu": "Hoạt động\nnăm 2023"})
        assert context.co_quan.ten == "SỞ NỘI VỤ\nTỈNH NGHỆ AN"
        assert context.tac_gia == "Sở Nội vụ tỉnh Nghệ An"
        assert context.tieu_de == "Kế hoạch Hoạt động năm 2023"


DECREE = {
    "loai": "Nghị định",
    "so_ky_hieu": "98/2023/NĐ-CP",
    "ngay": "31/12/2023",
    "co_quan": "Chính phủ",
    "trich_yeu": "quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
}


class TestBases:
    def test_a_document_is_cited_whole(self):
        assert compose(can_cu=[DECREE]).can_cu == (
            "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ quy định chi tiết"
            " thi hành một số điều của Luật Thi đua, khen thưởng.",
        )

    @pytest.mark.parametrize(
        ("style", "date"),
        [("so", "ngày 06/8/2018"), ("chu", "ngày 06 tháng 8 năm 2018")],
    )
    def test_the_office_chooses_how_dates_are_cited(self, style, date):
        basis = DECREE | {"ngay": "6/8/2018"}
        (line,) = compose(can_cu=[basis], kieu={"ngay_trich_dan": style}).can_cu
        assert f"số 98/2023/NĐ-CP {date} của Chính phủ" in line

    def test_a_law_has_name_and_date_alone(self):
        law = {"loai": "Luật", "trich_yeu": "Thi đua, khen thưởng", "ngay": "15/6/2022"}
        assert compose(can_cu=[law]).can_cu == ("Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022.",)

    def test_each_ends_in_a_semicolon_and_the_last_in_a_full_stop(self):
        words = ["Căn cứ Hiến pháp;", "Căn cứ A.", "Theo đề nghị của Chánh Văn phòng"]
        assert compose(can_cu=words).can_cu == (
            "Căn cứ Hiến pháp;",
            "Căn cứ A;",
            "Theo đề nghị của Chánh Văn phòng.",
        )

    def test_none_is_none(self):
        assert compose().can_cu == ()


class TestLadder:
    def test_numbers_come_from_depth_and_place(self):
        muc = [
            {
                "tieu_de": "Mục đích, yêu cầu",
                "muc": [
                    {"tieu_de": "Mục đích", "noi_dung": ["Đoạn một.", "Đoạn hai."]},
                    {"noi_dung": ["Khoản chỉ có chữ.", "Đoạn sau."], "muc": ["Một", "Hai"]},
                ],
            },
            {"tieu_de": "Nội dung", "gach": ["Một ý;", "Hai ý."]},
        ]
        assert compose(muc=muc, ket_thuc="Hết").noi_dung == (
            Doan("muc_la_ma", "I. MỤC ĐÍCH, YÊU CẦU"),
            Doan("khoan_co_tieu_de", "1. Mục đích"),
            Doan("noi_dung", "Đoạn một."),
            Doan("noi_dung", "Đoạn hai."),
            Doan("khoan", "2. Khoản chỉ có chữ."),
            Doan("noi_dung", "Đoạn sau."),
            Doan("diem", "a) Một"),
            Doan("diem", "b) Hai"),
            Doan("muc_la_ma", "II. NỘI DUNG"),
            Doan("gach_dau_dong", "- Một ý;"),
            Doan("gach_dau_dong", "- Hai ý."),
        )

    def test_points_follow_the_vietnamese_alphabet(self):
        muc = [{"tieu_de": "A", "muc": [{"tieu_de": "B", "muc": ["x"] * 23}]}]
        points = [d.chu for d in compose(muc=muc, ket_thuc="Hết").noi_dung if d.kieu == "diem"]
        assert [text[0] for text in points] == list("abcdđeghiklmnopqrstuvxy")

    def test_to_chuc_thuc_hien_is_the_last_section(self):
        context = compose(to_chuc_thuc_hien=["Các đơn vị thực hiện.", "Khối trưởng theo dõi."])
        assert [d.chu for d in context.noi_dung] == [
            "I. MỤC ĐÍCH",
            "II. TỔ CHỨC THỰC HIỆN",
            "1. Các đơn vị thực hiện.",
            "2. Khối trưởng theo dõi./.",
        ]

    def test_the_table_stands_where_the_data_puts_it(self):
        muc = [{"tieu_de": "A", "noi_dung": "Như sau:", "bang": "hoat_dong", "muc": ["Sau bảng"]}]
        row = {"noi_dung": "Họp", "thuc_hien": "A", "thoi_gian": "Quý I/2023"}
        kinds = [d.kieu for d in compose(muc=muc, hoat_dong=[row], ket_thuc="Hết").noi_dung]
        assert kinds == ["muc_la_ma", "noi_dung", "bang", "khoan"]

    def test_a_table_without_activities_is_no_table(self):
        muc = [{"tieu_de": "A", "bang": "hoat_dong"}]
        assert [d.kieu for d in compose(muc=muc).noi_dung] == ["muc_la_ma"]


class TestEnd:
    @pytest.mark.parametrize("typed", ["Hết", "Hết.", "Hết./.", "Hết ./.", "Hết;", "Hết./"])
    def test_the_closing_ends_in_the_mark_once(self, typed):
        context = compose(ket_thuc=typed)
        assert context.ket_thuc == "Hết./."
        assert not context.noi_dung[-1].chu.endswith("./.")

    def test_without_a_closing_the_last_paragraph_bears_the_mark(self):
        context = compose(muc=[{"tieu_de": "A", "noi_dung": ["Một.", "Hai."]}])
        assert [d.chu for d in context.noi_dung] == ["I. A", "Một.", "Hai./."]
        assert context.ket_thuc == ""

    def test_after_a_table_no_mark_is_forced_on_anything(self):
        row = {"noi_dung": "Họp", "thuc_hien": "A", "thoi_gian": "Quý I/2023"}
        context = compose(muc=[{"tieu_de": "A", "bang": "hoat_dong"}], hoat_dong=[row])
        assert [(d.kieu, d.chu) for d in context.noi_dung] == [("muc_la_ma", "I. A"), ("bang", "")]


class TestRecipients:
    def test_lines_end_as_the_decree_says(self):
        noi_nhan = [{"ten": "UBND tỉnh", "de": "b/c"}, "- Các đơn vị;", {"ten": "Website."}]
        assert compose(noi_nhan=noi_nhan).noi_nhan == (
            "- UBND tỉnh (để b/c);",
            "- Các đơn vị;",
            "- Website;",
            "- Lưu: VT, TCCB.",
        )

    def test_the_files_stand_alone_where_nobody_else_does(self):
        assert compose(luu={"don_vi": "VP", "so_ban": 2}).noi_nhan == ("- Lưu: VT, VP (2).",)


class TestSigner:
    @pytest.mark.parametrize(
        ("signer", "block"),
        [
            (
                {"chuc_vu": "Giám đốc", "ho_ten": "Nguyễn Văn An"},
                NguoiKyContext("", "GIÁM ĐỐC", "", "Nguyễn Văn An"),
            ),
            (
                {
                    "quyen_han": ["TM. Ủy ban nhân dân", "KT. Chủ tịch"],
                    "chuc_vu": "Phó Chủ tịch",
                    "ho_ten": "Trần Thị Bình",
                },
                NguoiKyContext(
                    "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "Trần Thị Bình"
                ),
            ),
            (
                {"quyen_han": ["TL. Giám đốc"], "chuc_vu": "Chánh Văn phòng"},
                NguoiKyContext("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", "", ""),
            ),
            (
                {"quyen_han": ["TUQ. Giám đốc"], "chuc_vu": "Trưởng phòng"},
                NguoiKyContext("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG", "", ""),
            ),
            ({"chuc_vu": "Q. Giám đốc"}, NguoiKyContext("", "Q. GIÁM ĐỐC", "", "")),
            (
                {
                    "chuc_vu": "Khối trưởng",
                    "chuc_vu_khac": "Giám đốc Sở NN và PTNT",
                    "ho_ten": "Cao Văn Cường",
                },
                NguoiKyContext("", "KHỐI TRƯỞNG", "GIÁM ĐỐC SỞ NN VÀ PTNT", "Cao Văn Cường"),
            ),
        ],
    )
    def test_block_from_top_to_bottom(self, signer, block):
        assert compose(nguoi_ky=signer).nguoi_ky == block


ONE = {"ten": "Danh sách đơn vị", "muc": [{"tieu_de": "Đơn vị", "muc": ["Sở Nội vụ"]}]}


class TestAppendices:
    def test_one_has_no_numeral(self):
        van_ban = {"trich_yeu": "A", "so": 5, "ngay": "25/5/2023", "phu_luc": [ONE]}
        (only,) = compose(van_ban=van_ban).phu_luc
        assert (only.nhan, only.ten) == ("Phụ lục", "DANH SÁCH ĐƠN VỊ")
        assert only.kem_theo == (
            "(Kèm theo Kế hoạch số 05/KH-SNV ngày 25 tháng 5 năm 2023 của Sở Nội vụ)"
        )
        assert only.noi_dung == (Doan("muc_la_ma", "I. ĐƠN VỊ"), Doan("khoan", "1. Sở Nội vụ"))

    def test_two_have_roman_numerals(self):
        context = compose(van_ban={"trich_yeu": "A", "phu_luc": [ONE, ONE]})
        assert [one.nhan for one in context.phu_luc] == ["Phụ lục I", "Phụ lục II"]

    def test_what_is_not_known_yet_is_blank_in_the_reference_too(self):
        body = {"ten": "Sở Nội vụ\nNghệ An", "viet_tat": "SNV", "dia_danh": "Vinh, Nghệ An"}
        van_ban = {"trich_yeu": "A", "ngay": "5/2023", "phu_luc": [ONE]}
        (only,) = compose(co_quan=body, van_ban=van_ban).phu_luc
        assert only.kem_theo == (
            f"(Kèm theo Kế hoạch số {BLANK * 10}/KH-SNV ngày {BLANK * 6} tháng 5 năm 2023"
            " của Sở Nội vụ Nghệ An)"
        )


def list_rows(bang: BangContext | None) -> list[list[str]]:
    """Return the words of each row, those of the head first."""
    assert bang is not None
    return [[cell.chu for cell in row] for row in (*bang.dau, *bang.dong)]


class TestTable:
    @pytest.mark.parametrize(
        ("who", "text"),
        [
            (["kt"], "Khối trưởng"),
            (["kt", "kp"], "Khối trưởng, Khối phó"),
            (["kt", "kp", "dv"], "Khối trưởng, Khối phó và các đơn vị"),
            (["dv"], "Các đơn vị trong Khối"),
            (["kt", "SNV"], "Khối trưởng, Sở Nội vụ"),
            (["STC"], "Sở Tài chính"),
            ({"ai": ["kt", "dv"], "ghi": "Khối trưởng và các sở"}, "Khối trưởng và các sở"),
            ("Ban Tổ chức", "Ban Tổ chức"),
        ],
    )
    def test_who(self, who, text):
        row = {"noi_dung": "Họp", "thuc_hien": who, "thoi_gian": "Quý I/2023"}
        assert list_rows(compose_hoat_dong(make(hoat_dong=[row])))[1][2] == text

    def test_rows_are_counted_and_times_worded(self):
        rows = [
            {"noi_dung": "Họp", "thuc_hien": "A", "thoi_gian": {"truoc_ngay": "5/6/2023"}},
            {"noi_dung": "Tổng kết", "thuc_hien": "B", "thoi_gian": "Tháng 12/2023"},
        ]
        assert list_rows(compose_hoat_dong(make(hoat_dong=rows))) == [
            ["TT", "Nội dung hoạt động", "Đơn vị thực hiện", "Thời gian"],
            ["1", "Họp", "A", "Trước ngày 05/6/2023"],
            ["2", "Tổng kết", "B", "Tháng 12/2023"],
        ]


TEXT = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1)


@given(TEXT, TEXT)
def test_words_of_the_data_stand_as_typed(heading, words):
    context = compose(muc=[{"tieu_de": "A", "muc": [{"tieu_de": heading, "noi_dung": words}]}])
    again = compose(
        muc=[{"tieu_de": "A", "muc": [{"tieu_de": heading, "noi_dung": words}]}], ket_thuc="Hết"
    )
    assert [d.chu for d in again.noi_dung] == ["I. A", f"1. {heading}", words]
    assert [d.chu for d in context.noi_dung][:2] == ["I. A", f"1. {heading}"]


def test_a_context_never_changes_and_can_be_compared():
    assert compose() == compose()
    assert hash(compose()) == hash(compose())


def test_a_heading_at_the_end_takes_no_ending():
    context = compose(muc=[{"tieu_de": "A", "noi_dung": "Lời"}, {"tieu_de": "B"}])
    assert [one.chu for one in context.noi_dung] == ["I. A", "Lời", "II. B"]
