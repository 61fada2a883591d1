"""Figures kept in a package: they come back as they went in, and nothing odd does any harm."""

import io

import docx
import pytest

from kehoach.word.figures import InCell, InCount, InWords, KeptFigure, name_head, name_row
from kehoach.word.figures_xml import (
    MOST_FIGURES,
    MOST_LETTERS,
    MOST_PLACES,
    NS,
    keep_figures,
    put_figures,
)
from kehoach.word.opening import open_document
from kehoach.word.package import read_package, write_package

FIGURES = (
    KeptFigure("1.234,5", (InWords('Được 1.234,5 "điểm" <&>', 5, 12), InCell("tt | tên", "a", 2))),
    KeptFigure("92,9%", (InCount("tt | tên", 1, "Đạt"), InCount("tt | tên", 0))),
)


def make_package():
    stream = io.BytesIO()
    document = docx.Document()
    document.add_paragraph('Được 1.234,5 "điểm" <&>')
    document.save(stream)
    return read_package(stream.getvalue(), name="x.docx")


def read(package):
    return open_document(package).figures


def put(text):
    """The figures read from a file whose part says ``text``."""
    package = keep_figures(make_package(), FIGURES)
    (part,) = [
        name for name, data in package.parts.items() if NS.encode() in data and b"<so " in data
    ]
    return read(package.with_parts({part: text.encode()}))


def test_come_back_as_they_went_in():
    assert read(keep_figures(make_package(), FIGURES)) == FIGURES


def test_come_back_after_another_program_has_saved_the_file():
    data = write_package(keep_figures(make_package(), FIGURES).parts)
    document = docx.Document(io.BytesIO(data))
    document.add_paragraph("Thêm một đoạn.")
    stream = io.BytesIO()
    document.save(stream)
    assert read(read_package(stream.getvalue(), name="x.docx")) == FIGURES


def test_stand_beside_the_custom_xml_of_others():
    before = make_package()
    theirs = before.parts["customXml/item1.xml"]
    package = keep_figures(before, FIGURES)
    assert package.parts["customXml/item1.xml"] == theirs
    assert read(package) == FIGURES


def test_of_a_report_that_serves_as_template_are_replaced():
    package = keep_figures(make_package(), FIGURES)
    again = keep_figures(package, FIGURES[:1])
    assert read(again) == FIGURES[:1]
    assert set(again.parts) == set(package.parts)


def test_those_of_a_former_report_do_not_stay_where_there_are_none():
    former = write_package(keep_figures(make_package(), FIGURES).parts)
    assert read(read_package(put_figures(former, ()), name="x.docx")) == ()
    plain = write_package(make_package().parts)
    assert put_figures(plain, ()) == plain


def test_a_file_without_them_has_none():
    assert read(make_package()) == ()


@pytest.mark.parametrize(
    "text",
    [
        "<conSo/>",
        f'<khac xmlns="{NS}"><so chu="1"/></khac>',
        f'<conSo xmlns="{NS}"><so chu="1">',
        f'<!DOCTYPE x [<!ENTITY a "b">]><conSo xmlns="{NS}"><so chu="&a;"/></conSo>',
        f'<conSo xmlns="{NS}">' + '<so chu="1"/>' * (MOST_FIGURES + 1) + "</conSo>",
        f'<conSo xmlns="{NS}">{"x" * (4 * 2**20)}</conSo>',
    ],
    ids=["no-namespace", "another-root", "cut", "dtd", "too-many", "too-long"],
)
def test_what_is_not_ours_is_not_read(text):
    assert put(text) == ()


@pytest.mark.parametrize(
    "place",
    [
        '<o bang="a" hang="b" cot="x"/>',
        "<loi>năm 5</loi>",
        '<dem bang="a" cot=""/>',
        "<gi/>",
        "<!-- lời -->",
    ],
)
def test_a_place_that_says_no_place_is_left_out(place):
    assert put(f'<conSo xmlns="{NS}"><so chu="1">{place}</so></conSo>') == (KeptFigure("1", ()),)


def test_of_too_many_figures_the_first_are_kept():
    many = [KeptFigure(str(one), ()) for one in range(MOST_FIGURES + 5)]
    assert read(keep_figures(make_package(), many)) == tuple(many[:MOST_FIGURES])


def test_a_sentence_that_is_too_long_is_not_kept():
    text = "Có 5 đơn vị. " + "a" * MOST_LETTERS
    kept = KeptFigure("5", (InWords(text, 3, 4), InCount("tt", 0)))
    assert read(keep_figures(make_package(), [kept])) == (KeptFigure("5", (InCount("tt", 0),)),)
    assert put(
        f'<conSo xmlns="{NS}"><so chu="5"><loi tu="3" den="4">{text}</loi></so></conSo>'
    ) == (KeptFigure("5", ()),)


def test_places_of_a_figure_are_bounded():
    places = '<o bang="a" hang="b" cot="1"/>' * (MOST_PLACES + 5)
    (one,) = put(f'<conSo xmlns="{NS}"><so chu="1">{places}</so></conSo>')
    assert len(one.places) == MOST_PLACES


def test_tables_and_rows_are_known_by_their_words():
    assert name_head(["TT", "Đơn\xa0vị", "Số", "Số"]) == "tt | đơn vị | số"
    assert name_row(["1", "Phòng\n Chính trị", "Đạt"]) == "phòng chính trị"
    assert name_row(["1", "-", "2,5"]) == ""
