"""What breaks the rules of who signs, who receives, and of phụ lục, one thing at a time."""

from collections.abc import Callable, Iterator

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from mutating import Mutation, find, remove, reword, setting

Change = Callable[[Document], object]


def _find(document: Document, start: str) -> Paragraph:
    """Return the first paragraph that begins with ``start``, in tables within tables too."""
    paragraphs = (Paragraph(one, document) for one in document.element.body.iter(qn("w:p")))
    return next(one for one in paragraphs if one.text.startswith(start))


def _letter(start: str, **form: object) -> Change:
    def change(document: Document) -> None:
        for run in _find(document, start).runs:
            for name, value in form.items():
                setattr(run.font, name, value)

    return change


def _write(start: str, text: str) -> Change:
    """Type other words in the place of all of a paragraph."""

    def change(document: Document) -> None:
        runs = _find(document, start).runs
        runs[0].text = text
        for run in runs[1:]:
            run._r.getparent().remove(run._r)

    return change


def _add(start: str, text: str, *, above: bool = False) -> Change:
    """Type ``text`` on a line of its own below a paragraph (or above), in its form."""

    def change(document: Document) -> None:
        model = _find(document, start)
        new = model.insert_paragraph_before(text)
        new.paragraph_format.alignment = model.paragraph_format.alignment
        new.paragraph_format.first_line_indent = model.paragraph_format.first_line_indent
        new.paragraph_format.space_before = Pt(0)
        new.paragraph_format.space_after = Pt(0)
        font, own = model.runs[0].font, new.runs[0].font
        own.size, own.bold, own.italic = font.size, font.bold, font.italic
        if not above:
            model._p.addnext(new._p)

    return change


def _all(*changes: Change) -> Change:
    """One thing that takes several steps."""

    def change(document: Document) -> None:
        for one in changes:
            one(document)

    return change


def _empty_cell(start: str) -> Change:
    """Take all lines out of the cell that a paragraph stands in."""

    def change(document: Document) -> None:
        cell = find(document, start)._p.getparent()
        for paragraph in list(cell.iter(qn("w:p")))[1:]:
            cell.remove(paragraph)
        for run in list(cell.iter(qn("w:r"))):
            run.getparent().remove(run)

    return change


def _unframe(words: str) -> Change:
    """Take the border from the table around ``words``."""

    def change(document: Document) -> None:
        table = _find(document, words)._p.getparent().getparent().getparent()
        style = table.tblPr.find(qn("w:tblStyle"))
        table.tblPr.remove(style)

    return change


def _vary(
    rule: str, base: str, start: str, *, size: float, bold: bool, italic: bool, case: str = ""
) -> Iterator[Mutation]:
    """Yield the mutations of a rule of lettering; ``bold`` and ``italic`` are as they should be."""
    name = start.strip("(- ").split()[0]
    yield Mutation(rule, "co-chu", name, base, _letter(start, size=Pt(size)))
    yield Mutation(rule, "dam", name, base, _letter(start, bold=not bold))
    yield Mutation(rule, "nghieng", name, base, _letter(start, italic=not italic))
    yield Mutation(rule, "gach-chan", name, base, _letter(start, underline=True))
    if case:
        yield Mutation(rule, "in-hoa", name, base, _write(start, case))


