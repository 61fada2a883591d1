"""Edits of YAML texts: what is asked for changes, all else stays letter for letter."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.reading.yaml_source import read_yaml
from kehoach.writing.edits import Drop, Put, Words, edit_data
from kehoach.writing.yaml_text import comment_yaml, drop_comments, edit_yaml
from kehoach.writing.yaml_write import write_value

SEED = Path(__file__).parents[2] / "examples/khoi-thi-dua-2023/ke-hoach-2023.yaml"
SMALL = """\
# đầu tệp
nam: 2023   # năm
ten: 'Khối ''A'' năm 2023'
loi: "năm 2023: \\"x\\""
dai: >-
  Báo cáo năm
  2023 của Khối

  đoạn hai năm 2023
nhieu: |
  dòng năm 2023
  dòng hai
ds:
- a: 1 # một
  b: năm 2023
# giữa
- b: hai
- { ten: "Vụ, Bộ", de: b/c }
"""


def _edit(text: str, *edits: object, quoted: bool = False) -> str:
    data = read_yaml(text, "t").data
    new = edit_yaml(text, data, edits, quoted=quoted)  # type: ignore[arg-type]
    assert read_yaml(new, "t").data == edit_data(data, edits)  # type: ignore[arg-type]
    return new


def _year(text: str, path: tuple[str | int, ...]) -> Words:
    value: object = read_yaml(text, "t").data
    for step in path:
        value = value[step]  # type: ignore[index]
    start = str(value).rindex("2023")
    return Words(path, start, start + 4, "2024")


@pytest.mark.parametrize("key", ["ten", "dai", "nhieu"])
def test_a_year_changes_in_place(key: str) -> None:
    assert _edit(SMALL, _year(SMALL, (key,))).count("2024") == 1
    assert len(_edit(SMALL, _year(SMALL, (key,)))) == len(SMALL)


def test_over_a_folded_line() -> None:
    text = _edit(SMALL, Words(("dai",), 8, 16, "quý I/2024"))
    assert "  Báo cáo quý I/2024 của Khối\n" in text


def test_an_escaped_text_is_spelled_anew() -> None:
    assert 'loi: "năm 2024: \\"x\\""\n' in _edit(SMALL, _year(SMALL, ("loi",)))


def test_a_number_and_its_comment() -> None:
    assert "nam: 2024   # năm\n" in _edit(SMALL, Put(("nam",), 2024))


def test_a_number_taken_away() -> None:
    assert "nam:   # năm\n" in _edit(SMALL, Put(("nam",), None))


def test_in_flow() -> None:
    text = _edit(SMALL, Put(("ds", 2, "ten"), "Sở, Cục"), Put(("ds", 2, "so"), 3))
    assert '- { ten: "Sở, Cục", de: b/c, so: 3 }\n' in text


def test_drops() -> None:
    assert _edit(SMALL, Drop(("ds", 1))) == SMALL.replace("- b: hai\n", "")
    assert _edit(SMALL, Drop(("ten",))) == SMALL.replace("ten: 'Khối ''A'' năm 2023'\n", "")
    assert "- b: năm 2023\n" in _edit(SMALL, Drop(("ds", 0, "a")))
    assert "- { de: b/c }\n" in _edit(SMALL, Drop(("ds", 2, "ten")))


def test_a_list_put_for_a_name_keeps_the_comment() -> None:
    text = "a: x.xlsx # bảng\nb: 1\n"
    assert _edit(text, Put(("a",), [{"k": "v", "l": [1, "hai"]}])) == (
        "a: # bảng\n  - k: v\n    l:\n      - 1\n      - hai\nb: 1\n"
    )


def test_a_key_added_at_the_end() -> None:
    assert _edit("a: 1", Put(("b",), ["x: y"])) == 'a: 1\n\nb:\n  - "x: y"\n'


def test_comments_stand_above_and_go_again() -> None:
    places = [(("ds", 1), "một"), (("ds", 2, "ten"), "hai\nba"), (("dai",), "bốn")]
    text = comment_yaml(SMALL, places, "# XEM: ")
    assert "# XEM: một\n- b: hai\n# XEM: hai ba\n- { ten" in text
    assert "# XEM: bốn\ndai: >-\n" in text
    assert read_yaml(text, "t").data == read_yaml(SMALL, "t").data
    assert drop_comments(text, "# XEM: ") == SMALL


def test_words_like_a_comment_stay() -> None:
    text = "a: |\n  # XEM: chữ\nb: 1\n"
    assert drop_comments(text, "# XEM: ") == text


def test_line_ends_stay() -> None:
    text = SMALL.replace("\n", "\r\n")
    new = comment_yaml(_edit(text, Put(("moi",), [1])), [(("ds",), "x")], "# XEM: ")
    assert new.count("\n") == new.count("\r\n")


def test_all_years_of_the_seed() -> None:
    text = SEED.read_text("utf-8")
    data = read_yaml(text, "t").data
    edits = [
        Words((*path,), start, start + 4, "2031")
        for path, value in _leaves(data, ())
        for start in range(len(value))
        if value[start : start + 4] == "2023"
    ]
    assert len(edits) == 25
    new = _edit(text, *edits)
    assert new.replace("2031", "2023") == text.replace("2031", "2023")


def _leaves(value: object, path: tuple[str | int, ...]) -> list[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, dict):
        return [leaf for key in value for leaf in _leaves(value[key], (*path, key))]
    if isinstance(value, list):
        return [leaf for i, one in enumerate(value) for leaf in _leaves(one, (*path, i))]
    return [(path, value)] if isinstance(value, str) else []


_TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co", "Zl", "Zp", "Cf"]),
    max_size=140,
).map(lambda text: read_yaml("a: 1", "t") and __import__("unicodedata").normalize("NFC", text))
_SCALAR = st.one_of(_TEXT, st.integers(-(10**9), 10**9), st.booleans(), st.none())
_VALUE = st.recursive(
    _SCALAR,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.from_regex(r"[a-z_]{1,6}", fullmatch=True), inner, max_size=3),
    ),
    max_leaves=8,
)


@given(_VALUE)
def test_what_is_written_reads_the_same(value: object) -> None:
    text = "k:" + write_value(value, 2) + "\n"
    read = read_yaml(text, "t").data
    assert isinstance(read, dict)
    assert _spaces(read["k"]) == _spaces(value)


def _spaces(value: object) -> object:
    """No-break spaces are read as plain ones."""
    if isinstance(value, dict):
        return {key: _spaces(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_spaces(one) for one in value]
    if isinstance(value, str):
        return value.translate({0xA0: " ", 0x2007: " ", 0x202F: " "})
    return value


@given(st.sampled_from([("ten",), ("dai",), ("nhieu",), ("ds", 0, "b"), ("ds", 2, "ten")]), _TEXT)
def test_any_words_anywhere(path: tuple[str | int, ...], words: str) -> None:
    words = str(_spaces(words))
    data = read_yaml(SMALL, "t").data
    edits = [_year(SMALL, path)] if path[0] != "ds" or path[-1] == "b" else [Words(path, 0, 2, "")]
    edits = [Words(path, edits[0].start, edits[0].end, words)]
    wanted = edit_data(data, edits)
    if read_yaml(edit_yaml(SMALL, data, edits, quoted=True), "t").data != wanted:
        raise AssertionError(words)
