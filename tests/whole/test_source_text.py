"""The built plan says what the source says: the few differences stand here with their reasons."""

from pathlib import Path

import pytest
from docx_text import fold, list_paragraphs, list_rows

ROOT = Path(__file__).parent.parent.parent
SOURCE = ROOT / "examples" / "khoi-thi-dua-2023" / "nguon.txt"

HEAD = [
    # The copy of the source begins below the head, which the decree demands (Mục II.1, II.2).
    "UBND TỈNH THANH HÓA",
    "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN",
]
STATE = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]

DIFFERENCES = {
    # A slip of the scan: 'Khôi' for 'Khối'.
    "Hoạt động Khôi thi đua Sở Nông nghiệp và PTNT các tỉnh vùng Trung Bộ năm 2023": [
        "Hoạt động Khối thi đua Sở Nông nghiệp và PTNT các tỉnh vùng Trung Bộ năm 2023"
    ],
    # The bases stand in one upright paragraph; the decree wants each on its own line, ';' after
    # it and '.' after the last (Mục II.6). The rest of the paragraph follows as the opening.
    # 'Khôi' is the slip of the scan again.
    "Căn cứ Thông tư số 08/2018/TT-BNN ngày 06/8/2018 của Bộ Nông nghiệp và Phát triển nông thôn "
    "về hướng dẫn công tác thi đua, khen thưởng trong ngành Nông nghiệp và Phát triển nông thôn; "
    "Quyết định số 2680/QĐ-BNN-TCCB ngày 09/7/2019 của Bộ Nông nghiệp và Phát triển nông thôn về "
    "việc tổ chức Khôi thi đua, Khôi thi đua vùng Trung Bộ ban hành Kế hoạch hoạt động năm 2023 "
    "như sau:": [
        "Căn cứ Thông tư số 08/2018/TT-BNN ngày 06/8/2018 của Bộ Nông nghiệp và Phát triển nông "
        "thôn về hướng dẫn công tác thi đua, khen thưởng trong ngành Nông nghiệp và Phát triển "
        "nông thôn;",
        "Căn cứ Quyết định số 2680/QĐ-BNN-TCCB ngày 09/7/2019 của Bộ Nông nghiệp và Phát triển "
        "nông thôn về việc tổ chức Khối thi đua.",
        "Khối thi đua vùng Trung Bộ ban hành Kế hoạch hoạt động năm 2023 như sau:",
    ],
    # In a citation khoản takes a small letter and no comma (Phụ lục II.V.7).
    "Thực hiện tốt các chỉ tiêu thi đua trong giai đoạn 2023 - 2025 tại Khoản 2, Công văn số "
    "1734/BNN-TCCB ngày 22/3/2023 của Bộ Nông nghiệp và PTNT về việc tổ chức sơ kết phong trào "
    "thi đua do Bộ phát động": [
        "Thực hiện tốt các chỉ tiêu thi đua trong giai đoạn 2023 - 2025 tại khoản 2 Công văn số "
        "1734/BNN-TCCB ngày 22/3/2023 của Bộ Nông nghiệp và PTNT về việc tổ chức sơ kết phong "
        "trào thi đua do Bộ phát động"
    ],
    # The name of a region takes capitals throughout (Phụ lục II.III.1.đ).
    "Tổ chức hội nghị tổng kết phong trào thi đua của Khối thi đua vùng Trung bộ năm 2023 và ký "
    "kết giao ước thi đua năm 2024": [
        "Tổ chức hội nghị tổng kết phong trào thi đua của Khối thi đua vùng Trung Bộ năm 2023 và "
        "ký kết giao ước thi đua năm 2024"
    ],
}


@pytest.fixture(scope="module")
def source() -> list[str]:
    """The lines of the source, a table's cells one by one."""
    lines = SOURCE.read_text(encoding="utf-8").splitlines()
    cells = [fold(cell) for line in lines for cell in line.split("\t")]
    return [cell for cell in cells if cell]


def test_every_paragraph_and_cell_is_that_of_the_source(
    source: list[str], built_2023: Path
) -> None:
    number, date, *rest = source
    expected = [*HEAD, *STATE, number, date]
    for line in rest:
        expected += DIFFERENCES.get(line, [line])
    assert list_paragraphs(built_2023) == expected


def _mend(cell: str) -> str:
    return DIFFERENCES.get(cell, [cell])[0]


def test_each_difference_is_used(source: list[str]) -> None:
    assert all(source.count(line) == 1 for line in DIFFERENCES)


def test_the_eleven_activities_stand_row_by_row(built_2023: Path) -> None:
    lines = SOURCE.read_text(encoding="utf-8").splitlines()
    rows = [[fold(cell) for cell in line.split("\t")] for line in lines if "\t" in line]
    assert len(rows) == 12  # the head and eleven activities
    assert list_rows(built_2023, 1) == [[_mend(cell) for cell in row] for row in rows]
