"""A copy of the register: whole, of one moment, and in nobody's place."""

import shutil

import pytest

from kehoach.actions.register import back_up
from kehoach.errors import BadInput, OutputRefused
from kehoach.so_van_ban.listing import list_rows
from kehoach.so_van_ban.store import make_register, open_register
from kehoach.so_van_ban.taking import take


@pytest.fixture
def taken(book, entry):
    with open_register(book) as register:
        take(register, [entry] * 3)
    return book


def count(path):
    with open_register(path) as register:
        return len(list_rows(register))


def test_is_a_register(taken, tmp_path, entry):
    copy = back_up(taken, tmp_path / "so.bak")
    assert count(copy) == 3
    with open_register(copy) as register:
        assert take(register, [entry])[0].so == 4
    assert count(taken) == 3


def test_while_others_are_at_work(taken, tmp_path, entry):
    with open_register(taken) as other:
        other.connection.execute("BEGIN IMMEDIATE")
        other.connection.execute("UPDATE van_ban SET ghi_chu = 'chưa xong'")
        copy = back_up(taken, tmp_path / "so.bak")
        other.connection.execute("ROLLBACK")
    with open_register(copy) as register:
        assert {row.entry.ghi_chu for row in list_rows(register)} == {""}


def test_takes_the_place_of_an_older_one(taken, tmp_path, entry):
    copy = back_up(taken, tmp_path / "so.bak")
    with open_register(taken) as register:
        take(register, [entry])
    assert count(back_up(taken, copy)) == 4
    assert sorted(one.name for one in tmp_path.iterdir()) == ["so-van-ban.sqlite", "so.bak"]


class TestRefused:
    def test_in_the_place_of_another_file(self, taken, tmp_path):
        target = tmp_path / "so.bak"
        target.write_text("việc khác")
        with pytest.raises(OutputRefused):
            back_up(taken, target)
        assert target.read_text() == "việc khác"

    def test_in_the_place_of_another_register(self, taken, tmp_path):
        make_register(tmp_path / "khac.sqlite")
        before = (tmp_path / "khac.sqlite").read_bytes()
        with pytest.raises(OutputRefused):
            back_up(taken, tmp_path / "khac.sqlite")
        assert (tmp_path / "khac.sqlite").read_bytes() == before

    def test_in_the_place_of_one_that_holds_more(self, taken, tmp_path, entry):
        shutil.copy(taken, tmp_path / "cu.sqlite")
        with open_register(taken) as register:
            take(register, [entry])
        copy = back_up(taken, tmp_path / "so.bak")
        with pytest.raises(OutputRefused, match="nhiều số hơn"):
            back_up(tmp_path / "cu.sqlite", copy)
        assert count(copy) == 4

    def test_itself(self, taken, tmp_path):
        (tmp_path / "link").symlink_to(taken)
        for target in (taken, tmp_path / "link"):
            with pytest.raises(OutputRefused):
                back_up(taken, target)
        assert count(taken) == 3

    def test_a_broken_one(self, taken, tmp_path):
        data = taken.read_bytes()
        taken.write_bytes(data[:-4096] + b"\xff" * 4096)
        with pytest.raises(BadInput) as refusal:
            back_up(taken, tmp_path / "so.bak")
        assert refusal.value.problems[0].code == "so-hong"
        assert not (tmp_path / "so.bak").exists()
