"""No-break spaces, written ~ here as TeX does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.layout.binding import bind

TEXTS = st.one_of(
    st.text(),
    st.lists(
        st.sampled_from(
            [
                *("ngày", "tháng", "năm", "số", "Số:", "Điều", "điểm", "a", "quý", "III", "Phụ"),
                *(
                    "lục",
                    "05",
                    "2020",
                    "-",
                    "–",
                    "2025",
                    "92,9",
                    "%",
                    "06/8/2018",
                    "…",
                    "...",
                    "ha",
                ),
                "\u00a0",
            ]
        )
    ).map(" ".join),
)


@pytest.mark.parametrize(
    "bound",
    [
        "ngày~05 tháng~01 năm~2020",
        "Ngày~06/8/2018, NĂM~2023",
        "Thông tư số~08/2018/TT-BNN ngày~06/8/2018",
        "Số:~12/KH-SNN",
        "Số:~/KH-SNN&PTNT",
        "điểm~a khoản~2 Điều~3",
        "điểm~đ",
        "quý~III/2023, Quý~3",
        "Mẫu~1, Mẫu số~01",
        "Phụ lục~II",
        "lần thứ~XIV",
        "06~tháng đầu năm và 03~năm, kỷ niệm 75~năm Ngày",
        "báo cáo trong 05~ngày làm việc",
        "giai đoạn 2021~-~2025; giai đoạn 2021~–~2025.",
        "từ năm~2023~-~2025",
        "92,9~% và 1,5~triệu, 12~ha",
        # a full range would be too long for a column: it may break, but after the dash
        "(11/6/1948~- 11/6/2023)",
        "Bà Rịa~- Vũng Tàu",
        "ngày~… tháng~… năm~2023",
    ],
)
def test_what_is_bound(bound):
    assert bind(bound.replace("~", " ")) == bound.replace("~", "\u00a0")


@pytest.mark.parametrize(
    "text",
    [
        "thường xuyên trong năm",
        "- Hưởng ứng phong trào",  # the mark of an item
        "\n- Yêu cầu",
        "quan điểm của tỉnh",
        "điểm an toàn",
        "12 hang động, 3 namespace",  # begin like ha, năm
        "hai mươi % đầu",
        "Số:      /KH-SNN",  # room for a number written by hand stays as typed
        "tháng  5",
    ],
)
def test_what_is_left_alone(text):
    assert bind(text) == text


def test_a_date_may_break_between_its_parts():
    # The month has a number of its own: '05 tháng' is no duration.
    assert "05 tháng" in bind("ngày 05 tháng 01 năm 2020")


@given(TEXTS)
def test_binding_again_changes_nothing(text):
    assert bind(bind(text)) == bind(text)


@given(TEXTS)
def test_only_spaces_change(text):
    assert bind(text).replace("\u00a0", " ") == text.replace("\u00a0", " ")
