"""A placed plan: the rules' lengths, the columns, and that not a word changes."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kehoach.metrics
from kehoach import nd30
from kehoach.composing.context import (
    BangContext,
    CoQuanContext,
    Doan,
    KeHoachContext,
    NguoiKyContext,
    OContext,
    PhuLucContext,
)
from kehoach.layout import page
from kehoach.layout.columns import choose_columns
from kehoach.layout.fonts import font_of, list_style_sizes
from kehoach.layout.place import PlacedKeHoach, place_ke_hoach
from kehoach.layout.rules import Ke

TABLE = json.loads((Path(kehoach.metrics.__file__).parent / "times.json").read_text("utf-8"))
TWIPS_PER_MM = 1440 / 25.4


def measure(text: str, size: float, face: str) -> float:
    """Return the width in twips by the bare table of widths, a character at a time."""
    widths = dict(zip(TABLE["characters"], TABLE["widths"][face], strict=True))
    return sum(widths[one] for one in text) * size * 20 / TABLE["units_per_em"]


def make_table(*rows: tuple[str, ...], head: tuple[str, ...] = ()) -> BangContext:
    """Return a table whose words stand in the middle of their columns."""
    width = len(rows[0])
    return BangContext(
        nhan="Bảng",
        ten="",
        don_vi_tinh="",
        dau=(tuple(OContext("tieu_de", one, cot) for cot, one in enumerate(head)),) if head else (),
        dong=tuple(
            tuple(OContext("giua", one, cot) for cot, one in enumerate(row)) for row in rows
        ),
        rong_chon=(0,) * width,
    )


HEAD = ("TT", "Nội dung hoạt động", "Đơn vị thực hiện", "Thời gian")
ACTIVITIES = make_table(
    ("1", "Sơ kết 06 tháng", "Khối trưởng, Khối phó và các đơn vị", "Từ năm 2023 - 2025"),
    head=HEAD,
)

PLAN = KeHoachContext(
    co_quan=CoQuanContext("UBND TỈNH THANH HÓA", "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN"),
    so_ky_hieu="Số: 05/KH-SNN&PTNT",
    dia_danh_ngay="Thanh Hóa, ngày 25 tháng 5 năm 2023",
    do_khan="",
    du_thao="",
    ten_loai="KẾ HOẠCH",
    trich_yeu=("Hoạt động Khối thi đua Sở Nông nghiệp và PTNT các tỉnh vùng Trung Bộ năm 2023"),
    can_cu=("Căn cứ Thông tư số 08/2018/TT-BNN ngày 06/8/2018;",),
    mo_dau="Khối thi đua ban hành Kế hoạch năm 2023 như sau:",
    noi_dung=(
        Doan("muc_la_ma", "I. MỤC ĐÍCH"),
        Doan("noi_dung", "Giai đoạn 2021 - 2025."),
        Doan("bang", "", ACTIVITIES),
    ),
    ket_thuc="Trên đây là Kế hoạch năm 2023./.",
    nguoi_ky=NguoiKyContext("", "KHỐI TRƯỞNG", "GIÁM ĐỐC SỞ NN VÀ PTNT", "Cao Văn Cường"),
    noi_nhan=("- Bộ NN và PTNT (để b/c);", "- Lưu: VT, TCCB."),
    phu_luc=(
        PhuLucContext(
            "doc",
            "Phụ lục",
            "DANH SÁCH",
            "(Kèm theo Kế hoạch số 05/KH-SNV)",
            (Doan("khoan", "1. A"),),
        ),
    ),
    tac_gia="Sở",
    tieu_de="Kế hoạch năm 2023",
)


def place(co_chu: int = 14, **changes: object) -> PlacedKeHoach:
    return place_ke_hoach(replace(PLAN, **changes), co_chu)


class TestRules:
    """Phụ lục I, Phần I, Mục II: 1/3 to 1/2 of the text, and exactly as long as Tiêu ngữ."""

    @pytest.mark.parametrize(("co_chu", "size"), [(14, 13), (13, 12)])
    @pytest.mark.parametrize(
        "name",
        [
            "SỞ NỘI VỤ",
            "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN",
            "ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH",
            "BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG CÁC CÔNG TRÌNH GIAO THÔNG VÀ NÔNG NGHIỆP",
        ],
    )
    def test_under_the_issuing_body(self, name, co_chu, size):
        placed = place(co_chu, co_quan=CoQuanContext("", name))
        longest = max(
            measure(line, size, "bold") for line in placed.context.co_quan.ten.split("\n")
        )
        assert longest / 3 <= placed.ke.co_quan.dai <= longest / 2

    @pytest.mark.parametrize(("co_chu", "size"), [(14, 14), (13, 13)])
    def test_under_the_motto(self, co_chu, size):
        text = measure("Độc lập - Tự do - Hạnh phúc", size, "bold")
        assert place(co_chu).ke.tieu_ngu.dai == pytest.approx(text, abs=0.5)

    @pytest.mark.parametrize("trich_yeu", ["Tổng kết", PLAN.trich_yeu, PLAN.trich_yeu * 2])
    def test_under_the_subject(self, trich_yeu):
        placed = place(trich_yeu=trich_yeu)
        lines = placed.context.trich_yeu.split("\n")
        longest = max(measure(line, 14, "bold") for line in lines)
        assert longest / 3 <= placed.ke.trich_yeu.dai <= longest / 2

    def test_under_the_reference_of_each_appendix(self):
        """Mẫu 2.1 draws a short one there."""
        placed = place(phu_luc=PLAN.phu_luc * 2)
        assert len(placed.ke.phu_luc) == 2
        for one, ke in zip(placed.context.phu_luc, placed.ke.phu_luc, strict=True):
            longest = max(measure(line, 14, "italic") for line in one.kem_theo.split("\n"))
            assert longest / 3 <= ke.dai <= longest / 2

    def test_each_is_centred_in_its_column(self):
        placed = place()
        for ke, width in (
            (placed.ke.co_quan, placed.cot.trai),
            (placed.ke.tieu_ngu, placed.cot.phai),
            (placed.ke.trich_yeu, 165),
        ):
            assert ke.trai + ke.dai + ke.phai == round(width * TWIPS_PER_MM)
            assert 0 <= ke.phai - ke.trai <= 1


class TestHead:
    def test_the_long_body_stands_on_two_even_lines(self):
        assert place().context.co_quan.ten == "SỞ NÔNG NGHIỆP\nVÀ PHÁT TRIỂN NÔNG THÔN"

    def test_number_and_date_fit_on_one_line(self):
        placed = place()
        number, date = placed.context.so_ky_hieu, placed.context.dia_danh_ngay
        assert "\n" not in number + date
        assert measure(number, 13, "regular") < placed.cot.trai * TWIPS_PER_MM
        assert measure(date, 14, "italic") < placed.cot.phai * TWIPS_PER_MM

    def test_lines_broken_by_hand_stay(self):
        placed = place(trich_yeu="Hoạt động\nnăm 2023", co_quan=CoQuanContext("", "SỞ\nNỘI VỤ"))
        assert placed.context.trich_yeu == "Hoạt động\nnăm\u00a02023"
        assert placed.context.co_quan.ten == "SỞ\nNỘI VỤ"


class TestColumns:
    def test_an_ordinary_place_leaves_them_alone(self):
        assert place().cot.trai == page.COT_TRAI
        assert place().chat == ()

    @pytest.mark.parametrize(
        "dia_danh",
        [
            "Thành phố Hồ Chí Minh",
            "Bà Rịa - Vũng Tàu",
            "Tỉnh Thừa Thiên Huế",
            "Thị trấn Phong Hải",
        ],
    )
    def test_the_date_of_a_long_place_stays_on_one_line(self, dia_danh):
        date = f"{dia_danh}, ngày 25 tháng 12 năm 2023"
        placed = place(dia_danh_ngay=date)
        needed = measure(date, 14, "italic") / TWIPS_PER_MM
        assert placed.cot.phai >= needed
        assert placed.cot.trai + placed.cot.phai == 165
        assert placed.cot.trai >= page.COT_TRAI_HEP
        assert placed.chat == ()

    def test_a_place_widens_the_right_column_and_only_then(self):
        wide = place(dia_danh_ngay="Thành phố Hồ Chí Minh, ngày 25 tháng 12 năm 2023")
        assert wide.cot.phai > page.COT_PHAI
        assert wide.cot.trai < page.COT_TRAI

    def test_a_date_that_fits_nowhere_takes_no_room(self):
        """The body's lines keep their room; the clerk is told that the date will wrap."""
        placed = place(dia_danh_ngay="Thành phố Phan Rang - Tháp Chàm, ngày 25 tháng 12 năm 2023")
        assert placed.cot.trai == page.COT_TRAI
        assert placed.chat == ("dia_danh_ngay",)

    @given(st.floats(0, 300))
    def test_they_always_make_up_the_text(self, right):
        cot = choose_columns(right)
        assert cot.trai + cot.phai == pytest.approx(165)
        assert cot.trai >= page.COT_TRAI_HEP
        assert cot.phai >= right or right > 165 - page.COT_TRAI_HEP - page.HO

    def test_the_motto_and_country_fit_the_right_one(self):
        for ident, text, body in (
            ("quoc_hieu", nd30.QUOC_HIEU_CHU.value, 14),
            ("quoc_hieu", nd30.QUOC_HIEU_CHU.value, 13),
            ("tieu_ngu", nd30.TIEU_NGU_CHU.value, 14),
        ):
            size = {"quoc_hieu": {14: 13, 13: 12}, "tieu_ngu": {14: 14}}[ident][body]
            assert measure(text, size, "bold") / TWIPS_PER_MM <= page.COT_PHAI - page.HO


