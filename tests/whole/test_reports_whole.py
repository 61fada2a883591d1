"""The reports of the invented year: valid, clean, and their prose says what their tables say."""

import io
import os
import re
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from golden import REPORTS, render_report_of
from mutating import check
from openxml_audit import FileFormat, OpenXmlValidator

from kehoach.checking.paper import Paper
from kehoach.checking.rules.so_lieu import check_kept_figures
from kehoach.word.figures import InWords
from kehoach.word.opening import open_document
from kehoach.word.package import read_package

ROOT = Path(__file__).parent.parent.parent
PERIODS = ("6-thang", "9-thang", "nam", "quy-2")


@pytest.fixture(scope="module")
def reports():
    return {period: render_report_of(period) for period in PERIODS}


@pytest.fixture(scope="module")
def year(reports):
    return docx.Document(io.BytesIO(reports["nam"]))


def read_tables(document):
    """The cells of each table by its heading row."""
    for table in document.tables:
        yield [[cell.text.replace("\xa0", " ") for cell in row.cells] for row in table.rows]


def find_table(document, word):
    (found,) = [rows for rows in read_tables(document) if rows and word in rows[0]]
    return found


def list_words(document):
    return [one.text.replace("\xa0", " ") for one in document.paragraphs]


def find_words(document, start):
    (found,) = [one for one in list_words(document) if one.startswith(start)]
    return found


@pytest.mark.parametrize("period", PERIODS)
def test_nothing_is_found(reports, period):
    assert [(one.rule, one.where, one.quote) for one in check(reports[period]).findings] == []


@pytest.mark.parametrize("period", PERIODS)
def test_package_is_valid(reports, period, tmp_path):
    path = tmp_path / "x.docx"
    path.write_bytes(reports[period])
    result = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(str(path))
    assert [str(one) for one in result.errors] == []


def test_the_golden_ones_are_among_them():
    assert set(REPORTS.values()) <= set(PERIODS)


def test_submissions_in_prose_are_those_of_the_table(year):
    total = find_table(year, "Phải gửi")[-1]
    due, in_time, late, missing = (total[index] for index in (2, 3, 5, 7))
    words = find_words(year, "Đến hết ngày 31/12/2023, các đơn vị phải gửi")
    assert words == (
        f"Đến hết ngày 31/12/2023, các đơn vị phải gửi {due} báo cáo, đã gửi "
        f"{int(in_time) + int(late)} báo cáo (95,1%); trong đó đúng hạn {in_time} ({total[4]}), "
        f"trễ hạn {int(late):02d} ({total[6]}); chưa gửi {int(missing):02d} ({total[8]}); được "
        "miễn 01. Tình hình của từng đơn vị tại Phụ lục II."
    )


def test_each_report_and_unit_is_counted_in_both_tables(year):
    sums = find_table(year, "Phải gửi")[2:-1]
    units = find_table(year, "Báo cáo tổng kết phong trào thi đua năm 2023")
    for column, row in enumerate(sums, start=2):
        cells = [unit[column] for unit in units[1:]]
        assert sum("trễ" in cell for cell in cells) == int(row[5])
        assert cells.count("chưa gửi") == int(row[7])
        in_time = [cell for cell in cells if re.fullmatch(r"\d+/\d+/\d+", cell)]
        assert len(in_time) == int(row[3])


def test_scores_in_prose_are_those_of_the_table(year):
    rows = find_table(year, "Khối chấm")
    rates = [row[8] for row in rows[1:]]
    words = find_words(year, "Theo điểm Khối chấm")
    assert f"cao nhất {rates[0]}, thấp nhất {rates[-1]}" in words
    leaders = find_words(year, "Các đơn vị dẫn đầu")
    for row in rows[1:4]:
        assert f"{row[1]} (hạng {row[9]}, {row[8]})" in leaders
    for row in rows[1:]:
        tong = float(row[7].replace(".", "").replace(",", "."))
        toi_da = float(row[2].replace(".", ""))
        assert row[8] == f"{100 * tong / toi_da:.2f}".replace(".", ",") + "%"


def test_grades_add_up(year):
    rows = find_table(year, "Số đơn vị")
    assert sum(int(row[2]) for row in rows[1:-1]) == int(rows[-1][2]) == 14
    scores = find_table(year, "Khối chấm")
    for row in rows[1:-1]:
        assert sum(one[10] == row[1] for one in scores) == int(row[2])


def test_comparison_in_prose_is_that_of_the_table(year):
    rows = {row[1]: row for row in find_table(year, "Cùng kỳ năm trước")[1:]}
    for name in ("Số phong trào thi đua đã phát động", "Số cá nhân được khen thưởng"):
        words = find_words(year, f"- {name}")
        _, _, unit, now, _, growth, _ = rows[name]
        direction = "tăng" if growth.startswith("+") else "giảm"
        assert words == (
            f"- {name}: {now} {unit}, {direction} {growth.lstrip('+-')} {unit} so với cùng kỳ năm "
            "trước;"
        )


def test_proposals_are_those_of_the_list(year):
    rows = find_table(year, "Hình thức khen thưởng")
    words = find_words(year, "Đề nghị Bộ Nông nghiệp")
    assert f"khen thưởng {len(rows) - 1:02d} (sáu) tập thể, cá nhân" in words


