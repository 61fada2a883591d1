"""The decree's table of lettering (Phụ lục I, Phần I, Mục V), typed again from its pages."""

import re
import unicodedata

import pytest

from kehoach import nd30
from kehoach.nd30 import COMPONENTS, Align, Basis

HOA, THUONG = True, False

# STT, component, loại chữ, cỡ chữ, đậm, nghiêng: as on pages 13-16 of the appendix.
TABLE = [
    ("1", "quoc_hieu", HOA, 12, 13, True, False),
    ("1", "tieu_ngu", THUONG, 13, 14, True, False),
    ("2", "co_quan_chu_quan", HOA, 12, 13, False, False),
    ("2", "co_quan_ban_hanh", HOA, 12, 13, True, False),
    ("3", "so_ky_hieu", THUONG, 13, 13, False, False),
    ("4", "dia_danh_ngay", THUONG, 13, 14, False, True),
    ("5a", "ten_loai", HOA, 13, 14, True, False),
    ("5a", "trich_yeu", THUONG, 13, 14, True, False),
    ("5b", "trich_yeu_cong_van", THUONG, 12, 13, False, False),
    ("6", "noi_dung", THUONG, 13, 14, False, False),
    ("6a", "phan_chuong", THUONG, 13, 14, True, False),
    ("6a", "tieu_de_phan_chuong", HOA, 13, 14, True, False),
    ("6a", "muc_tieu_muc", THUONG, 13, 14, True, False),
    ("6a", "tieu_de_muc", HOA, 13, 14, True, False),
    ("6a", "dieu", THUONG, 13, 14, True, False),
    ("6b", "muc_la_ma", HOA, 13, 14, True, False),
    ("6b", "khoan_co_tieu_de", THUONG, 13, 14, True, False),
    ("6b", "khoan", THUONG, 13, 14, False, False),
    ("6b", "diem", THUONG, 13, 14, False, False),
    ("7", "quyen_han", HOA, 13, 14, True, False),
    ("7", "chuc_vu", HOA, 13, 14, True, False),
    ("7", "ho_ten", THUONG, 13, 14, True, False),
    ("8a", "kinh_gui", THUONG, 13, 14, False, False),
    ("8b", "noi_nhan_nhan", THUONG, 12, 12, True, True),
    ("8b", "noi_nhan_muc", THUONG, 11, 11, False, False),
    ("9", "phu_luc_nhan", THUONG, 14, 14, True, False),
    ("9", "phu_luc_ten", HOA, 13, 14, True, False),
    ("10", "dau_do_khan", HOA, 13, 14, True, False),
    ("11", "nguoi_soan_so_ban", THUONG, 11, 11, False, False),
    ("12", "dia_chi_co_quan", THUONG, 11, 12, False, False),
    ("13", "pham_vi_luu_hanh", HOA, 13, 14, True, False),
    ("14", "so_trang", THUONG, 13, 14, False, False),
]
IN_TEXT = {"can_cu", "phu_luc_kem_theo"}
HABITS = {"gach_dau_dong", "bang", "du_thao"}


@pytest.mark.parametrize(("stt", "id_", "hoa", "low", "high", "dam", "nghieng"), TABLE)
def test_each_row_is_the_decrees(stt, id_, hoa, low, high, dam, nghieng):
    row = COMPONENTS[id_]
    assert (row.co_chu.value.low, row.co_chu.value.high) == (low, high)
    assert (row.in_hoa.value, row.dam.value, row.nghieng.value) == (hoa, dam, nghieng)
    for fact in (row.co_chu, row.in_hoa, row.dam, row.nghieng):
        assert fact.basis is Basis.LAW
        assert fact.citation == f"NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục V, STT {stt}"


def test_nothing_stands_beside_the_table_but_what_is_known():
    assert set(COMPONENTS) == {row[1] for row in TABLE} | IN_TEXT | HABITS


@pytest.mark.parametrize("id_", sorted(IN_TEXT))
def test_what_the_text_describes_is_italic_13_to_14(id_):
    row = COMPONENTS[id_]
    assert (row.co_chu.value.low, row.co_chu.value.high) == (13, 14)
    assert (row.nghieng.value, row.dam.value, row.in_hoa.value) == (True, False, False)
    assert row.nghieng.basis is Basis.LAW


@pytest.mark.parametrize("id_", sorted(HABITS))
def test_what_the_decree_does_not_know_is_never_law(id_):
    row = COMPONENTS[id_]
    facts = (row.co_chu, row.dam, row.nghieng, row.in_hoa, row.canh)
    assert {fact.severity for fact in facts} == {"note"}


def test_the_mapping_agrees_with_its_keys():
    assert all(key == row.id for key, row in COMPONENTS.items())


def test_names_can_be_names_of_word_styles():
    names = [row.ten for row in COMPONENTS.values()]
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        # In Word a comma or semicolon would begin an alias.
        assert not re.search(r"[,;]", name)
        assert name == unicodedata.normalize("NFC", name).strip()
        assert len(name) <= 30


@pytest.mark.parametrize(
    ("id_", "o_so"),
    [
        ("quoc_hieu", "1"), ("tieu_ngu", "1"), ("co_quan_chu_quan", "2"),
        ("co_quan_ban_hanh", "2"), ("so_ky_hieu", "3"), ("dia_danh_ngay", "4"),
        ("ten_loai", "5a"), ("trich_yeu", "5a"), ("trich_yeu_cong_van", "5b"),
        ("can_cu", "6"), ("noi_dung", "6"), ("quyen_han", "7a"), ("chuc_vu", "7a"),
        ("ho_ten", "7b"), ("kinh_gui", "9a"), ("noi_nhan_nhan", "9b"), ("noi_nhan_muc", "9b"),
        ("dau_do_khan", "10b"), ("pham_vi_luu_hanh", "11"), ("nguoi_soan_so_ban", "12"),
        ("dia_chi_co_quan", "13"),
    ],
)  # fmt: skip
def test_o_so(id_, o_so):
    assert COMPONENTS[id_].o_so == o_so