@pytest.mark.parametrize(
    ("changes", "chat"),
    [
        ({"co_quan": CoQuanContext("", "W" * 40)}, ("co_quan_ban_hanh",)),
        ({"co_quan": CoQuanContext("W" * 40, "SỞ")}, ("co_quan_chu_quan",)),
        ({"so_ky_hieu": "Số: 05/KH-" + "W" * 30}, ("so_ky_hieu",)),
        ({"dia_danh_ngay": "A" * 80 + ", ngày 25 tháng 5 năm 2023"}, ("dia_danh_ngay",)),
        ({"trich_yeu": "W" * 80}, ("trich_yeu",)),
        ({"nguoi_ky": NguoiKyContext("W" * 50, "A", "", "")}, ("quyen_han",)),
        ({"nguoi_ky": NguoiKyContext("", "W" * 50, "", "")}, ("chuc_vu",)),
        ({"nguoi_ky": NguoiKyContext("", "A", "W" * 50, "")}, ("chuc_vu",)),
        ({"nguoi_ky": NguoiKyContext("", "A", "", "W" * 50)}, ("ho_ten",)),
    ],
)
def test_what_cannot_fit_is_named(changes, chat):
    assert place(**changes).chat == chat


def list_words(value: object) -> list[str]:
    """Return all words in ``value``, whatever white space stands between them."""
    if isinstance(value, str):
        return value.split()
    if is_dataclass(value):
        return [w for one in fields(value) for w in list_words(getattr(value, one.name))]
    if not isinstance(value, tuple):
        assert value is None or isinstance(value, int | float)
        return []
    return [word for one in value for word in list_words(one)]