def test_the_year_runs_from_plan_to_final_report(tmp_path):
    program = tmp_path / "kehoach"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kehoach "$@"\n', "utf-8")
    program.chmod(0o755)
    done = subprocess.run(
        ["sh", ROOT / "examples/nam-2023.sh", tmp_path / "nam"],
        env={**os.environ, "KEHOACH": str(program)},
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    made = {path.name for path in (tmp_path / "nam").glob("*.docx")}
    assert made == {"ke-hoach-2023.docx", *(f"bao-cao-{one}-2023.docx" for one in PERIODS[:3])}
    assert ": 0 lỗi, 0 cảnh báo, 0 lưu ý" in done.stdout.splitlines()[-1]


def list_kept_places(data):
    """Every place in words of a figure that stands elsewhere too: its sentence and letters."""
    for figure in open_document(read_package(data, name="x.docx")).figures:
        for place in figure.places if len(figure.places) > 1 else ():
            if isinstance(place, InWords):
                yield place


@pytest.mark.parametrize("period", PERIODS)
def test_each_figure_of_the_prose_that_is_changed_is_found(reports, period):
    """What stands in prose and in a table cannot be changed in the one alone."""
    places = list(list_kept_places(reports[period]))
    assert len(places) >= 10
    for place in places:
        document = docx.Document(io.BytesIO(reports[period]))
        words = place.text[place.start : place.end]
        for paragraph in document.paragraphs:
            text = paragraph.text.replace("\xa0", " ")
            if place.text in text:
                start = text.index(place.text) + place.start
                new = ("2" if words[0] != "2" else "3") + words[1:]
                paragraph.text = text[:start] + new + text[start + len(words) :]
                break
        stream = io.BytesIO()
        document.save(stream)
        paper = Paper.of(open_document(read_package(stream.getvalue(), name="x.docx")))
        faults = list(check_kept_figures(paper))
        assert "khac-nhau" in {one.code for one in faults}, (place, words)


def test_each_cell_of_the_totals_that_is_changed_is_found(reports):
    for column in (2, 3, 4, 5, 6, 7, 8):
        document = docx.Document(io.BytesIO(reports["nam"]))
        heads = [[cell.text for cell in one.rows[0].cells] for one in document.tables]
        (table,) = [
            one for one, head in zip(document.tables, heads, strict=True) if "Phải\xa0gửi" in head
        ]
        (paragraph,) = table.rows[-1].cells[column].paragraphs
        paragraph.runs[0].text = "1" + paragraph.text
        stream = io.BytesIO()
        document.save(stream)
        paper = Paper.of(open_document(read_package(stream.getvalue(), name="x.docx")))
        assert [one.code for one in check_kept_figures(paper)][:1] == ["khac-nhau"]


def reword(start, old, new):
    """An edit: in the paragraph that begins with ``start``, ``old`` becomes ``new``."""

    def change(document):
        (paragraph,) = [
            one for one in document.paragraphs if one.text.replace("\xa0", " ").startswith(start)
        ]
        text = paragraph.text.replace("\xa0", " ")
        assert old in text, text
        paragraph.text = text.replace(old, new)

    return change


def remove(start):
    """An edit: the first paragraph that begins with ``start`` is taken out."""

    def change(document):
        paragraph = next(
            one for one in document.paragraphs if one.text.replace("\xa0", " ").startswith(start)
        )
        paragraph._p.getparent().remove(paragraph._p)

    return change


SENT = "Đến hết ngày 31/12/2023, các đơn vị phải gửi"
TRUE_EDITS = {
    "bullet-of-overdue": remove("- Còn "),
    "bullet-of-a-figure": remove("- Số cá nhân được khen thưởng"),
    "bullet-of-reports": remove("- Việc chấp hành chế độ báo cáo"),
    "sentence-of-activities": remove("Đến hết ngày 31/12/2023, trong"),
    "clause": reword(SENT, ", trễ hạn 05 (12,2%)", ""),
    "order": reword(SENT, "đúng hạn 34 (82,9%), trễ hạn 05 (12,2%)",
                    "trễ hạn 05 (12,2%), đúng hạn 34 (82,9%)"),
    "another-order-of-words": reword(SENT, "trong đó đúng hạn 34",
                                     "trong đó có 34 báo cáo đúng hạn"),
    "a-leader-less": reword("Các đơn vị dẫn đầu",
                            "Sở Nông nghiệp và PTNT tỉnh Nghệ An (hạng 2, 97,70%); ", ""),
    "rewritten": reword(SENT, "các đơn vị phải gửi 41 báo cáo, đã gửi 39 báo cáo (95,1%)",
                        "đã nhận 39 báo cáo trong tổng số 41 báo cáo phải gửi, bằng 95,1%"),
}  # fmt: skip


@pytest.mark.parametrize("name", TRUE_EDITS)
def test_an_edit_that_keeps_to_the_figures_raises_no_alarm(year, reports, name):
    document = docx.Document(io.BytesIO(reports["nam"]))
    TRUE_EDITS[name](document)
    stream = io.BytesIO()
    document.save(stream)
    paper = Paper.of(open_document(read_package(stream.getvalue(), name="x.docx")))
    assert {one.code for one in check_kept_figures(paper)} <= {"het-dau"}
