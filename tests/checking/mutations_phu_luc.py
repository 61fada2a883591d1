"""What is wrong in a phụ lục that is a file of its own, one thing at a time."""

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Mm, Pt
from mutating import Mutation, find, letter, remove, reword, setting

BASE = "phu_luc"
LABEL, NAME, KEM_THEO = "Phụ lục II", "KẾT QUẢ KHEN", "(Kèm theo"


def _narrow(document: Document) -> None:
    document.sections[0].left_margin = Mm(25)


def _show_first(document: Document) -> None:
    document.sections[0].different_first_page_header_footer = False


def _unbracket(document: Document) -> None:
    (run,) = find(document, KEM_THEO).runs
    run.text = run.text.strip("()")


MUTATIONS = (
    Mutation("PL001", "in-hoa", "apart", BASE, reword(LABEL, "Phụ lục", "PHỤ LỤC")),
    Mutation("PL001", "co-chu", "apart", BASE, letter(LABEL, size=Pt(13))),
    Mutation("PL002", "dam", "apart", BASE, letter(NAME, bold=False)),
    Mutation("PL003", "nghieng", "apart", BASE, letter(KEM_THEO, italic=False)),
    Mutation("PL003", "co-chu", "apart", BASE, letter(KEM_THEO, size=Pt(12))),
    Mutation("PL004", "canh-giua", "apart", BASE, setting(KEM_THEO, alignment=ALIGN.LEFT)),
    Mutation("PL005", "la-ma", "apart", BASE, reword(LABEL, "II", "2")),
    Mutation("PL005", "rieng-dong", "apart", BASE, reword(LABEL, "II", "II - Kết quả năm 2025")),
    Mutation("PL006", "thieu", "apart", BASE, remove(KEM_THEO)),
    Mutation("PL006", "ngoac", "apart", BASE, _unbracket),
    Mutation("TR001", "trai", "apart", BASE, _narrow),
    Mutation("TR004", "phong", "apart", BASE, letter("1. Các", name="Arial")),
    Mutation("TR008", "trang-dau", "apart", BASE, _show_first),
    Mutation("ND002", "gach-chan", "apart", BASE, letter("1. Các", underline=True)),
    Mutation("BC001", "nhay", "apart", BASE, reword("2. Sở", "2.", "3.")),
    Mutation("BC006", "in-hoa", "apart", BASE, reword("I. KẾT", "KẾT QUẢ", "Kết quả")),
    Mutation("NQ004", "tong", "apart", BASE, reword("7", "7", "8")),
    Mutation("VH001", "ten", "apart", BASE, reword("2. Sở", "Sở Nội vụ", "Sở nội vụ")),
    Mutation("CT005", "hai-dau-cach", "apart", BASE, reword("1. Các", "đã bình", "đã  bình")),
    Mutation("DU007", "co-chu", "apart", BASE, letter("Số: 09", size=Pt(14))),
)