def test_nothing_but_white_space_changes_in_the_plan():
    assert list_words(place().context) == list_words(PLAN)


PHRASES = (
    *("năm 2023", "ngày 05 tháng 6", "2021 - 2025", "– Sở Nông nghiệp và PTNT,", "các", "Điều 3"),
    *("92,9 %", "điểm a", "quý III", "/", "\u00a0"),
)
WORD = st.sampled_from(PHRASES)
TEXT = st.one_of(
    st.lists(WORD, max_size=30).map(" ".join),
    st.text(st.characters(exclude_categories=["C"]), max_size=40),
)


@given(TEXT, TEXT, st.sampled_from([13, 14]))
def test_nothing_but_white_space_changes_in_any_text(one, two, co_chu):
    table = make_table((one, two, one), (two, one, two), head=(two, one, one))
    doan = (Doan("noi_dung", one), Doan("khoan", two), Doan("bang", "", table))
    context = replace(
        PLAN,
        co_quan=CoQuanContext(one, two),
        so_ky_hieu=one,
        dia_danh_ngay=two,
        trich_yeu=one,
        can_cu=(one, two),
        mo_dau=two,
        noi_dung=doan,
        ket_thuc=one,
        nguoi_ky=NguoiKyContext(two, one, two, one),
        noi_nhan=(two, one),
        phu_luc=(PhuLucContext("ngang", "Phụ lục", one, two, doan),),
    )
    placed = place_ke_hoach(context, co_chu)
    assert list_words(placed.context) == list_words(context)
    for ke in (placed.ke.co_quan, placed.ke.tieu_ngu, placed.ke.trich_yeu):
        assert min(ke.dai, ke.trai, ke.phai) >= 0


