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
