"""A good report that keeps its figures beside its text, as those of ``kehoach report`` do."""

import functools
from collections.abc import Callable

from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from good_papers import Page

from kehoach.word.figures import FigurePlace, InCell, InCount, InWords, KeptFigure
from kehoach.word.figures_xml import keep_figures
from kehoach.word.package import read_package, write_package

SENT = "1. Các đơn vị phải gửi 14 báo cáo; đã gửi 12/14 báo cáo (đạt 85,7%), còn thiếu 02 báo cáo."
GROWN = "2. Có 1.234 sáng kiến được công nhận, do 03 đơn vị tổ chức xét."
AGAIN = "3. Đề nghị 02 đơn vị còn thiếu báo cáo gửi ngay; biểu dương 01 (một) đơn vị dẫn đầu."
HEADS = ("TT", "Đơn vị", "Phải gửi", "Đã gửi", "Sáng kiến", "Kết quả")
ROWS = (
    HEADS,
    ("1", "Phòng Chính trị", "5", "5", "800", "Đạt"),
    ("2", "Phòng Tổ chức", "5", "4", "400", "Đạt"),
    ("3", "Văn phòng", "4", "3", "34", "Đạt"),
    ("", "Tổng cộng", "14", "12", "1.234", ""),
)
_HEAD = "tt | đơn vị | phải gửi | đã gửi | sáng kiến | kết quả"


def _in(text: str, number: str, after: str = "") -> InWords:
    start = text.index(number, text.index(after))
    return InWords(text, start, start + len(number))


def _keep(number: str, *places: FigurePlace) -> KeptFigure:
    return KeptFigure(number, places)


FIGURES = (
    _keep("14", _in(SENT, "14"), _in(SENT, "14", "12/"), InCell(_HEAD, "tổng cộng", 2)),
    _keep("12", _in(SENT, "12"), InCell(_HEAD, "tổng cộng", 3)),
    _keep("02", _in(SENT, "02"), _in(AGAIN, "02")),
    _keep("1.234", _in(GROWN, "1.234"), InCell(_HEAD, "tổng cộng", 4)),
    _keep("03", _in(GROWN, "03"), InCount(_HEAD, 5, "Đạt")),
)


def _make_report() -> bytes:
    page = Page()
    page.head("Số: 31/BC-SNV")
    page.title("BÁO CÁO", "Kết quả thực hiện chế độ báo cáo quý I năm 2026")
    page.text("Sở Nội vụ báo cáo kết quả thực hiện chế độ báo cáo quý I năm 2026 như sau:")
    page.text("I. KẾT QUẢ", bold=True)
    page.text(SENT, GROWN, AGAIN)
    table = page.document.add_table(len(ROWS), len(HEADS), "Table Grid")
    for row, words in zip(table.rows, ROWS, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            page.type(text, at=cell, size=13, align=ALIGN.LEFT)
    page.text("Trên đây là Báo cáo kết quả thực hiện chế độ báo cáo quý I năm 2026./.")
    page.close(("- Giám đốc Sở;", "- Lưu: VT, VP."), ("GIÁM ĐỐC",), "Lê Văn Cường")
    return write_package(
        keep_figures(read_package(page.save(), name="bao-cao.docx"), FIGURES).parts
    )


GOOD_FIGURES: dict[str, Callable[[], bytes]] = {"bao_cao_so_lieu": functools.cache(_make_report)}
