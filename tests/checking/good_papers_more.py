"""More good papers: what goes upward, what is agreed, what calls and what hurries."""

import functools
from collections.abc import Callable

from docx.shared import Mm, Pt
from docx.table import _Cell
from good_papers import ALIGN, Page, _add_table, _start_at_one

UBND = "Ủy ban nhân dân tỉnh Hà Tĩnh"


def _make_to_trinh() -> bytes:
    """Upward to one body, with two phụ lục."""
    page = Page()
    page.head("Số: 21/TTr-SNV")
    page.title("TỜ TRÌNH", "Về việc khen thưởng thành tích năm 2025")
    page.type(f"Kính gửi: {UBND}", align=ALIGN.CENTER, gap=12)
    page.text(
        "Sau khi xét hồ sơ của các đơn vị, Sở Nội vụ kính trình Ủy ban nhân dân tỉnh xem xét, khen "
        "thưởng các tập thể theo Phụ lục I và các cá nhân theo Phụ lục II kèm theo.",
        "Sở Nội vụ kính đề nghị Ủy ban nhân dân tỉnh xem xét, quyết định./.",
    )
    page.close(
        ("- Như trên;", "- Giám đốc Sở (để b/c);", "- Lưu: VT, TĐKT."),
        ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        "Nguyễn Văn An",
    )
    _attach(page, "Phụ lục I", "DANH SÁCH TẬP THỂ", "Tờ trình số 21/TTr-SNV")
    _add_table(page, (("TT", "Tập thể"), ("1", "Phòng A"), ("2", "Phòng B")))
    _attach(page, "Phụ lục II", "DANH SÁCH CÁ NHÂN", "Tờ trình số 21/TTr-SNV")
    _add_table(page, (("TT", "Cá nhân"), ("1", "Lê Văn Cường"), ("2", "Phan Thị Dung")))
    return page.save()


def _attach(page: Page, label: str, name: str, paper: str) -> None:
    page.document.add_section()
    page.document.sections[-1]._sectPr.append(_start_at_one())
    page.type(label, bold=True, align=ALIGN.CENTER)
    page.type(name, bold=True, align=ALIGN.CENTER)
    page.type(
        f"(Kèm theo {paper} ngày 05 tháng 3 năm 2026 của Sở Nội vụ)",
        italic=True, align=ALIGN.CENTER,
    )  # fmt: skip


def _make_bien_ban() -> bytes:
    """Signed by two, who stand beside each other."""
    page = Page()
    page.head("Số: 03/BB-SNV")
    page.title("BIÊN BẢN", "Họp xét khen thưởng quý I năm 2026")
    page.text(
        "Thời gian bắt đầu: 8 giờ 00, ngày 04 tháng 3 năm 2026.",
        "Địa điểm: Phòng họp Sở Nội vụ.",
        "Hội đồng nhất trí đề nghị khen thưởng 03 tập thể và 05 cá nhân có thành tích xuất sắc.",
        "Cuộc họp kết thúc vào 11 giờ 00, ngày 04 tháng 3 năm 2026./.",
    )
    left, right = page.lay(75, 90)
    for at, title, name in ((left, "THƯ KÝ", "Lê Văn Cường"), (right, "CHỦ TỌA", "Trần Thị Bình")):
        page.type(title, at=at, bold=True, align=ALIGN.CENTER)
        for one in ("", "", "", ""):
            at.add_paragraph(one)
        page.type(name, at=at, bold=True, align=ALIGN.CENTER)
    return page.save()


def _make_thong_bao() -> bytes:
    """Signed by order, for the head of the office."""
    page = Page()
    page.head("Số: 45/TB-UBND", chu_quan="", ban_hanh="ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH", line=20)
    page.title("THÔNG BÁO", "Kết luận của Chủ tịch Ủy ban nhân dân tỉnh về cải cách hành chính", 65)
    page.text(
        "Ngày 02 tháng 3 năm 2026, Chủ tịch Ủy ban nhân dân tỉnh chủ trì họp về cải cách hành "
        "chính. Sau khi nghe các đơn vị báo cáo, Chủ tịch Ủy ban nhân dân tỉnh kết luận như sau:",
        "1. Các sở, ban, ngành rà soát thủ tục hành chính trong tháng 4 năm 2026.",
        "2. Sở Nội vụ theo dõi, tổng hợp kết quả thực hiện./.",
    )
    page.close(
        ("- Chủ tịch, các Phó Chủ tịch UBND tỉnh;", "- Các sở, ban, ngành;", "- Lưu: VT, NC."),
        ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
        "Nguyễn Văn An",
    )
    return page.save()


def _make_giay_moi() -> bytes:
    page = Page()
    page.head("Số: 12/GM-SNV")
    page.title("GIẤY MỜI", "Họp tổng kết phong trào thi đua", 35)
    page.text(
        "Sở Nội vụ trân trọng kính mời: Đại diện lãnh đạo các sở, ban, ngành tỉnh.",
        "Tới dự họp tổng kết phong trào thi đua năm 2025.",
        "Chủ trì: Giám đốc Sở Nội vụ.",
        "Thời gian: 8 giờ 00, ngày 12 tháng 3 năm 2026.",
        "Địa điểm: Phòng họp Sở Nội vụ./.",
    )
    page.close(("- Như trên;", "- Lưu: VT, VP."), ("GIÁM ĐỐC",), "Lê Văn Cường")
    return page.save()


