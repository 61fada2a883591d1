from __future__ import annotations

import pytest

from kehoach.errors import Place

PLAN = """\
# Kế hoạch
trich_yeu: Hội thi cấp tỉnh
hoat_dong:
  - noi_dung: Họp Khối
    thoi_gian: 30.6
  - noi_dung: "Báo cáo: quý I"
    so_luong: 12
"""


def test_values_and_places(read):
    source = read("k.yaml", PLAN)
    assert source.data == {
        "trich_yeu": "Hội thi cấp tỉnh",
        "hoat_dong": [
            {"noi_dung": "Họp Khối", "thoi_gian": "30.6"},
            {"noi_dung": "Báo cáo: quý I", "so_luong": 12},
        ],
    }
    assert source.places[("trich_yeu",)] == Place("k.yaml", line=2, column=12)
    assert source.key_places[("trich_yeu",)] == Place("k.yaml", line=2, column=1)
    assert source.places[("hoat_dong", 1, "noi_dung")] == Place("k.yaml", line=6, column=15)
    assert source.key_places[("hoat_dong", 1, "so_luong")] == Place("k.yaml", line=7, column=5)
    assert source.places[("hoat_dong", 0)] == Place("k.yaml", line=4, column=5)
    assert source.notices == ()


def test_missing_key_points_at_its_mapping(read):
    source = read("k.yaml", PLAN)
    assert str(source.place_of(("hoat_dong", 1, "thoi_gian"))) == "k.yaml:6:5"
    assert str(source.place_of(("khac",))) == "k.yaml:2:1"


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("false", False),
        ("0", 0),
        ("7", 7),
        ("-15", -15),
        ("123456789012345", 123456789012345),
        ("1234567890123456", "1234567890123456"),
        ("012", "012"),
        ("-0", "-0"),
        ("+1", "+1"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("0o17", "0o17"),
        ("7:30", "7:30"),
        ("190:20:30", "190:20:30"),
        ("1.0", "1.0"),
        ("1e3", "1e3"),
        (".inf", ".inf"),
        ("30.6", "30.6"),
        ("no", "no"),
        ("on", "on"),
        ("Yes", "Yes"),
        ("True", "True"),
        ("NULL", "NULL"),
        ("2023-06-30", "2023-06-30"),
        ("31/02/2026", "31/02/2026"),
        ("=1+1", "=1+1"),
        ("<<", "<<"),
        ('"12"', "12"),
        ("'true'", "true"),
        ('""', ""),
        ("'null'", "null"),
        ("١٢", "١٢"),
    ],
)
def test_only_canonical_scalars_are_more_than_text(read, typed, value):
    data = read("k.yaml", f"a: {typed}\n").data
    assert data == {"a": value}
    assert type(data["a"]) is type(value)


def test_blocks_keep_their_lines(read):
    text = "a: |\n  012\n  hai\nb: >-\n  ba\n  bon\nc: 'tab\tở trong'\n"
    assert read("k.yaml", text).data == {"a": "012\nhai\n", "b": "ba bon", "c": "tab\tở trong"}


def test_merge_sign_is_an_ordinary_key(read):
    assert read("k.yaml", "<<: x\n").data == {"<<": "x"}


def test_bom_and_windows_line_ends(read):
    source = read("k.yml", b"\xef\xbb\xbfa: 1\r\nb:\r\n  - x\r\n")
    assert source.data == {"a": 1, "b": ["x"]}
    assert source.places[("a",)].column == 4
    assert source.places[("b", 0)].line == 3


