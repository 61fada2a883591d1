"""What papers of other hands have taught: the right stays unsaid, the wrong is found."""

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from good_papers import Page
from mutating import check

CENTRE = {"bold": True, "align": ALIGN.CENTER}


def make_quyet_dinh(chuong: str = "Chương I", dieu: str = "Điều 2. Nguyên tắc") -> bytes:
    """A decision with a regulation attached to it."""
    page = Page()
    page.head("Số: 15/QĐ-SNV")
    page.title("QUYẾT ĐỊNH", "Ban hành Quy chế quản lý Quỹ Thi đua, khen thưởng")
    page.type("GIÁM ĐỐC SỞ NỘI VỤ", gap=12, **CENTRE)
    page.text("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022.", italic=True)
    page.type("QUYẾT ĐỊNH:", gap=12, **CENTRE)
    page.text("Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý Quỹ.", bold=True)
    page.text("Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.", bold=True)
    page.close(("- Như Điều 2;", "- Lưu: VT, TCCB."), ("GIÁM ĐỐC",), "Lê Văn Cường")
    page.document.add_page_break()
    page.type("QUY CHẾ", **CENTRE)
    page.type("Quản lý Quỹ Thi đua, khen thưởng", **CENTRE)
    page.type(
        "(Ban hành kèm theo Quyết định số 15/QĐ-SNV ngày 05 tháng 3 năm 2026 của Sở Nội vụ)",
        italic=True, align=ALIGN.CENTER,
    )  # fmt: skip
    page.type(chuong, gap=6, **CENTRE)
    page.type("QUY ĐỊNH CHUNG", **CENTRE)
    page.text("Điều 1. Phạm vi", bold=True)
    page.text("Quy chế này quy định việc quản lý Quỹ Thi đua, khen thưởng của Sở Nội vụ.")
    page.text(dieu, bold=True)
    page.text("Quỹ được sử dụng đúng mục đích, công khai, tiết kiệm./.")
    return page.save()


def list_found(data: bytes) -> list[tuple[str, str, str]]:
    return [
        (one.rule, one.code, one.quote)
        for one in check(data).findings
        if one.rule.startswith(("BC00", "BC010", "BC011", "ND005"))
    ]


def test_an_attached_text_counts_its_dieu_anew_and_its_headings_stand_close():
    assert list_found(make_quyet_dinh()) == []


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({"chuong": "Chương 1"}, ("BC004", "so-la-ma", "Chương 1")),
        ({"chuong": "CHƯƠNG I"}, ("BC009", "in-hoa", "CHƯƠNG I")),
        ({"dieu": "Điều 3. Nguyên tắc"}, ("BC001", "nhay", "Điều 3. Nguyên tắc")),
        ({"dieu": "Điều 2: Nguyên tắc"}, ("BC003", "dieu", "Điều 2: Nguyên tắc")),
    ],
)
def test_what_is_wrong_in_an_attached_text_is_found(changed, found):
    assert found in list_found(make_quyet_dinh(**changed))


def test_an_old_name_on_two_lines_of_the_head_is_found():
    page = Page()
    page.head("Số: 15/SNN-TCCB", ban_hanh="SỞ NÔNG NGHIỆP VÀ", ve="V/v báo cáo kết quả")
    cell = page.document.tables[0].rows[0].cells[0]
    cell.paragraphs[1].add_run("\nPHÁT TRIỂN NÔNG THÔN").bold = True
    page.type("Kính gửi: Sở Tài chính", gap=12)
    page.text("Đề nghị quý Sở gửi báo cáo./.")
    page.close(("- Như trên;", "- Lưu: VT, TCCB."), ("GIÁM ĐỐC",), "Lê Văn Cường")
    assert ("TC001", "co-quan") in {(one.rule, one.code) for one in check(page.save()).findings}


def test_the_end_of_a_meeting_is_no_date_of_issue():
    page = Page()
    page.head("Số: 15/BB-SNV")
    page.title("BIÊN BẢN", "Họp Hội đồng Thi đua, khen thưởng")
    page.text("Cuộc họp kết thúc vào 16 giờ 30 phút, ngày 10 tháng 11 năm 2026./.")
    page.close(("- Lưu: VT, TCCB.",), ("CHỦ TRÌ",), "Lê Văn Cường")
    found = {(one.rule, one.component) for one in check(page.save()).findings}
    assert not {rule for rule, _ in found} & {"ND008"}
    assert ("DN001", "dia_danh_ngay") not in found


def test_a_school_over_the_bases_is_no_signer():
    page = Page()
    page.head("Số: 15/QĐ-ĐHKT", ban_hanh="TRƯỜNG ĐẠI HỌC KINH TẾ")
    page.title("QUYẾT ĐỊNH", "Công nhận học viên cao học khóa 2026")
    page.type("HIỆU TRƯỞNG", gap=12, **CENTRE)
    page.type("TRƯỜNG ĐẠI HỌC KINH TẾ", **CENTRE)
    page.text("Căn cứ Luật Giáo dục đại học ngày 18 tháng 6 năm 2012.", italic=True)
    page.type("QUYẾT ĐỊNH:", gap=12, **CENTRE)
    page.text("Điều 1. Công nhận học viên cao học khóa 2026.", bold=True)
    page.text("Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.", bold=True)
    page.close(("- Như Điều 2;", "- Lưu: VT, ĐT."), ("HIỆU TRƯỞNG",), "Lê Văn Cường")
    rules = {one.rule for one in check(page.save()).findings}
    assert not rules & {"ND008", "KY002", "KY006"}
