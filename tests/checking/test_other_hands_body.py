"""What papers of other hands have taught about the text, who signs, and phụ lục."""

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from good_papers import Page
from mutating import check, find, reword, setting
from rules_testing import codes, reword_all, tell

from kehoach.word.legacy_text import is_made_of_marks

CENTRE = {"bold": True, "align": ALIGN.CENTER}
KEM_THEO = "(Kèm theo Quyết định số {so}/QĐ-SNV ngày {ngay} tháng 3 năm 2026 của Sở Nội vụ)"


def make_quyet_dinh(
    *,
    so: str = "15",
    ngay: str = "05",
    cuoi: str = "Quỹ được sử dụng đúng mục đích, công khai, tiết kiệm./.",
    muc: str = "Mục 1",
    dieu: tuple[str, ...] = ("Điều 1.", "Điều 2.", "Điều 3."),
) -> bytes:
    """A decision with a regulation that has a head of its own."""
    page = Page()
    page.head("Số: 15/QĐ-SNV")
    page.title("QUYẾT ĐỊNH", "Ban hành Quy chế quản lý Quỹ Thi đua, khen thưởng")
    page.type("GIÁM ĐỐC SỞ NỘI VỤ", gap=12, **CENTRE)
    page.text("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022.", italic=True)
    page.type("QUYẾT ĐỊNH:", gap=12, **CENTRE)
    for number, words in enumerate(
        (
            "Ban hành kèm theo Quyết định này Quy chế quản lý Quỹ Thi đua, khen thưởng.",
            "Quyết định này có hiệu lực kể từ ngày ký./.",
        ),
        start=1,
    ):
        run = page.type(f"Điều {number}. ", bold=True, first=10, gap=6).add_run(words)
        run.font.size = Pt(14)
    page.close(("- Như Điều 2;", "- Lưu: VT, TCCB."), ("GIÁM ĐỐC",), "Lê Văn Cường")
    page.document.add_page_break()
    left, right = page.lay(65, 100)
    page.type("UBND TỈNH HÀ TĨNH", at=left, size=13, align=ALIGN.CENTER)
    page.type("SỞ NỘI VỤ", at=left, size=13, **CENTRE)
    page.draw_line(left, 10.5, 65)
    page.type("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", at=right, size=13, **CENTRE)
    page.type("Độc lập - Tự do - Hạnh phúc", at=right, **CENTRE)
    page.draw_line(right, 60.5, 100)
    page.type("QUY CHẾ", gap=12, **CENTRE)
    page.type("Quản lý Quỹ Thi đua, khen thưởng", **CENTRE)
    page.type(KEM_THEO.format(so=so, ngay=ngay), italic=True, align=ALIGN.CENTER)
    page.type("Chương I", gap=6, **CENTRE)
    page.type("QUY ĐỊNH CHUNG", **CENTRE)
    page.type(muc, gap=6, **CENTRE)
    page.type("PHẠM VI VÀ NGUYÊN TẮC", **CENTRE)
    for number, heading in zip(dieu, ("Phạm vi", "Đối tượng", "Nguyên tắc"), strict=True):
        page.text(f"{number} {heading}", bold=True)
        page.text("Quy chế này quy định việc quản lý Quỹ Thi đua, khen thưởng của Sở Nội vụ.")
    page.text(cuoi)
    return page.save()


def judge(data: bytes) -> list[tuple[str, str]]:
    found = codes(check(data).findings)
    return [one for one in found if one[0].startswith(("BC", "ND", "PL"))]


