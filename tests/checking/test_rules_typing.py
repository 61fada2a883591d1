"""Subtle cases of how text is coded and typed."""

import unicodedata
from collections.abc import Callable

import pytest
from docx.document import Document
from docx.shared import Pt
from good_papers import Page
from mutating import check, find, reword
from rules_testing import codes, reword_all, tell

from kehoach.checking.edits import Letter, Reword, SplitParagraph

THANKS = "Trân trọng cảm ơn sự phối hợp của quý đơn vị./."


def _say(text: str) -> Callable[[Document], None]:
    """Return a change: the last paragraph of the công văn's text says ``text`` and no more."""

    def change(document: Document) -> None:
        find(document, "Trân trọng").runs[0].text = f"{text}./."

    return change


def _type(*stretches: tuple[str, str, bool]) -> Callable[[Document], None]:
    """Return a change: that paragraph has runs of text, font and bold."""

    def change(document: Document) -> None:
        paragraph = find(document, "Trân trọng")
        for run in paragraph.runs:
            run._r.getparent().remove(run._r)
        for text, font, bold in stretches:
            run = paragraph.add_run(text)
            run.font.size, run.font.name, run.bold = Pt(14), font, bold

    return change


def _mend(text: str, rule: str) -> str:
    (found,) = tell("cong_van", _say(text), rules=rule)
    return reword_all(f"{text}./.", found).removesuffix("./.")


@pytest.mark.parametrize(
    ("rule", "typed", "mended"),
    [
        ("CT001", unicodedata.normalize("NFD", "Đề nghị thực hiện"), "Đề nghị thực hiện"),
        ("CT003", "Ðề nghị cá\u0441 đơn vị", "Đề nghị các đơn vị"),
        ("CT004", "Đề ng\u200bhị các\ufeff đơn vị", "Đề nghị các đơn vị"),
        ("CT004", "Đề ng\u00adhị", "Đề nghị"),
        ("CT005", "Đề nghị  các đơn vị,   cá nhân", "Đề nghị các đơn vị, cá nhân"),
        ("CT006", "Đề nghị các sở , ngành ; đơn vị", "Đề nghị các sở, ngành; đơn vị"),
        ("CT006", "Đề nghị các đơn vị ( trong tỉnh )", "Đề nghị các đơn vị (trong tỉnh)"),
        ("CT007", "Đề nghị các sở,ngành;đơn vị", "Đề nghị các sở, ngành; đơn vị"),
        ("CT008", "Học – làm, thi - đua, vui – khỏe", "Học – làm, thi – đua, vui – khỏe"),
        ("CT008", "Giai đoạn 2016–2020, 2021-2025 và 2026-2030",
         "Giai đoạn 2016-2020, 2021-2025 và 2026-2030"),
        ("CT009", 'Phong trào “Dạy tốt”, ("Học tốt")', "Phong trào “Dạy tốt”, (“Học tốt”)"),
        ("CT009", 'Phong trào “Dạy", "Học", "Vui"', 'Phong trào "Dạy", "Học", "Vui"'),
    ],
)  # fmt: skip
def test_what_is_typed_and_what_it_becomes(rule: str, typed: str, mended: str) -> None:
    assert _mend(typed, rule) == mended
    assert tell("cong_van", _say(mended), rules=rule) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Hòa bình, hoà bình, thủy lợi, thuỷ lợi, ủy ban, uỷ ban",
        "Sở A, ngày    tháng    năm 2026, số        đồng",
        "Sở A, ngày  tháng  năm 2026",
        "Đạt 1.234,5 điểm, 12;13, tỷ lệ 1 : 2, lúc 7 : 30",
        "Gửi về so.noivu@hatinh.gov.vn,trước ngày 20; xem https://a.vn/b,c",
        "Theo Quyết định số 15/QĐ-SNV,TCCB của Sở",
        "Họ tên: ………… , chức vụ: ......... ; đơn vị",
        "Chọn một ( ) hoặc để trống (  )",
        "Ký hiệu α, β và Ω; từ tiếng Nga Москва, tiếng Hy Lạp Ελλάδα",
        'Khổ chữ 12" và 14", phong trào “Dạy tốt”',
        "Hà Nội - Huế, từ 15 - 20 ngày, giai đoạn 2021-2025",
        "Điện thoại 0239-2021, số 12-2021/NQ, mã 2021–15",
        "Từ\u00a0liền không ngắt, gạch\u2011nối không ngắt",
    ],
)
def test_what_is_let_be(text: str) -> None:
    assert tell("cong_van", _say(text), rules="CT") == ()


def test_blanks_in_the_head_are_let_be() -> None:
    changes = (
        reword("Số: 15", "Số: 15/", "Số:    /"),
        reword("Hà Tĩnh, ngày", "05", "   "),
    )
    assert tell("cong_van", *changes, rules="CT") == ()


def test_tables_are_let_be() -> None:
    def change(document: Document) -> None:
        document.tables[-1].rows[1].cells[1].paragraphs[0].runs[0].text = "Phòng  A ,B"

    assert tell("bao_cao", change, rules="CT") == ()


