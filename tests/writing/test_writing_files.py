"""Files stand whole or not at all, and a person's work is not overwritten."""

import errno
import io
import os
import stat
import subprocess
import sys

import pytest
from docx import Document

from kehoach.errors import OutputRefused
from kehoach.word.package import read_package, write_package
from kehoach.word.seal import make_seal
from kehoach.writing import make_folder, write_all, write_atomic, write_documents, write_docx


def list_names(folder):
    return sorted(each.name for each in folder.iterdir())


@pytest.mark.parametrize("durable", [True, False])
def test_new_and_old_files(tmp_path, durable):
    path = tmp_path / "kế hoạch.docx"
    write_atomic(path, b"one", durable=durable)
    write_atomic(path, b"two", durable=durable)
    assert path.read_bytes() == b"two"
    assert list_names(tmp_path) == ["kế hoạch.docx"]


@pytest.mark.skipif(os.name == "nt", reason="POSIX modes")
def test_file_has_the_mode_of_any_new_file(tmp_path):
    old = os.umask(0o027)
    try:
        write_atomic(tmp_path / "a", b"")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_link_is_followed(tmp_path):
    (tmp_path / "thật").write_bytes(b"old")
    (tmp_path / "link").symlink_to("thật")
    write_atomic(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "thật").read_bytes() == b"new"


@pytest.mark.parametrize("step", ["open", "fsync", "replace"])
@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "đầy"), (errno.EACCES, "đang mở trong Word"), (errno.EROFS, "chỉ đọc"),
     (errno.EIO, "không ghi được")],
)  # fmt: skip
def test_failure_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch, step, number, words):
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")

    def fail(*args, **kwargs):
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(os, step, fail)
        with pytest.raises(OutputRefused, match=words):
            write_atomic(path, b"new")
    assert path.read_bytes() == b"old"
    assert list_names(tmp_path) == ["a.docx"]


def test_interruption_leaves_nothing(tmp_path, monkeypatch):
    def interrupt(*args):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomic(tmp_path / "a", b"new")
    assert list_names(tmp_path) == []


def test_missing_folder_and_folder_in_the_way(tmp_path):
    with pytest.raises(OutputRefused, match="không có thư mục"):
        write_atomic(tmp_path / "b" / "a.docx", b"")
    (tmp_path / "c").mkdir()
    with pytest.raises(OutputRefused, match="thư mục cùng tên"):
        write_atomic(tmp_path / "c", b"")
    assert list_names(tmp_path) == ["c"]


KILLED = """
import os, sys
from kehoach.writing import write_atomic
step = sys.argv[2]
setattr(os, step, lambda *args: os._exit(9))
write_atomic(sys.argv[1], b"new" * 1000)
"""


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_killed_halfway_leaves_the_old_file(tmp_path, step):
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")
    done = subprocess.run([sys.executable, "-c", KILLED, str(path), step], check=False)
    assert done.returncode == 9
    assert path.read_bytes() == b"old"


def build_sealed(text):
    document = Document()
    document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    package, seal = make_seal(read_package(stream.getvalue(), name=""))
    mark = seal.write(package.parts[package.document_name])
    return write_package(package.with_parts({seal.part: mark}).parts)


def test_our_own_file_is_overwritten(tmp_path):
    path = tmp_path / "a.docx"
    write_docx(path, build_sealed("một"), force=False)
    write_docx(path, build_sealed("hai"), force=False)
    assert path.read_bytes() == build_sealed("hai")


@pytest.mark.parametrize("kind", ["edited", "foreign", "folder"])
def test_work_of_a_person_is_kept(tmp_path, kind):
    path = tmp_path / "a.docx"
    if kind == "edited":
        write_docx(path, build_sealed("một"), force=False)
        document = Document(path)
        document.paragraphs[0].add_run(" sửa")
        document.save(path)
    elif kind == "foreign":
        path.write_bytes(b"ghi chep")
    else:
        path.mkdir()
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(OutputRefused, match=r"a\.docx"):
        write_docx(path, build_sealed("hai"), force=False)
    assert (path.read_bytes() if path.is_file() else None) == before
    if before is not None:
        write_docx(path, build_sealed("hai"), force=True)
        assert path.read_bytes() == build_sealed("hai")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes")
