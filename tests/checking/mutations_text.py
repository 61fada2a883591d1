"""What breaks the rules of title and text, one thing at a time."""

from collections.abc import Callable
from copy import deepcopy

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from mutating import Mutation, find, letter, remove, reword, setting, walk

Change = Callable[[Document], None]

_TRICH_YEU = "Kết quả công tác thi đua"
_VE_VIEC = "V/v báo cáo"
_NGHI_DINH = "Căn cứ Nghị định"
_LUAT = "Căn cứ Luật"
_DE_NGHI = "Theo đề nghị"
_LOI_VAN = "Thực hiện Kế hoạch"


def _retype(start: str, text: str) -> Change:
    """Put ``text`` for the words of a paragraph of one run."""

    def change(document: Document) -> None:
        find(document, start).runs[0].text = text

    return change


def _join(first: str, second: str) -> Change:
    """Put the words of a paragraph behind those of the one above it."""

    def change(document: Document) -> None:
        below = find(document, second)
        find(document, first).runs[0].text += f" {below.text}"
        below._p.getparent().remove(below._p)

    return change


def _drop(*starts: str) -> Change:
    def change(document: Document) -> None:
        for start in starts:
            remove(start)(document)

    return change


def _border(start: str) -> Change:
    """Draw a line under a paragraph."""

    def change(document: Document) -> None:
        borders, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
        for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
            bottom.set(qn(f"w:{name}"), value)
        borders.append(bottom)
        find(document, start)._p.get_or_add_pPr().insert_element_before(
            borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
        )

    return change


def _redraw(start: str, length: float, style: str = "single", shift: float = 0) -> Change:
    """Change the drawn line below a paragraph: its length and shift in mm, its style."""

    def change(document: Document) -> None:
        line = _find_line(document, start)
        line.paragraph_format.left_indent = Mm((165 - length) / 2 + shift)
        line.paragraph_format.right_indent = Mm((165 - length) / 2 - shift)
        line._p.pPr.find(qn("w:pBdr"))[0].set(qn("w:val"), style)

    return change


def _undraw(start: str) -> Change:
    def change(document: Document) -> None:
        line = _find_line(document, start)._p
        line.getparent().remove(line)

    return change


def _find_line(document: Document, start: str):
    paragraphs = list(walk(document))
    order = [one.text.startswith(start) for one in paragraphs].index(True)
    return paragraphs[order + 1]


def _letter_run(start: str, run: int, **form: object) -> Change:
    def change(document: Document) -> None:
        for name, value in form.items():
            setattr(find(document, start).runs[run], name, value)

    return change


def _letter_back(document: Document) -> None:
    """Add a third điểm and a fourth that goes back to b)."""
    last = find(document, "b) Các đơn vị")
    below = find(document, "2. Khen thưởng")
    for words in ("c) Các đơn vị đã bình xét;", "b) Các đơn vị đã gửi hồ sơ."):
        copy = deepcopy(last._p)
        below._p.addprevious(copy)
        Paragraph(copy, last._parent).runs[0].text = words
    last.runs[0].text = "b) Các đơn vị đã gửi báo cáo đúng hạn;"


def _split_heading(document: Document) -> None:
    """Leave only the number of a điều bold, not its heading."""
    paragraph = find(document, "Điều 3")
    paragraph.runs[0].text = "Điều 3. "
    run = paragraph.add_run("Hình thức thi đua")
    run.font.size, run.bold = Pt(14), False


def _decimals(document: Document) -> None:
    find(document, "a) Các đơn vị").runs[0].text = "1.1. Các đơn vị đã đăng ký thi đua năm 2025;"
    find(document, "b) Các đơn vị").runs[0].text = "1.2. Các đơn vị đã gửi báo cáo đúng hạn."