def test_the_grid_has_nineteen_cells_and_holds_every_component():
    assert list(nd30.GRID.value) == [
        "1", "2", "3", "4", "5a", "5b", "6", "7a", "7b", "7c", "8", "9a", "9b", "10a", "10b",
        "11", "12", "13", "14",
    ]  # fmt: skip
    assert {row.o_so for row in COMPONENTS.values()} - {None} <= set(nd30.GRID.value)


@pytest.mark.parametrize(
    ("id_", "align", "basis"),
    [
        ("tieu_ngu", Align.CENTER, Basis.LAW),
        ("co_quan_ban_hanh", Align.CENTER, Basis.LAW),
        ("so_ky_hieu", Align.CENTER, Basis.LAW),
        ("dia_danh_ngay", Align.CENTER, Basis.LAW),
        ("ten_loai", Align.CENTER, Basis.LAW),
        ("trich_yeu", Align.CENTER, Basis.LAW),
        ("trich_yeu_cong_van", Align.CENTER, Basis.LAW),
        ("noi_dung", Align.JUSTIFY, Basis.LAW),
        ("phan_chuong", Align.CENTER, Basis.LAW),
        ("muc_tieu_muc", Align.CENTER, Basis.LAW),
        ("muc_la_ma", Align.LEFT, Basis.SAMPLE),
        ("quyen_han", Align.CENTER, Basis.SAMPLE),
        ("ho_ten", Align.CENTER, Basis.LAW),
        ("noi_nhan_nhan", Align.LEFT, Basis.LAW),
        ("noi_nhan_muc", Align.LEFT, Basis.LAW),
        ("phu_luc_nhan", Align.CENTER, Basis.LAW),
        ("phu_luc_ten", Align.CENTER, Basis.LAW),
        ("phu_luc_kem_theo", Align.CENTER, Basis.LAW),
        ("so_trang", Align.CENTER, Basis.LAW),
    ],
)
def test_alignment(id_, align, basis):
    assert (COMPONENTS[id_].canh.value, COMPONENTS[id_].canh.basis) == (align, basis)


def test_three_rules_stand_below_and_one_above():
    ruled = {row.id: row.ke for row in COMPONENTS.values() if row.ke}
    assert set(ruled) == {
        "tieu_ngu", "co_quan_ban_hanh", "trich_yeu", "phu_luc_kem_theo", "dia_chi_co_quan",
    }  # fmt: skip
    assert {fact.value.kind for fact in ruled.values()} == {"solid"}

    full = ruled["tieu_ngu"].value
    assert (full.share.low, full.share.high, full.of, full.side) == (1, 1, "text", "below")
    for id_ in ("co_quan_ban_hanh", "trich_yeu"):
        short = ruled[id_].value
        assert 3 * short.share.low == pytest.approx(1)
        assert 2 * short.share.high == pytest.approx(1)
        assert (short.of, short.side, ruled[id_].basis) == ("text", "below", Basis.LAW)

    above = ruled["dia_chi_co_quan"].value
    assert (above.share.low, above.of, above.side) == (1, "area", "above")
    assert ruled["phu_luc_kem_theo"].basis is Basis.CONVENTION


@pytest.mark.parametrize(
    ("body", "sizes"),
    [
        (14, {
            "quoc_hieu": 13, "tieu_ngu": 14, "dia_danh_ngay": 14, "co_quan_chu_quan": 13,
            "co_quan_ban_hanh": 13, "so_ky_hieu": 13, "ten_loai": 14, "trich_yeu": 14,
            "trich_yeu_cong_van": 13, "noi_dung": 14, "khoan": 14, "ho_ten": 14, "kinh_gui": 14,
            "noi_nhan_nhan": 12, "noi_nhan_muc": 11, "phu_luc_nhan": 14, "so_trang": 14,
            "dia_chi_co_quan": 12,
        }),
        (13, {
            "quoc_hieu": 12, "tieu_ngu": 13, "dia_danh_ngay": 13, "co_quan_chu_quan": 12,
            "co_quan_ban_hanh": 12, "so_ky_hieu": 13, "ten_loai": 13, "trich_yeu": 13,
            "trich_yeu_cong_van": 12, "noi_dung": 13, "khoan": 13, "ho_ten": 13, "kinh_gui": 13,
            "noi_nhan_nhan": 12, "noi_nhan_muc": 11, "phu_luc_nhan": 14, "so_trang": 13,
            "dia_chi_co_quan": 11,
        }),
    ],
)  # fmt: skip
def test_sizes_rise_and_fall_together(body, sizes):
    assert {id_: nd30.size_of(id_, body) for id_ in sizes} == sizes


@pytest.mark.parametrize("body", [13, 14])
@pytest.mark.parametrize("id_", sorted(COMPONENTS))
def test_every_size_lies_in_its_range(id_, body):
    assert nd30.size_of(id_, body) in COMPONENTS[id_].co_chu.value


@pytest.mark.parametrize("body", [12, 13.5, 15, 0])
def test_other_sizes_of_the_text_are_refused(body):
    with pytest.raises(ValueError, match="13 hoặc 14"):
        nd30.size_of("quoc_hieu", body)


def test_the_pairing_is_a_warning_for_the_decree_breaks_it_itself():
    assert nd30.PAIRS.severity == "warning"