KEM_THEO = "(Kèm theo Báo cáo số 09/BC-SNV ngày 05 tháng 3 năm 2026 của Sở Nội vụ)"
LETTERING = (
    *_vary("KY001", "bao_cao", "GIÁM ĐỐC", size=12, bold=True, italic=False, case="Giám đốc"),
    *_vary("KY002", "bao_cao", "Lê Văn", size=12, bold=True, italic=False, case="LÊ VĂN CƯỜNG"),
    *_vary("KG004", "bao_cao", "Kính gửi", size=12, bold=False, italic=False,
           case="KÍNH GỬI: ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH"),
    *_vary("NN003", "cong_van", "Nơi nhận", size=13, bold=True, italic=True, case="NƠI NHẬN:"),
    *_vary("NN004", "bao_cao", "- Giám đốc", size=12, bold=False, italic=False,
           case="- GIÁM ĐỐC SỞ (ĐỂ B/C);"),
    *_vary("PL001", "bao_cao", "Phụ lục", size=13, bold=True, italic=False, case="PHỤ LỤC"),
    *_vary("PL002", "bao_cao", "KẾT QUẢ KHEN", size=12, bold=True, italic=False,
           case="Kết quả khen thưởng năm 2025"),
    *_vary("PL003", "bao_cao", "(Kèm theo", size=12, bold=False, italic=True,
           case=KEM_THEO.upper()),
    *_vary("DU001", "cong_dien", "HỎA TỐC", size=12, bold=True, italic=False, case="Hỏa tốc"),
    *_vary("DU003", "cong_dien", "LƯU HÀNH", size=12, bold=True, italic=False,
           case="Lưu hành nội bộ"),
    *_vary("DU005", "cong_dien", "Địa chỉ", size=10, bold=False, italic=False,
           case="ĐỊA CHỈ: SỐ 1, ĐƯỜNG NGUYỄN DU, TỈNH HÀ TĨNH"),
    *_vary("DU006", "cong_dien", "PL.(30)", size=9, bold=False, italic=False),
)  # fmt: skip

