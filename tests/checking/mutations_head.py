"""What breaks the rules of the head of the page, one thing at a time."""

from collections.abc import Callable, Iterator
from copy import deepcopy

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from mutating import Mutation, find, letter, remove, reword, setting, walk

Change = Callable[[Document], None]

QUOC_HIEU, TIEU_NGU = "CỘNG HÒA", "Độc lập"
CHU_QUAN, BAN_HANH = "UBND TỈNH", "SỞ NỘI VỤ"
UY_BAN = "ỦY BAN NHÂN DÂN TỈNH"


def _follow(document: Document, start: str) -> Paragraph:
    """Return the paragraph after the one that begins with ``start``: its drawn line."""
    paragraphs = list(walk(document))
    texts = [one.text for one in paragraphs]
    first = next(order for order, text in enumerate(texts) if text.startswith(start))
    return paragraphs[first + 1]


def _erase_line(start: str) -> Change:
    def change(document: Document) -> None:
        line = _follow(document, start)._p
        line.getparent().remove(line)

    return change


def _stretch_line(start: str, indent: float, shift: float = 0) -> Change:
    """Indent both ends of the line by ``indent`` mm, and shift it by ``shift`` mm."""

    def change(document: Document) -> None:
        form = _follow(document, start).paragraph_format
        form.left_indent, form.right_indent = Mm(indent + shift), Mm(indent - shift)

    return change


def _dash_line(start: str) -> Change:
    def change(document: Document) -> None:
        _follow(document, start)._p.pPr.find(qn("w:pBdr"))[0].set(qn("w:val"), "dashed")

    return change


def _underline_instead(start: str) -> Change:
    def change(document: Document) -> None:
        _erase_line(start)(document)
        letter(start, underline=True)(document)

    return change


def _copy_line(source: str, start: str) -> Change:
    """Draw the line of ``source`` below ``start`` too."""

    def change(document: Document) -> None:
        find(document, start)._p.addnext(deepcopy(_follow(document, source)._p))

    return change


def _insert_blank(start: str) -> Change:
    def change(document: Document) -> None:
        blank = find(document, start).insert_paragraph_before()
        blank.paragraph_format.space_after = Pt(0)
        blank.paragraph_format.line_spacing = 1.0

    return change


def _drop_row(start: str) -> Change:
    """Put what begins with ``start`` in the second cell of a row of its own."""

    def change(document: Document) -> None:
        table = document.tables[0]
        cells = table.add_row().cells
        cells[1]._tc.insert(1, find(document, start)._p)
        cells[1]._tc.remove(cells[1].paragraphs[-1]._p)

    return change


def _letter_all(
    rule: str, start: str, size: float, *, bold: bool, italic: bool, codes: str
) -> Iterator[Mutation]:
    """Change one thing about the letters of a component; ``codes`` are those that its rule has."""
    made = {
        "co-chu": letter(start, size=Pt(size)),
        "dam": letter(start, bold=not bold),
        "nghieng": letter(start, italic=not italic),
        "gach-chan": letter(start, underline=True),
    }
    for code in codes.split():
        yield Mutation(rule, code, start, "cong_van", made[code])


