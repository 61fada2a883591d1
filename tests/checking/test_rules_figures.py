"""Figures that stand in several places of a report: what is found, what is not known any more."""

import copy
import io
import time

import docx
import pytest
from good_figures import FIGURES, GOOD_FIGURES, SENT
from mutating import check, find

from kehoach.checking.paper import Paper
from kehoach.checking.rules.so_lieu import check_kept_figures
from kehoach.checking.rules.ty_le import check_shares, check_spelled
from kehoach.word.figures import InCount, InWords, KeptFigure
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
    assert list_found(document) == [
        ("khac-nhau", "chỗ này ghi 04", "khớp với bảng 2: 3 dòng “Đạt”")
    ]


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


def test_what_a_table_that_is_gone_said_is_told_as_unknown():
    document = open_report()
    document.tables[1]._tbl.getparent().remove(document.tables[1]._tbl)
    assert [code for code, _, _ in list_found(document)] == ["het-dau"]


def test_of_two_tables_with_one_head_none_is_meant():
    document = open_report()
    table = document.tables[1]
    table._tbl.addnext(copy.deepcopy(table._tbl))
    run = find(document, "2. Có").runs[0]
    run.text = run.text.replace("1.234", "1.243")
    assert [code for code, _, _ in list_found(document)] == ["het-dau", "khac-khi-lap"]


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
    assert (fault.code, fault.found) == ("khac-nhau", "chỗ này ghi 04")


def test_a_short_sentence_is_not_taken_for_part_of_another():
    long, short = "Có 34 báo cáo đúng hạn; 05 báo cáo.", "02 báo cáo."
    kept = [keep(long, "34"), keep(long, "05"), keep(short, "02")]
    assert list(check_kept_figures(type_paper(long, short, figures=kept))) == []


FIVE, SEVEN = "Các đơn vị gửi 05 báo cáo đúng hạn.", "Các đơn vị gửi 07 báo cáo đúng hạn."


@pytest.mark.parametrize("lines", [(FIVE, SEVEN), (SEVEN, FIVE), (f"Trong đó: {SEVEN}", FIVE)])
def test_sentences_with_the_same_words_are_told_apart_by_their_numbers(lines):
    paper = type_paper(*lines, figures=[keep(FIVE, "05"), keep(SEVEN, "07")])
    assert list(check_kept_figures(paper)) == []


def test_of_two_with_the_same_words_the_one_that_was_changed_is_found():
    figures = [keep(FIVE, "05"), keep(SEVEN, "07")]
    (fault,) = check_kept_figures(type_paper(FIVE, SEVEN.replace("07", "08"), figures=figures))
    assert (fault.code, fault.found) == ("khac-khi-lap", "chỗ này ghi 08")


def test_of_two_with_the_same_words_that_were_both_changed_none_is_guessed():
    figures = [keep(FIVE, "05"), keep(SEVEN, "07")]
    lines = (FIVE.replace("05", "06"), SEVEN.replace("07", "08"))
    (fault,) = check_kept_figures(type_paper(*lines, figures=figures))
    assert (fault.code, fault.found) == ("het-dau", "2 số liệu không đối chiếu được đủ các chỗ")


def test_a_sentence_that_is_gone_is_not_sought_in_one_that_is_as_it_was():
    gone = "Các đơn vị gửi 07 báo cáo trễ hạn."
    (fault,) = check_kept_figures(type_paper(FIVE, figures=[keep(FIVE, "05"), keep(gone, "07")]))
    assert fault.code == "het-dau"


def test_what_is_beyond_the_bounds_is_not_told_as_lost():
    lines = [f"Đơn vị thứ {one} có {one} sáng kiến." for one in range(1, 320)]
    figures = [keep(line, f"{at} sáng") for at, line in enumerate(lines, start=1)]
    assert list(check_kept_figures(type_paper(*lines, figures=figures))) == []


def test_a_table_that_only_numbers_its_columns_has_no_rows_to_count():
    document = docx.Document()
    for cell, text in zip(document.add_table(1, 2).rows[0].cells, ("1", "2"), strict=True):
        cell.text = text
    document.add_paragraph("Có 03 đơn vị.")
    kept = KeptFigure("03", (InWords("Có 03 đơn vị.", 3, 5), InCount("1 | 2", 1)))
    package = keep_figures(read_package(save(document), name="x.docx"), [kept])
    (fault,) = check_kept_figures(Paper.of(open_document(package)))
    assert fault.code == "khac-nhau"


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
        "Có 12/14 đơn vị đạt tỷ lệ trên 90%.",
        "Có 95/111 xã đạt chuẩn tăng 10% so với năm trước.",
        "Có 10/12 xã giảm nghèo trên 2%.",
        "Có 25/30 xã có tỷ lệ hộ nghèo bằng 3%.",
        "Có 8/10 chỉ tiêu, đạt 90% kế hoạch.",
        "Có 8/10 chỉ tiêu đạt 100%.",
        "Quý 2/2023 đạt 5,3%.",
        "Năm học 2022/2023 đạt 98%.",
        "Khoảng 1/3 số hộ (bằng 35%).",
        "Có 09/14 đơn vị giải ngân đạt 100%.",
        "Có 12/14 đơn vị, 80% là xã.",
        "Đợt 1/2 giải ngân 80%.",
        "Nghị quyết 18/19 (30%).",
        "Đạt 85,7% (12/14 đơn vị).",
        "Tỷ lệ 12/14 (85,7%).",
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
        ("Có 12/14 đơn vị đạt 92,9%.", "85,7%"),
        ("Tỷ lệ 12/14 (92,9%).", "85,7%"),
        ("Đạt 92,9% (12/14 đơn vị).", "85,7%"),
        ("Có 12/14 = 92,9%.", "85,7%"),
        ("Đã gửi 1.200/1.250 báo cáo (95%).", "96,0%"),
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
        "60 tháng (năm năm)", "24 tháng (hai năm)", "120 tháng (mười năm)",
        "05 (năm 2026)", "03 (ba lần)", "Khoản 1 (một phần)", "150 (tỷ đồng)", "12 (triệu đồng)",
        "21 (hai mốt) ngày", "124 (một trăm hai tư) giờ", "05 (không năm) bản",
        "0,5 (không phẩy năm) điểm", "1.000.050 (một triệu không nghìn không trăm năm mươi) đồng",
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


@pytest.mark.parametrize("words", ["1/2 a{}x", "1/2 a{}(x", "1 (một{}x", "1 a{}(x"])
def test_a_line_of_blanks_takes_no_time(words):
    paper = type_paper(words.format(" " * 100_000))
    start = time.perf_counter()
    assert [*check_shares(paper), *check_spelled(paper)] == []
    assert time.perf_counter() - start < 5  # hours, where two open runs of blanks follow each other


def test_the_sentence_of_the_good_report_is_the_one_that_is_kept():
    assert find(open_report(), "1. Các").text == SENT