class TestAttachedTexts:
    def test_a_right_one_is_let_be(self) -> None:
        assert judge(make_quyet_dinh()) == []

    @pytest.mark.parametrize(
        ("changed", "found"),
        [
            ({"so": "16"}, ("PL007", "so")),
            ({"ngay": "06"}, ("PL007", "ngay")),
            ({"cuoi": "Quỹ được sử dụng đúng mục đích."}, ("ND007", "thieu")),
            ({"muc": "Mục I"}, ("BC004", "so-a-rap")),
        ],
    )
    def test_what_is_wrong_is_told_once(
        self, changed: dict[str, str], found: tuple[str, str]
    ) -> None:
        assert judge(make_quyet_dinh(**changed)) == [found]

    def test_a_number_typed_twice_is_one_slip(self) -> None:
        data = make_quyet_dinh(dieu=("Điều 1.", "Điều 1.", "Điều 3."))
        assert judge(data) == [("BC001", "trung")]


class TestText:
    def test_a_sentence_in_the_middle_is_no_caption(self) -> None:
        words = (
            "Các đơn vị đã đăng ký thi đua, đã gửi báo cáo đúng hạn và đã bình xét các danh hiệu "
            "theo quy định."
        )
        found = tell(
            "bao_cao",
            reword("Kết quả khen", "Kết quả khen thưởng", words + " Kết quả khen thưởng"),
            setting("Các đơn vị đã đăng ký thi đua, đã", alignment=ALIGN.CENTER),
        )
        assert codes(found) == [("ND003", "canh-le")]

    def test_a_sentence_that_begins_with_a_citation_is_no_dieu(self) -> None:
        found = tell(
            "bao_cao",
            reword("Kết quả khen", "Kết quả", "Điều 5 Quy chế này nói về kết quả"),
            rules="BC",
        )
        assert found == ()

    def test_the_end_of_quoted_words_may_look_like_the_end_of_the_text(self) -> None:
        quoted = "Kết quả ghi như sau: “Các đơn vị đã nộp./.” và tại Phụ lục kèm theo."
        found = tell("bao_cao", lambda d: _retype(find(d, "Kết quả khen"), quoted), rules="ND")
        assert found == ()

    def test_a_stop_is_put_where_a_dieu_has_none(self) -> None:
        (found,) = tell("quyet_dinh", reword("Điều 2", "Điều 2. ", "Điều 2 "))
        text = "Điều 2 Quyết định này có hiệu lực kể từ ngày ký."
        assert reword_all(text, found) == "Điều 2. Quyết định này có hiệu lực kể từ ngày ký."

    @pytest.mark.parametrize(
        "words",
        [
            "Hội nghị tiếp theo theo quy định, v.v..",
            "Hiện tại tại các xã đã có báo cáo (Phụ lục 1) và (Phụ lục 2).",
            "Luật Đất đai, Điều 5 của Luật này, Điều 6 luật sửa đổi (a) của Nhân dân",
            "Giá trị của nhân dân tệ tăng; mỗi tháng ba lần, trong tháng ba lần.",
            "Theo địa chỉ thidua.gov.vn, TP.Hà Tĩnh, “Dạy tốt, “học tốt” ”.",
        ],
    )
    def test_words_that_only_look_wrong_are_let_be(self, words: str) -> None:
        found = tell("bao_cao", reword("Kết quả khen", "Kết quả", words + " Kết quả"))
        assert not [one for one in codes(found) if one[0] in {"CT007", "CT011", "CT012", "VH004"}]
        assert ("VH009", "nhan-dan") not in codes(found)


def _retype(paragraph: Paragraph, words: str) -> None:
    paragraph.runs[0].text = words
    for run in paragraph.runs[1:]:
        run.text = ""


