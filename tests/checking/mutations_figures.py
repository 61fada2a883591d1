"""What breaks the rules about figures that a report prints more than once."""

from collections.abc import Callable

from docx.document import Document
from good_figures import GOOD_FIGURES, HEADS
from good_papers import GOOD
from mutating import Mutation, reword

GOOD.update(GOOD_FIGURES)

REPORT = "bao_cao_so_lieu"


def _cell(row: int, column: int, text: str) -> Callable[[Document], None]:
    """Return a change: a cell of the report's table reads ``text``."""

    def change(document: Document) -> None:
        table = next(one for one in document.tables if one.cell(0, 1).text == HEADS[1])
        table.cell(row, column).paragraphs[0].runs[0].text = text

    return change


def _both(*changes: Callable[[Document], None]) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        for one in changes:
            one(document)

    return change


MUTATIONS = (
    Mutation("NQ010", "khac-nhau", "loi", REPORT, reword("1. Các", "gửi 14", "gửi 15")),
    Mutation("NQ010", "khac-nhau", "hai-cau", REPORT, reword("3. Đề nghị", "02 đơn", "03 đơn")),
    Mutation("NQ010", "khac-nhau", "nghin", REPORT, reword("2. Có", "1.234", "1.243")),
    Mutation("NQ010", "khac-nhau", "dem", REPORT, _cell(3, 5, "Chưa đạt")),
    Mutation("NQ010", "khac-nhau", "cau-viet-lai", REPORT,
             reword("2. Có 1.234", "Có 1.234 sáng kiến được công nhận, do 03",
                    "Trong quý đã có thêm 1.234 sáng kiến được công nhận, do 04")),
    Mutation("NQ010", "khac-nhau", "bang", REPORT,
             _both(_cell(4, 4, "1.235"), _cell(3, 4, "35"))),
    Mutation("NQ010", "khac-khi-lap", "hai-cau", REPORT,
             _both(reword("1. Các", "thiếu 02", "thiếu 04"),
                   reword("3. Đề nghị", "02 đơn", "04 đơn"))),
    Mutation("NQ010", "khac-khi-lap", "loi-va-bang", REPORT,
             _both(reword("2. Có", "1.234", "1.244"), _cell(4, 4, "1.244"), _cell(3, 4, "44"))),
    Mutation("NQ010", "het-dau", "bo-cau", REPORT,
             reword("2. Có", "2. Có 1.234 sáng kiến được công nhận, do 03 đơn vị tổ chức xét.",
                    "2. Phong trào sáng kiến được các đơn vị quan tâm.")),
    Mutation("NQ011", "ty-le", "gan-dung", REPORT, reword("1. Các", "85,7%", "85,9%")),
    Mutation("NQ012", "bang-chu", "hai", REPORT, reword("3. Đề nghị", "(một)", "(hai)")),
)  # fmt: skip
