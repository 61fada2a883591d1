"""The page, the spacing and the fixed words (Phụ lục I, Phần I, Mục I-III), typed again."""

import subprocess
import sys
import unicodedata

import pytest

from kehoach import nd30
from kehoach.nd30 import Basis, Range, Severity


@pytest.mark.parametrize(
    ("fact", "low", "high"),
    [
        (nd30.MARGIN_TOP_MM, 20, 25),
        (nd30.MARGIN_BOTTOM_MM, 20, 25),
        (nd30.MARGIN_LEFT_MM, 30, 35),
        (nd30.MARGIN_RIGHT_MM, 15, 20),
    ],
)
def test_margins(fact, low, high):
    assert (fact.value.low, fact.value.high) == (low, high)
    assert fact.citation == "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I"
    assert fact.severity is Severity.ERROR


def test_paper_font_and_colour():
    assert nd30.PAPER_MM.value == (210, 297)
    assert nd30.FONT.value == "Times New Roman"
    assert nd30.COLOUR.value == "000000"


def test_page_numbers():
    numbers = nd30.PAGE_NUMBER.value
    assert numbers.first == 1
    assert numbers.shown_on_first_page is False
    assert numbers.in_top_margin is True
    assert numbers.restarts_in_phu_luc is True


def test_spacing():
    assert nd30.FIRST_LINE_MM.value == (10, 12.7)
    assert nd30.PARAGRAPH_GAP_MIN_PT.value == 6
    assert (nd30.LINE_SPACING.value.low, nd30.LINE_SPACING.value.high) == (1, 1.5)
    assert nd30.TRICH_YEU_CONG_VAN_GAP_PT.value == 6


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (nd30.QUOC_HIEU_CHU, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (nd30.TIEU_NGU_CHU, "Độc lập - Tự do - Hạnh phúc"),
        (nd30.KINH_GUI_CHU, "Kính gửi:"),
        (nd30.NOI_NHAN_CHU, "Nơi nhận:"),
        (nd30.NHU_TREN_CHU, "Như trên"),
        (nd30.VE_VIEC_CHU, "V/v"),
        (nd30.SO_CHU, "Số:"),
        (nd30.PHU_LUC_CHU, "Phụ lục"),
    ],
)
def test_fixed_words(fact, words):
    assert fact.value == words
    assert unicodedata.is_normalized("NFC", fact.value)


@pytest.mark.parametrize(
    ("id_", "words", "width"),
    [("hoa_toc", "HỎA TỐC", 30), ("thuong_khan", "THƯỢNG KHẨN", 40), ("khan", "KHẨN", 20)],
)
def test_marks_of_urgency(id_, words, width):
    mark = nd30.KHAN[id_].value
    assert (mark.chu, mark.width_mm, mark.height_mm, mark.colour) == (words, width, 8, "FF0000")


def test_there_are_three_marks_of_urgency():
    assert len(nd30.KHAN) == 3


@pytest.mark.parametrize(
    ("basis", "severity"),
    [(Basis.LAW, "error"), (Basis.SAMPLE, "warning"), (Basis.CONVENTION, "note")],
)
def test_the_basis_caps_the_severity(basis, severity):
    assert basis.severity == severity
    assert nd30.Fact(1, "", basis).severity == severity


def test_a_range_is_closed():
    assert 20 in Range(20, 25)
    assert 25 in Range(20, 25)
    assert 19.99 not in Range(20, 25)
    assert 25.01 not in Range(20, 25)


def test_a_range_the_wrong_way_round_is_refused():
    with pytest.raises(ValueError, match="25 > 20"):
        Range(25, 20)


def test_facts_cannot_be_changed():
    with pytest.raises(AttributeError):
        nd30.FONT.value = "Arial"
    with pytest.raises(TypeError):
        nd30.COMPONENTS["quoc_hieu"] = None


def test_every_public_name_is_there():
    assert all(hasattr(nd30, name) for name in nd30.__all__)
    assert len(set(nd30.__all__)) == len(nd30.__all__)


def test_the_decree_needs_nothing_but_the_standard_library():
    heavy = {"pydantic", "docx", "docxtpl", "lxml", "yaml", "openpyxl", "jinja2", "babel", "click"}
    code = "import sys, kehoach.nd30; print(*{name.split('.')[0] for name in sys.modules})"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not heavy & set(run.stdout.split())


def test_character_set_and_direction():
    assert nd30.UNICODE.value == "TCVN 6909:2001"
    assert nd30.LANDSCAPE_FOR_TABLES.value is True
    assert nd30.UNICODE.basis is nd30.LANDSCAPE_FOR_TABLES.basis is Basis.LAW


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        (nd30.NORMAL_FORM, "NFC"),
        (nd30.BETWEEN_WORDS, " "),
        (nd30.MARKS_AT_WORD, ",;:.!?"),
        (nd30.MARKS_BEFORE_SPACE, ",;"),
        (nd30.DASHES, ("-", "–", "—")),
        (nd30.QUOTES, ("“", "”")),
        (nd30.PARAGRAPH_ENDS, "\n"),
    ],
)
def test_typing_is_habit(fact, value):
    assert fact.value == value
    assert fact.severity is Severity.NOTE


def test_invisible_characters_are_of_format():
    assert {unicodedata.category(one) for one in nd30.INVISIBLE.value} == {"Cf"}
    assert nd30.INVISIBLE.value[-1] == "\N{SOFT HYPHEN}"
    assert nd30.INVISIBLE.severity is Severity.NOTE