MUTATIONS = (
    Mutation("TL001", "co-chu", "15", "bao_cao", letter("BÁO CÁO", size=Pt(15))),
    Mutation("TL001", "dam", "not-bold", "quyet_dinh", letter("QUYẾT ĐỊNH", bold=False)),
    Mutation("TL001", "nghieng", "italic", "bao_cao", letter("BÁO CÁO", italic=True)),
    Mutation("TL001", "in-hoa", "small", "bao_cao", _retype("BÁO CÁO", "Báo cáo")),
    Mutation("TL001", "gach-chan", "line", "bao_cao", letter("BÁO CÁO", underline=True)),
    Mutation("TL002", "co-chu", "12", "bao_cao", letter(_TRICH_YEU, size=Pt(12))),
    Mutation("TL002", "dam", "not-bold", "bao_cao", letter(_TRICH_YEU, bold=False)),
    Mutation("TL002", "nghieng", "italic", "bao_cao", letter(_TRICH_YEU, italic=True)),
    Mutation("TL002", "in-hoa", "capitals", "bao_cao", letter(_TRICH_YEU, all_caps=True)),
    Mutation("TL003", "co-chu", "14", "cong_van", letter(_VE_VIEC, size=Pt(14))),
    Mutation("TL003", "dam", "bold", "cong_van", letter(_VE_VIEC, bold=True)),
    Mutation("TL003", "nghieng", "italic", "cong_van", letter(_VE_VIEC, italic=True)),
    Mutation(
        "TL003", "in-hoa", "capitals", "cong_van",
        _retype(_VE_VIEC, "V/v BÁO CÁO KẾT QUẢ THI ĐUA QUÝ I NĂM 2026"),
    ),
    Mutation("TL003", "gach-chan", "line", "cong_van", letter(_VE_VIEC, underline=True)),
    Mutation("TL004", "ten-loai", "left", "bao_cao", setting("BÁO CÁO", alignment=ALIGN.LEFT)),
    Mutation("TL004", "trich-yeu", "left", "bao_cao", setting(_TRICH_YEU, alignment=ALIGN.LEFT)),
    Mutation(
        "TL004", "trich-yeu-cong-van", "left", "cong_van", setting(_VE_VIEC, alignment=ALIGN.LEFT)
    ),
    Mutation("TL005", "thieu-ke", "none", "bao_cao", _undraw(_TRICH_YEU)),
    Mutation("TL005", "do-dai", "whole", "bao_cao", _redraw(_TRICH_YEU, 120)),
    Mutation("TL005", "net-dut", "dashed", "bao_cao", _redraw(_TRICH_YEU, 40, "dashed")),
    Mutation("TL005", "lech", "shifted", "bao_cao", _redraw(_TRICH_YEU, 40, shift=30)),
    Mutation("TL005", "gach-chan", "beside", "bao_cao", letter(_TRICH_YEU, underline=True)),
    Mutation("TL006", "co-ke", "border", "cong_van", _border(_VE_VIEC)),
    Mutation("TL007", "viet-sai", "both-capital", "cong_van", reword(_VE_VIEC, "V/v", "V/V")),
    Mutation("TL007", "viet-sai", "both-small", "cong_van", reword(_VE_VIEC, "V/v", "v/v")),
    Mutation("TL007", "viet-sai", "no-slash", "cong_van", reword(_VE_VIEC, "V/v", "VV")),
    Mutation("TL007", "ve-viec", "words", "cong_van", reword(_VE_VIEC, "V/v", "Về việc")),
    Mutation("TL007", "co-dau", "colon", "cong_van", reword(_VE_VIEC, "V/v", "V/v:")),
    Mutation("TL008", "dau-cuoi", "stop", "bao_cao", reword(_TRICH_YEU, "2025", "2025.")),
    Mutation("TL008", "dau-cuoi", "v-v", "cong_van", reword(_VE_VIEC, "2026", "2026;")),
    Mutation("TL009", "thieu-trich-yeu", "gone", "bao_cao", _drop(_TRICH_YEU)),
    Mutation("TL009", "thieu-v-v", "gone", "cong_van", _drop(_VE_VIEC)),
    Mutation("TL010", "khoang-cach", "0-pt", "cong_van", setting(_VE_VIEC, space_before=Pt(0))),
    Mutation("CC001", "nghieng", "upright", "quyet_dinh", letter(_LUAT, italic=False)),
    Mutation("CC001", "dam", "bold", "quyet_dinh", letter(_LUAT, bold=True)),
    Mutation("CC001", "co-chu", "12", "quyet_dinh", letter(_LUAT, size=Pt(12))),
    Mutation("CC001", "gach-chan", "line", "quyet_dinh", letter(_LUAT, underline=True)),
    Mutation("CC002", "gop", "two", "quyet_dinh", _join(_LUAT, _NGHI_DINH)),
    Mutation("CC003", "giua", "comma", "quyet_dinh", reword(_LUAT, "2025;", "2025,")),
    Mutation("CC003", "giua", "none", "quyet_dinh", reword(_LUAT, "2025;", "2025")),
    Mutation("CC003", "cuoi", "comma", "quyet_dinh", reword(_DE_NGHI, "vụ.", "vụ,")),
    Mutation("CC003", "cuoi", "semicolon", "quy_che", reword(_NGHI_DINH, "thưởng.", "thưởng;")),
    Mutation("CC004", "gach", "dash", "quyet_dinh", reword(_LUAT, "Căn cứ", "- Căn cứ")),
    Mutation(
        "CC005", "luat-co-so", "number", "quyet_dinh",
        reword(_LUAT, "địa phương ngày", "địa phương số 72/2025/QH15 ngày"),
    ),
    Mutation(
        "CC006", "thieu-so", "no-number", "quyet_dinh",
        reword(_NGHI_DINH, "Nghị định số 152/2025/NĐ-CP", "Nghị định"),
    ),
    Mutation(
        "CC006", "thieu-ngay", "no-date", "quyet_dinh",
        reword(_NGHI_DINH, " ngày 14 tháng 6 năm 2025", ""),
    ),
    Mutation(
        "CC006", "thieu-co-quan", "no-issuer", "quyet_dinh",
        reword(_NGHI_DINH, " của Chính phủ", ""),
    ),
    Mutation("CC007", "chu-thuong", "small", "quyet_dinh", reword(_LUAT, "Căn cứ", "căn cứ")),
    Mutation("ND001", "co-chu", "12", "cong_van", letter(_LOI_VAN, size=Pt(12))),
    Mutation("ND001", "dam", "bold", "cong_van", letter(_LOI_VAN, bold=True)),
    Mutation("ND001", "nghieng", "italic", "cong_van", letter(_LOI_VAN, italic=True)),
    Mutation("ND002", "gach-chan", "line", "cong_van", letter("Trân trọng", underline=True)),
    Mutation("ND003", "canh-le", "left", "cong_van", setting(_LOI_VAN, alignment=ALIGN.LEFT)),
    Mutation(
        "ND004", "lui-dau-dong", "none", "cong_van", setting(_LOI_VAN, first_line_indent=Mm(0))
    ),
    Mutation(
        "ND004", "lui-dau-dong", "20-mm", "bao_cao",
        setting("a) Các đơn vị", first_line_indent=Mm(20)),
    ),
    Mutation("ND005", "khoang-cach", "3-pt", "cong_van", setting("Trân trọng", space_before=Pt(3))),
    Mutation("ND006", "thua", "double", "cong_van", setting(_LOI_VAN, line_spacing=2.0)),
    Mutation("ND006", "thua", "exact-30", "cong_van", setting(_LOI_VAN, line_spacing=Pt(30))),
    Mutation("ND006", "day", "0.8", "cong_van", setting(_LOI_VAN, line_spacing=0.8)),
    Mutation("ND006", "day", "exact-12", "cong_van", setting(_LOI_VAN, line_spacing=Pt(12))),
    Mutation("ND007", "thieu", "stop", "cong_van", reword("Trân trọng", "./.", ".")),
    Mutation("ND007", "thieu", "no-dieu", "quyet_dinh", reword("Điều 3", "./.", "")),
    Mutation("ND007", "lap", "twice", "cong_van", reword("Trân trọng", "./.", "./../.")),
    Mutation("ND008", "thieu", "gone", "cong_van", _drop(_LOI_VAN, "Trân trọng")),
    Mutation("BC001", "nhay", "khoan", "quy_che", reword("3. Các đơn vị", "3.", "4.")),
    Mutation("BC001", "nhay", "dieu", "quy_che", reword("Điều 4", "4", "5")),
    Mutation("BC001", "nhay", "roman", "bao_cao", reword("II. PHƯƠNG", "II.", "III.")),
    Mutation("BC001", "nhay", "chuong", "quy_che", reword("Chương II", "II", "III")),
    Mutation("BC001", "nhay", "first", "quy_che", remove("1. Thi đua thường xuyên")),
    Mutation("BC001", "trung", "khoan", "quy_che", reword("3. Các đơn vị", "3.", "2.")),
    Mutation("BC001", "trung", "first", "quy_che", reword("2. Thi đua", "2.", "1.")),
    Mutation("BC001", "lui", "dieu", "quy_che", reword("Điều 4", "4", "2")),
    Mutation("BC002", "nhay", "a-c", "quy_che", reword("b) Người", "b)", "c)")),
    Mutation("BC002", "trung", "a-a", "bao_cao", reword("b) Các đơn vị", "b)", "a)")),
    Mutation("BC002", "lui", "c-b", "bao_cao", _letter_back),
    Mutation("BC002", "ngoai-bang", "f", "bao_cao", reword("b) Các đơn vị", "b)", "f)")),
    Mutation("BC003", "dieu", "colon", "quyet_dinh", reword("Điều 1", "1.", "1:")),
    Mutation("BC003", "khoan", "bracket", "quy_che", reword("2. Công chức", "2.", "2)")),
    Mutation("BC003", "diem", "stop", "quy_che", reword("b) Người", "b)", "b.")),
    Mutation("BC003", "muc-la-ma", "slash", "bao_cao", reword("I. KẾT QUẢ", "I.", "I/")),
    Mutation("BC004", "so-la-ma", "arabic", "quy_che", reword("Chương II", "II", "2")),
    Mutation("BC004", "so-a-rap", "roman", "quy_che", reword("Mục 2", "2", "II")),
    Mutation("BC005", "nhieu-cap", "two", "bao_cao", _decimals),
    Mutation("BC006", "in-hoa", "small", "bao_cao", _retype("I. KẾT QUẢ", "I. Kết quả")),
    Mutation("BC006", "dam", "not-bold", "bao_cao", letter("I. KẾT QUẢ", bold=False)),
    Mutation("BC006", "nghieng", "italic", "bao_cao", letter("I. KẾT QUẢ", italic=True)),
    Mutation("BC006", "co-chu", "15", "bao_cao", letter("I. KẾT QUẢ", size=Pt(15))),
    Mutation("BC006", "gach-chan", "line", "bao_cao", letter("I. KẾT QUẢ", underline=True)),
    Mutation("BC007", "dam", "number", "quyet_dinh", _letter_run("Điều 1", 0, bold=False)),
    Mutation("BC007", "nghieng", "number", "quyet_dinh", _letter_run("Điều 1", 0, italic=True)),
    Mutation("BC007", "tieu-de", "heading", "quy_che", _split_heading),
    Mutation("BC008", "in-hoa", "capitals", "bao_cao", letter("1. Tổ chức", all_caps=True)),
    Mutation("BC008", "dam", "not-bold", "bao_cao", letter("1. Tổ chức", bold=False)),
    Mutation("BC008", "nghieng", "italic", "bao_cao", letter("1. Tổ chức", italic=True)),
    Mutation("BC008", "co-chu", "15", "bao_cao", letter("1. Tổ chức", size=Pt(15))),
    Mutation("BC008", "gach-chan", "line", "bao_cao", letter("1. Tổ chức", underline=True)),
    Mutation("BC009", "in-hoa", "capitals", "quy_che", letter("Chương II", all_caps=True)),
    Mutation("BC009", "dam", "not-bold", "quy_che", letter("THI ĐUA VÀ", bold=False)),
    Mutation("BC009", "nghieng", "italic", "quy_che", letter("Mục 1", italic=True)),
    Mutation("BC009", "co-chu", "15", "quy_che", letter("Chương II", size=Pt(15))),
    Mutation("BC009", "gach-chan", "line", "quy_che", letter("Mục 1", underline=True)),
    Mutation("BC010", "canh-giua", "left", "quy_che", setting("Mục 1", alignment=ALIGN.LEFT)),
    Mutation("BC011", "cung-dong", "one-line", "quy_che", _join("Chương II", "THI ĐUA VÀ")),
    Mutation("BC011", "thieu", "gone", "quy_che", _drop("QUY ĐỊNH CHUNG")),
    Mutation("BC012", "dau-cuoi", "colon", "bao_cao", reword("I. KẾT QUẢ", "QUẢ", "QUẢ:")),
    Mutation("BC012", "dau-cuoi", "khoan", "bao_cao", reword("2. Khen", "thưởng", "thưởng.")),
)  # fmt: skip
