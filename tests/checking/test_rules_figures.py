"""Figures that stand in several places of a report: what is found, what is not known any more."""

import copy
import io

import docx
import pytest
from good_figures import FIGURES, GOOD_FIGURES, SENT
from mutating import check, find

from kehoach.checking.paper import Paper
from kehoach.checking.rules.so_lieu import check_kept_figures
from kehoach.checking.rules.ty_le import check_shares, check_spelled
from kehoach.word.figures import InWords, KeptFigure
from kehoach.word.figures_xml import keep_figures
from kehoach.word.opening import open_document
from kehoach.word.package import read_package


def save(document):
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def open_report():
    return docx.Document(io.BytesIO(GOOD_FIGURES["bao_cao_so_lieu"]()))


def list_found(document):
    findings = check(save(document)).findings
    return [(one.code, one.found, one.expected) for one in findings if one.rule == "NQ010"]


def type_paper(*lines, figures=()):
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    package = keep_figures(read_package(save(document), name="x.docx"), figures)
    return Paper.of(open_document(package))


def keep(text, number):
    start = text.index(number)
    return KeptFigure(number, (InWords(text, start, start + len(number)),))


def test_says_which_cell_the_words_disagree_with():
    document = open_report()
    run = find(document, "2. Có").runs[0]
    run.text = run.text.replace("1.234", "1.243")
    assert list_found(document) == [
        ("khac-nhau", "chỗ này ghi 1.243", "khớp với bảng 2, hàng 5, ô 5: 1.234")
    ]


def test_says_how_many_rows_the_table_has():
    document = open_report()
    run = find(document, "2. Có").runs[0]
    run.text = run.text.replace("do 03", "do 04")
    assert list_found(document) == [("khac-nhau", "chỗ này ghi 4", "khớp với bảng 2: 3 dòng “Đạt”")]


def test_a_sentence_moved_with_other_words_is_still_compared():
    document = open_report()
    find(document, "1. Các").runs[0].text = (
        "4. Tính đến nay, theo sổ theo dõi, các đơn vị phải gửi 14 báo cáo; đã gửi 11/14 báo cáo "
        "(đạt 78,6%), còn thiếu 02 báo cáo."
    )
    assert list_found(document) == [
        ("khac-nhau", "chỗ này ghi 11", "khớp với bảng 2, hàng 5, ô 4: 12")
    ]


def test_a_row_that_was_sorted_away_is_found_by_its_name():
    document = open_report()
    table = document.tables[1]
    table._tbl.insert(table._tbl.index(table.rows[1]._tr), table.rows[4]._tr)
    assert list_found(document) == []


def test_a_table_that_is_gone_is_not_compared():
    document = open_report()
    document.tables[1]._tbl.getparent().remove(document.tables[1]._tbl)
    assert list_found(document) == []


def test_of_two_tables_with_one_head_none_is_meant():
    document = open_report()
    table = document.tables[1]
    table._tbl.addnext(copy.deepcopy(table._tbl))
    run = find(document, "2. Có").runs[0]
    run.text = run.text.replace("1.234", "1.243")
    assert list_found(document) == [
        ("khac-khi-lap", "chỗ này ghi 1.243", "xem lại, vì khi lập báo cáo là 1.234")
    ]


def test_a_number_written_in_words_is_told_as_lost():
    text = "Có 02 đơn vị còn thiếu."
    paper = type_paper("Có hai đơn vị còn thiếu.", figures=[keep(text, "02")])
    assert [one.code for one in check_kept_figures(paper)] == ["het-dau"]


def test_figures_of_a_file_are_all_found_where_they_were():
    paper = Paper.of(open_document(read_package(GOOD_FIGURES["bao_cao_so_lieu"](), name="x.docx")))
    assert len(paper.document.figures) == len(FIGURES)
    assert list(check_kept_figures(paper)) == []


def test_equal_numbers_in_a_sentence_are_told_apart_by_their_words():
    text = "Đúng hạn 05 (50%), trễ hạn 05 (50%), tổng 10."
    kept = KeptFigure("05", (InWords(text, 9, 11), InWords(text, 27, 29)))
    now = "Đúng hạn 05 (50%), trễ hạn 04 (50%), tổng 10."
    (fault,) = check_kept_figures(type_paper(now, figures=[kept]))
    assert (fault.code, fault.found) == ("khac-nhau", "chỗ này ghi 4")


@pytest.mark.parametrize(
    "words",
    [
        "Đã gửi 12/14 báo cáo (85,7%).",
        "Đã gửi 12/14 báo cáo (đạt tỷ lệ 85,71%).",
        "Giải ngân 9.037/17.454 tỷ đồng, đạt 51,8%.",
        "Rút gọn 13/14 đơn vị (92,8%).",  # cut off, not rounded: within the last figure
        "Họp ngày 5/6 với các đơn vị (90%).",
        "Theo Quyết định số 12/14 của Sở (80%).",
        "Tăng 15/14 đơn vị (100%).",
        "Báo cáo số 12/14/BC của Sở (80%).",
    ],
)
def test_shares_that_are_right_or_no_shares(words):
    assert list(check_shares(type_paper(words))) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Đã gửi 12/14 báo cáo (92,9%).", "85,7%"),
        ("Có 17.019/17.525 trường hợp, đạt tỷ lệ 97,17%.", "97,11%"),
        ("Hoàn thành 3/4 chỉ tiêu, đạt 80%.", "75,0%"),
    ],
)
def test_shares_that_are_wrong(words, expected):
    (fault,) = check_shares(type_paper(words))
    assert fault.expected == expected


@pytest.mark.parametrize(
    "words",
    [
        "06 (sáu) tập thể", "1.005 (một nghìn không trăm lẻ năm) đồng", "24 (hai mươi bốn) giờ",
        "24 (hai mươi tư) giờ",
        "1.005.000 đồng (Bằng chữ: một triệu không trăm linh năm ngàn đồng)",
        "15 ngày (mười lăm)", "02 (hai) bản, 21 (hai mươi mốt) trang", "2,5 (hai phẩy năm) điểm",
        "05 (năm 2026)", "03 (ba lần)", "Khoản 1 (một phần)",
    ],
)  # fmt: skip
def test_words_that_say_their_number_or_something_else(words):
    assert list(check_spelled(type_paper(words))) == []


@pytest.mark.parametrize(
    ("words", "spelled"),
    [
        ("06 (năm) tập thể", "sáu"),
        ("15 (mười bốn) đơn vị", "mười lăm"),
        ("1.250.000 đồng (Bằng chữ: một triệu hai trăm ngàn đồng)",
         "một triệu hai trăm năm mươi nghìn"),
    ],
)  # fmt: skip
def test_words_that_say_another_number(words, spelled):
    (fault,) = check_spelled(type_paper(words))
    assert fault.expected.endswith(f"đọc là “{spelled}”")


def test_the_sentence_of_the_good_report_is_the_one_that_is_kept():
    assert find(open_report(), "1. Các").text == SENT