@pytest.mark.parametrize(
    ("text", "code", "place", "found"),
    [
        ("a: 1\nb: 2\na: 3\n", "khoa-trung", "k.yaml:3:1", "k.yaml:1:1"),
        ("a:\n  b: 1\n  b: 2\n", "khoa-trung", "k.yaml:3:3", "“b” đã có ở k.yaml:2:3"),
        # the same letters in two Unicode forms
        ("đề: 1\nđe\u0302\u0300: 2\n", "khoa-trung", "k.yaml:2:1", "“đề” đã có ở k.yaml:1:1"),
        ("2024: x\n", "khoa-khong-phai-chu", "k.yaml:1:1", "2024"),
        ("true: x\n", "khoa-khong-phai-chu", "k.yaml:1:1", "true"),
        ("? [a, b]\n: x\n", "khoa-khong-phai-chu", "k.yaml:1:3", "danh sách"),
        ("a: {{ ten }}\n", "khoa-khong-phai-chu", "k.yaml:1:5", "nhóm làm khóa"),
        ("a: &x 1\n", "yaml-bi-danh", "k.yaml:1:4", "&x"),
        ("a: &x [1]\n", "yaml-bi-danh", "k.yaml:1:4", "&x"),
        ("a: *x\n", "yaml-bi-danh", "k.yaml:1:4", "*x"),
        ("a: !!python/object/apply:os.system [ls]\n", "yaml-the-kieu", "k.yaml:1:4", "os.system"),
        ("a: !!python/name:os.system\n", "yaml-the-kieu", "k.yaml:1:4", "!!python/name"),
        ("a: !!map {b: 1}\n", "yaml-the-kieu", "k.yaml:1:4", "!!map"),
        ("a: !!binary aGVsbG8=\n", "yaml-the-kieu", "k.yaml:1:4", "!!binary"),
        ("a: !!str 12\n", "yaml-the-kieu", "k.yaml:1:4", "!!str"),
        ("a: !khan Họp\n", "yaml-the-kieu", "k.yaml:1:4", "!khan"),
        ("a: 1\n---\nb: 2\n", "yaml-nhieu-tai-lieu", "k.yaml:2:1", "tài liệu thứ hai"),
        ("# chỉ có chú thích\n", "tep-rong", "k.yaml:1:1", "chú thích"),
        ("a: x\x07y\n", "ky-tu-dieu-khien", "k.yaml:1:5", "U+0007"),
        ("a: 1\nbc: x\u2028y\n", "ky-tu-dieu-khien", "k.yaml:2:6", "U+2028"),
        ("a: x\x85y\n", "ky-tu-dieu-khien", "k.yaml:1:5", "U+0085"),
        ("a: x\uffffy\n", "ky-tu-dieu-khien", "k.yaml:1:5", "U+FFFF"),
        ('a: "x\\x00y"\n', "ky-tu-dieu-khien", "k.yaml:1:4", "U+0000"),
        ('a: "x\\ry"\n', "ky-tu-dieu-khien", "k.yaml:1:4", "U+000D"),
        ('"a\\e": 1\n', "ky-tu-dieu-khien", "k.yaml:1:1", "U+001B"),
        ("a:\n\u00a0\u00a0b: 1\n", "yaml-thut-le-la", "k.yaml:2:1", "“b” có dấu cách lạ"),
        ("[" * 60, "long-qua-sau", "k.yaml:1:51", "50"),
        ("- " * 60 + "x", "long-qua-sau", "k.yaml:1:101", "50"),
        ("- x\n" * 200_001, "qua-nhieu-muc", "k.yaml:200000:3", "200000"),
    ],
)
def test_refused(problems, text, code, place, found):
    (problem,) = problems("k.yaml", text)
    assert (problem.code, str(problem.place)) == (code, place)
    assert found in problem.found


@pytest.mark.parametrize("sign", ["–", "—", "•", "·"])
def test_a_dash_that_word_made_long_is_named(problems, sign):
    (problem,) = problems("k.yaml", f"a:\n  {sign} ten: x\n    so: 1\n")
    assert (problem.code, str(problem.place)) == ("yaml-gach-la", "k.yaml:2:3")
    assert sign in problem.found


def test_a_dash_glued_to_its_key_is_named(problems):
    (problem,) = problems("k.yaml", "a:\n  - ten: x\n    so: 1\n  -ten: y\n    so: 2\n")
    assert (problem.code, str(problem.place)) == ("yaml-thieu-cach", "k.yaml:4:4")


