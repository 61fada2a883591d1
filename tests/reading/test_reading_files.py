from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from kehoach.errors import BadInput, Place
from kehoach.reading import read_source

if TYPE_CHECKING:
    import pathlib

SENTENCE = "trich_yeu: Hội thi cấp tỉnh\n"


def refuse(path: pathlib.Path):
    with pytest.raises(BadInput) as caught:
        read_source(path, shown="k")
    (problem,) = caught.value.problems
    return problem


def test_name_as_given_is_shown(write):
    path = write("k.yaml", "a: 1")
    assert read_source(path).file == str(path)
    assert read_source(path, shown="kế hoạch").places[("a",)].file == "kế hoạch"


@pytest.mark.parametrize(
    ("name", "code", "found"),
    [
        ("khong-co.yaml", "khong-co-tep", "không có tệp"),
        ("k.xlsx", "bang-tinh-sai-cho", ".xlsx"),
        ("k.XLSX", "bang-tinh-sai-cho", ".xlsx"),
        ("k.csv", "bang-tinh-sai-cho", ".csv"),
        ("k.docx", "van-ban-word", ".docx"),
        ("k", "duoi-tep", "không có đuôi"),
        ("a\0b.yaml", "khong-co-tep", "không có tệp"),
        ("k" * 300 + ".yaml", "khong-mo-duoc", "không mở được"),
    ],
)
def test_wrong_files(tmp_path, name, code, found):
    problem = refuse(tmp_path / name)
    assert (problem.code, problem.place) == (code, Place("k"))
    assert found in problem.found
    assert problem.expected


def test_spreadsheet_says_which_key_takes_it(tmp_path):
    hint = refuse(tmp_path / "k.xlsx").hint
    assert "hoat_dong" in hint
    assert "don_vi" in hint


def test_file_as_folder_folder_as_file_and_pipe(tmp_path, write):
    (tmp_path / "d.yaml").mkdir()
    assert refuse(tmp_path / "d.yaml").code == "la-thu-muc"
    assert refuse(write("k.yaml", "a: 1") / "x.yaml").code == "khong-co-tep"
    os.mkfifo(tmp_path / "p.yaml")
    assert refuse(tmp_path / "p.yaml").code == "khong-phai-tep"


def test_no_permission(write, monkeypatch):
    def refuse_opening(*args, **kwargs):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse_opening)
    problem = refuse(write("k.yaml", "a: 1"))
    assert problem.code == "khong-mo-duoc"
    assert "Permission denied" in problem.found


def test_name_of_broken_bytes_can_be_shown(tmp_path):
    with pytest.raises(BadInput) as caught:
        read_source(tmp_path / "\udcff.yaml")
    assert str(caught.value).encode()


@pytest.mark.parametrize("name", ["k.yaml", "k.json"])
@pytest.mark.parametrize(
    ("content", "code", "place", "found"),
    [
        (b"", "tep-rong", "k", "0 byte"),
        (b" \n\n", "tep-rong", "k", "khoảng trắng"),
        (b"\xef\xbb\xbf", "tep-rong", "k", "khoảng trắng"),
        (SENTENCE.encode("utf-16"), "khong-phai-utf8", "k:1:1", "UTF-16"),
        (SENTENCE.encode("utf-16-le"), "khong-phai-utf8", "k:1:1", "UTF-16"),
        (SENTENCE.encode("utf-16-be"), "khong-phai-utf8", "k:1:1", "UTF-16"),
        (SENTENCE.encode("utf-32"), "khong-phai-utf8", "k:1:1", "UTF-16"),
        # Windows-1258 writes ô as F4; the tone follows as a byte of its own.
        (b"a: 1\nb: H\xf4\xf2i\n", "khong-phai-utf8", "k:2:5", "0xF4"),
        # TCVN3 writes ế as D5; the first line is right and holds letters of three bytes.
        ("ộ\nộ: K".encode() + b"\xd5 ho\xb9ch", "khong-phai-utf8", "k:2:5", "0xD5"),
        (b"a" * (8 * 1024 * 1024 + 1), "tep-qua-lon", "k", "8 MB"),
    ],
)
def test_bytes_that_are_no_text(write, name, content, code, place, found):
    problem = refuse(write(name, content))
    assert (problem.code, str(problem.place)) == (code, place)
    assert found in problem.found


def test_advice_is_to_save_as_utf8(write):
    assert "UTF-8" in refuse(write("k.yaml", SENTENCE.encode("utf-16"))).hint
