"""Single texts: what moves, what stays, what is asked."""

from __future__ import annotations

import pytest
from rolling_help import roll_words

from kehoach.rollover.leaves import THOI_GIAN


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("thi đua năm 2023, giao ước năm 2024", "thi đua năm 2024, giao ước năm 2025"),
        ("trong quý I năm 2023", "trong quý I năm 2024"),
        ("đến hết năm 2023 hoàn thành", "đến hết năm 2024 hoàn thành"),
        ("năm học 2023 - 2024", "năm học 2024 - 2025"),
        ("niên vụ 2022-2023", "niên vụ 2023-2024"),
        ("gửi trước ngày 15/01/2024", "gửi trước ngày 15/01/2025"),
        ("06 tháng đầu năm 2023", "06 tháng đầu năm 2024"),
    ],
)  # fmt: skip
def test_moves_silently(text: str, new: str) -> None:
    result = roll_words(text)
    assert result.text == new
    assert result.codes == []


@pytest.mark.parametrize(
    "text",
    [
        "Công văn số 1734/BNN-TCCB ngày 22/3/2023 của Bộ",
        "theo Thông tư số 08/2018/TT-BNN ngày 06/8/2018",
        "giai đoạn 2021 - 2025",
        "giai đoạn 2023 - 2025",
        "từ năm 2023 đến năm 2025",
        "phấn đấu đến năm 2030 đạt 90%",
        "Luật Thi đua, khen thưởng năm 2022",
        "Nghị quyết Đại hội lần thứ XIII của Đảng",
        "trong thời hạn 15 ngày làm việc",
        "thường xuyên trong năm",
        "trước ngày 31 tháng 3 hằng năm",
        "kết quả giai đoạn 2016 - 2020",
    ],
)
def test_stays_silently(text: str) -> None:
    result = roll_words(text)
    assert result.text == text
    assert result.codes == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("kết quả năm 2022", "nam-khac"),
        ("cuộc họp ngày 22/3/2023 đã thống nhất", "khong-ro"),
        ("các chỉ tiêu năm 2023 đã đề ra", "khong-ro"),
        ("“Tháng Thanh niên năm 2023”", "ten-rieng"),
        ("từ năm 2020 đến năm 2023", "giai-doan-het"),
        ("hướng tới kỷ niệm 80 năm Quốc khánh (02/9/1945 - 02/9/2025)", "ky-niem"),
        ("Tổng kết 10 năm thực hiện Nghị quyết số 19-NQ/TW", "mot-lan"),
        ("2023 mô hình", "khong-ro"),
    ],
)
def test_stays_and_is_asked(text: str, code: str) -> None:
    result = roll_words(text)
    assert result.text == text
    assert code in result.codes


@pytest.mark.parametrize(
    ("text", "year", "proposal"),
    [
        ("Trước ngày 30/6/2023", 2024, "Chậm nhất ngày 28/6/2024"),
        ("Trước 01/12/2023", 2024, "Chậm nhất ngày 29/11/2024"),
        ("Hoàn thành trước ngày 15/11/2023", 2025, "chậm nhất ngày 14/11/2025"),
        ("Đến hết ngày 30/6/2023", 2024, "Đến hết ngày 28/6/2024"),
        ("Trước 11h00 ngày 30/6/2023", 2024, "Trước 11h00 ngày 28/6/2024"),
        ("Trước ngày 30 tháng 6 năm 2023", 2024, "Chậm nhất ngày 28 tháng 6 năm 2024"),
        ("Trước ngày 03.9.2023", 2025, None),
        ("Trước ngày 02/9/2023", 2024, "Chậm nhất ngày 30/8/2024"),  # Quốc khánh
        ("Trước ngày 30/4/2023", 2024, "Chậm nhất ngày 26/4/2024"),  # 29/4 swapped
        ("Trước ngày 10/02/2023", 2024, "Chậm nhất ngày 07/02/2024"),  # Tết Giáp Thìn
        ("Trước ngày 30/6", 2024, "Chậm nhất ngày 28/6"),
    ],
)
def test_a_deadline_on_a_day_off(text: str, year: int, proposal: str | None) -> None:
    result = roll_words(text, role=THOI_GIAN, new=year)
    assert result.text == text.replace("2023", str(year))
    assert [one.proposals[0] for one in result.asked] == ([proposal] if proposal else [])