def _make_nghi_quyet() -> bytes:
    """Signed on behalf of a council, for its head."""
    page = Page()
    page.head(
        "Số: 07/NQ-HĐND", chu_quan="", ban_hanh="HỘI ĐỒNG NHÂN DÂN TỈNH HÀ TĨNH", line=25,
    )  # fmt: skip
    page.title("NGHỊ QUYẾT", "Về chương trình giám sát năm 2026")
    page.type("HỘI ĐỒNG NHÂN DÂN TỈNH HÀ TĨNH", bold=True, align=ALIGN.CENTER, gap=12)
    page.text("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", italic=True)
    page.text("Xét đề nghị của Thường trực Hội đồng nhân dân tỉnh.", italic=True)
    page.type("QUYẾT NGHỊ:", bold=True, align=ALIGN.CENTER, gap=12)
    for number, words in enumerate(
        (
            "Thông qua chương trình giám sát năm 2026 của Hội đồng nhân dân tỉnh Hà Tĩnh.",
            "Thường trực Hội đồng nhân dân tỉnh tổ chức thực hiện Nghị quyết này./.",
        ),
        start=1,
    ):
        paragraph = page.type(f"Điều {number}. ", bold=True, first=10, gap=6)
        run = paragraph.add_run(words)
        run.font.size, run.bold = Pt(14), False
    page.close(
        ("- Như Điều 2;", "- Ủy ban nhân dân tỉnh;", "- Lưu: VT, CTHĐ."),
        ("TM. HỘI ĐỒNG NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        "Trần Thị Bình",
    )
    return page.save()


def _make_cong_dien() -> bytes:
    """Urgent, of limited circulation, an electronic copy, with drafter and address."""
    page = Page()
    page.type(
        "SAO Y; Sở Nội vụ; 05/3/2026 10:15:30", size=10, align=ALIGN.RIGHT,
    )  # fmt: skip
    _stamp(page, None, "LƯU HÀNH NỘI BỘ", 60)
    page.head("Số: 02/CĐ-UBND", chu_quan="", ban_hanh="ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH", line=20)
    _stamp(page, page.document.tables[-1].rows[0].cells[0], "HỎA TỐC", 30)
    page.title("CÔNG ĐIỆN", "Về việc ứng phó với mưa lớn", 30)
    page.text(f"Chủ tịch {UBND} điện:")
    page.type("- Các sở, ban, ngành;", align=ALIGN.LEFT, first=30, gap=6)
    page.type("- Ủy ban nhân dân các xã, phường.", align=ALIGN.LEFT, first=30, gap=6)
    page.text("Các đơn vị trực ban 24/24 giờ và báo cáo kịp thời về Ủy ban nhân dân tỉnh./.")
    page.close(
        ("- Như trên;", "- Chủ tịch UBND tỉnh;", "- Lưu: VT, NN.", "PL.(30)"),
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        "Trần Thị Bình",
    )
    page.type("Địa chỉ: Số 1, đường Nguyễn Du, tỉnh Hà Tĩnh", size=11, align=ALIGN.LEFT, gap=12)
    return page.save()


def _make_phu_luc() -> bytes:
    """One of several phụ lục, in a file of its own, signed at its top by the organisation."""
    page = Page()
    page.type(
        "Số: 09/BC-SNV; 05/3/2026; 08:30:00", size=10, align=ALIGN.RIGHT,
    )  # fmt: skip
    page.type("Phụ lục II", bold=True, align=ALIGN.CENTER)
    page.type("KẾT QUẢ KHEN THƯỞNG NĂM 2025", bold=True, align=ALIGN.CENTER)
    page.type(
        "(Kèm theo Báo cáo số … ngày … tháng … năm … của Sở Nội vụ)",
        italic=True, align=ALIGN.CENTER,
    )  # fmt: skip
    page.draw_line(None, 40, 165)
    page.text("I. KẾT QUẢ", bold=True)
    page.text("1. Các phòng đã bình xét công khai.", "2. Sở Nội vụ đã tặng Giấy khen như sau:")
    _add_table(page, (("TT", "Đơn vị", "Số lượng"), ("1", "Phòng A", "3"), ("2", "Phòng B", "4"),
                      ("", "Tổng cộng", "7")))  # fmt: skip
    return page.save()


def _stamp(page: Page, at: _Cell | None, words: str, width: float) -> None:
    """Type a mark in a cell of its own with a border; ``width`` in mm."""
    table = (page.document if at is None else at).add_table(1, 1)
    table.style = "Table Grid"
    cell = table.rows[0].cells[0]
    cell.width = Mm(width)
    page.type(words, at=cell, size=13, bold=True, align=ALIGN.CENTER)


MORE: dict[str, Callable[[], bytes]] = {
    "to_trinh": functools.cache(_make_to_trinh),
    "bien_ban": functools.cache(_make_bien_ban),
    "thong_bao": functools.cache(_make_thong_bao),
    "giay_moi": functools.cache(_make_giay_moi),
    "nghi_quyet": functools.cache(_make_nghi_quyet),
    "cong_dien": functools.cache(_make_cong_dien),
    "phu_luc": functools.cache(_make_phu_luc),
}
"""Name -> what makes the file; made once."""
