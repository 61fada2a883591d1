"""A phụ lục that is a file of its own, and what only looks like one."""

import pytest
from reco_pages import list_parts, make_document, make_table

from kehoach.recognition.parts import NO_KIND, PARTY, PHU_LUC
from kehoach.recognition.recognising import recognise

KEM_THEO = "^/(Kèm theo Kế hoạch số … ngày … tháng … năm … của Sở Nội vụ)"
TABLE = (["TT"], ["Đơn vị"]), (["1"], ["Sở Nội vụ"])
HEAD = (
    ["^UBND TỈNH THANH HÓA", "^*SỞ NỘI VỤ", "^Số:     /KH-SNV"],
    ["^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "^*Độc lập - Tự do - Hạnh phúc",
     "^/Thanh Hóa, ngày    tháng 01 năm 2026"],
)  # fmt: skip


def test_label_name_reference_and_what_follows():
    found = recognise(
        make_document(
            "^*Phụ lục I", "^*DANH SÁCH", "^*ĐƠN VỊ", KEM_THEO, "^_______",
            "*I. NGUYÊN TẮC", "1. Các đơn vị tự chấm.", make_table(*TABLE, has_border=True),
        )
    )  # fmt: skip
    assert found.kind == PHU_LUC
    assert list_parts(found) == [
        ("phu_luc_nhan", "Phụ lục I"),
        ("phu_luc_ten", "DANH SÁCH ĐƠN VỊ"),
        ("phu_luc_kem_theo", KEM_THEO.lstrip("^/")),
        ("muc_la_ma", "I. NGUYÊN TẮC"),
        ("khoan", "1. Các đơn vị tự chấm."),
        ("bang", "TT Đơn vị 1 Sở Nội vụ"),
    ]
    assert {part.annex for part in found.parts} == {0}


@pytest.mark.parametrize(
    "top",
    [
        ("^*PHỤ LỤC 2", KEM_THEO),
        ("^*Phụ lục 01: Biểu tổng hợp", KEM_THEO),
        ("*PHỤ LỤC", "^*BIỂU TỔNG HỢP", "^/(Ban hành kèm theo Quyết định số 12/QĐ-SNV)"),
        ("^*Phụ lục", "^*BIỂU TỔNG HỢP"),
        ("Số: 12/KH-SNV; 05/01/2026; 08:30:15", "^*Phụ lục II", "^*BIỂU TỔNG HỢP", KEM_THEO),
        ("", "", "^*Phụ lục II", "^*BIỂU TỔNG HỢP", KEM_THEO),
    ],
)
def test_of_other_hands(top):
    assert recognise(make_document(*top, "Nội dung của biểu.")).kind == PHU_LUC


def test_several_in_one_file():
    found = recognise(
        make_document(
            "^*Phụ lục I", "^*BIỂU A", KEM_THEO, "Nội dung.", "^*Phụ lục II", "^*BIỂU B", KEM_THEO,
            "Nội dung.",
        )
    )  # fmt: skip
    assert found.kind == PHU_LUC
    assert [part.annex for part in found.find("phu_luc_nhan")] == [0, 1]


@pytest.mark.parametrize(
    "blocks",
    [
        # an appendix of a thesis, of a contract
        ("^*PHỤ LỤC", "^*PHIẾU KHẢO SÁT", "Anh (chị) cho biết ý kiến."),
        ("^*PHỤ LỤC I", "^*BẢNG CÂU HỎI KHẢO SÁT KHÁCH HÀNG", "1. Anh (chị) bao nhiêu tuổi?"),
        ("^*PHỤ LỤC 1", "^*BẢNG HỎI", "Câu 1. Anh chị làm nghề gì?"),
        ("^*PHỤ LỤC A: MÃ NGUỒN", "Nội dung."),
        ("^*PHỤ LỤC HỢP ĐỒNG", "^Số: 01/PLHĐ", "Hai bên thỏa thuận."),
        # a list of them, a word of the text
        ("Phụ lục", "Phụ lục I: Biểu A", "Phụ lục II: Biểu B"),
        ("Phụ lục là phần kèm theo văn bản.", KEM_THEO),
        # one of a law, which the decree does not rule
        ("^*Phụ lục I", "^*BIỂU MẪU", "^/(Kèm theo Thông tư số 08/2018/TT-BNNPTNT)"),
        ("^*Phụ lục I", "^*BIỂU MẪU", "^/(Kèm theo Quyết định số 12/2025/QĐ-UBND)"),
        # not at the beginning
        ("^*DANH SÁCH", "^*Phụ lục I", "^*BIỂU MẪU", KEM_THEO),
    ],
)  # fmt: skip
def test_what_is_none(blocks):
    assert recognise(make_document(*blocks)).kind == NO_KIND


def test_one_of_a_paper_of_the_party():
    blocks = ("^*Phụ lục", "^*BIỂU MẪU", "^/(Kèm theo Kế hoạch số 05-KH/TU ngày 05/01/2026)")
    assert recognise(make_document(*blocks)).kind == PARTY


@pytest.mark.parametrize("top", [("^*Phụ lục I",), ("^*Phụ lục I", "^*BIỂU MẪU", KEM_THEO)])
def test_what_bears_a_head_is_the_paper_that_the_head_says(top):
    blocks = (*top, make_table(HEAD), "^*KẾ HOẠCH", "^*Kiểm tra năm 2026", "Nội dung.")
    assert recognise(make_document(*blocks)).kind == "ke_hoach"