def test_a_table_too_narrow_for_its_words_is_told_once():
    wide = make_table(("Trungtâmphụcvụhànhchínhcông",) * 6)
    placed = place(noi_dung=(Doan("bang", "", wide), Doan("bang", "", wide)))
    assert placed.chat == ("bang",)


def test_the_templates_variables_are_the_contexts_fields_and_the_rules():
    variables = place().list_variables()
    assert set(variables) == {one.name for one in fields(KeHoachContext)} | {"ke"}
    assert isinstance(variables["ke"].trich_yeu, Ke)


class TestPage:
    """Phụ lục I, Phần I, Mục I and II: our one choice lies within the decree's ranges."""

    def test_margins(self):
        assert 20 <= page.LE_TREN <= 25
        assert 20 <= page.LE_DUOI <= 25
        assert 30 <= page.LE_TRAI <= 35
        assert 15 <= page.LE_PHAI <= 20
        assert page.LE_TREN in nd30.MARGIN_TOP_MM.value
        assert page.LE_DUOI in nd30.MARGIN_BOTTOM_MM.value
        assert page.LE_TRAI in nd30.MARGIN_LEFT_MM.value
        assert page.LE_PHAI in nd30.MARGIN_RIGHT_MM.value

    def test_widths(self):
        assert page.RONG == 210 - 30 - 15
        assert page.COT_TRAI + page.COT_PHAI == page.RONG
        assert sum(page.COT_BANG) == page.RONG
        assert page.COT_TRAI_HEP < page.COT_TRAI
        assert page.RONG_TRICH_YEU < page.RONG

    def test_paragraphs(self):
        assert page.THUT_DAU_DONG in nd30.FIRST_LINE_MM.value
        assert page.CACH_DOAN >= 6
        assert 1 <= page.GIAN_DONG <= 1.5

    def test_page_number_stands_in_the_top_margin(self):
        assert 0 < page.SO_TRANG_CACH_MEP < page.LE_TREN


class TestFonts:
    @pytest.mark.parametrize(
        ("ident", "size", "bold", "italic"),
        [
            ("co_quan_ban_hanh", 13, True, False),
            ("dia_danh_ngay", 14, False, True),
            ("trich_yeu", 14, True, False),
            ("so_ky_hieu", 13, False, False),
        ],
    )
    def test_of_components_beside_a_text_of_14(self, ident, size, bold, italic):
        font = font_of(ident, 14)
        assert (font.size, font.bold, font.italic) == (size, bold, italic)

    @pytest.mark.parametrize(
        ("style", "at_14", "at_13"),
        [
            ("Quốc hiệu", 13, 12),
            ("Tiêu ngữ", 14, 13),
            ("Nội dung", 14, 13),
            ("Số và ký hiệu", 13, 13),
            ("Danh sách nơi nhận", 11, 11),
            ("Bảng: chữ", 13, 12),
        ],
    )
    def test_of_all_styles_rise_and_fall_together(self, style, at_14, at_13):
        assert list_style_sizes(14)[style] == at_14
        assert list_style_sizes(13)[style] == at_13
