"""States on a day; the page, the calendar and the workbook about them."""

import datetime as dt
import io

import icalendar
import openpyxl
import pytest
from tracking_help import make_obligations, make_plan

from kehoach.tracking.calendar import count_events, make_calendar
from kehoach.tracking.json_form import describe_status
from kehoach.tracking.page import make_page
from kehoach.tracking.status import State, judge
from kehoach.tracking.status_book import make_status_book
from kehoach.tracking.submissions import Submission
from kehoach.tracking.wording import write_cell

# Report (2): by 20/6/2023, owed by A, B, Đ. Report (3): by 30/11/2023, owed by A, B.
CAME = (
    Submission("A", 2, dt.date(2023, 6, 18), "1/BC-SM"),
    Submission("B", 2, dt.date(2023, 6, 23)),
    Submission("B", 3, None, "", "không phát sinh"),
)


def judge_on(folder, day, came=CAME):
    return judge(make_obligations(folder), came, day)


@pytest.mark.parametrize(
    ("day", "a", "b", "d"),
    [
        (dt.date(2023, 6, 17), State.CHUA_DEN_HAN, State.CHUA_DEN_HAN, State.CHUA_DEN_HAN),
        (dt.date(2023, 6, 20), State.DUNG_HAN, State.CHUA_DEN_HAN, State.CHUA_DEN_HAN),
        (dt.date(2023, 6, 21), State.DUNG_HAN, State.THIEU, State.THIEU),
        (dt.date(2023, 6, 23), State.DUNG_HAN, State.TRE, State.THIEU),
    ],
)
def test_states_of_the_first_report(tmp_path, day, a, b, d):
    status = judge_on(tmp_path, day)
    assert [status.find(ma, 2).state for ma in ("A", "B", "Đ")] == [a, b, d]


@pytest.mark.parametrize(
    ("day", "a", "b", "d"),
    [
        (dt.date(2023, 6, 19), State.DUNG_HAN, State.CHUA_DEN_HAN, State.CHUA_DEN_HAN),
        (dt.date(2023, 6, 20), State.DUNG_HAN, State.THIEU, State.THIEU),
        (dt.date(2023, 6, 23), State.DUNG_HAN, State.TRE, State.THIEU),
    ],
)
def test_states_of_the_first_report_when_the_day_is_over(tmp_path, day, a, b, d):
    status = judge(make_obligations(tmp_path), CAME, day, day_over=True)
    assert [status.find(ma, 2).state for ma in ("A", "B", "Đ")] == [a, b, d]


def test_an_excused_unit_stays_so_on_every_day(tmp_path):
    for day in (dt.date(2023, 1, 1), dt.date(2024, 1, 1)):
        assert judge_on(tmp_path, day).find("B", 3).state is State.DUOC_MIEN


def test_who_does_not_owe_has_no_item(tmp_path):
    status = judge_on(tmp_path, dt.date(2023, 12, 1))
    assert status.find("Đ", 3) is None
    rows = {unit.ma: items for unit, items in status.list_rows()}
    assert rows["Đ"][1] is None


@pytest.mark.parametrize(
    ("ma", "so", "day", "words"),
    [
        ("A", 2, dt.date(2023, 6, 21), "18/6/2023"),
        ("B", 2, dt.date(2023, 7, 1), "23/6/2023, trễ 3 ngày"),
        ("Đ", 2, dt.date(2023, 6, 30), "chưa gửi, quá 10 ngày"),
        ("Đ", 2, dt.date(2023, 6, 20), "hôm nay là hạn"),
        ("Đ", 2, dt.date(2023, 6, 10), "còn 10 ngày"),
        ("B", 3, dt.date(2023, 6, 10), "được miễn"),
    ],
)
def test_a_cell_says_how_it_stands(tmp_path, ma, so, day, words):
    assert write_cell(judge_on(tmp_path, day).find(ma, so)) == words


def test_json_counts_and_lists_all(tmp_path):
    told = describe_status(judge_on(tmp_path, dt.date(2023, 7, 1)))
    assert told["as_of"] == "2023-07-01"
    assert told["counts"] == {
        "dung_han": 1, "tre": 1, "thieu": 1, "chua_den_han": 1, "duoc_mien": 1,
    }  # fmt: skip
    assert told["items"][0]["number"] == "1/BC-SM"


def test_the_page_loads_nothing_and_escapes_all(tmp_path):
    status = judge_on(tmp_path, dt.date(2023, 7, 1))
    page = make_page(status, "Khối <b>&")
    assert "Khối &lt;b&gt;&amp;" in page
    assert "<b>&" not in page
    assert "http" not in page.replace("http-equiv", "")
    assert 'class="state thieu"' in page
    assert "@media print" in page


def test_the_workbook_says_the_same(tmp_path):
    data = make_status_book(judge_on(tmp_path, dt.date(2023, 7, 1)), "=1+1")
    assert data == make_status_book(judge_on(tmp_path, dt.date(2023, 7, 1)), "=1+1")
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book["Tổng hợp"]["D4"].value == "18/6/2023"
    assert book["Tổng hợp"]["D6"].value == "chưa gửi, quá 11 ngày"
    assert book["Chi tiết"]["I6"].value == 3
    assert not [cell for sheet in book for row in sheet for cell in row if cell.data_type == "f"]


def test_the_calendar_has_each_deadline_once_and_the_same_ids(tmp_path):
    plan = make_plan(tmp_path)
    data = make_calendar(plan, (7, 1))
    assert data == make_calendar(plan, (7, 1))
    calendar = icalendar.Calendar.from_ical(data)
    events = calendar.walk("VEVENT")
    assert [one.decoded("dtstart") for one in events] == [
        dt.date(2023, 6, 20),
        dt.date(2023, 11, 30),
    ]
    assert count_events(plan) == len(events)
    assert [one.decoded("trigger") for one in events[0].walk("VALARM")] == [
        dt.timedelta(days=-7, hours=8),
        dt.timedelta(days=-1, hours=8),
    ]
    assert max(len(line) for line in data.split(b"\r\n")) <= 75  # RFC 5545, 3.1
    assert len({str(one["uid"]) for one in events}) == len(events)


def test_an_event_keeps_its_id_when_its_day_moves(tmp_path):
    from tracking_help import PLAN

    (tmp_path / "b").mkdir()
    moved = make_plan(tmp_path / "b", PLAN.replace("20/6/2023", "25/6/2023"))
    ids = [
        [str(one["uid"]) for one in icalendar.Calendar.from_ical(make_calendar(one)).walk("VEVENT")]
        for one in (make_plan(tmp_path), moved)
    ]
    assert ids[0] == ids[1]
