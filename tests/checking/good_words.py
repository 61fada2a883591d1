"""A good plan whose text holds what the rules about words judge: names, citations, days, sums."""

import functools
from collections.abc import Callable

from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from good_papers import Page

ROWS = (
    ("TT", "Đơn vị", "Số tập thể", "Kinh phí (đồng)"),
    ("1", "Phòng Chính trị", "3", "1.500.000"),
    ("2", "Phòng Tổ chức", "4", "2.000.000"),
    ("3", "Văn phòng", "2", "500.000"),
    ("", "Tổng cộng", "9", "4.000.000"),
)


def _make_plan() -> bytes:
    page = Page()
    page.head("Số: 21/KH-SGDĐT", ban_hanh="SỞ GIÁO DỤC VÀ ĐÀO TẠO", line=22)
    page.title("KẾ HOẠCH", "Tổ chức phong trào thi đua năm 2026", line=38)
    page.text(
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2026 của Ủy ban nhân dân tỉnh Hà Tĩnh về "
        "phong trào thi đua, Sở Giáo dục và Đào tạo ban hành Kế hoạch tổ chức phong trào thi đua "
        "năm 2026 như sau:",
    )
    page.text("I. MỤC ĐÍCH, YÊU CẦU", bold=True)
    page.text(
        "1. Đưa chủ trương của Đảng và Nhà nước đến các tầng lớp Nhân dân; học tập kinh nghiệm "
        "của các tỉnh Bắc Trung Bộ. Các đơn vị chủ động phối hợp với Hội đồng thi đua các cấp.",
        "2. Khen thưởng theo khoản 2 Điều 5 Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính "
        "phủ quy định về thi đua, khen thưởng và theo Luật Thi đua, khen thưởng; đề nghị tặng "
        "Huân chương Lao động hạng Ba cho tập thể tiêu biểu.",
    )
    page.text("II. NỘI DUNG", bold=True)
    page.text(
        "1. Thi đua chào mừng ngày Quốc khánh, tết Trung thu và kỷ niệm Cách mạng tháng Tám.",
        "2. Hội nghị phát động tổ chức vào sáng thứ Hai, ngày 16/3/2026 tại Quận 1, Thành phố Hồ "
        "Chí Minh.",
        "3. Thời gian thi đua từ ngày 20/3/2026 đến ngày 30/6/2026, gắn với chỉ tiêu giai đoạn "
        "2026 - 2030.",
        "4. Các phòng gửi báo cáo trước ngày 20/6/2026 theo Kế hoạch số 12/KH-UBND.",
        "5. Chỉ tiêu giao các phòng theo bảng sau:",
    )
    table = page.document.add_table(len(ROWS), len(ROWS[0]), "Table Grid")
    for row, words in zip(table.rows, ROWS, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            page.type(text, at=cell, size=13, align=ALIGN.LEFT)
    page.text("III. TỔ CHỨC THỰC HIỆN", bold=True)
    page.text(
        "Trên đây là Kế hoạch tổ chức phong trào thi đua năm 2026, đề nghị các phòng thực hiện./."
    )
    page.close(
        ("- Sở Tài chính;", "- UBND tỉnh Quảng Trị;", "- UBND các xã, phường;", "- Lưu: VT, CT."),
        ("GIÁM ĐỐC",),
        "Phạm Thị Dung",
    )
    return page.save()


GOOD_WORDS: dict[str, Callable[[], bytes]] = {"ke_hoach_loi": functools.cache(_make_plan)}
