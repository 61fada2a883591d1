"""Fresh YAML: what is written is read back, by our reader and by any other."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kehoach.reading.yaml_source import read_yaml
from kehoach.writing.yaml_new import WIDTH, Comments, write_yaml

NONE = Comments({}, {})
letters = st.characters(blacklist_categories=("Cs", "Cc", "Cf", "Co", "Cn", "Zl", "Zp"))
texts = st.one_of(
    st.text(letters, min_size=1, max_size=40),
    st.lists(
        st.sampled_from(["năm", "2027", "a:", "#", "- x", "{y}", "“z”", "true", "1.", "?"])
    ).map(" ".join),
    st.lists(st.sampled_from(["Một dòng", "- hai", "", "# ba"]), min_size=1).map("\n".join),
)
values = st.recursive(
    st.one_of(texts, st.integers(0, 9999), st.booleans(), st.none()),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.sampled_from(["muc", "gach", "noi_nhan", "dau", "ai", "ten"]), inner),
    ),
    max_leaves=12,
)


def read_back(text):
    return read_yaml(text, "x.yaml").data


@given(
    st.dictionaries(st.sampled_from(["nam", "muc", "hoat_dong", "noi_nhan"]), values, min_size=1)
)
def test_read_back_by_any_reader(data):
    assert yaml.safe_load(write_yaml(data, NONE)) == data


@given(st.text("aạ1/ :#-?{}[]\"'&*!|>%@`,", min_size=1))
def test_read_back_by_ours(text):
    assert read_back(write_yaml({"nam": text}, NONE)) == {"nam": text}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Sở Nội vụ", "a: Sở Nội vụ\n"),
        ("06/8/2018", "a: 06/8/2018\n"),
        ("2027", 'a: "2027"\n'),
        ("012", 'a: "012"\n'),
        ("true", 'a: "true"\n'),
        ("như sau: x", 'a: "như sau: x"\n'),
        ("chỉ tiêu #5", 'a: "chỉ tiêu #5"\n'),
        ("một\nhai", "a: |-\n  một\n  hai\n"),
        (None, "a:\n"),
        (5, "a: 5\n"),
    ],
)
def test_as_a_person_types(value, written):
    assert write_yaml({"a": value}, NONE) == written


def test_long_texts_are_folded():
    text = "tổ chức thực hiện " * 20
    written = write_yaml({"ket_thuc": text.strip()}, NONE)
    assert written.startswith("ket_thuc: >-\n  tổ chức")
    assert max(map(len, written.splitlines())) <= WIDTH
    assert read_back(written) == {"ket_thuc": text.strip()}


def test_comments_stand_at_their_places():
    comments = Comments(
        {("muc", 0, "tieu_de"): ["XEM LẠI: lời"], ("muc",): ["đầu"]},
        {("so",): "để trống"},
        ["Nhập"],
    )
    written = write_yaml({"so": None, "muc": [{"tieu_de": "A", "gach": ["b"]}]}, comments)
    assert written == (
        "# Nhập\n\nso: # để trống\n\n# đầu\nmuc:\n  # XEM LẠI: lời\n  - tieu_de: A\n    gach:\n"
        "      - b\n"
    )
