"""Subtle cases of who signs, who receives, and of phụ lục: what is told and what is let be."""

import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Pt
from mutating import find, remove, reword, setting
from mutations_foot import _add, _write
from rules_testing import codes, reword_all, tell

from kehoach.nd30 import Severity

RULES = ("KY", "KG", "NN", "PL", "DU")


def tell_foot(base: str, *changes) -> list[tuple[str, str]]:
    return codes(tuple(one for one in tell(base, *changes) if one.rule.startswith(RULES)))


def mended(base: str, start: str, *changes) -> str:
    """Return the words that the only finding makes of the changed paragraph."""
    [finding] = tell(base, *changes)
    return reword_all(finding.at.text, finding)


class TestSigner:
    @pytest.mark.parametrize(
        ("typed", "mending"),
        [
            ("K/T GIÁM ĐỐC", "KT. GIÁM ĐỐC"),
            ("K/T. GIÁM ĐỐC", "KT. GIÁM ĐỐC"),
            ("KT GIÁM ĐỐC", "KT. GIÁM ĐỐC"),
            ("KT: GIÁM ĐỐC", "KT. GIÁM ĐỐC"),
            ("KT.GIÁM ĐỐC", "KT. GIÁM ĐỐC"),
        ],
    )
    def test_formulas_are_mended(self, typed: str, mending: str) -> None:
        assert mended("cong_van", "K", _write("KT. GIÁM ĐỐC", typed)) == mending

    @pytest.mark.parametrize(
        ("formula", "title"),
        [
            ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"),
            ("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"),
            ("KT. BỘ TRƯỞNG, CHỦ NHIỆM", "THỨ TRƯỞNG, PHÓ CHỦ NHIỆM"),
            ("TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG TỔ CHỨC CÁN BỘ"),
            ("TUQ. GIÁM ĐỐC", "PHÓ TRƯỞNG PHÒNG"),
            ("KT.\N{NO-BREAK SPACE}GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        ],
    )
    def test_right_formulas_are_let_be(self, formula: str, title: str) -> None:
        changes = _write("KT. GIÁM ĐỐC", formula), _write("PHÓ GIÁM ĐỐC", title)
        assert tell_foot("cong_van", *changes) == []

    def test_a_head_of_a_unit_is_no_deputy_minister(self) -> None:
        """'Thủ trưởng' and 'Thứ trưởng' differ by a tone."""
        changes = remove("KT. GIÁM ĐỐC"), _write("PHÓ GIÁM ĐỐC", "THỦ TRƯỞNG ĐƠN VỊ")
        assert tell_foot("cong_van", *changes) == []

    def test_a_kt_that_nobody_could_read_keeps_the_rule_silent(self) -> None:
        assert ("KY004", "thieu-kt") not in tell_foot(
            "cong_van", _write("KT. GIÁM ĐỐC", "K.T GIÁM ĐỐC")
        )

    def test_a_deputy_of_a_council_is_only_noted(self) -> None:
        changes = (
            _write("TM. ỦY BAN", "TM. BAN CHỈ ĐẠO"),
            _write("CHỦ TỊCH", "PHÓ TRƯỞNG BAN"),
        )
        [finding] = tell("quyet_dinh", *changes, rules="KY")
        assert (finding.code, finding.severity) == ("thieu-kt", Severity.NOTE)

    def test_another_title_over_the_name_may_be_in_small_letters(self) -> None:
        assert tell_foot("bao_cao", _add("GIÁM ĐỐC", "Trưởng Ban Tổ chức")) == []

    @pytest.mark.parametrize(
        ("body", "severity"),
        [
            ("SỞ NỘI VỤ", Severity.ERROR),
            ("BỆNH VIỆN ĐA KHOA", Severity.NOTE),
            ("TRƯỜNG ĐẠI HỌC HÀ TĨNH", Severity.NOTE),
        ],
    )
    def test_hoc_ham_is_a_note_where_it_may_be_allowed(self, body: str, severity: str) -> None:
        changes = _write("SỞ NỘI VỤ", body), _write("Lê Văn", "PGS.TS. Lê Văn Cường")
        [finding] = tell("bao_cao", *changes, rules="KY005")
        assert finding.severity == severity
        assert reword_all(finding.at.text, finding) == "Lê Văn Cường"

    def test_capitals_of_a_name_are_lowered(self) -> None:
        assert mended("bao_cao", "L", _write("Lê Văn", "LÊ VĂN CƯỜNG")) == "Lê Văn Cường"

    def test_a_name_of_another_people_is_told_and_not_mended(self) -> None:
        [finding] = tell("bao_cao", _write("Lê Văn", "HÀ H'NIÊ"), rules="KY")
        assert (finding.code, finding.fixable) == ("in-hoa", False)

    def test_two_signers_of_a_bien_ban_are_right(self) -> None:
        assert tell_foot("bien_ban") == []
        assert tell_foot("bien_ban", _write("CHỦ TỌA", "PHÓ GIÁM ĐỐC")) == []

    def test_a_name_put_in_its_place_by_blanks_is_let_be(self) -> None:
        changes = (
            setting("Lê Văn", alignment=ALIGN.LEFT),
            _write("Lê Văn", " " * 20 + "Lê Văn Cường"),
        )
        assert ("KY007", "lech-giua") not in tell_foot("bao_cao", *changes)


class TestAddressees:
    def test_kinh_gui_in_a_giay_moi_is_only_a_warning(self) -> None:
        change = _add("Sở Nội vụ trân trọng", "Kính gửi: Sở Tài chính", above=True)
        [finding] = tell("giay_moi", change, rules="KG")
        assert (finding.code, finding.severity) == ("khong-duoc", Severity.WARNING)

    def test_a_bao_cao_need_not_go_upward(self) -> None:
        assert tell_foot("bao_cao", remove("Kính gửi"), remove("- Như trên")) == []

    def test_words_that_may_be_a_kinh_gui_keep_the_rule_silent(self) -> None:
        assert ("KG001", "thieu") not in tell_foot("to_trinh", _write("Kính gửi", "KÍNH GỬI UBND"))

    @pytest.mark.parametrize("end", ["", "."])
    def test_one_addressee_may_end_in_a_stop_or_not(self, end: str) -> None:
        change = reword("Kính gửi", "Hà Tĩnh", f"Hà Tĩnh{end}")
        assert tell_foot("bao_cao", *([change] if end else [])) == []

    def test_abbreviations_are_no_capitals(self) -> None:
        assert tell_foot("bao_cao", _write("Kính gửi", "Kính gửi: UBND TP. HCM")) == []
        assert tell_foot("cong_van", _write("- Sở Tài chính", "- UBND TP. HCM;")) == []

    def test_a_group_in_one_line_may_stand_below(self) -> None:
        changes = remove("- Sở Khoa học"), _write("- Sở Tài chính", "- Các sở, ban, ngành.")
        assert tell_foot("cong_van", *changes) == []

    @pytest.mark.parametrize(
        ("typed", "mending"),
        [
            ("- Sở Tài chính,", "- Sở Tài chính;"),
            ("- Sở Tài chính.", "- Sở Tài chính;"),
            ("- Sở Tài chính", "- Sở Tài chính;"),
        ],
    )
    def test_ends_are_mended(self, typed: str, mending: str) -> None:
        [finding] = tell("cong_van", _write("- Sở Tài chính", typed), rules="KG")
        assert reword_all(finding.at.text, finding).strip() == mending


class TestRecipients:
    @pytest.mark.parametrize(
        "luu",
        [
            "- Lưu: VT.",
            "- Lưu: VT, HC (2).",
            "- Lưu: VT, TCCB (03b).",
            "- Lưu: VT, TCCB. PL.(300)",
            "- Lưu: VTLT, TCCB.",
            "- Lưu: Văn thư, TCCB.",
        ],
    )
    def test_forms_of_luu_that_are_right(self, luu: str) -> None:
        assert tell_foot("cong_van", _write("- Lưu", luu)) == []

    @pytest.mark.parametrize(
        ("typed", "mending"),
        [
            ("- Lưu VT, TCCB.", "- Lưu: VT, TCCB."),
            ("- Lưu, VT, TCCB.", "- Lưu: VT, TCCB."),
            ("- Lưu: VT, NC.Châu", "- Lưu: VT, NC.Châu."),
        ],
    )
    def test_luu_is_mended(self, typed: str, mending: str) -> None:
        [finding] = tell("cong_van", _write("- Lưu", typed), rules="NN")
        assert reword_all(finding.at.text, finding) == mending

    def test_an_entry_may_take_two_lines(self) -> None:
        changes = (
            _add("- UBND tỉnh", "các xã, phường;"),
            _write("- UBND tỉnh", "- UBND tỉnh và UBND"),
        )
        assert tell_foot("cong_van", *changes) == []

    def test_a_note_after_the_mark_is_let_be(self) -> None:
        assert tell_foot("cong_van", _write("- UBND tỉnh", "- UBND tỉnh; (để b/c)")) == []

    def test_a_list_to_be_filled_in_is_let_be(self) -> None:
        changes = _write("- UBND tỉnh", "- <<noi_nhan>>"), remove("- Lưu")
        assert tell_foot("cong_van", *changes) == []

    def test_nhu_tren_stands_in_the_samples_of_other_kinds(self) -> None:
        """Mẫu 1.8 has it; giấy mời and công điện address someone in words of their own."""
        assert tell_foot("giay_moi") == []
        assert tell_foot("cong_dien") == []

    def test_what_is_no_kinh_gui_kind_may_do_without_nhu_tren(self) -> None:
        assert tell_foot("thong_bao") == []

    def test_a_small_indent_may_be_taken_back_by_the_table(self) -> None:
        assert tell_foot("cong_van", setting("Nơi nhận", first_line_indent=Pt(14))) == []

    def test_abbreviations_are_no_capitals(self) -> None:
        assert tell_foot("cong_van", _write("- UBND tỉnh", "- VPCP; ")) == []


class TestAnnexes:
    def test_blanks_agree_with_anything(self) -> None:
        words = "(Kèm theo Báo cáo số      /BC-SNV ngày     tháng 3 năm 2026 của Sở Nội vụ)"
        assert tell_foot("bao_cao", _write("(Kèm theo", words)) == []

    def test_van_ban_is_any_kind(self) -> None:
        assert tell_foot("bao_cao", reword("(Kèm theo", "Báo cáo", "Văn bản")) == []

    def test_figures_of_a_date_agree_with_words(self) -> None:
        change = reword("(Kèm theo", "ngày 05 tháng 3 năm 2026", "ngày 05/3/2026")
        assert tell_foot("bao_cao", change) == []

    @pytest.mark.parametrize(
        "words",
        [
            "theo các Phụ lục kèm theo",
            "theo Phụ lục I, II kèm theo",
            "theo Phụ lục I đến Phụ lục II kèm theo",
            "(danh sách tại Phụ lục I và Phụ lục II)",
        ],
    )
    def test_ways_to_cite_both(self, words: str) -> None:
        change = reword(
            "Sau khi xét", "theo Phụ lục I và các cá nhân theo Phụ lục II kèm theo", words
        )
        assert tell_foot("to_trinh", change) == []

    def test_the_phu_luc_of_another_document_is_not_lacking(self) -> None:
        change = reword(
            "Sau khi xét", "kèm theo.", "kèm theo, đúng Phụ lục V Nghị định số 30/2020/NĐ-CP."
        )
        assert tell_foot("to_trinh", change) == []

    def test_a_list_of_phu_luc_is_no_phu_luc(self) -> None:
        def change(document: Document) -> None:
            below = find(document, "Phụ lục I")
            for words in ("Phụ lục I", "Phụ lục II"):
                run = below.insert_paragraph_before(words).add_run()
                run.text = ""
            for paragraph in document.paragraphs:
                if paragraph.text in ("Phụ lục I", "Phụ lục II"):
                    paragraph.alignment = ALIGN.CENTER
                    for run in paragraph.runs:
                        run.font.size, run.bold = Pt(14), True

        assert ("PL006", "thieu") not in tell_foot("to_trinh", change)

    def test_capitals_are_lowered_and_the_number_kept(self) -> None:
        [finding] = tell("to_trinh", _write("Phụ lục II", "PHỤ LỤC II"), rules="PL")
        assert reword_all(finding.at.text, finding) == "Phụ lục II"

    def test_a_single_number_is_only_noted(self) -> None:
        [finding] = tell("bao_cao", _write("Phụ lục", "Phụ lục I"), rules="PL")
        assert finding.severity == Severity.NOTE


class TestMarks:
    def test_a_mark_in_brackets_is_mended(self) -> None:
        [finding] = tell("cong_dien", _write("HỎA TỐC", "(HỎA TỐC)"), rules="DU")
        assert reword_all(finding.at.text, finding) == "HỎA TỐC"

    def test_another_tone_mark_is_the_same_word(self) -> None:
        assert tell_foot("cong_dien", _write("HỎA TỐC", "HOẢ TỐC")) == []
