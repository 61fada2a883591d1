"""Every mention of time in the real plan of 2023, in order, as its people read it."""

from datetime import date
from pathlib import Path

from kehoach.mentions import find_mentions

SOURCE = Path(__file__).parents[2] / "examples/khoi-thi-dua-2023/nguon.txt"
ANNIVERSARY = (
    "kỷ niệm 75 năm Ngày Chủ tịch Hồ Chí Minh ra Lời kêu gọi thi đua ái quốc"
    " (11/6/1948 - 11/6/2023)"
)
MENTIONS = [
    ("vien_dan", "Số: /KH-SNN&PTNT", []),
    ("ngay", "ngày tháng năm 2023", [2023]),
    ("nam", "năm 2023", [2023]),
    ("vien_dan", "số 08/2018/TT-BNN ngày 06/8/2018", [2018, 2018]),
    ("vien_dan", "số 2680/QĐ-BNN-TCCB ngày 09/7/2019", [2019]),
    ("nam", "năm 2023", [2023]),  # ban hành Kế hoạch hoạt động … như sau
    ("giai_doan", "giai đoạn 2021 - 2025", [2021, 2025]),
    ("nam", "năm 2023", [2023]),
    # the table, row by row
    ("nam", "năm 2023", [2023]),
    ("nam", "năm 2023", [2023]),
    ("ngay", "ngày 30/5/2023", [2023]),
    ("nua_nam", "06 tháng đầu năm", []),
    ("nua_nam", "06 tháng cuối năm 2023", [2023]),
    ("ngay", "ngày 20/6/2023", [2023]),
    ("nua_nam", "06 tháng đầu năm", []),
    ("nua_nam", "06 tháng cuối năm 2023", [2023]),
    ("ngay", "ngày 30/6/2023", [2023]),
    ("thoi_luong", "03 năm", []),
    ("giai_doan", "giai đoạn 2021 - 2025", [2021, 2025]),
    ("vien_dan", "số 1734/BNN-TCCB ngày 22/3/2023", [2023]),
    ("ngay", "ngày 30/9/2023", [2023]),
    ("giai_doan", "giai đoạn 2023 - 2025", [2023, 2025]),
    ("vien_dan", "số 1734/BNN-TCCB ngày 22/3/2023", [2023]),
    ("khoang_nam", "Từ năm 2023 - 2025", [2023, 2025]),
    ("giai_doan", "giai đoạn 2021 – 2025", [2021, 2025]),
    ("ky_niem", ANNIVERSARY, [1948, 2023]),
    ("nam", "năm 2023", [2023]),
    ("nam", "năm 2024", [2024]),
    ("ngay", "15/11/2023", [2023]),
    ("nam", "năm 2023", [2023]),
    ("nam", "năm 2024", [2024]),
    ("ngay", "01/12/2023", [2023]),
    ("nam", "năm 2023", [2023]),
    ("thang", "Tháng 12/2023", [2023]),
    # the closing
    ("nam", "năm 2023", [2023]),
]


def test_all_of_them_and_nothing_else():
    text = SOURCE.read_text("utf-8")
    found = [
        (one.kind, text[one.start : one.end], [year.value for year in one.years])
        for one in find_mentions(text)
    ]
    assert found == MENTIONS


def test_days_and_counts():
    found = find_mentions(SOURCE.read_text("utf-8"))
    days = [day for one in found if one.kind == "ngay" for day in one.days]
    assert days == [
        date(2023, 5, 30),
        date(2023, 6, 20),
        date(2023, 6, 30),
        date(2023, 9, 30),
        date(2023, 11, 15),
        date(2023, 12, 1),
    ]
    (anniversary,) = [one for one in found if one.kind == "ky_niem"]
    assert anniversary.count == 75
    assert anniversary.days == (date(1948, 6, 11), date(2023, 6, 11))
    (length,) = [one for one in found if one.kind == "thoi_luong"]
    assert length.count == 3


def test_cell_by_cell_the_same():
    """A plan's fields are looked through one by one; then nothing is other than in one text."""
    cells = SOURCE.read_text("utf-8").replace("\t", "\n").splitlines()
    found = [(one.kind, cell[one.start : one.end]) for cell in cells for one in find_mentions(cell)]
    assert found == [(kind, words) for kind, words, _ in MENTIONS]
