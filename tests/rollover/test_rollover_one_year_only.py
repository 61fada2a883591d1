"""What is true of one year only: weekdays, names of years, counted days; questions never lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rolling_help import MINIMAL, roll_words, show_open

from kehoach.reading.plan import read_plan
from kehoach.reading.sources import read_source
from kehoach.rollover.can_chi import name_year
from kehoach.rollover.leaves import THOI_GIAN
from kehoach.rollover.result import Rolled
from kehoach.rollover.rolling import roll
from kehoach.rollover.turn import Turn

NOTE = ("muc", 0, "noi_dung")


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        # 15/11/2024 is a Friday, 15/11/2025 a Saturday; 14/3/2025 a Friday; 17/11/2025 a Monday
        ("trước thứ Sáu ngày 15/11", "thứ Bảy ngày 15/11"),
        ("Họp chiều thứ năm (14/3)", "thứ sáu (14/3"),
        ("Mít tinh 17/11 (Chủ nhật)", "17/11 (thứ Hai"),
        ("Họp Thứ 6, 15 tháng 11", "Thứ 7, 15 tháng 11"),
    ],
)
def test_a_weekday_beside_a_day_without_its_year_is_asked_about(text: str, proposal: str) -> None:
    result = roll_words(text, old=2024, new=2025, path=NOTE)
    assert result.text == text
    (item,) = [one for one in result.asked if one.code == "thu-trong-tuan"]
    assert item.proposals == (proposal, "giữ nguyên")


@pytest.mark.parametrize("text", ["sáng thứ Bảy, 17/5", "thứ Hai hằng tuần", "thứ 6 tuần 3/5"])
def test_a_weekday_that_still_agrees_or_has_no_day_is_left(text: str) -> None:
    # 17/5/2025 is a Saturday
    assert roll_words(text, old=2024, new=2025, path=NOTE).codes == []


def test_a_weekday_beside_a_whole_date_is_put_right_in_the_proposal() -> None:
    text = "Họp 19h30 ngày 08/11/2024 (thứ Sáu) tại hội trường"
    (item,) = roll_words(text, old=2024, new=2025, path=NOTE).asked
    assert item.words == "ngày 08/11/2024 (thứ Sáu"
    assert item.proposals == ("giữ nguyên", "ngày 08/11/2025 (thứ Bảy")
    assert "08/11/2025 là thứ Bảy" in item.reason


def test_an_unclear_day_tells_that_it_would_be_a_holiday() -> None:
    (item,) = roll_words("Kiểm tra UBND xã: 30/4/2024", old=2024, new=2025, path=NOTE).asked
    assert "30/4/2025 là" in item.reason


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # 17/4/2027 and 10/4/2027 are Saturdays
        ("Tập huấn từ ngày 15/4/2024 đến ngày 17/4/2024", "17/4/2027"),
        ("Hội thi từ ngày 10/4/2024 đến ngày 12/4/2024", "10/4/2027"),
    ],
)
def test_an_event_of_a_few_days_is_asked_about(text: str, day: str) -> None:
    (item,) = roll_words(text, old=2024, new=2027, path=NOTE).asked
    assert item.code == "ngay-nghi"
    assert day in item.reason


def test_a_season_in_a_sentence_is_not_asked_about() -> None:
    text = "Trực ban từ 01/6/2024 đến 30/11/2024"
    assert roll_words(text, old=2024, new=2025, path=NOTE).codes == []


def test_29_february_of_a_common_year_is_never_proposed() -> None:
    (item,) = roll_words("Ngày 29 tháng 02 năm 2024 khánh thành", old=2024, new=2025).asked
    assert item.proposals == ("giữ nguyên",)


def test_a_counted_commemoration_is_asked_about() -> None:
    result = roll_words("Kỷ niệm lần thứ 70 Chiến thắng Điện Biên Phủ", old=2024, new=2025)
    (item,) = result.asked
    assert item.code == "ky-niem"
    assert item.proposals == ("giữ nguyên", "lần thứ 71")


@pytest.mark.parametrize(
    ("year", "name"), [(1984, "Giáp Tý"), (2023, "Quý Mão"), (2024, "Giáp Thìn"), (2025, "Ất Tỵ")]
)
def test_the_cycle_of_sixty(year: int, name: str) -> None:
    assert name_year(year) == name


def test_the_name_of_a_year_is_asked_about() -> None:
    result = roll_words("Tổ chức Tết GIÁP THÌN; Xuân Giáp Thìn", old=2024, new=2025)
    assert [one.proposals for one in result.asked] == [
        ("giữ nguyên", "ẤT TỴ"),
        ("giữ nguyên", "Ất Tỵ"),
    ]
    assert roll_words("Đại hội năm Tân Dậu", old=2024, new=2025).codes == []


def test_a_target_at_the_end_of_next_year_is_asked_about() -> None:
    text = "đến cuối năm 2025 hoàn thành mục tiêu"
    result = roll_words(text, old=2024, new=2025)
    assert (result.text, result.codes) == (text, ["moc-nam"])


def test_a_review_of_years_in_brackets_is_held_once() -> None:
    text = "Khen thưởng tổng kết 5 năm (2020-2025)"
    result = roll_words(text, old=2025, new=2026)
    assert (result.text, result.codes) == (text, ["mot-lan"])


def test_the_same_day_twice_is_asked_about_whole() -> None:
    (item,) = roll_words("12/3/2024\n12/3/2024", old=2024, new=2025, path=NOTE).asked
    assert item.words == ""
    assert item.proposals == ("giữ nguyên", "12/3/2025\n12/3/2025")


def test_a_document_within_an_anniversary_is_one_mention() -> None:
    text = "Tổng kết 05 năm thực hiện Nghị quyết số 76/NQ-CP (2021 - 2025) vào Quý IV/2024."
    asked = roll_words(text, old=2024, new=2025, path=NOTE).asked
    assert all(one.words in text for one in asked)


def test_an_anniversary_that_is_the_whole_text_is_no_clause_to_drop() -> None:
    text = "93 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2023);"
    (item,) = roll_words(text, path=NOTE).asked
    assert item.proposals == ("giữ nguyên",)


def test_a_basis_never_gets_another_term_proposed() -> None:
    result = roll_words("Nghị quyết nhiệm kỳ 2018 - 2023", role="can_cu", path=("can_cu", 0))
    assert [one.proposals for one in result.asked] == [("giữ nguyên",)]


def test_another_school_year_than_the_plans_is_asked_about(tmp_path: Path) -> None:
    rolled = _roll_plan(
        tmp_path,
        "Công tác thi đua năm học 2023-2024",
        "Năm học 2022-2023 có 42 lớp; chuẩn bị năm học 2024-2025.",
    )
    assert ("muc[1].noi_dung", "nam-hoc-khac") in show_open(rolled)
    moved = {(one.old, one.new) for one in rolled.changes}
    assert ("năm học 2023-2024", "năm học 2024-2025") in moved
    assert ("năm học 2024-2025", "năm học 2025-2026") in moved
    assert not any("2022" in old for old, _ in moved)


def test_a_state_in_any_column_is_asked_about(tmp_path: Path) -> None:
    rolled = _roll_plan(tmp_path, "Công tác thi đua năm 2023", "Thực hiện.", "Đã hoàn thành")
    assert ("hoat_dong[1].them.ghi_chu", "da-thuc-hien") in show_open(rolled)


def _roll_plan(folder: Path, subject: str, words: str, note: str = "Có") -> Rolled:
    """Return a small plan with this subject, these words and this note, rolled to 2024."""
    plan = folder / "kh.yaml"
    text = MINIMAL.replace("Công tác thi đua năm 2023", subject)
    text = text.replace("Các đơn vị thực hiện.", words)
    columns = "cot: [tt, noi_dung, thuc_hien, thoi_gian, {khoa: ghi_chu, tieu_de: Ghi chú}]\n"
    activity = f"    them: {{ghi_chu: {note}}}\n"
    text = text.replace("nguoi_ky:", f"{activity}{columns}nguoi_ky:")
    plan.write_text(text, "utf-8")
    typed: Any = read_source(plan).data
    return roll(typed, read_plan(plan).plan, Turn(2023, 2024))


def test_a_time_of_its_own_is_not_touched_by_the_new_rules() -> None:
    assert roll_words("Trước ngày 20/6/2023", role=THOI_GIAN).codes == []
