"""Each planted fault is told, and a sound book has none."""

import datetime as dt
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from kehoach.so_van_ban.holding import compute_hash
from kehoach.so_van_ban.listing import list_rows
from kehoach.so_van_ban.reserving import finish, reserve
from kehoach.so_van_ban.series import Series
from kehoach.so_van_ban.store import open_register
from kehoach.so_van_ban.taking import take
from kehoach.so_van_ban.verifying import find_doubles, find_gaps, verify
from kehoach.so_van_ban.voiding import void


@pytest.fixture
def tamper(book):
    """Change the book as someone does who first takes the triggers away, and puts them back."""

    def run(*statements):
        with closing(sqlite3.connect(book, isolation_level=None)) as raw:
            query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
            triggers = raw.execute(query).fetchall()
            for name, _ in triggers:
                raw.execute(f"DROP TRIGGER {name}")
            for statement in statements:
                raw.execute(statement)
            for _, sql in triggers:
                raw.execute(sql)

    return run


@pytest.fixture
def told(book):
    def tell(files=None):
        with open_register(book) as register:
            return [(one.code, one.text) for one in verify(register, (files or {}).get)]

    return tell


@pytest.fixture
def five(book, entry):
    with open_register(book) as register:
        take(register, [entry] * 5)


@pytest.fixture
def filed(book, entry):
    """Three numbers with files, two of which stand."""
    with open_register(book) as register:
        papers = [(f"{name}.docx", entry) for name in "abc"]
        rows = reserve(register, papers)
        finish(register, {row.id: compute_hash(row.tep.encode()) for row in rows[:2]})
    return {"a.docx": b"a.docx", "b.docx": b"b.docx", "c.docx": b"blank"}


def test_a_sound_book(five, told, book, entry):
    with open_register(book) as register:
        void(register, 3, 2026, "không ký")
        take(register, [replace(entry, mat=True)])
    assert told() == []


@pytest.mark.parametrize(
    ("condition", "missing"),
    [("so = 1", "01"), ("so IN (2, 3)", "02-03"), ("so = 5", "05"), ("so > 0", "01-05")],
)
def test_a_number_taken_out(five, told, tamper, condition, missing):
    """Even the last: the highest number ever given is noted apart."""
    tamper(f"DELETE FROM van_ban WHERE {condition}")
    assert told() == [("thieu-so", f"dãy chung năm 2026 thiếu số {missing}")]


def test_it_is_not_given_again(five, tamper, book, entry):
    tamper("DELETE FROM van_ban WHERE so = 5")
    with open_register(book) as register:
        assert take(register, [entry])[0].so == 6


def test_numbers_passed_over(five, told, tamper, book):
    tamper("UPDATE van_ban SET so = 9 WHERE so = 5")
    assert told() == [("thieu-so", "dãy chung năm 2026 thiếu số 05-08")]


def test_a_gap_without_end_costs_nothing():
    (fault,) = find_gaps([Series("chung", 2026, 1, 10**15)], [])
    assert fault.text.endswith("01-1000000000000000")


def test_a_number_twice(five, tamper, told, book):
    tamper("INSERT INTO day_so VALUES ('rieng', 2026, 1, 1)",
           "UPDATE van_ban SET day_so = 'rieng', so = 1 WHERE so = 5",
           "UPDATE day_so SET cuoi = 4 WHERE ten = 'chung'")  # fmt: skip
    assert told() == [("trung-so", "số 01/SNV-TCCB năm 2026 có hai lần")]


def test_a_number_twice_in_one_series(five, book):
    with open_register(book) as register:
        rows = list_rows(register)
    (fault,) = find_doubles([*rows, replace(rows[2], id=9)])
    assert (fault.code, fault.row.id) == ("trung-so", 9)


def test_a_file_with_two_numbers(filed, tamper, told):
    tamper("UPDATE van_ban SET tep = 'a.docx', bam = (SELECT bam FROM van_ban WHERE so = 1)"
           ", trang_thai = 'cap' WHERE so > 1")  # fmt: skip
    assert [code for code, _ in told(filed)] == ["trung-tep", "trung-tep"]


def test_dates(five, told, tamper):
    tamper("UPDATE van_ban SET ngay = '2026-03-19' WHERE so = 3",
           "UPDATE van_ban SET ngay = '2025-03-20' WHERE so = 1")  # fmt: skip
    assert told() == [
        ("sai-nam", "số 01/SNV-TCCB của năm 2026 lại ghi ngày 20/3/2025"),
        ("ngay-lui", "số 03/SNV-TCCB ghi ngày 19/3/2026, sớm hơn số 02/SNV-TCCB ngày 20/3/2026"),
    ]


class TestFiles:
    def test_changed(self, filed, told):
        codes = dict.fromkeys(code for code, _ in told(filed | {"a.docx": b"a.docx "}))
        assert list(codes) == ["tep-da-doi", "cho-ghi"]

    def test_missing(self, filed, told):
        del filed["b.docx"]
        assert told(filed)[0] == ("mat-tep", "số 02/SNV-TCCB: không thấy tệp b.docx")

    @pytest.mark.parametrize(
        ("content", "end"),
        [
            (None, "mà không thấy tệp"),
            (b"done", "nhưng sổ chưa xác nhận"),
            (b"blank", "chưa ghi vào tệp"),
            (b"other", "tệp đã bị sửa từ khi giữ số"),
        ],
    )
    def test_pending(self, filed, told, tamper, content, end):
        tamper(f"UPDATE van_ban SET bam_truoc = '{compute_hash(b'blank')}', "
               f"bam = '{compute_hash(b'done')}' WHERE so = 3")  # fmt: skip
        ((code, text),) = told(filed | {"c.docx": content})
        assert (code, text.endswith(end)) == ("cho-ghi", True)

    def test_void_ones_do_not_count(self, filed, told, book):
        with open_register(book) as register:
            for so in (1, 2, 3):
                void(register, so, 2026, "không phát hành")
        assert told() == []


def test_a_damaged_index(five, told, book):
    """A row is changed behind the back of an index, which then does not know it."""

    def edit(*statements):
        with closing(sqlite3.connect(book, isolation_level=None)) as raw:
            raw.execute("PRAGMA writable_schema = ON")
            return [raw.execute(*one).fetchone() for one in statements]

    where = "name = 'van_ban_cho'"
    (row, _) = edit(
        (f"SELECT * FROM sqlite_master WHERE {where}",),
        (f"DELETE FROM sqlite_master WHERE {where}",),
    )
    edit(("UPDATE van_ban SET trang_thai = 'cho', tep = 'a.docx' WHERE so = 2",))
    edit(("INSERT INTO sqlite_master VALUES (?, ?, ?, ?, ?)", row))
    assert "so-hong" in {code for code, _ in told()}


def test_dates_go_back_only_within_a_series(book, entry, told):
    earlier = replace(entry, ngay=dt.date(2026, 3, 1))
    with open_register(book) as register:
        take(register, [entry, replace(earlier, mat=True)])
    assert told() == []