def test_a_day_off_within_a_sentence_names_its_words() -> None:
    result = roll_words("Báo cáo gửi trước ngày 30/6/2023 về Khối trưởng")
    assert result.text == "Báo cáo gửi trước ngày 30/6/2024 về Khối trưởng"
    (item,) = result.asked
    assert item.words == "trước ngày 30/6/2024"
    assert item.proposals == ("chậm nhất ngày 28/6/2024", "giữ nguyên")


def test_the_same_words_twice_are_told_apart() -> None:
    text = "Lần một trước ngày 30/6/2023, lần hai trước ngày 30/6/2023"
    words = {one.words for one in roll_words(text, role=THOI_GIAN).asked}
    assert len(words) == 2
    new = text.replace("2023", "2024")
    assert all(new.count(one) == 1 for one in words)


@pytest.mark.parametrize("text", ["Trước ngày 29/02/2024", "Trước ngày 29/2/2024"])
def test_the_29th_of_february(text: str) -> None:
    result = roll_words(text, role=THOI_GIAN, old=2024, new=2025)
    assert result.text == text
    assert result.codes == ["ngay-29-2"]
    assert any("28/02/2025" in one for one in result.asked[0].proposals)


def test_an_anniversary_that_is_round_again_is_not_asked_about() -> None:
    text = "kỷ niệm 75 năm ngày truyền thống (11/6/1948 - 11/6/2023)"
    result = roll_words(text, new=2028)
    assert result.text == "kỷ niệm 80 năm ngày truyền thống (11/6/1948 - 11/6/2028)"
    assert result.codes == []


def test_an_anniversary_that_does_not_add_up_stays() -> None:
    text = "kỷ niệm 74 năm ngày truyền thống (11/6/1948 - 11/6/2023)"
    assert roll_words(text).text == text
    assert roll_words(text).codes == ["ky-niem"]


def test_a_phase_not_begun_is_asked_about_backwards() -> None:
    assert roll_words("giai đoạn 2021 - 2025", old=2023, new=2020).codes == ["giai-doan-het"]


def test_a_letter_of_the_year_within_a_span_is_kept() -> None:
    text = "Theo Công văn số 12/SNV-TCCB ngày 05/02/2023, thực hiện giai đoạn 2023 - 2025"
    assert roll_words(text).text == text


def test_the_plan_calls_itself_by_its_year() -> None:
    text = "Trên đây là Kế hoạch hoạt động năm 2023, kèm theo Phụ lục I"
    assert roll_words(text, path=("ket_thuc",)).text == text.replace("2023", "2024")
    other = "Thực hiện Kế hoạch hoạt động năm 2023, kèm theo Phụ lục I"
    assert roll_words(other, path=("ket_thuc",)).codes == ["khong-ro"]


def test_a_span_that_would_end_before_it_begins_gets_no_such_proposal() -> None:
    (item,) = roll_words(
        "Từ ngày 01/9/2026 đến ngày 05/9/2026", role=THOI_GIAN, old=2026, new=2027
    ).asked
    assert item.proposals == ("giữ nguyên",)


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("Ngày 20/5/2023", "Ngày 20/5/2024"),
        ("Từ tháng 3 đến tháng 9/2023", "Từ tháng 3 đến tháng 9/2024"),
        ("tính đến hết ngày 31/12/2023", "tính đến hết ngày 31/12/2024"),
        ("Trước ngày 31/01 năm liền kề", "Trước ngày 31/01 năm liền kề"),
    ],
)
def test_plain_where_only_a_time_can_stand(text: str, new: str) -> None:
    result = roll_words(text, role=THOI_GIAN)
    assert (result.text, result.codes) == (new, [])