SIGNING = (
    Mutation("KY003", "gach-cheo", "K/T", "cong_van", reword("KT.", "KT.", "K/T")),
    Mutation("KY003", "thieu-cham", "KT", "cong_van", reword("KT.", "KT.", "KT")),
    Mutation("KY003", "dinh-lien", "KT", "cong_van", reword("KT.", "KT. ", "KT.")),
    Mutation("KY004", "thu-tu", "kt-over-tm", "nghi_quyet", _all(
        _write("TM. HỘI ĐỒNG", "KT. TRƯỞNG BAN"), _write("KT. CHỦ TỊCH", "TM. BAN CHỈ ĐẠO"),
        _write("PHÓ CHỦ TỊCH", "TRƯỞNG BAN"))),
    Mutation("KY004", "thieu-kt", "no-kt", "cong_van", remove("KT. GIÁM ĐỐC")),
    Mutation("KY004", "thieu-kt", "ubnd", "quyet_dinh", _write("CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    Mutation("KY004", "khong-pho", "head", "cong_van", _write("PHÓ GIÁM ĐỐC", "GIÁM ĐỐC")),
    Mutation("KY004", "khong-pho", "other", "cong_van", _write("PHÓ GIÁM ĐỐC", "TRƯỞNG PHÒNG")),
    Mutation("KY004", "thieu-chuc-vu", "kt", "cong_van", remove("PHÓ GIÁM ĐỐC")),
    Mutation("KY004", "thieu-chuc-vu", "tm", "quyet_dinh", remove("CHỦ TỊCH")),
    Mutation("KY005", "hoc-ham", "TS", "cong_van", _write("Nguyễn Văn An", "TS. Nguyễn Văn An")),
    Mutation("KY006", "thieu-nguoi-ky", "empty", "cong_van", _empty_cell("KT. GIÁM ĐỐC")),
    Mutation("KY006", "thieu-ho-ten", "blank", "cong_van", _write("Nguyễn Văn An", "")),
    Mutation("KY007", "lech-giua", "left", "bao_cao", setting("Lê Văn", alignment=ALIGN.LEFT)),
    Mutation("KY007", "nua-trai", "left", "bao_cao", _all(
        setting("GIÁM ĐỐC", alignment=ALIGN.LEFT, left_indent=Mm(-45)),
        setting("Lê Văn", alignment=ALIGN.LEFT, left_indent=Mm(-45)))),
)  # fmt: skip

KINH_GUI = (
    Mutation("KG001", "khong-duoc", "thong-bao", "thong_bao", _add(
        "Ngày 02 tháng 3", "Kính gửi: Các sở, ban, ngành", above=True)),
    Mutation("KG001", "thieu", "cong-van", "cong_van", _all(
        remove("Kính gửi"), remove("- Sở Tài chính"), remove("- Sở Khoa học"))),
    Mutation("KG001", "thieu", "to-trinh", "to_trinh", remove("Kính gửi")),
    Mutation("KG002", "chu", "goi", "bao_cao", reword("Kính gửi", "Kính gửi", "Kính gởi")),
    Mutation("KG002", "hai-cham", "none", "bao_cao", reword("Kính gửi", "gửi:", "gửi")),
    Mutation("KG003", "xuong-dong", "one", "cong_van", _all(
        remove("- Sở Khoa học"), reword("- Sở Tài chính", ";", "."))),
    Mutation("KG003", "mot-dong", "two", "bao_cao", _write(
        "Kính gửi", "Kính gửi: Ủy ban nhân dân tỉnh Hà Tĩnh; Bộ Nội vụ")),
    Mutation("KG003", "mot-dong", "first", "cong_van", _all(
        _write("Kính gửi", "Kính gửi: - Bộ Nội vụ;"))),
    Mutation("KG003", "gach", "none", "cong_van", reword("- Sở Tài chính", "- Sở", "Sở")),
    Mutation("KG003", "dau-cuoi", "comma", "cong_van", reword("- Sở Tài chính", ";", ",")),
    Mutation("KG003", "dau-cuoi", "last", "cong_van", reword("- Sở Khoa học", "nghệ.", "nghệ")),
    Mutation("KG003", "thang-hang", "10-mm", "cong_van", setting(
        "- Sở Khoa học", first_line_indent=Mm(65))),
)  # fmt: skip

NOI_NHAN = (
    Mutation("NN001", "thieu", "cong-van", "cong_van", _empty_cell("Nơi nhận")),
    Mutation("NN002", "hai-cham", "none", "cong_van", reword("Nơi nhận", "nhận:", "nhận")),
    Mutation("NN002", "rieng-dong", "first", "bao_cao", _all(
        _write("Nơi nhận", "Nơi nhận: - Bộ Nội vụ;"))),
    Mutation("NN005", "gach", "none", "cong_van", reword("- UBND tỉnh", "- UBND", "UBND")),
    Mutation("NN005", "cham-phay", "comma", "cong_van", reword("- UBND tỉnh", ");", "),")),
    Mutation("NN005", "cham-phay", "none", "cong_van", reword("- UBND tỉnh", ");", ")")),
    Mutation("NN005", "cham", "none", "cong_van", reword("- Lưu", "TCCB.", "TCCB")),
    Mutation("NN005", "cham", "semicolon", "cong_van", reword("- Lưu", "TCCB.", "TCCB;")),
    Mutation("NN006", "sat-le", "centre", "cong_van", setting("Nơi nhận", alignment=ALIGN.CENTER)),
    Mutation("NN006", "sat-le", "10-mm", "cong_van", setting(
        "- Như trên", first_line_indent=Mm(10))),
    Mutation("NN006", "ngang-hang", "lower", "cong_van", _add("Nơi nhận", " ", above=True)),
    Mutation("NN007", "thieu", "cong-van", "cong_van", remove("- Như trên")),
    Mutation("NN007", "khong-dau", "second", "cong_van", _all(
        remove("- Như trên"), _add("- UBND tỉnh", "- Như trên;"))),
    Mutation("NN007", "chu", "kinh-gui", "cong_van", reword("- Như trên", "trên", "kính gửi")),
    Mutation("NN007", "thua", "thong-bao", "thong_bao", _add(
        "- Chủ tịch", "- Như trên;", above=True)),
    Mutation("NN007", "nhu-dieu", "second", "quyet_dinh", _all(
        remove("- Như Điều"), _add("- Bộ Nội vụ", "- Như Điều 3;"))),
    Mutation("NN008", "thieu", "cong-van", "cong_van", remove("- Lưu")),
    Mutation("NN008", "khong-cuoi", "first", "cong_van", _add(
        "- Lưu", "- Trung tâm Lưu trữ lịch sử.")),
    Mutation("NN008", "hai-cham", "none", "cong_van", reword("- Lưu", "Lưu:", "Lưu")),
    Mutation("NN008", "vt", "none", "cong_van", reword("- Lưu", "VT, TCCB", "TCCB")),
    Mutation("NN009", "trung", "nhu-tren", "cong_van", _add("- Như trên", "- Như trên;")),
    Mutation("NN009", "trung", "co-quan", "quyet_dinh", _add("- Như Điều", "- Như Điều 3;")),
)  # fmt: skip

PHU_LUC = (
    Mutation("PL004", "canh-giua", "label", "bao_cao", setting("Phụ lục", alignment=ALIGN.RIGHT)),
    Mutation("PL004", "canh-giua", "kem-theo", "bao_cao", setting(
        "(Kèm theo", alignment=ALIGN.LEFT)),
    Mutation("PL005", "la-ma", "arabic", "to_trinh", reword("Phụ lục II", "II", "2")),
    Mutation("PL005", "thieu-so", "none", "to_trinh", _write("Phụ lục II", "Phụ lục")),
    Mutation("PL005", "thu-tu", "gap", "to_trinh", _all(
        reword("Sau khi xét", "Phụ lục II", "Phụ lục III"), reword("Phụ lục II", "II", "III"))),
    Mutation("PL005", "mot", "single", "bao_cao", _write("Phụ lục", "Phụ lục I")),
    Mutation("PL005", "rieng-dong", "name", "bao_cao", _write(
        "Phụ lục", "Phụ lục - Kết quả năm 2025")),
    Mutation("PL006", "thieu", "none", "to_trinh", remove("(Kèm theo")),
    Mutation("PL006", "ngoac", "none", "bao_cao", _write("(Kèm theo", KEM_THEO.strip("()"))),
    Mutation("PL007", "loai", "plan", "bao_cao", reword("(Kèm theo", "Báo cáo", "Kế hoạch")),
    Mutation("PL007", "so", "other", "bao_cao", reword("(Kèm theo", "09/BC", "10/BC")),
    Mutation("PL007", "ngay", "other", "bao_cao", reword("(Kèm theo", "ngày 05", "ngày 06")),
    Mutation("PL008", "khong-dan", "none", "bao_cao", reword(
        "Kết quả khen", "Kết quả khen thưởng tại Phụ lục kèm theo", "Việc khen thưởng kịp thời")),
    Mutation("PL008", "khong-dan", "chart", "bao_cao", reword(
        "Kết quả khen", "Kết quả khen thưởng tại Phụ lục kèm theo",
        "Biểu đồ dưới đây cho thấy nhiều đại biểu số lượng lớn là điển hình tiêu biểu")),
    Mutation("PL008", "khong-dan", "second", "to_trinh", reword(
        "Sau khi xét", " và các cá nhân theo Phụ lục II", "")),
    Mutation("PL008", "vang", "third", "to_trinh", reword(
        "Sau khi xét", "Phụ lục II kèm theo", "Phụ lục II, danh sách khác theo Phụ lục III")),
)  # fmt: skip

MARKS = (
    Mutation("DU002", "chu", "hen-gio", "cong_dien", _write("HỎA TỐC", "HỎA TỐC HẸN GIỜ")),
    Mutation("DU002", "chu", "brackets", "cong_dien", _write("HỎA TỐC", "(HỎA TỐC)")),
    Mutation("DU002", "khung", "none", "cong_dien", _unframe("HỎA TỐC")),
    Mutation("DU004", "khung", "none", "cong_dien", _unframe("LƯU HÀNH")),
    Mutation("DU007", "co-chu", "13", "cong_dien", _letter("SAO Y", size=Pt(13))),
    Mutation("DU007", "dam", "bold", "cong_dien", _letter("SAO Y", bold=True)),
    Mutation("DU007", "nghieng", "italic", "cong_dien", _letter("SAO Y", italic=True)),
)

MUTATIONS = (*LETTERING, *SIGNING, *KINH_GUI, *NOI_NHAN, *PHU_LUC, *MARKS)