class TestSigning:
    def test_formulas_in_disorder_are_told_alone(self) -> None:
        found = tell(
            "cong_van",
            reword("KT. GIÁM", "KT. GIÁM ĐỐC", "KT. CHÁNH VĂN PHÒNG"),
            lambda d: find(d, "KT. CHÁNH").insert_paragraph_before(),
            lambda d: _insert_below(find(d, "KT. CHÁNH"), "TL. GIÁM ĐỐC"),
            rules="KY004",
        )
        assert codes(found) == [("KY004", "thu-tu")]

    def test_the_line_that_is_not_centred_is_the_one_told(self) -> None:
        (found,) = tell("bao_cao", setting("GIÁM ĐỐC", alignment=ALIGN.RIGHT))
        assert (found.rule, found.code, found.quote) == ("KY007", "lech-giua", "GIÁM ĐỐC")

    def test_a_numbered_line_above_noi_nhan_signs_nothing(self) -> None:
        page = Page()
        page.head("Số: 05/CT-SNV")
        page.title("CHỈ THỊ", "Về tăng cường kỷ luật")
        page.text("Giám đốc Sở yêu cầu các phòng thực hiện:", "1. Văn phòng Sở")
        page.text("Theo dõi, báo cáo hằng tháng./.")
        page.close(("- Các phòng thuộc Sở;", "- Lưu: VT."), (), "")
        assert ("KY006", "thieu-nguoi-ky") in codes(check(page.save()).findings)

    def test_the_words_of_acting_heads_are_mended(self) -> None:
        (found,) = tell("bao_cao", reword("GIÁM ĐỐC", "GIÁM", "QUYỀN GIÁM"))
        assert reword_all("QUYỀN GIÁM ĐỐC", found) == "Q. GIÁM ĐỐC"


def _insert_below(paragraph: Paragraph, words: str) -> None:
    above = paragraph.insert_paragraph_before(paragraph.text)
    above.alignment = paragraph.alignment
    above.runs[0].bold = True
    above.runs[0].font.size = paragraph.runs[0].font.size
    _retype(paragraph, words)


class TestRecipients:
    def test_a_list_beside_its_label_is_told(self) -> None:
        found = tell("bao_cao", reword("Nơi nhận", "Nơi nhận:", "Nơi nhận: Các phòng;"))
        assert ("NN002", "rieng-dong") in codes(found)

    @pytest.mark.parametrize("dieu", ["Như Điều 3", "Như Điều 2, Điều 3", "Như các Điều 1, 2, 3"])
    def test_dieu_of_the_paper_are_right(self, dieu: str) -> None:
        assert tell("quyet_dinh", reword("- Như", "Như Điều 3", dieu)) == ()


class TestPhuLuc:
    def test_a_number_typed_twice_lacks_no_phu_luc(self) -> None:
        found = tell("to_trinh", reword("Phụ lục II", "Phụ lục II", "Phụ lục I"))
        assert codes(found) == [("PL005", "thu-tu")]


class TestTables:
    def test_one_number_typed_wrong_is_told_though_the_next_is_right(self) -> None:
        page = Page()
        page.head("Số: 05/KH-SNV")
        page.title("KẾ HOẠCH", "Thi đua năm 2026")
        page.text("Sở Nội vụ ban hành Kế hoạch thi đua năm 2026 như sau:")
        table = page.document.add_table(5, 2, "Table Grid")
        for row, words in zip(table.rows, ("TT", "1", "2", "2", "4"), strict=True):
            row.cells[0].text, row.cells[1].text = words, "Nội dung"
        page.text("Các phòng thực hiện Kế hoạch này./.")
        page.close(("- Các phòng thuộc Sở;", "- Lưu: VT."), ("GIÁM ĐỐC",), "Lê Văn Cường")
        assert ("NQ005", "trung") in codes(check(page.save()).findings)


class TestCodings:
    @pytest.mark.parametrize(
        ("text", "coding", "found"),
        [
            ("KÕt qu¶ c¸c tËp thÓ vµ c¸ nh©n", "tcvn3", True),
            ("Baùo caùo göûi veà Sôû Taøi chính", "vni", True),
            ("für die Prüfung der natürlichen Größe über Öl", "vni", False),
            ("bán kính 5 µm, diện tích 4 m², ¼ số hộ", "tcvn3", False),
        ],
    )
    def test_words_tell_their_coding_whatever_the_font(
        self, text: str, coding: str, found: bool
    ) -> None:
        assert is_made_of_marks(text, coding) is found