MUTATIONS = (
    *_letter_all(
        "QH001", QUOC_HIEU, 14, bold=True, italic=False, codes="co-chu dam nghieng gach-chan"
    ),
    Mutation(
        "QH001", "in-hoa", "Cộng hòa", "cong_van",
        reword(QUOC_HIEU, "CỘNG HÒA XÃ HỘI", "Cộng hòa xã hội"),
    ),
    *_letter_all("QH002", TIEU_NGU, 15, bold=True, italic=False, codes="co-chu dam nghieng"),
    Mutation(
        "QH002", "in-hoa", "all-capitals", "cong_van",
        reword(TIEU_NGU, "Độc lập - Tự do - Hạnh phúc", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"),
    ),
    Mutation("QH003", "sai-chu", "CHŨ", "quyet_dinh", reword(QUOC_HIEU, "CHỦ", "CHŨ")),
    Mutation("QH004", "sai-chu", "Tư-do", "quyet_dinh", reword(TIEU_NGU, "Tự", "Tư")),
    Mutation("QH004", "hoa-thuong", "Do", "bao_cao", reword(TIEU_NGU, "Tự do", "Tự Do")),
    Mutation("QH004", "gach-noi", "en-dash", "bao_cao", reword(TIEU_NGU, "lập -", "lập –")),
    Mutation("QH004", "gach-noi", "no-blanks", "bao_cao", reword(TIEU_NGU, "do - H", "do-H")),
    Mutation("QH005", "thieu-quoc-hieu", "none", "bao_cao", remove(QUOC_HIEU)),
    Mutation("QH005", "thieu-tieu-ngu", "none", "bao_cao", remove(TIEU_NGU)),
    Mutation("QH006", "lech", "left", "quyet_dinh", setting(TIEU_NGU, alignment=ALIGN.LEFT)),
    Mutation("QH007", "thieu-ke", "none", "cong_van", _erase_line(TIEU_NGU)),
    Mutation("QH007", "do-dai", "30-mm", "cong_van", _stretch_line(TIEU_NGU, 35)),
    Mutation("QH007", "do-dai", "90-mm", "cong_van", _stretch_line(TIEU_NGU, 5)),
    Mutation("QH007", "net-dut", "dashed", "cong_van", _dash_line(TIEU_NGU)),
    Mutation("QH007", "gach-chan", "instead", "cong_van", _underline_instead(TIEU_NGU)),
    Mutation("QH007", "gach-chan", "also", "cong_van", letter(TIEU_NGU, underline=True)),
    Mutation("QH007", "lech", "left", "cong_van", _stretch_line(TIEU_NGU, 19.75, -15)),
    Mutation("QH008", "xuong-dong", "80-mm", "cong_van", setting(QUOC_HIEU, right_indent=Mm(20))),
    Mutation("QH009", "gian-dong", "1.5", "cong_van", setting(TIEU_NGU, line_spacing=1.5)),
    Mutation("QH009", "gian-dong", "12-pt", "cong_van", setting(QUOC_HIEU, space_after=Pt(12))),
    Mutation("QH009", "dong-trong", "one", "cong_van", _insert_blank(TIEU_NGU)),
    *_letter_all(
        "CQ001", CHU_QUAN, 11, bold=False, italic=False, codes="co-chu dam nghieng gach-chan"
    ),
    Mutation("CQ001", "in-hoa", "Tỉnh", "bao_cao", reword(CHU_QUAN, "TỈNH", "tỉnh")),
    *_letter_all("CQ002", BAN_HANH, 14, bold=True, italic=False, codes="co-chu dam nghieng"),
    Mutation("CQ002", "in-hoa", "Nội-vụ", "bao_cao", reword(BAN_HANH, "SỞ NỘI VỤ", "Sở Nội vụ")),
    Mutation("CQ003", "lech", "left", "bao_cao", setting(BAN_HANH, alignment=ALIGN.LEFT)),
    Mutation("CQ004", "thieu-ke", "none", "bao_cao", _erase_line(BAN_HANH)),
    Mutation("CQ004", "do-dai", "25-mm", "bao_cao", _stretch_line(BAN_HANH, 20)),
    Mutation("CQ004", "do-dai", "5-mm", "bao_cao", _stretch_line(BAN_HANH, 30)),
    Mutation("CQ004", "net-dut", "dashed", "bao_cao", _dash_line(BAN_HANH)),
    Mutation("CQ004", "gach-chan", "instead", "bao_cao", _underline_instead(BAN_HANH)),
    Mutation("CQ004", "lech", "right", "bao_cao", _stretch_line(BAN_HANH, 27.25, 12)),
    Mutation("CQ005", "thua-ke", "both", "bao_cao", _copy_line(BAN_HANH, CHU_QUAN)),
    Mutation("CQ006", "viet-tat", "UBND", "quyet_dinh", reword(UY_BAN, "ỦY BAN NHÂN DÂN", "UBND")),
    Mutation("CQ007", "thieu", "none", "quyet_dinh", remove(UY_BAN)),
    Mutation("CQ008", "gian-dong", "1.5", "bao_cao", setting(BAN_HANH, line_spacing=1.5)),
    Mutation("CQ008", "dong-trong", "one", "bao_cao", _insert_blank(BAN_HANH)),
    *_letter_all(
        "SK001", "Số:", 14, bold=False, italic=False, codes="co-chu dam nghieng gach-chan"
    ),
    Mutation("SK002", "chu-so", "SỐ", "cong_van", reword("Số:", "Số", "SỐ")),
    Mutation("SK002", "hai-cham", "none", "cong_van", reword("Số:", "Số:", "Số")),
    Mutation("SK003", "thieu-so-0", "8", "quyet_dinh", reword("Số:", "108", "8")),
    Mutation("SK004", "dau-cach", "before-slash", "cong_van", reword("Số:", "15/", "15 /")),
    Mutation("SK004", "dau-cach", "after-hyphen", "cong_van", reword("Số:", "SNV-", "SNV- ")),
    Mutation("SK004", "gach-dai", "en-dash", "cong_van", reword("Số:", "SNV-", "SNV–")),
    Mutation("SK005", "gach-cheo", "hyphen", "cong_van", reword("Số:", "15/", "15-")),
    Mutation("SK005", "gach-noi", "slash", "quyet_dinh", reword("Số:", "QĐ-", "QĐ/")),
    Mutation("SK006", "co-nam", "2023", "ke_hoach", reword("Số:", "/KH", "/2023/KH")),
    Mutation("SK007", "khong-hop", "KH", "quyet_dinh", reword("Số:", "QĐ-", "KH-")),
    Mutation("SK007", "khong-co", "none", "quyet_dinh", reword("Số:", "QĐ-UBND", "UBND-NC")),
    Mutation("SK007", "viet-sai", "QD", "quyet_dinh", reword("Số:", "QĐ-", "QD-")),
    Mutation("SK008", "co-cv", "CV", "cong_van", reword("Số:", "SNV-TCCB", "CV-SNV")),
    Mutation("SK008", "co-ten-loai", "BC", "cong_van", reword("Số:", "SNV-TCCB", "BC-SNV")),
    Mutation("SK009", "thieu-co-quan", "QĐ", "quyet_dinh", reword("Số:", "QĐ-UBND", "QĐ")),
    Mutation("SK009", "thieu-don-vi", "SNV", "cong_van", reword("Số:", "SNV-TCCB", "SNV")),
    Mutation("SK010", "thieu", "none", "bao_cao", remove("Số:")),
    Mutation("SK011", "lech", "left", "bao_cao", setting("Số:", alignment=ALIGN.LEFT)),
    *_letter_all(
        "DN001", "Hà Tĩnh,", 12, bold=False, italic=True, codes="co-chu dam nghieng gach-chan"
    ),
    Mutation(
        "DN001", "in-hoa", "all-capitals", "cong_van",
        reword("Hà Tĩnh,", "Hà Tĩnh, ngày 05 tháng 3 năm 2026",
               "HÀ TĨNH, NGÀY 05 THÁNG 3 NĂM 2026"),
    ),
    Mutation("DN002", "thieu-phay", "none", "cong_van", reword("Hà Tĩnh,", "Tĩnh,", "Tĩnh")),
    Mutation("DN002", "thieu-dia-danh", "none", "cong_van", reword("Hà Tĩnh,", "Hà Tĩnh, ", "")),
    Mutation("DN002", "viet-thuong", "hà", "cong_van", reword("Hà Tĩnh,", "Hà", "hà")),
    Mutation("DN003", "viet-hoa", "Ngày", "cong_van", reword("Hà Tĩnh,", "ngày", "Ngày")),
    Mutation("DN004", "ngay-thieu-0", "5", "cong_van", reword("Hà Tĩnh,", "05", "5")),
    Mutation("DN004", "thang-thieu-0", "2", "cong_van", reword("Hà Tĩnh,", "tháng 3", "tháng 2")),
    Mutation("DN004", "thang-thua-0", "03", "cong_van", reword("Hà Tĩnh,", "tháng 3", "tháng 03")),
    Mutation(
        "DN005", "khong-co", "31-4", "cong_van", reword("Hà Tĩnh,", "05 tháng 3", "31 tháng 4")
    ),
    Mutation(
        "DN006", "chu-so", "5/3/2026", "cong_van",
        reword("Hà Tĩnh,", "ngày 05 tháng 3 năm 2026", "05/3/2026"),
    ),
    Mutation("DN006", "nam", "26", "cong_van", reword("Hà Tĩnh,", "2026", "26")),
    Mutation("DN006", "thu", "thứ-Năm", "cong_van", reword("Hà Tĩnh,", "ngày", "thứ Năm, ngày")),
    Mutation("DN007", "khac-dong", "next-row", "cong_van", _drop_row("Hà Tĩnh,")),
    Mutation("DN008", "thieu", "none", "cong_van", remove("Hà Tĩnh,")),
    Mutation("DN009", "lech", "left", "cong_van", setting("Hà Tĩnh,", alignment=ALIGN.LEFT)),
)  # fmt: skip
