"""What is noted as done, whatever was left of the journal."""

import errno
import os
import subprocess
import sys

import pytest

from kehoach.batch.journal import NAME, Journal
from kehoach.errors import OutputRefused


def open_journal(folder, *, mark="m", count=10, resume=True):
    return Journal(folder, mark, count, resume=resume)


def list_done(folder, **settings):
    with open_journal(folder, **settings) as journal:
        return [index for index in range(10) if journal.has(index, 100 + index)]


@pytest.fixture
def folder(tmp_path):
    with open_journal(tmp_path) as journal:
        journal.add([(0, 100), (1, 101)])
        journal.add([(5, 105)])
    return tmp_path


def test_what_is_noted_is_done(folder):
    assert list_done(folder) == [0, 1, 5]


def test_another_job_at_the_same_place_is_not_done(folder):
    with open_journal(folder) as journal:
        assert not journal.has(0, 999)
        assert not journal.has(2, 102)


def test_who_does_not_resume_begins_anew(folder):
    assert list_done(folder, resume=False) == []
    assert list_done(folder) == []


def test_the_journal_of_another_template_counts_for_nothing(folder):
    assert list_done(folder, mark="other") == []


@pytest.mark.parametrize("cut", range(1, 14))
def test_a_torn_line_is_cut_off(folder, cut):
    path = folder / NAME
    path.write_bytes(path.read_bytes()[:-cut])
    assert list_done(folder) == [0, 1]
    with open_journal(folder) as journal:
        journal.add([(7, 107)])
    assert list_done(folder) == [0, 1, 7]


@pytest.mark.parametrize("at", [3, 12, 30, 40])
def test_a_changed_letter_is_seen(folder, at):
    path = folder / NAME
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)
    assert set(list_done(folder)) < {0, 1, 5}


@pytest.mark.parametrize("rest", [b"\0" * 50, b"\xff\n", b"00000000 zz:1\n", b"\n\n"])
def test_what_a_crash_left_behind_is_cut_off(folder, rest):
    path = folder / NAME
    path.write_bytes(path.read_bytes() + rest)
    assert list_done(folder) == [0, 1, 5]


def test_a_longer_table_and_a_shorter_one_are_taken(folder):
    with open_journal(folder, count=3) as journal:
        assert [journal.has(index, 100 + index) for index in range(3)] == [True, True, False]
    assert list_done(folder, count=20) == [0, 1, 5]


def test_a_line_that_does_not_fit_the_disk_leaves_the_others(folder, monkeypatch):
    with open_journal(folder) as journal:
        real = os.write

        def write_half(handle, data):
            real(handle, data[: len(data) // 2])
            raise OSError(errno.ENOSPC, "full")

        monkeypatch.setattr(os, "write", write_half)
        journal.add([(2, 102)])
        monkeypatch.undo()
        journal.add([(3, 103)])
    assert list_done(folder) == [0, 1, 3, 5]


def test_two_runs_do_not_write_into_one_folder(folder):
    code = (
        "import sys; from pathlib import Path; from kehoach.batch.journal import Journal\n"
        "Journal(Path(sys.argv[1]), 'm', 10, resume=True); print('open', flush=True); input()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", code, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert other.stdout.readline() == "open\n"
    with pytest.raises(OutputRefused, match="một lần chạy khác"):
        open_journal(folder)
    other.kill()
    other.communicate()
    assert list_done(folder) == [0, 1, 5]


def test_a_dropped_journal_is_gone(folder):
    with open_journal(folder) as journal:
        journal.drop()
    assert not (folder / NAME).exists()


def test_no_folder_is_told(tmp_path):
    with pytest.raises(OutputRefused, match="không có thư mục"):
        open_journal(tmp_path / "x")