def test_all_of_one_kind_is_one_finding() -> None:
    changes = (
        _say("Đề nghị  các đơn vị  cùng làm"),
        reword("Thực hiện", "Thực hiện Kế hoạch", "Thực hiện  Kế hoạch"),
    )
    (found,) = tell("cong_van", *changes, rules="CT")
    assert found.found == "3 chỗ thừa dấu cách"
    starts = [(e.where, e.start) for e in found.edits if isinstance(e, Reword)]
    assert starts == sorted(starts, reverse=True)
    assert len(starts) == 3


TCVN3 = (".VnTime", "Tr©n träng c¶m ¬n sù phèi hîp cña quý ®¬n vÞ./.")
VNI = ("VNI-Times", "Traân troïng caûm ôn söï phoái hôïp cuûa quyù ñôn vò./.")


@pytest.mark.parametrize(("font", "words"), [TCVN3, VNI])
def test_old_codings_become_unicode(font: str, words: str) -> None:
    (found,) = tell("cong_van", _type((words, font, False)), rules="")
    assert (found.rule, found.severity, found.fixable) == ("CT002", "error", True)
    assert reword_all(words, found) == THANKS
    assert [e.font for e in found.edits if isinstance(e, Letter)] == ["Times New Roman"]


@pytest.mark.parametrize("cut", range(1, len(VNI[1])))
def test_a_letter_may_be_cut_in_two_runs(cut: int) -> None:
    font, words = VNI
    change = _type((words[:cut], font, True), (words[cut:], font, False))
    (found,) = tell("cong_van", change, rules="CT")
    assert reword_all(words, found) == THANKS
    assert len([e for e in found.edits if isinstance(e, Reword)]) <= 2


def test_a_font_of_capitals_gives_capitals() -> None:
    words = "tr©n träng c¶m ¬n"
    (found,) = tell("cong_van", _type((words, ".VnTimeH", True)), rules="CT002")
    assert reword_all(words, found) == "TRÂN TRỌNG CẢM ƠN"


def test_unicode_in_an_old_font_is_only_of_another_font() -> None:
    for font in (".VnTime", "VNI-Times"):
        assert codes(tell("cong_van", _type((THANKS, font, False)))) == [("TR004", "phong")]


def test_plain_letters_in_an_old_font_are_only_of_another_font() -> None:
    change = _type(("Trân trọng ", "Times New Roman", False), ("Ban Thi", ".VnTime", False))
    assert codes(tell("cong_van", change, rules="TR004")) == [("TR004", "phong")]
    assert tell("cong_van", change, rules="CT002") == ()


def test_doubtful_letters_follow_the_sure_ones() -> None:
    def add(document: Document) -> None:
        run = find(document, "Thực hiện").add_run(" Có")
        run.font.name = ".VnTime"

    alone = tell("cong_van", add, rules="CT002")
    (beside,) = tell("cong_van", add, _type((TCVN3[1], TCVN3[0], False)), rules="CT002")
    assert alone == ()
    assert len({edit.where for edit in beside.edits if isinstance(edit, Letter)}) == 2


def test_the_soft_hyphen_is_a_letter_in_tcvn3() -> None:
    words = "ch\u00ad¬ng tr×nh"
    (found,) = tell("cong_van", _type((words, ".VnTime", False)), rules="CT")
    assert (found.rule, reword_all(words, found)) == ("CT002", "chương trình")


def _type_old(*lines: str) -> bytes:
    page = Page()
    for line in lines:
        page.type(line).runs[0].font.name = ".VnTime"
    return page.save()


def test_a_paper_all_in_an_old_coding_is_told_of_it() -> None:
    old = _type_old("céng hßa x· héi chñ nghÜa viÖt nam", "§éc lËp - Tù do - H¹nh phóc")
    assert {one.rule for one in check(old).findings} == {"DC001", "CT002"}


def test_a_thesis_in_an_old_coding_is_not_our_business() -> None:
    assert {one.rule for one in check(_type_old("LuËn v¨n th¹c sÜ")).findings} == {"DC001"}


def test_a_line_break_between_points_is_cut() -> None:
    def change(document: Document) -> None:
        run = find(document, "Trân trọng").runs[0]
        run.text = "Đề nghị các đơn vị:\n- Gửi báo cáo;\n- Gửi danh sách./."

    (found,) = tell("cong_van", change, rules="CT")
    assert found.rule == "CT010"
    assert [e.at for e in found.edits if isinstance(e, SplitParagraph)] == [(19, 34)]


@pytest.mark.parametrize("text", ["Đề nghị các\nđơn vị trong tỉnh", "Đề nghị các cơ quan,\nđơn vị"])
def test_a_line_broken_by_hand_within_a_sentence_is_let_be(text: str) -> None:
    assert tell("cong_van", _say(text), rules="CT") == ()


def test_a_page_break_at_the_end_is_let_be() -> None:
    def change(document: Document) -> None:
        find(document, "Thực hiện").runs[-1].add_break()

    assert tell("cong_van", change, rules="CT") == ()
