"""``take --for``: file and register agree, whatever is broken off in between."""

import datetime as dt
import shutil
import subprocess
import sys

import pytest

from kehoach.actions.register import TakeRequest, take_number, verify_register, void_number
from kehoach.errors import BadInput, OutputRefused
from kehoach.so_van_ban.entry import Entry
from kehoach.so_van_ban.listing import list_rows
from kehoach.so_van_ban.store import open_register
from kehoach.so_van_ban.taking import take
from kehoach.word.opening import open_document
from kehoach.word.package import read_package

DAY = dt.date(2026, 3, 20)


@pytest.fixture
def issue(book):
    def issue_file(path, ngay=DAY, **options):
        return take_number(TakeRequest(book, ngay, path=path, **options))

    return issue_file


@pytest.fixture
def rows(book):
    def list_all():
        with open_register(book) as register:
            return list_rows(register)

    return list_all


def read_so(path):
    lines = open_document(read_package(path.read_bytes(), name="")).walk()
    return next(one.text for one in lines if one.text.startswith("Số"))


def refuse(act, *values, **options):
    with pytest.raises(BadInput) as refusal:
        act(*values, **options)
    (problem,) = refusal.value.problems
    return problem.code


def test_the_register_notes_what_the_paper_says(issue, rows, write_letter):
    path = write_letter("don-doc/thu.docx")
    done = issue(path, ghi_chu="gửi gấp")
    assert (done.again, done.notices) == (False, ())
    (row,) = rows()
    assert row == done.row
    assert row.entry == Entry(
        ngay=DAY,
        loai="cong_van",
        ky_hieu="SNV-TCCB",
        trich_yeu="báo cáo kết quả thi đua quý I năm 2026",
        nguoi_ky="Nguyễn Văn An",
        noi_nhan="Sở Tài chính; Sở Khoa học và Công nghệ; UBND tỉnh (để b/c)",
        luu="VT, TCCB",
        ghi_chu="gửi gấp",
    )
    assert (row.tep, row.trang_thai) == ("don-doc/thu.docx", "cap")
    assert read_so(path) == "Số: 01/SNV-TCCB"


def test_the_date_is_what_is_asked_or_what_stands_there_or_today(issue, write_letter):
    whole = "Hà Tĩnh, ngày 05 tháng 3 năm 2026"
    assert issue(write_letter("a.docx", ngay=whole), None).row.entry.ngay == dt.date(2026, 3, 5)
    done = issue(write_letter("b.docx"), None)
    assert done.row.entry.ngay == DAY
    back = issue(write_letter("c.docx"), dt.date(2026, 3, 1))
    assert [one.code for one in back.notices] == ["ngay-lui"]
    assert refuse(issue, write_letter("d.docx", ngay=whole), DAY) == "ngay-khong-khop"
    assert refuse(issue, write_letter("d.docx"), dt.date(2026, 3, 21)) == "ngay-chua-den"
    assert issue(write_letter("d.docx")).row.so == 4


def test_a_second_number_is_refused(issue, rows, write_letter, book):
    path = write_letter()
    issue(path)
    assert refuse(issue, path) == "da-co-so"
    # made anew, and blank again: what went out as 01 would be lost
    write_letter()
    assert refuse(issue, path) == "da-co-so"
    void_number(book, 1, "văn bản bỏ")
    assert issue(path).row.so == 2
    assert [row.trang_thai for row in rows()] == ["huy", "cap"]


def test_a_number_from_elsewhere_is_refused(issue, rows, write_letter):
    assert refuse(issue, write_letter(so="Số: 15/SNV-TCCB")) == "so-da-ghi"
    assert rows() == []


@pytest.mark.parametrize("lock", ["~$ng-van.docx", ".~lock.cong-van.docx#"])
def test_an_open_file_is_refused(issue, rows, write_letter, lock):
    path = write_letter()
    path.with_name(lock).touch()
    assert refuse(issue, path) == "dang-mo"
    assert rows() == []


