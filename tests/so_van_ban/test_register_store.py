"""The register's file: made once, opened only when it is ours, whole and of this version."""

import os
import sqlite3
import subprocess
import sys
from contextlib import suppress

import pytest

from kehoach.errors import BadInput
from kehoach.so_van_ban import store
from kehoach.so_van_ban.entry import Entry
from kehoach.so_van_ban.listing import list_rows
from kehoach.so_van_ban.store import make_register, open_register
from kehoach.so_van_ban.taking import take
from kehoach.so_van_ban.verifying import verify


def refuse(path, *, patience=0.1, act=list_rows):
    """The code of the one problem that opening and asking the register ends in."""
    with pytest.raises(BadInput) as refusal, open_register(path, patience=patience) as register:
        act(register)
    (problem,) = refusal.value.problems
    assert problem.found
    assert problem.place.file.endswith(path.name.encode("utf-8", "replace").decode())
    return problem.code


@pytest.fixture
def raw(book):
    """The register as any SQLite program opens it."""
    connection = sqlite3.connect(book, isolation_level=None)
    yield connection
    connection.close()


def test_is_made_once(tmp_path):
    path = tmp_path / "so.sqlite"
    assert make_register(path)
    before = path.read_bytes()
    assert not make_register(path)
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["so.sqlite"]


def test_an_empty_file_becomes_a_register(tmp_path):
    path = tmp_path / "so.sqlite"
    path.touch()
    assert make_register(path)
    with open_register(path) as register:
        assert list_rows(register) == []


def test_two_that_make_it_at_once_make_one(tmp_path):
    code = (
        "import sys; from pathlib import Path; from kehoach.so_van_ban.store import make_register;"
        "sys.stdin.readline(); print(make_register(Path(sys.argv[1])))"
    )
    words = [sys.executable, "-c", code, str(tmp_path / "so.sqlite")]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    running = [subprocess.Popen(words, **pipes) for _ in range(4)]
    for one in running:
        one.stdin.write("\n")
        one.stdin.flush()
    told = sorted(one.communicate()[0].strip() for one in running)
    assert told == ["False", "False", "False", "True"]


@pytest.mark.parametrize("name", ["sổ #1 100%.sqlite", "so?mode=ro.sqlite", "Số “đi”.db", "a&b c"])
def test_any_name_will_do(tmp_path, name, entry, clock):
    path = tmp_path / name
    make_register(path)
    with open_register(path) as register:
        assert take(register, [entry])[0].so == 1
    assert [one.name for one in tmp_path.iterdir()] == [name]


def test_a_link_is_followed(tmp_path, book):
    link = tmp_path / "elsewhere" / "so.sqlite"
    link.parent.mkdir()
    link.symlink_to(book)
    with open_register(link) as register:
        assert register.name_file(tmp_path / "a.docx") == "a.docx"


