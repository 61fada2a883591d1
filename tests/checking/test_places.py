"""Places in words, and paragraphs by their place."""

import docx
import pytest

from kehoach.checking.paper import Paper
from kehoach.word.opening import open_document
from kehoach.word.package import read_package


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Paper:
    """Two paragraphs, a table whose last cell has two, a paragraph."""
    document = docx.Document()
    document.add_paragraph("một")
    document.add_paragraph("hai")
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "ba"
    table.cell(0, 1).text = "bốn"
    table.cell(0, 1).add_paragraph("năm")
    document.add_paragraph("sáu")
    path = tmp_path_factory.mktemp("cho") / "a.docx"
    document.save(path)
    return Paper.of(open_document(read_package(path.read_bytes(), name="a.docx")))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("một", "đoạn 1"),
        ("hai", "đoạn 2"),
        ("ba", "bảng 1, hàng 1, ô 1"),
        ("bốn", "bảng 1, hàng 1, ô 2, đoạn 1"),
        ("năm", "bảng 1, hàng 1, ô 2, đoạn 2"),
        ("sáu", "đoạn 3"),
    ],
)
def test_each_paragraph_is_told_by_its_place(paper, text, place):
    (paragraph,) = (one for one in paper.paragraphs if one.text == text)
    assert paper.places.describe(paragraph) == place


def test_the_page_and_the_whole_document(paper):
    assert paper.places.describe(paper.sections[0]) == "trang"
    assert paper.places.describe(None) == ""


def test_paragraphs_between_two_places(paper):
    assert [one.text for one in paper.list_between((1,), (3,))] == ["hai", "ba", "bốn", "năm"]
    assert paper.list_between((3,), (1,)) == []


def test_a_paragraph_by_its_place(paper):
    found = paper.find_paragraph((2, 0, 1, 1))
    assert found is not None
    assert found.text == "năm"
    assert paper.find_paragraph((9,)) is None