def test_old_formats_are_refused(issue, tmp_path):
    (tmp_path / "thu.doc").write_bytes(b"x")
    assert refuse(issue, tmp_path / "thu.doc") == "dinh-dang-cu"


def test_what_cannot_be_written_keeps_its_number(
    issue, rows, write_letter, monkeypatch, entry, book
):
    path = write_letter()

    def fail(*_):
        raise OutputRefused("ổ đĩa đã đầy")

    with monkeypatch.context() as patch:
        patch.setattr("kehoach.actions.register_issue.write_atomic", fail)
        with pytest.raises(OutputRefused, match=r"01/SNV-TCCB.*chạy lại"):
            issue(path)
    assert [(row.so, row.trang_thai) for row in rows()] == [(1, "cho")]
    with open_register(book) as register:
        take(register, [entry])
    done = issue(path)
    assert (done.row.so, done.again) == (1, True)
    assert [(row.so, row.trang_thai) for row in rows()] == [(1, "cap"), (2, "cap")]


def test_notices(issue, write_letter):
    path = write_letter(so="DỰ THẢO")
    assert refuse(issue, path) in ("khong-ro-loai", "khong-ro-so")


STEPS = {
    "before-the-number": ("kehoach.actions.register_issue", "hold", "before", 1),
    "number-not-committed": ("kehoach.so_van_ban.taking", "add_row", "after", 1),
    "hash-not-committed": ("kehoach.so_van_ban.holding", "change_row", "after", 1),
    "number-held": ("kehoach.actions.register_issue", "hold", "after", 1),
    "copy-written": ("os", "replace", "before", 1),
    "file-in-place": ("os", "replace", "after", 1),
    "file-written": ("kehoach.actions.register_issue", "write_atomic", "after", 1),
    "before-confirming": ("kehoach.actions.register_issue", "confirm", "before", 1),
    "not-committed": ("kehoach.so_van_ban.holding", "change_row", "after", 2),
    "confirmed": ("kehoach.actions.register_issue", "confirm", "after", 1),
}
"""Where the process is killed: module, function, before or after it, at which call."""
KILLED = """
import importlib, os, sys, datetime as dt
from pathlib import Path
from types import SimpleNamespace
from kehoach.thoi_gian import gio_viet_nam

class Clock(dt.datetime):
    @classmethod
    def now(cls, tz=None):
        return dt.datetime(2026, 3, 20, 2, tzinfo=dt.UTC).astimezone(tz)

gio_viet_nam.dt = SimpleNamespace(datetime=Clock)
from kehoach.actions.register import TakeRequest, take_number

book, path, module, name, when, call = sys.argv[1:]
home, left = importlib.import_module(module), [int(call)]
real = getattr(home, name)

def step(*values, **options):
    left[0] -= 1
    if when == "before" and not left[0]:
        os.kill(os.getpid(), 9)
    result = real(*values, **options)
    if not left[0]:
        os.kill(os.getpid(), 9)
    return result

setattr(home, name, step)
take_number(TakeRequest(Path(book), dt.date(2026, 3, 20), path=Path(path)))
"""


@pytest.fixture
def kill(book):
    def kill_at(step, path):
        words = [sys.executable, "-c", KILLED, str(book), str(path), *map(str, STEPS[step])]
        done = subprocess.run(words, capture_output=True, text=True)
        assert done.returncode == -9, done.stderr

    return kill_at


