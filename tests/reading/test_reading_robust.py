"""What is written comes back; whatever the bytes, there is a source or a message."""

from __future__ import annotations

import io
import json
import pathlib
import tempfile
import unicodedata
import zipfile

import pytest
import xlsxwriter
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kehoach.errors import BadInput
from kehoach.reading import Column, Source, read_source, read_table
from kehoach.reading.json_source import read_json
from kehoach.reading.text import clean_text
from kehoach.reading.yaml_source import read_yaml

COLUMNS = (Column("a", ("Tên",), required=True), Column("b", ("Số",), required=True))


def is_clean(text: str) -> bool:
    cleaned = clean_text(text)
    return not cleaned.refused and cleaned.text == text


TEXTS = st.text(max_size=20).filter(is_clean)
LEAVES = st.none() | st.booleans() | st.integers(-(10**15) + 1, 10**15 - 1) | TEXTS
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=20,
)


def list_paths(value, path=()):
    yield path
    if isinstance(value, dict | list):
        inner = value.items() if isinstance(value, dict) else enumerate(value)
        for step, item in inner:
            yield from list_paths(item, (*path, step))


@given(VALUES, st.booleans(), st.sampled_from([None, 1]))
def test_json_comes_back(value, ascii_only, indent):
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    source = read_json(text, "k")
    assert source.data == value
    assert json.dumps(source.data) == json.dumps(value)
    assert set(source.places) == set(list_paths(value))


@given(VALUES)
def test_json_places_point_at_the_value(value):
    text = json.dumps(value, indent=1)
    lines = text.split("\n")
    source = read_json(text, "k")
    for path, place in source.places.items():
        found = source.data
        for step in path:
            found = found[step]
        first = {dict: "{", list: "["}.get(type(found), json.dumps(found))
        assert lines[place.line - 1][place.column - 1 :].startswith(first)


@given(st.recursive(TEXTS, lambda v: st.lists(v) | st.dictionaries(TEXTS, v), max_leaves=10))
@example(["7:30", "no", "012", "~", "- x", "a: b", " x ", "#", "\t", "12", "x\n\ny"])
def test_yaml_texts_come_back(value):
    text = yaml.safe_dump(value, allow_unicode=True)
    source = read_yaml(text, "k")
    # safe_dump writes dates and the like quoted, so that every text comes back as text
    assert source.data == value
    assert set(source.places) == set(list_paths(value))


@given(st.text(max_size=40))
def test_yaml_texts_come_back_in_nfc(text):
    if clean_text(text).refused:
        with pytest.raises(BadInput):
            read_yaml(yaml.safe_dump([text]), "k")
    else:
        assert read_yaml(yaml.safe_dump([text]), "k").data == [clean_text(text).text]
        assert unicodedata.is_normalized("NFC", clean_text(text).text)


def survive(name: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, name)
        path.write_bytes(data)
        refused = None
        try:
            source = read_table(path, COLUMNS) if name.endswith(".xlsx") else read_source(path)
        except BadInput as error:
            refused = error
    if refused is None:
        assert isinstance(source, Source)
    else:
        assert refused.problems
        assert all(problem.code and problem.found for problem in refused.problems)
        assert str(refused).encode()


YAML = b"a: \"x: y\"\nb:\n  - c: [1, {d: e}]\n    f: >-\n      g\n  - 'h'\n"
JSON = b'{"a": [1, "x\\u00e1", null], "b": {"c": -1.5e3}}'


def make_xlsx() -> bytes:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row("A1", ["Tên", "Số"])
        sheet.write_row("A2", ["x", 1])
        sheet.merge_range("D5:E6", "y")
        sheet.write_formula("D1", "=1")
    return target.getvalue()


XLSX = make_xlsx()


@pytest.mark.parametrize("name", ["k.yaml", "k.json", "k.xlsx"])
@settings(deadline=None)
@given(data=st.binary(max_size=200))
def test_random_bytes(name, data):
    survive(name, data)


@settings(deadline=None, max_examples=300)
@given(text=st.text(st.sampled_from("ab:-[]{}'\"|>!&*#%@`,? \n\t\\~0\u00a0\ufeffộ"), max_size=40))
def test_random_signs_of_yaml(text):
    survive("k.yaml", text.encode())


@settings(deadline=None, max_examples=200)
@given(text=st.text(st.sampled_from('a:-[]{}",\\u0 \n1.eE+tn'), max_size=30))
def test_random_signs_of_json(text):
    survive("k.json", text.encode())


CHANGES = st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.binary(max_size=3)), max_size=4)


def mutate(data: bytes, changes) -> bytes:
    changed = bytearray(data)
    for where, new in changes:
        at = int(where * len(changed))
        changed[at : at + len(new)] = new or b""
        if not new:
            del changed[at : at + 2]
    return bytes(changed)


@pytest.mark.parametrize(
    ("name", "data"),
    [("k.yaml", YAML), ("k.json", JSON), ("k.xlsx", XLSX)],
    ids=["yaml", "json", "xlsx"],
)
@settings(deadline=None, max_examples=150)
@given(changes=CHANGES)
def test_mutated_bytes(name, data, changes):
    survive(name, mutate(data, changes))


@settings(deadline=None, max_examples=150)
@given(part=st.integers(0, 20), changes=CHANGES)
def test_mutated_parts_of_a_workbook(part, changes):
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(XLSX)) as old, zipfile.ZipFile(target, "w") as new:
        names = old.namelist()
        for name in names:
            data = old.read(name)
            new.writestr(name, mutate(data, changes) if name == names[part % len(names)] else data)
    survive("k.xlsx", target.getvalue())
