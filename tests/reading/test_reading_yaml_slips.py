"""What a clerk mistypes in YAML: each slip has its own explanation, at the place of the slip."""

from __future__ import annotations

import pytest
import yaml

from kehoach.reading import yaml_source

SLIPS = [
    ("ten:Trường A\nso: 1\n", "yaml-thieu-cach", "1:5", "ten:Trường A", "ten: Trường A"),
    ("a: b\nten:Trường A\nc: d\n", "yaml-thieu-cach", "2:5", "ten:Trường A", "ten: Trường A"),
    ("-THCS\n-THPT: x\n", "yaml-thieu-cach", "2:2", "-THPT: x", "- THPT: x"),
    ("a: Về việc: thi\n", "yaml-hai-cham", "1:11", "Về việc: thi", 'a: "Về việc: thi"'),
    ("- a: Giờ: 7\n", "yaml-hai-cham", "1:9", "Giờ: 7", 'a: "Giờ: 7"'),
    ("a: 1\n  b: 2\n", "yaml-thut-le", "2:3", "b: 2", "hai chấm"),
    ("a:\n  b: 1\n c: 2\n", "yaml-thut-le", "3:2", "c: 2", "hai dấu cách"),
    (" a: 1\nb: 2\n", "yaml-thut-le", "2:1", "b: 2", "hai dấu cách"),
    ("- a\nb: c\n", "yaml-thut-le", "2:1", "b: c", "hai dấu cách"),
    ("a: 'Hội thi\nb: c\n", "yaml-nhay-chua-dong", "1:4", "'Hội thi", '"'),
    ('a: "Hội thi\nb: c\n', "yaml-nhay-chua-dong", "1:4", '"Hội thi', '"'),
    ('a: "Hội thi\nb: c\nd: "e"\n', "yaml-nhay-chua-dong", "1:4", '"Hội thi', '"'),
    ('a: "Hội thi "Dạy giỏi""\n', "yaml-chu-sau-nhay", "1:14", 'Dạy giỏi""', "nháy đơn"),
    ('a: "b" c\n', "yaml-chu-sau-nhay", "1:8", "c", "nháy đơn"),
    ("a:\n\tb: 1\n", "yaml-tab", "2:1", "b: 1", "hai dấu cách"),
    ("a:\n  b: 1\n\tc: 2\n", "yaml-tab", "3:1", "c: 2", "hai dấu cách"),
    ("\ta: b\n", "yaml-tab", "1:1", "a: b", "hai dấu cách"),
    ("a: b\nChú ý\nc: d\n", "yaml-dong-la", "2:1", "Chú ý", "thụt vào"),
    ("a: @ban\n", "yaml-dau-la", "1:4", "@ban", '"@ban"'),
    ("a: % đạt\n", "yaml-dau-la", "1:4", "% đạt", '"% đạt"'),
    ("a: * chú ý\n", "yaml-dau-la", "1:4", "* chú ý", '"* chú ý"'),
    ("a: & b\n", "yaml-dau-la", "1:4", "& b", '"& b"'),
    ("a: ]\n", "yaml-dau-la", "1:4", "]", '"]"'),
    ("a: [1, 2\nb: 3\n", "yaml-ngoac-chua-dong", "1:4", "[1, 2", "[THCS, THPT]"),
    ("a: {b: 1\nc: 3\n", "yaml-ngoac-chua-dong", "1:4", "{b: 1", "ngoặc"),
    ("a: [x,, y]\n", "yaml-thua-phay", "1:7", "[x,, y]", "[THCS, THPT]"),
    ("a: - x\n", "yaml-gach-dau-dong", "1:4", "a: - x", '"- ..."'),
    ("a: > 5 trường\n", "yaml-khoi-chu", "1:4", "> 5 trường", '"> ..."'),
    ("x" * 1100 + ": 1\n", "yaml-khoa-dai", "1:1", "xxx", ""),
    ("%YAML 3.0\n---\na: 1\n", "yaml-cu-phap", "1:1", "%YAML 3.0", "nháy kép"),
]


@pytest.mark.parametrize("loader", ["libyaml", "python"])
@pytest.mark.parametrize(("text", "code", "place", "found", "hint"), SLIPS)
def test_slip(problems, monkeypatch, loader, text, code, place, found, hint):
    if loader == "python":
        monkeypatch.setattr(yaml_source, "LOADER", yaml.SafeLoader)
    (problem,) = problems("k.yaml", text)
    assert (problem.code, str(problem.place)) == (code, f"k.yaml:{place}")
    assert found in problem.found
    assert hint in problem.hint


def test_backslash(problems):
    (problem,) = problems("k.yaml", 'a: "D:\\thu\\muc"\n')
    assert (problem.code, str(problem.place)) == ("yaml-gach-cheo", "k.yaml:1:11")
    assert "\\m" in problem.found


def test_values_are_the_same_without_libyaml(read, monkeypatch):
    text = "a: [012, 7, 'x', ~]\nb:\n  - c: no\n"
    fast = read("k.yaml", text)
    monkeypatch.setattr(yaml_source, "LOADER", yaml.SafeLoader)
    slow = read("k.yaml", text)
    assert fast.data == {"a": ["012", 7, "x", None], "b": [{"c": "no"}]}
    assert (slow.data, slow.places, slow.key_places) == (fast.data, fast.places, fast.key_places)