class TestKilled:
    @pytest.fixture
    def whole(self, issue, write_letter, book, tmp_path):
        """The file as an unbroken run leaves it; the register is then as it was."""
        shutil.copy(book, tmp_path / "empty")
        path = write_letter()
        issue(path)
        data = path.read_bytes()
        shutil.move(tmp_path / "empty", book)
        write_letter()
        return data

    @pytest.mark.parametrize("step", STEPS)
    def test_again_is_as_if_nothing_had_happened(
        self, step, kill, issue, rows, book, write_letter, whole, tmp_path
    ):
        path = tmp_path / "cong-van.docx"
        blank = path.read_bytes()
        kill(step, path)
        assert path.read_bytes() in (blank, whole)
        held = rows()
        if step == "confirmed":
            assert refuse(issue, path) == "da-co-so"
        else:
            done = issue(path)
            assert (done.row.so, done.again) == (1, bool(held))
        assert path.read_bytes() == whole
        (row,) = rows()
        assert (row.so, row.trang_thai) == (1, "cap")
        assert verify_register(book) == (1, [])

    @pytest.mark.parametrize("step", ["number-held", "copy-written", "file-in-place"])
    def test_others_get_other_numbers_meanwhile(
        self, step, kill, issue, rows, book, write_letter, entry
    ):
        path, other = write_letter(), write_letter("khac.docx")
        kill(step, path)
        with open_register(book) as register:
            assert take(register, [entry])[0].so == 2
        assert issue(other).row.so == 3
        assert issue(path).row.so == 1
        assert verify_register(book) == (3, [])

    def test_verify_says_what_hangs(self, kill, book, write_letter):
        path = write_letter()
        kill("number-held", path)
        (fault,) = verify_register(book)[1]
        assert fault.code == "cho-ghi"
        assert "--for cong-van.docx" in fault.hint

    def test_a_file_that_was_changed_since_takes_its_number(self, kill, issue, book, write_letter):
        path = write_letter()
        kill("number-held", path)
        write_letter(so="Số:      /SNV-VP")
        done = issue(path)
        assert (done.row.so_ky_hieu, done.again) == ("01/SNV-VP", True)
        assert verify_register(book) == (1, [])

    def test_a_file_that_was_moved_since_takes_its_number(
        self, kill, issue, book, write_letter, tmp_path
    ):
        path = write_letter()
        kill("number-held", path)
        moved = path.rename(tmp_path / "moi.docx")
        done = issue(moved)
        assert (done.row.so, done.row.tep, done.again) == (1, "moi.docx", True)

    def test_a_copy_of_a_waiting_file_takes_a_number_of_its_own(
        self, kill, issue, write_letter, tmp_path
    ):
        path = write_letter()
        kill("number-held", path)
        copy = shutil.copy(path, tmp_path / "ban-chep.docx")
        assert issue(copy).row.so == 2
        assert issue(path).row.so == 1

    def test_another_day_is_refused_and_its_own_needs_no_telling(
        self, kill, issue, clock, write_letter
    ):
        path = write_letter()
        kill("number-held", path)
        clock(2026, 3, 22, 2)
        assert refuse(issue, path, dt.date(2026, 3, 21)) == "da-giu-so"
        assert issue(path, None).row.entry.ngay == DAY

    def test_a_number_that_is_given_up_is_void(self, kill, issue, book, rows, write_letter):
        path = write_letter()
        kill("number-held", path)
        void_number(book, 1, "không phát hành")
        assert issue(path).row.so == 2
        assert [row.trang_thai for row in rows()] == ["huy", "cap"]

    def test_old_ones_are_told_when_the_next_number_is_taken(
        self, kill, issue, clock, write_letter
    ):
        kill("number-held", write_letter())
        other = write_letter("khac.docx")
        assert issue(other).notices == ()
        clock(2026, 3, 20, 3)
        (notice,) = issue(write_letter("nua.docx")).notices
        assert notice.code == "cho-ghi"
        assert "cong-van.docx" in notice.text


def test_two_at_once_for_one_file_take_one_number(book, write_letter, rows):
    path = write_letter()
    code = KILLED.replace("os.kill(os.getpid(), 9)", "pass")
    words = [sys.executable, "-c", code, str(book), str(path), "os", "getpid", "after", "9"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    running = [subprocess.Popen(words, **pipes) for _ in range(4)]
    for one in running:
        errors = one.communicate()[1]
        assert not errors or "BadInput" in errors
    assert [(row.so, row.trang_thai) for row in rows()] == [(1, "cap")]
    assert verify_register(book) == (1, [])
