from __future__ import annotations

import pytest

from kehoach.errors import Place


def test_values_and_places(read):
    source = read("k.json", '{\n  "a": [1, "x"],\n  "b": {"c": null, "d": true}\n}\n')
    assert source.data == {"a": [1, "x"], "b": {"c": None, "d": True}}
    assert source.places[()] == Place("k.json", line=1, column=1)
    assert source.key_places[("a",)] == Place("k.json", line=2, column=3)
    assert source.places[("a",)] == Place("k.json", line=2, column=8)
    assert source.places[("a", 1)] == Place("k.json", line=2, column=12)
    assert source.key_places[("b", "d")] == Place("k.json", line=3, column=20)
    assert source.places[("b", "d")] == Place("k.json", line=3, column=25)


def test_numbers_lose_no_digit(read):
    text = "[0, -12, 123456789012345, 1234567890123456, 1.10, 1e3, -0, 30.6]"
    expected = [0, -12, 123456789012345, "1234567890123456", "1.10", "1e3", "-0", "30.6"]
    assert read("k.json", text).data == expected


def test_escapes_and_long_keys(read):
    key = "k" * 2000
    text = '{"a": "\\/ \\u0048 \\ud83d\\ude00 \\t", "' + key + '": 1}'
    assert read("k.json", text).data == {"a": "/ H 😀 \t", key: 1}


def test_bom_and_windows_line_ends(read):
    source = read("k.json", b'\xef\xbb\xbf{\r\n"a":\r\n1}')
    assert source.data == {"a": 1}
    assert source.places[("a",)] == Place("k.json", line=3, column=1)


@pytest.mark.parametrize(
    ("text", "code", "place", "found", "expected"),
    [
        ('{"a": 1,\n "a": 2}', "khoa-trung", "2:2", "k.json:1:2", "một lần"),
        ("[1, NaN]", "json-cu-phap", "1:5", "NaN", "một giá trị"),
        ("[-Infinity]", "json-cu-phap", "1:2", "-Infinity", "một giá trị"),
        ("{'a': 1}", "json-cu-phap", "1:2", "'a'", "nháy kép"),
        ("{a: 1}", "json-cu-phap", "1:2", "a: 1", "nháy kép"),
        ('{"a" 1}', "json-cu-phap", "1:6", "1", "hai chấm"),
        ("[1, 2,]", "json-cu-phap", "1:6", ",]", "không có dấu phẩy"),
        ('{"a": 1,\n}', "json-cu-phap", "1:8", ",", "không có dấu phẩy"),
        ("[1 2]", "json-cu-phap", "1:4", "2", "dấu phẩy hoặc dấu ]"),
        ('{"a": 1 "b": 2}', "json-cu-phap", "1:9", '"b"', "dấu phẩy hoặc dấu }"),
        ('["x]', "json-cu-phap", "1:2", '"x', "nháy kép đóng"),
        ('["x\ny"]', "json-cu-phap", "1:4", "y", "xuống dòng"),
        ('["\\q"]', "json-cu-phap", "1:3", "\\q", "\\\\"),
        ('["\\u12"]', "json-cu-phap", "1:3", "\\u12", "\\\\"),
        ("[1", "json-cu-phap", "1:3", "hết tệp", "dấu phẩy hoặc dấu ]"),
        ('{"a":', "json-cu-phap", "1:6", "hết tệp", "một giá trị"),
        ("[01]", "json-cu-phap", "1:2", "01", "một giá trị"),
        ("[1.]", "json-cu-phap", "1:2", "1.", "một giá trị"),
        ("[True]", "json-cu-phap", "1:2", "True", "true"),
        ("[1] // x", "json-cu-phap", "1:5", "// x", "hết tệp"),
        ("[\u00a01]", "json-cu-phap", "1:2", "1", "một giá trị"),
        ('{"a": "\\ud83d"}', "ky-tu-dieu-khien", "1:7", "U+D83D", "chữ thường"),
        ('["\\u0007"]', "ky-tu-dieu-khien", "1:2", "U+0007", "chữ thường"),
        ('["\\ufffe"]', "ky-tu-dieu-khien", "1:2", "U+FFFE", "chữ thường"),
        ('["\\u2028"]', "ky-tu-dieu-khien", "1:2", "U+2028", "chữ thường"),
        ("[" * 100_000, "long-qua-sau", "1:51", "50", "ít bậc hơn"),
        ('{"a":' * 60, "long-qua-sau", "1:251", "50", "ít bậc hơn"),
    ],
)
def test_refused(problems, text, code, place, found, expected):
    (problem,) = problems("k.json", text)
    assert (problem.code, str(problem.place)) == (code, f"k.json:{place}")
    assert found in problem.found
    assert expected in problem.expected


def test_problem_of_syntax_names_the_path(problems):
    (problem,) = problems("k.json", '{"hoat_dong": [{"ten": "x"}, {"ten": sai}]}')
    assert problem.path == "hoat_dong[2].ten"


def test_too_many_values(problems):
    (problem,) = problems("k.json", "[" + "1," * 200_000 + "1]")
    assert problem.code == "qua-nhieu-muc"
    assert "200000" in problem.found


def test_cleaned_text_is_told(read):
    source = read("k.json", '{"a": "x\\u200by\\r\\nz"}')
    assert source.data == {"a": "xy\nz"}
    assert [(n.code, str(n.place), n.path) for n in source.notices] == [
        ("chu-da-lam-sach", "k.json:1:7", "a")
    ]
