"""What other offices type: phases, notes in Lưu, bases with their sentence, names in columns."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
import pytest

from kehoach.actions.importing import ImportRequest, import_plan
from kehoach.importing.bases import split_run
from kehoach.importing.casing import Casing
from kehoach.importing.grids import make_grid
from kehoach.importing.head import find_year
from kehoach.reading.yaml_source import read_yaml
from kehoach.word.view import Cell, Paragraph, ParagraphForm, Row, Run, RunForm, Table

HEAD = """UBND TỈNH NGHỆ AN
SỞ NỘI VỤ
Số: 05/KH-SNV
Nghệ An, ngày 05 tháng 01 năm 2027
KẾ HOẠCH
Công tác năm 2027

I. NỘI DUNG
1. Thực hiện tốt các việc được giao.

"""
FOOT = """Nơi nhận:
- Bộ Nội vụ;
- Lưu: VT, TCCB.
GIÁM ĐỐC
Nguyễn Văn An
"""


def _import(folder: Path, text: str) -> dict[str, Any]:
    path = folder / "kh.txt"
    path.write_text(text, "utf-8")
    result = import_plan(ImportRequest(path, force=True))
    assert result.reckoning.lost == ()
    data: dict[str, Any] = read_yaml(result.path.read_text("utf-8"), "kh.yaml").data
    return data


@pytest.mark.parametrize(
    ("subject", "issued", "year"),
    [
        ("Cải cách hành chính giai đoạn 2021 - 2025, định hướng đến năm 2030", "20/3/2021", 2021),
        ("Triển khai thi hành Luật Đất đai năm 2013 trên địa bàn", "05/02/2024", 2024),
        ("Tổng kết năm 2024 và triển khai nhiệm vụ năm 2025", "01/11/2024", 2024),
        ("Công tác năm 2025", "28/12/2024", 2025),
        ("Thi đua năm học 2023-2024", "18/9/2023", 2023),
        ("Cải cách hành chính năm 2024", "", 2024),
    ],
)
def test_the_year_of_a_plan(subject: str, issued: str, year: int) -> None:
    assert find_year(subject, issued, []).value == year


def test_the_year_of_a_plan_for_a_phase_is_asked_about() -> None:
    year = find_year("Cải cách hành chính giai đoạn 2021 - 2025", "20/3/2021", ["năm 2021"])
    assert [query.ma for query in year.queries] == ["nam"]


@pytest.mark.parametrize(
    ("typed", "luu"),
    [
        ("Lưu: VT, CCHC (Hà, 12b).", "CCHC (Hà, 12b)"),
        ("Lưu: VT (CAT, SGDĐT).", {"van_thu": "VT (CAT, SGDĐT)"}),
        ("Lưu: VT, TCCB (3).", {"don_vi": "TCCB", "so_ban": 3}),
    ],
)
def test_notes_in_brackets_stay_whole(tmp_path: Path, typed: str, luu: object) -> None:
    text = HEAD + FOOT.replace("Lưu: VT, TCCB.", typed)
    assert _import(tmp_path, text)["luu"] == luu


def test_a_basis_ends_where_its_sentence_begins() -> None:
    text = (
        "Căn cứ Quyết định số 3012/QĐ-UBND ngày 28/12/2023 của UBND huyện về việc ban hành Kế hoạch"
    )
    tail = "Phòng Nội vụ ban hành kế hoạch như sau:"
    assert split_run(f"{text}; {tail}") == ([text], tail)


def test_a_name_alone_below_its_title_in_a_column(tmp_path: Path) -> None:
    foot = (
        "Nơi nhận:                       TM. ỦY BAN NHÂN DÂN\n"
        "- UBND TP;                           CHỦ TỊCH\n"
        "- Lưu: VT.\n\n                                   Lê Văn Bảy\n"
    )
    signer = _import(tmp_path, HEAD + foot)["nguoi_ky"]
    assert signer == {
        "quyen_han": ["TM. Ủy ban nhân dân"],
        "chuc_vu": "Chủ tịch",
        "ho_ten": "Lê Văn Bảy",
    }


def test_a_sentence_behind_a_headings_colon_is_no_heading(tmp_path: Path) -> None:
    text = (
        HEAD.replace("I. NỘI DUNG", "I. Mục đích: Đánh giá đúng thực trạng.\nII. Nội dung") + FOOT
    )
    first, second = _import(tmp_path, text)["muc"]
    assert first == {"tieu_de": "Mục đích", "noi_dung": "Đánh giá đúng thực trạng."}
    assert second["tieu_de"] == "Nội dung"


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        ("CÔNG TY CỔ PHẦN CẤP NƯỚC", "Công ty cổ phần cấp nước"),
        ("CÔNG ĐOÀN TỈNH PHÚ THỌ", "Công đoàn tỉnh Phú Thọ"),
        ("SỞ CÔNG THƯƠNG", "Sở Công Thương"),
        ("ỦY BAN NHÂN DÂN XÃ HÒA THẮNG", "Ủy ban nhân dân xã Hòa Thắng"),
    ],
)
def test_names_of_bodies(shown: str, words: str) -> None:
    casing = Casing(["ỦY BAN NHÂN DÂN   CỘNG HÒA XÃ HỘI\tĐộc lập", "Số 1 của ỦY BAN NHÂN DÂN xã."])
    assert casing.lower(shown, is_body=True) == words


def test_a_places_name_says_nothing_about_a_word() -> None:
    assert Casing([]).lower("TIÊU CHÍ ĐÁNH GIÁ") == "Tiêu chí đánh giá"


def test_a_row_that_begins_further_right_keeps_its_columns() -> None:
    def make_row(*texts: str, before: int = 0) -> Row:
        form = ParagraphForm()
        cells = (
            Cell((Paragraph((index,), (Run(text, RunForm("Times New Roman", 14.0)),), form),))
            for index, text in enumerate(texts)
        )
        return Row(tuple(cells), before=before)

    table = Table((0,), (make_row("TT", "Nội dung", "Hạn"), make_row("Việc", "Quý I", before=1)))
    grid = make_grid(table, 0, {})
    assert grid.width == 3
    second = grid.rows[1]
    assert [cell.text for _, cell in second.cells] == ["", "Việc", "Quý I"]
    assert [column for column, _ in second.cells] == [0, 1, 2]


def test_hidden_letters_are_told(tmp_path: Path) -> None:
    path = tmp_path / "kh.docx"
    document = docx.Document()
    for line in (HEAD + FOOT).splitlines():
        document.add_paragraph(line)
    document.paragraphs[8].add_run(" ghi riêng").font.hidden = True
    document.save(str(path))
    result = import_plan(ImportRequest(path))
    assert any("ghi riêng" in str(item["ly_do"]) for item in result.list_open_items())
    assert result.reckoning.lost == ()