def test_brackets_without_end_stop_nothing_else(problems):
    """PyYAML has a bound of its own since 6.0.4; before that, ours is met first."""
    (problem,) = problems("k.yaml", "[" * 100_000)
    assert problem.code == "long-qua-sau"
    assert "50" in problem.found


def test_billion_laughs_is_refused_at_once(problems):
    text = "a: &a [x, x]\n" + "".join(
        f"{new}: &{new} [*{old}, *{old}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    found = problems("k.yaml", text)
    assert {problem.code for problem in found} == {"yaml-bi-danh"}
    assert len(found) == 9 + 16


def test_all_problems_of_a_file_come_in_order_with_the_slip_last(problems):
    text = 'a: 1\na: 2\nb: !!int 3\nc: {1: x}\nd: "\\a"\ne: f: g\n'
    found = problems("k.yaml", text)
    assert [(p.code, p.place.line, p.path) for p in found] == [
        ("khoa-trung", 2, "a"),
        ("yaml-the-kieu", 3, "b"),
        ("khoa-khong-phai-chu", 4, "c"),
        ("ky-tu-dieu-khien", 5, "d"),
        ("yaml-hai-cham", 6, ""),
    ]


def test_a_hundred_problems_are_enough(problems):
    found = problems("k.yaml", "a: 1\n" * 500)
    assert len(found) == 101
    assert found[-1].code == "con-loi-nua"
    assert "100" in found[-1].found


def test_path_counts_list_items_from_one(problems):
    (problem,) = problems("k.yaml", "hoat_dong:\n  - ten: x\n  - ten: !!str y\n")
    assert problem.path == "hoat_dong[2].ten"


def test_duplicate_inside_list_items_is_no_duplicate(read):
    assert read("k.yaml", "- a: 1\n- a: 1\n").data == [{"a": 1}, {"a": 1}]


def test_cleaned_texts_are_told_with_their_place(read):
    source = read("k.yaml", "ten: Ho\u0323p\u200b Khối\nso: 1\u00a0000\n")
    assert source.data == {"ten": "Họp Khối", "so": "1 000"}
    first, second = source.notices
    assert (first.code, str(first.place), first.path) == ("chu-da-lam-sach", "k.yaml:1:6", "ten")
    assert "không nhìn thấy" in first.text
    assert "NFC" in first.text
    assert (str(second.place), second.path) == ("k.yaml:2:5", "so")
    assert "1 dấu cách không ngắt" in second.text


def test_cleaned_key_is_told_at_the_key(read):
    source = read("k.yaml", "noi\u200b_dung: x\n")
    assert source.data == {"noi_dung": "x"}
    assert [str(notice.place) for notice in source.notices] == ["k.yaml:1:1"]


def test_words_swallowed_by_a_hash_are_told(read):
    # YAML takes ' #' for a comment; a clerk who types 'chỉ tiêu #5' would lose words unseen.
    text = "ten: Chỉ tiêu #5 của Khối\nmuc:\n  - Việc #hai\n  - Việc # chú thích thường\nso: 5 #x\n"
    source = read("k.yaml", text)
    assert source.data == {"ten": "Chỉ tiêu", "muc": ["Việc", "Việc"], "so": 5}
    assert [(one.code, str(one.place), one.path) for one in source.notices] == [
        ("yaml-chu-thich-dinh", "k.yaml:1:6", "ten"),
        ("yaml-chu-thich-dinh", "k.yaml:3:5", "muc[1]"),
        ("yaml-chu-thich-dinh", "k.yaml:5:5", "so"),
    ]
    assert "“#5 của Khối”" in source.notices[0].text


def test_comments_with_a_space_and_quoted_hashes_are_no_matter(read):
    source = read(
        "k.yaml", 'a: Tên # lời giải thích\nb: "Chỉ tiêu #5" #x\n#c\nd: # trống\ne: a#5\n'
    )
    assert source.data == {"a": "Tên", "b": "Chỉ tiêu #5", "d": None, "e": "a#5"}
    assert source.notices == ()
