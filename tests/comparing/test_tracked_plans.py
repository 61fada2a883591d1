"""Built plans: accepted the text is that of the new, rejected that of the old; sound packages."""

import datetime as dt
import io
import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from openxml_audit import FileFormat, OpenXmlValidator
from plan_edits import change, edits
from settling import accept, drop_last_blanks, q, read_blocks, read_body, read_words, reject

from kehoach import load_plan, render
from kehoach.actions.diff import track_plans
from kehoach.comparing.tracking_changes import track_changes
from kehoach.word.seal import is_untouched

ROOT = Path(__file__).parent.parent.parent
PLANS = [
    load_plan(ROOT / "examples/khoi-thi-dua-2023/ke-hoach-2023.yaml"),
    load_plan(ROOT / "tests/whole/plans/ke-hoach-day-du.yaml"),
]
BUILT = [render(plan) for plan in PLANS]
WHEN = dt.datetime(2023, 11, 20, 8, 30, tzinfo=dt.UTC)


def read_parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def check(tracked, old, new):
    body = read_body(tracked)
    assert list_styles(accept(body)) == list_styles(read_body(new))
    assert drop_last_blanks(read_blocks(accept(body))) == drop_last_blanks(
        read_blocks(read_body(new))
    )
    assert drop_last_blanks(read_blocks(reject(body))) == drop_last_blanks(
        read_blocks(read_body(old))
    )


def list_styles(body):
    return [
        (one.find(f"{q('pPr')}/{q('pStyle')}").get(q("val")), read_words(one))
        for one in body.iter(q("p"))
        if read_words(one)
    ]


def find_errors(data, folder):
    path = folder / "x.docx"
    path.write_bytes(data)
    found = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(str(path))
    return [str(error) for error in found.errors]


@pytest.mark.parametrize("place", [0, 1])
@settings(max_examples=40, deadline=None)
@given(edits, edits)
def test_any_two_versions_of_a_plan(place, one, other):
    old, new = change(PLANS[place], one), change(PLANS[place], other)
    check(track_plans(old, new), render(old), render(new))


@pytest.mark.parametrize(("old", "new"), [(0, 1), (1, 0)])
def test_two_plans_of_nothing_in_common(old, new, tmp_path):
    tracked = track_changes(BUILT[old], BUILT[new], author="kehoach")
    check(tracked, BUILT[old], BUILT[new])
    assert find_errors(tracked, tmp_path) == []


@pytest.mark.parametrize(
    "found",
    [
        [("year", 0, 0), ("drop", 3, 1), ("double", 4, 9), ("put", 5, 3)],
        [("drop", place, 0) for place in range(40)],
        [("double", place, 3) for place in range(12)],
    ],
)
def test_packages_are_sound(found, tmp_path):
    for plan, built in zip(PLANS, BUILT, strict=True):
        other = change(plan, found)
        assert other != plan
        for pair in ((built, render(other)), (render(other), built)):
            assert find_errors(track_changes(*pair, author="kehoach", date=WHEN), tmp_path) == []


def test_a_plan_and_itself_show_nothing():
    for built in BUILT:
        tracked = track_changes(built, built, author="kehoach", date=WHEN)
        body = read_body(tracked)
        assert not list(body.iter(q("ins"), q("del"), q("pPrChange")))
        assert read_parts(tracked)["word/document.xml"].count(b"<w:p>") == read_parts(built)[
            "word/document.xml"
        ].count(b"<w:p>")


class TestMarks:
    NEW = change(PLANS[0], [("year", 0, 0), ("year", 1, 0), ("drop", 0, 1)])

    def track(self, **words):
        return track_changes(BUILT[0], render(self.NEW), author="kehoach", **words)

    def find(self, data):
        marks = read_body(data).iter(q("ins"), q("del"), q("pPrChange"))
        return [tuple(each.get(q(name)) for name in ("id", "author", "date")) for each in marks]

    def test_are_numbered_in_order_and_bear_author_and_date(self):
        found = self.find(self.track(date=WHEN))
        assert len(found) > 2
        assert found == [
            (str(number), "kehoach", "2023-11-20T08:30:00Z") for number in range(1, len(found) + 1)
        ]

    def test_bear_no_date_where_none_is_given(self):
        assert {mark[1:] for mark in self.find(self.track())} == {("kehoach", None)}

    def test_take_the_date_of_the_build_where_it_is_set(self, monkeypatch):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
        dates = {mark[2] for mark in self.find(track_plans(PLANS[0], self.NEW))}
        assert dates == {"2023-11-14T22:13:20Z"}

    def test_the_same_plans_give_the_same_bytes(self):
        assert self.track(date=WHEN) == self.track(date=WHEN)

    def test_the_file_is_sealed_as_ours(self):
        assert is_untouched(self.track())

    def test_all_parts_but_the_text_are_those_of_the_new_plan(self):
        tracked, new = read_parts(self.track()), read_parts(render(self.NEW))
        changed = {name for name in new if tracked[name] != new[name]}
        assert tracked.keys() == new.keys()
        assert changed == {"word/document.xml", "docProps/custom.xml"}


def test_what_a_header_says_is_tracked_too():
    parts = read_parts(BUILT[0])
    header = parts["word/header1.xml"]
    other = re.sub(rb"</w:p>", b"<w:r><w:t>Khu</w:t></w:r></w:p>", header, count=1)
    assert other != header
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, data in (parts | {"word/header1.xml": other}).items():
            package.writestr(name, data)
    tracked = read_parts(track_changes(BUILT[0], stream.getvalue(), author="kehoach"))
    assert re.search(rb"<w:ins [^>]*><w:r><w:t [^>]*>Khu<", tracked["word/header1.xml"])


def test_the_stamp_of_urgency_comes_in_a_cell_that_ends_with_it():
    """Behind a table the last mark cannot go: what is left of it is one empty line."""
    new = PLANS[0].model_copy(
        update={"van_ban": PLANS[0].van_ban.model_copy(update={"do_khan": "khan"})}
    )
    tracked = track_plans(PLANS[0], new)
    check(tracked, BUILT[0], render(new))
    head = reject(read_body(tracked)).find(q("tbl"))
    assert read_blocks(head.findall(q("tr"))[1].find(q("tc")))[1:] == [""]
