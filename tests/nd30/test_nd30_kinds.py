"""Kinds, số and ký hiệu (Điều 7; Phụ lục III, Mục I), typed again from the decree."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach import nd30

ABBREVIATIONS = """
Nghị quyết NQ, Quyết định QĐ, Chỉ thị CT, Quy chế QC, Quy định QyĐ, Thông cáo TC, Thông báo TB,
Hướng dẫn HD, Chương trình CTr, Kế hoạch KH, Phương án PA, Đề án ĐA, Dự án DA, Báo cáo BC,
Biên bản BB, Tờ trình TTr, Hợp đồng HĐ, Công điện CĐ, Bản ghi nhớ BGN, Bản thỏa thuận BTT,
Giấy ủy quyền GUQ, Giấy mời GM, Giấy giới thiệu GGT, Giấy nghỉ phép GNP, Phiếu gửi PG,
Phiếu chuyển PC, Phiếu báo PB
"""
LIST = [tuple(entry.strip().rsplit(" ", 1)) for entry in ABBREVIATIONS.split(",")]
NBSP = "\N{NO-BREAK SPACE}"


def test_the_list_of_kinds():
    assert len(LIST) == 27
    assert [(k.ten, k.viet_tat) for k in nd30.KINDS.values() if k.viet_tat] == LIST


def test_two_kinds_have_no_abbreviation():
    assert [k.ten for k in nd30.KINDS.values() if k.viet_tat is None] == ["Công văn", "Thư công"]


def test_copies():
    assert [(k.ten, k.viet_tat) for k in nd30.COPIES.values()] == [
        ("Bản sao y", "SY"),
        ("Bản trích sao", "TrS"),
        ("Bản sao lục", "SL"),
    ]


def test_abbreviations_are_distinct_and_cited():
    assert len(nd30.VIET_TAT.value) == 30
    assert nd30.VIET_TAT.citation == "NĐ 30/2020/NĐ-CP, Phụ lục III, Mục I"


def test_identifiers_are_the_names_without_accents():
    for key, kind in (*nd30.KINDS.items(), *nd30.COPIES.items()):
        letters = unicodedata.normalize("NFD", kind.ten.lower().replace("đ", "d"))
        bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
        assert key == kind.id == bare.replace(" ", "_")


@pytest.mark.parametrize(
    ("so", "written"), [(1, "01"), (5, "05"), (9, "09"), (10, "10"), (123, "123"), (1000, "1000")]
)
def test_so(so, written):
    assert nd30.write_so(so) == written


@pytest.mark.parametrize("so", [0, -1])
def test_a_series_begins_with_01(so):
    with pytest.raises(ValueError, match="01"):
        nd30.write_so(so)


@pytest.mark.parametrize(
    ("loai", "so", "co_quan", "don_vi", "written"),
    [
        # The decree's own examples, Mục V, STT 3.
        ("quyet_dinh", 15, "BNV", "", "Số: 15/QĐ-BNV"),
        ("cong_van", 5, "BNV", "VP", "Số: 05/BNV-VP"),
        ("cong_van", 12, "UBND", "VX", "Số: 12/UBND-VX"),
        ("ke_hoach", 5, "SNN&PTNT", "TCCB", "Số: 05/KH-SNN&PTNT"),
        ("to_trinh", 123, "SNNMT", "", "Số: 123/TTr-SNNMT"),
        ("ban_trich_sao", 1, "SNNMT", "", "Số: 01/TrS-SNNMT"),
        ("ke_hoach", 7, "BCĐ-TĐKT", "", "Số: 07/KH-BCĐ-TĐKT"),
    ],
)
def test_so_ky_hieu(loai, so, co_quan, don_vi, written):
    assert nd30.compose_so_ky_hieu(loai, so, co_quan, don_vi) == written


def test_an_empty_number_leaves_room_for_the_hand():
    line = nd30.compose_so_ky_hieu("ke_hoach", None, "SNN&PTNT")
    assert re.fullmatch(rf"Số: {NBSP}+/KH-SNN&PTNT", line)
    # A space of Times is a quarter of the size; three digits by hand want a centimetre.
    assert line.count(NBSP) * 13 / 4 * 25.4 / 72 >= 10


@pytest.mark.parametrize("text", ["", "snn", "S NN", "SNN-", "&SNN", "SỞ", "SNN/TC", "Kehoach"])
def test_ill_formed_abbreviations(text):
    assert not nd30.check_viet_tat(text)
    with pytest.raises(ValueError, match="viết tắt"):
        nd30.compose_so_ky_hieu("ke_hoach", 1, text)


@pytest.mark.parametrize("text", ["UBND", "SNN&PTNT", "TTg", "BCĐ389", "CAT-PX03", "ĐHBKHN"])
def test_well_formed_abbreviations(text):
    assert nd30.check_viet_tat(text)


def test_a_cong_van_needs_its_unit():
    with pytest.raises(ValueError, match="viết tắt"):
        nd30.compose_so_ky_hieu("cong_van", 5, "SNN")


def test_an_unknown_kind_is_refused():
    with pytest.raises(KeyError):
        nd30.compose_so_ky_hieu("cong_hàm", 5, "SNN")


@given(st.sampled_from(sorted(nd30.KINDS)), st.integers(1, 99999))
def test_every_ky_hieu_matches_the_decrees_form(loai, so):
    line = nd30.compose_so_ky_hieu(loai, so, "UBND", "VX")
    assert re.fullmatch(r"Số: \d{2,}/[A-ZĐa-z]+-[A-Z]+", line)
    assert int(line[4:].split("/")[0]) == so
