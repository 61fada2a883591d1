"""Groups of files, plain lists, archives: whole or not at all, over nobody's work."""

import errno
import os
import zipfile

import openpyxl
import pytest

from kehoach.errors import OutputRefused
from kehoach.writing import groups
from kehoach.writing.groups import GroupWriter, sweep_leftovers
from kehoach.writing.lists import write_list
from kehoach.writing.zips import write_zip


def list_files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


class TestGroups:
    def test_all_files_stand(self, tmp_path):
        files = [(f"Thư {number}.docx", b"x" * number) for number in range(30)]
        with GroupWriter(tmp_path) as writer:
            assert writer.write(files) == [None] * 30
        assert list_files(tmp_path) == dict(files)

    @pytest.mark.parametrize("step", ["open", "write", "fsync", "replace"])
    def test_what_fails_for_one_keeps_back_no_other(self, tmp_path, monkeypatch, step):
        real, calls = getattr(os, step), []

        def fail_second(*arguments):
            calls.append(arguments)
            if len(calls) == 2:
                raise OSError(errno.ENOSPC, "full")
            return real(*arguments)

        with GroupWriter(tmp_path) as writer:
            monkeypatch.setattr(groups.os, step, fail_second)
            refusals = writer.write([(name, b"data") for name in "abc"])
            monkeypatch.undo()
        failed = [name for name, refusal in zip("abc", refusals, strict=True) if refusal]
        assert len(failed) == 1
        assert "ổ đĩa đã đầy" in str(next(filter(None, refusals)))
        assert list_files(tmp_path) == {name: b"data" for name in "abc" if name not in failed}

    def test_a_persons_file_is_kept(self, tmp_path):
        (tmp_path / "a").write_bytes(b"mine")
        with GroupWriter(tmp_path) as writer:
            first, second = writer.write([("a", b"1"), ("b", b"2")])
        assert "không ghi đè" in str(first)
        assert second is None
        assert list_files(tmp_path) == {"a": b"mine", "b": b"2"}

    def test_force_replaces_it(self, tmp_path):
        (tmp_path / "a").write_bytes(b"mine")
        with GroupWriter(tmp_path, force=True) as writer:
            assert writer.write([("a", b"1")]) == [None]
        assert list_files(tmp_path) == {"a": b"1"}

    def test_a_short_write_goes_on(self, tmp_path, monkeypatch):
        real = os.write
        monkeypatch.setattr(groups.os, "write", lambda handle, data: real(handle, data[:3]))
        with GroupWriter(tmp_path) as writer:
            writer.write([("a", b"0123456789")])
        assert list_files(tmp_path) == {"a": b"0123456789"}

    def test_leftovers_are_swept_and_nothing_else(self, tmp_path):
        for name in (".kehoach-nhom-1.tmp", ".kehoach-1.tmp", "kehoach-nhom-1.tmp"):
            (tmp_path / name).write_bytes(b"")
        sweep_leftovers(tmp_path)
        assert set(list_files(tmp_path)) == {".kehoach-1.tmp", "kehoach-nhom-1.tmp"}


class TestLists:
    ROWS = (["1", "=1+1"], ["2", "@x"], ["3", "+84 & <x>"])

    def test_every_cell_is_text(self, tmp_path):
        path = write_list(tmp_path / "a.xlsx", ["TT", "Chữ"], self.ROWS, widths=[5, 30])
        page = openpyxl.load_workbook(path).active
        assert [[cell.value for cell in row] for row in page] == [["TT", "Chữ"], *self.ROWS]
        assert {cell.data_type for row in page for cell in row} == {"s"}

    def test_the_same_rows_give_the_same_bytes(self, tmp_path):
        for name in ("a.xlsx", "b.xlsx"):
            write_list(tmp_path / name, ["TT"], [["1"]])
        first, second = list_files(tmp_path).values()
        assert first == second

    def test_our_own_is_replaced(self, tmp_path):
        path = tmp_path / "a.xlsx"
        write_list(path, ["TT"], [["1"]])
        assert write_list(path, ["TT"], [["2"]]) == path
        assert openpyxl.load_workbook(path).active["A2"].value == "2"

    def test_one_that_a_person_saved_is_kept(self, tmp_path):
        path = write_list(tmp_path / "a.xlsx", ["TT"], [["1"]])
        book = openpyxl.load_workbook(path)
        book.active["B2"] = "ghi chú"
        book.save(path)
        assert write_list(path, ["TT"], [["1"]]).name == "a (2).xlsx"
        assert write_list(path, ["TT"], [["2"]]).name == "a (2).xlsx"
        assert openpyxl.load_workbook(path).active["B2"].value == "ghi chú"

    def test_no_room_is_told_and_leaves_nothing(self, tmp_path, monkeypatch):
        def refuse(*_):
            raise OSError(errno.ENOSPC, "full")

        monkeypatch.setattr(zipfile.ZipFile, "write", refuse)
        monkeypatch.setattr(zipfile.ZipFile, "writestr", refuse)
        with pytest.raises(OutputRefused, match="ổ đĩa đã đầy"):
            write_list(tmp_path / "a.xlsx", ["TT"], [["1"]])
        assert list_files(tmp_path) == {}


class TestZips:
    def test_holds_the_files_in_order_and_always_the_same_bytes(self, tmp_path):
        for name in ("Thư b.docx", "Thư a.docx"):
            (tmp_path / name).write_text(name, "utf-8")
        for path in (tmp_path / "1.zip", tmp_path / "2.zip"):
            write_zip(path, tmp_path, ["Thư b.docx", "Thư a.docx"])
        assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "2.zip").read_bytes()
        with zipfile.ZipFile(tmp_path / "1.zip") as archive:
            assert archive.namelist() == ["Thư b.docx", "Thư a.docx"]
            assert archive.read("Thư a.docx").decode() == "Thư a.docx"

    def test_only_our_own_is_replaced(self, tmp_path):
        path = tmp_path / "a.zip"
        write_zip(path, tmp_path, [])
        write_zip(path, tmp_path, [])
        path.write_bytes(b"mine")
        with pytest.raises(OutputRefused, match="--force"):
            write_zip(path, tmp_path, [])
        assert path.read_bytes() == b"mine"
        write_zip(path, tmp_path, [], force=True)
        assert zipfile.is_zipfile(path)

    def test_a_file_that_is_gone_is_told_and_the_old_archive_stays(self, tmp_path):
        path = tmp_path / "a.zip"
        write_zip(path, tmp_path, [])
        before = path.read_bytes()
        with pytest.raises(OutputRefused):
            write_zip(path, tmp_path, ["x.docx"])
        assert path.read_bytes() == before
