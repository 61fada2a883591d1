"""Numbers: each once, in order, by series and year; void ones stay."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.errors import BadInput
from kehoach.so_van_ban.entry import Entry
from kehoach.so_van_ban.listing import Choice, list_rows
from kehoach.so_van_ban.reserving import finish, reserve
from kehoach.so_van_ban.series import (
    list_series,
    read_body,
    start_series,
    write_first_year,
    write_split,
)
from kehoach.so_van_ban.store import make_register, open_register
from kehoach.so_van_ban.taking import take
from kehoach.so_van_ban.verifying import verify
from kehoach.so_van_ban.voiding import void
from kehoach.thoi_gian.gio_viet_nam import get_now, get_today


def take_all(register, *entries, **options):
    return [row.so for row in take(register, entries, **options)]


def refuse(act, *values, **options):
    with pytest.raises(BadInput) as refusal:
        act(*values, **options)
    (problem,) = refusal.value.problems
    return problem.code


def split(register, how):
    with register.writing() as connection:
        write_split(connection, how)


def test_run_from_01(register, entry):
    assert take_all(register, entry, entry) == [1, 2]
    assert take_all(register, entry) == [3]
    assert [row.so_ky_hieu for row in list_rows(register)] == [
        "01/SNV-TCCB",
        "02/SNV-TCCB",
        "03/SNV-TCCB",
    ]


def test_are_kept_as_they_were_told(register, entry):
    told = replace(entry, so_luong=12, luu="VT, TCCB", ghi_chu="gửi gấp", mat=True)
    take(register, [told])
    (row,) = list_rows(register)
    assert row.entry == told
    assert (row.trang_thai, row.nam, row.luc) == ("cap", 2026, get_now())


def test_all_or_none(register, entry):
    late = replace(entry, ngay=dt.date(2026, 3, 21))
    assert refuse(take, register, [entry, entry, late]) == "ngay-chua-den"
    assert take_all(register, entry) == [1]


def test_begin_where_the_paper_book_ended(register, entry):
    with register.writing():
        start_series(register, "chung", 2026, 216)
    assert take_all(register, entry, entry) == [216, 217]
    with register.writing():
        assert refuse(start_series, register, "chung", 2026, 300) == "day-da-chay"
        start_series(register, "chung", 2026, 216)
        start_series(register, "chung", 2027, 5)
    assert take_all(register, entry) == [218]


@pytest.mark.parametrize("name", ["", " ", "x" * 61, "a\nb\0"])
def test_names_of_series(register, name):
    with register.writing():
        assert refuse(start_series, register, name, 2026, 1) == "ten-day-sai"


class TestSplit:
    plan = Entry(dt.date(2026, 3, 20), "ke_hoach", "KH-SNV")
    letter = Entry(dt.date(2026, 3, 20), "cong_van", "SNV-TCCB")
    other = Entry(dt.date(2026, 3, 20), "cong_van", "KTĐ-TCCB")

    def test_one_for_all(self, register):
        assert take_all(register, self.plan, self.letter, self.other, self.plan) == [1, 2, 3, 4]

    def test_by_kind(self, register):
        split(register, "loai")
        assert take_all(register, self.plan, self.letter, self.other, self.plan) == [1, 1, 2, 2]
        assert refuse(take, register, [replace(self.plan, loai="")]) == "thieu-loai"

    def test_by_body(self, register):
        split(register, "co_quan")
        assert take_all(register, self.plan, self.letter, self.other, self.plan) == [1, 2, 1, 3]
        assert refuse(take, register, [replace(self.plan, ky_hieu="")]) == "thieu-ky-hieu"

    def test_by_both(self, register):
        split(register, "co_quan+loai")
        assert take_all(register, self.plan, self.letter, self.other, self.plan) == [1, 1, 1, 2]
        assert [one.name for one in list_series(register.connection)] == [
            "KTĐ/cong_van",
            "SNV/cong_van",
            "SNV/ke_hoach",
        ]

    @pytest.mark.parametrize("how", ["chung", "loai", "co_quan", "co_quan+loai"])
    def test_secret_papers_are_always_apart(self, register, how):
        split(register, how)
        secret = replace(self.letter, mat=True)
        assert take_all(register, self.letter, secret, secret, self.letter) == [1, 1, 2, 2]

    def test_named(self, register):
        assert take_all(register, self.plan, series="khoi-thi-dua") == [1]
        assert take_all(register, replace(self.letter, mat=True), series="khoi-thi-dua") == [1]
        assert [one.name for one in list_series(register.connection)] == [
            "khoi-thi-dua",
            "khoi-thi-dua.mat",
        ]

    @pytest.mark.parametrize(
        ("loai", "ky_hieu", "body"),
        [
            ("ke_hoach", "KH-SNN&PTNT", "SNN&PTNT"),
            ("", "KH-SNN&PTNT", "SNN&PTNT"),
            ("cong_van", "SNN&PTNT-TCCB", "SNN&PTNT"),
            ("", "SNN&PTNT-TCCB", "SNN&PTNT"),
            ("quyet_dinh", "QĐ-UBND-VX", "UBND"),
            ("cong_van", "KH-TC", "KH"),
            ("ke_hoach", "SNV", "SNV"),
        ],
    )
    def test_the_body_in_a_symbol(self, loai, ky_hieu, body):
        assert read_body(Entry(dt.date(2026, 1, 5), loai, ky_hieu)) == body


class TestOnceAYear:
    def test_number_and_symbol(self, register, entry):
        """Điều 15: together they stand once in a year, whatever the series."""
        take(register, [entry])
        assert refuse(take, register, [entry], series="rieng") == "trung-so"
        assert take_all(register, replace(entry, ky_hieu="KTĐ-TCCB"), series="rieng") == [1]

    def test_a_void_one_counts(self, register, entry):
        take(register, [entry])
        void(register, 1, 2026, "không ký")
        assert refuse(take, register, [entry], series="rieng") == "trung-so"


class TestYear:
    def test_turns_at_midnight_in_vietnam(self, register, entry, clock):
        clock(2026, 12, 31, 16, 59, 59)
        assert get_today() == dt.date(2026, 12, 31)
        assert take_all(register, *[replace(entry, ngay=get_today())] * 3) == [1, 2, 3]
        clock(2026, 12, 31, 17, 0, 0)
        assert get_today() == dt.date(2027, 1, 1)
        assert take_all(register, replace(entry, ngay=get_today())) == [1]
        assert [(row.nam, row.so) for row in list_rows(register)] == [
            (2026, 1),
            (2026, 2),
            (2026, 3),
            (2027, 1),
        ]

    def test_the_old_year_goes_on_for_what_is_dated_there(self, register, entry, clock):
        take(register, [entry])
        clock(2027, 1, 4, 1)
        assert take_all(register, replace(entry, ngay=dt.date(2027, 1, 4))) == [1]
        assert take_all(register, replace(entry, ngay=dt.date(2026, 12, 31))) == [2]

    def test_no_number_of_a_year_that_stands_in_another_book(self, register, entry):
        past = replace(entry, ngay=dt.date(2025, 12, 31))
        assert refuse(take, register, [past]) == "nam-truoc-so"
        with register.writing():
            start_series(register, "chung", 2025, 340)
        assert take_all(register, past) == [340]

    def test_the_first_year_goes_back_only(self, register, entry):
        with register.writing() as connection:
            write_first_year(connection, 2030)
            write_first_year(connection, 2024)
        assert take_all(register, replace(entry, ngay=dt.date(2024, 5, 6))) == [1]


class TestVoid:
    def test_stays_with_its_reason_and_is_not_given_again(self, register, entry):
        take(register, [entry, entry])
        row = void(register, 2, 2026, " lãnh đạo  không ký ")
        assert (row.trang_thai, row.ly_do) == ("huy", "lãnh đạo không ký")
        assert take_all(register, entry) == [3]
        assert [one.trang_thai for one in list_rows(register)] == ["cap", "huy", "cap"]

    def test_refused(self, register, entry):
        take(register, [entry])
        assert refuse(void, register, 2, 2026, "x") == "khong-co-so-nay"
        assert refuse(void, register, 1, 2025, "x") == "khong-co-so-nay"
        assert refuse(void, register, 1, 2026, " \n") == "thieu-ly-do"
        void(register, 1, 2026, "x")
        assert refuse(void, register, 1, 2026, "x") == "da-huy"

    def test_of_several_series_one_is_named(self, register, entry):
        take(register, [entry, replace(entry, mat=True)])
        assert refuse(void, register, 1, 2026, "x") == "nhieu-day"
        assert void(register, 1, 2026, "x", series="chung.mat").entry.mat
        assert [one.trang_thai for one in list_rows(register)] == ["cap", "huy"]


def test_choice(register, entry):
    take(register, [entry, replace(entry, mat=True), replace(entry, loai="ke_hoach")])
    assert [row.so for row in list_rows(register, Choice(loai="ke_hoach"))] == [2]
    assert [row.so for row in list_rows(register, Choice(2026, "chung"))] == [1, 2]
    assert list_rows(register, Choice(2025)) == []


class TestReserved:
    def test_the_same_names_get_the_same_numbers(self, register, entry):
        papers = [(f"don-doc/{n}.docx", entry) for n in range(3)]
        rows = reserve(register, papers[:2])
        assert [row.trang_thai for row in rows] == ["cho", "cho"]
        finish(register, {rows[0].id: "a" * 64})
        again = reserve(register, papers)
        assert [(row.so, row.trang_thai) for row in again] == [(1, "cap"), (2, "cho"), (3, "cho")]
        assert again[0].bam == "a" * 64

    def test_void_ones_are_left_alone(self, register, entry):
        (row,) = reserve(register, [("a.docx", entry)])
        void(register, 1, 2026, "x")
        finish(register, {row.id: "a" * 64})
        assert list_rows(register)[0].trang_thai == "huy"
        assert [one.so for one in reserve(register, [("a.docx", entry)])] == [2]


@given(st.lists(st.sampled_from(["take", "secret", "void", "fail", "start"]), max_size=20))
@settings(max_examples=25, deadline=None)
def test_whatever_is_done_no_number_is_double_or_missing(tmp_path_factory, steps):
    path = tmp_path_factory.mktemp("so") / "so.sqlite"
    make_register(path)
    today = get_today()
    told = []
    with open_register(path) as register:
        for step in steps:
            try:
                if step in ("take", "secret", "fail"):
                    later = dt.timedelta(days=step == "fail")
                    papers = [Entry(today, mat=step == "secret"), Entry(today + later)]
                    rows = take(register, papers)
                    told += [(row.day_so, row.so) for row in rows]
                elif step == "void":
                    void(register, len(told), today.year, "x", series="chung")
                else:
                    with register.writing():
                        start_series(register, "chung", today.year, 7)
            except BadInput:
                continue
        assert len(set(told)) == len(told)
        assert sorted((row.day_so, row.so) for row in list_rows(register)) == sorted(told)
        assert verify(register, lambda _: None) == []