class TestRefused:
    def test_nothing_there(self, tmp_path):
        assert refuse(tmp_path / "so.sqlite") == "khong-co-so"
        assert refuse(tmp_path / "none" / "so.sqlite") == "khong-co-so"
        assert list(tmp_path.iterdir()) == []

    def test_empty(self, tmp_path):
        path = tmp_path / "so.sqlite"
        path.touch()
        assert refuse(path) == "so-hong"
        assert path.stat().st_size == 0

    def test_a_folder_or_a_pipe(self, tmp_path):
        assert refuse(tmp_path) == "so-la"
        os.mkfifo(tmp_path / "so.sqlite")
        assert refuse(tmp_path / "so.sqlite") == "so-la"

    @pytest.mark.parametrize("data", [b"PK\3\4" + bytes(5000), "Số,Ngày\n".encode() * 900, b"x"])
    def test_another_kind_of_file(self, tmp_path, data):
        path = tmp_path / "so.sqlite"
        path.write_bytes(data)
        assert refuse(path) == "so-la"
        with pytest.raises(BadInput):
            make_register(path)
        assert path.read_bytes() == data

    def test_the_database_of_another_program(self, tmp_path):
        path = tmp_path / "so.sqlite"
        with sqlite3.connect(path) as other:
            other.execute("CREATE TABLE van_ban (so INTEGER)")
        before = path.read_bytes()
        assert refuse(path) == "so-la"
        with pytest.raises(BadInput):
            make_register(path)
        assert path.read_bytes() == before

    def test_a_newer_one(self, book, raw):
        raw.execute("PRAGMA user_version = 2")
        assert refuse(book) == "so-moi-hon"

    @pytest.mark.parametrize(
        "statement",
        [
            "DROP TRIGGER khong_xoa",
            "ALTER TABLE van_ban ADD COLUMN them TEXT",
            "CREATE TRIGGER them AFTER INSERT ON van_ban BEGIN DELETE FROM cai_dat; END",
            "CREATE VIEW xem AS SELECT * FROM van_ban",
            "DROP TABLE day_so",
        ],
    )
    def test_changed_tables(self, book, raw, statement):
        raw.execute(statement)
        assert refuse(book) == "so-bi-sua"

    def test_truncated(self, book):
        os.truncate(book, book.stat().st_size // 2)
        assert refuse(book) == "so-hong"

    @pytest.mark.parametrize("at", [0, 20, 101, 4100, 8200, 12300])
    def test_overwritten_somewhere_it_is_told_or_harmless(self, book, at):
        data = bytearray(book.read_bytes())
        data[at : at + 64] = bytes(255 - one for one in data[at : at + 64])
        book.write_bytes(data)
        told = []
        with suppress(BadInput), open_register(book, patience=0.1) as register:
            told = verify(register, lambda _: None)
        assert {fault.code for fault in told} <= {"so-hong"}

    def test_locked_by_another(self, book, raw, entry):
        raw.execute("BEGIN EXCLUSIVE")
        assert refuse(book) == "so-ban"
        raw.execute("ROLLBACK")
        raw.execute("BEGIN IMMEDIATE")
        assert refuse(book, act=lambda register: take(register, [entry])) == "so-ban"
        with open_register(book, patience=0.1) as register:
            assert list_rows(register) == []

    def test_read_only(self, book, entry, monkeypatch):
        """Whoever may only read gets lists, and no number."""
        monkeypatch.setattr(store, "_write_address", lambda path, _: f"file:{path}?mode=ro")
        assert refuse(book, act=lambda register: take(register, [entry])) == "so-chi-doc"
        with open_register(book) as register:
            assert list_rows(register) == []

    def test_full_disk(self, book, entry):
        with open_register(book) as register:
            pages = register.connection.execute("PRAGMA page_count").fetchone()[0]
            register.connection.execute(f"PRAGMA max_page_count = {pages}")
            long = Entry(entry.ngay, "cong_van", "SNV-TCCB", "x" * 20_000)
            with pytest.raises(BadInput) as refusal:
                take(register, [long])
            assert refusal.value.problems[0].code == "dia-day"
            assert list_rows(register) == []
            assert take(register, [entry])[0].so == 1


class TestWhatIsWrittenStays:
    """Even for other programs: the triggers are in the file."""

    @pytest.fixture(autouse=True)
    def _taken(self, register, entry):
        take(register, [entry, entry])
        register.connection.execute("UPDATE van_ban SET trang_thai='huy', ly_do='x' WHERE so = 2")

    @pytest.mark.parametrize(
        "statement",
        [
            "DELETE FROM van_ban WHERE so = 1",
            "UPDATE van_ban SET so = 9 WHERE so = 1",
            "UPDATE van_ban SET nam = 2025 WHERE so = 1",
            "UPDATE van_ban SET trang_thai = 'cap' WHERE so = 2",
            "INSERT INTO van_ban SELECT NULL, day_so, nam, so, trang_thai, loai, ky_hieu, ngay,"
            " trich_yeu, nguoi_ky, noi_nhan, luu, so_luong, ghi_chu, mat, luc, ly_do, tep,"
            " bam_truoc, bam FROM van_ban WHERE so = 1",
            "UPDATE van_ban SET trang_thai = 'huy' WHERE so = 1",
        ],
    )
    def test_no_statement_undoes_it(self, raw, statement):
        with pytest.raises(sqlite3.IntegrityError):
            raw.execute(statement)


def test_nothing_is_left_beside_it(book, register, entry):
    """No log of its own (WAL): who copies the one file has all of it."""
    take(register, [entry])
    assert [one.name for one in book.parent.iterdir()] == [book.name]


def test_a_log_left_by_another_program_is_taken_in(book, entry):
    other = sqlite3.connect(book)
    other.execute("PRAGMA journal_mode = WAL")
    other.close()
    with open_register(book) as register:
        take(register, [entry])
    assert [one.name for one in book.parent.iterdir()] == [book.name]


def test_names_of_files(register, tmp_path):
    assert register.name_file(tmp_path / "don-doc" / "a.docx") == "don-doc/a.docx"
    assert register.name_file(tmp_path / "b" / ".." / "a.docx") == "a.docx"
    assert register.name_file(tmp_path.parent / "a.docx") == str(tmp_path.parent / "a.docx")
    assert register.find_file("don-doc/a.docx") == tmp_path / "don-doc" / "a.docx"
    assert register.find_file("/x/a.docx").as_posix() == "/x/a.docx"