@pytest.mark.parametrize("force", [False, True])
def test_a_pipe_is_neither_read_nor_replaced(tmp_path, force):
    path = tmp_path / "a.docx"
    os.mkfifo(path)
    with pytest.raises(OutputRefused, match=r"a\.docx"):
        write_docx(path, b"", force=force)
    assert stat.S_ISFIFO(path.stat().st_mode)
    assert list_names(tmp_path) == ["a.docx"]


def test_a_name_that_is_too_long_is_told(tmp_path):
    with pytest.raises(OutputRefused, match="quá dài"):
        write_docx(tmp_path / f"{'a' * 300}.docx", b"", force=False)
    assert list_names(tmp_path) == []


def test_a_working_folder_that_is_gone_is_told(tmp_path, monkeypatch):
    def get_none():
        raise FileNotFoundError(errno.ENOENT, "No such file or directory")

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "getcwd", get_none)
    with pytest.raises(OutputRefused, match=r"a\.docx"):
        write_docx("a.docx", b"", force=False)


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(OutputRefused, match="không tạo được"):
        make_folder(tmp_path / "a" / "b")


def read_all(folder):
    return {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()}


class TestSeveral:
    def test_all_are_written(self, tmp_path):
        (tmp_path / "b").write_bytes(b"old")
        write_all([(tmp_path / "a", b"1"), (tmp_path / "b", b"2"), (tmp_path / "c", b"")])
        assert read_all(tmp_path) == {"a": b"1", "b": b"2", "c": b""}

    @pytest.mark.parametrize("step", ["open", "fsync", "replace"])
    @pytest.mark.parametrize("nth", [1, 2, 3])
    def test_what_fails_for_one_leaves_all_as_they_were(self, tmp_path, monkeypatch, step, nth):
        (tmp_path / "b").write_bytes(b"old")
        real, calls = getattr(os, step), []

        def fail_once(*args, **kwargs):
            calls.append(args)
            if len(calls) == nth:
                raise OSError(errno.EACCES, "no")
            return real(*args, **kwargs)

        with monkeypatch.context() as patch:
            patch.setattr(os, step, fail_once)
            with pytest.raises(OutputRefused, match="đang mở trong Word"):
                write_all([(tmp_path / "a", b"1"), (tmp_path / "b", b"2"), (tmp_path / "c", b"3")])
        assert read_all(tmp_path) == {"b": b"old"}

    def test_interruption_leaves_all_as_they_were(self, tmp_path, monkeypatch):
        (tmp_path / "a").write_bytes(b"old")
        real = os.replace

        def interrupt(source, target):
            if target == tmp_path / "b":
                raise KeyboardInterrupt
            real(source, target)

        with monkeypatch.context() as patch:
            patch.setattr(os, "replace", interrupt)
            with pytest.raises(KeyboardInterrupt):
                write_all([(tmp_path / "a", b"1"), (tmp_path / "b", b"2")])
        assert read_all(tmp_path) == {"a": b"old"}

    def test_a_folder_in_the_way_of_the_last(self, tmp_path):
        (tmp_path / "c").mkdir()
        with pytest.raises(OutputRefused, match="thư mục cùng tên"):
            write_all([(tmp_path / "a", b"1"), (tmp_path / "c", b"3")])
        assert list_names(tmp_path) == ["c"]

    @pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
    def test_two_names_of_one_file(self, tmp_path):
        (tmp_path / "a").write_bytes(b"old")
        (tmp_path / "b").symlink_to("a")
        with pytest.raises(OutputRefused, match="cùng ghi vào một chỗ"):
            write_all([(tmp_path / "a", b"1"), (tmp_path / "b", b"2")])
        assert (tmp_path / "a").read_bytes() == b"old"

    def test_a_persons_work_keeps_back_all(self, tmp_path):
        ours = build_sealed("x")
        (tmp_path / "b.docx").write_bytes(b"of a person")
        files = [(tmp_path / "a.docx", ours), (tmp_path / "b.docx", ours)]
        with pytest.raises(OutputRefused, match=r"b\.docx"):
            write_documents(files, force=False)
        assert read_all(tmp_path) == {"b.docx": b"of a person"}
        write_documents(files, force=True)
        assert read_all(tmp_path) == {"a.docx": ours, "b.docx": ours}
