"""The plan that we build, opened as a stranger's: the sizes and rules that the decree wants."""

from pathlib import Path

import pytest

from kehoach.metrics import measure
from kehoach.word.opening import open_document
from kehoach.word.package import read_package
from kehoach.word.view import Document, Paragraph


@pytest.fixture(scope="module")
def document(built_2023: Path) -> Document:
    return open_document(read_package(built_2023.read_bytes(), name="ke-hoach.docx"))


def find(document: Document, text: str) -> Paragraph:
    return next(one for one in document.walk() if one.text.startswith(text))


@pytest.mark.parametrize(
    ("text", "sizes", "bold", "italic"),
    [
        # Phụ lục I, mục IV: number of the cell, size, bold upright or slanted
        ("UBND TỈNH", (12, 13), False, False),
        ("SỞ NÔNG NGHIỆP", (12, 13), True, False),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", (12, 13), True, False),
        ("Độc lập - Tự do - Hạnh phúc", (13, 14), True, False),
        ("Số:", (13, 13), False, False),
        ("Thanh Hóa, ngày", (13, 14), False, True),
        ("KẾ HOẠCH", (13, 14), True, False),
        ("Căn cứ Thông tư", (13, 14), False, True),
        ("I. MỤC ĐÍCH", (13, 14), True, False),
        ("Nơi nhận:", (12, 12), True, True),
    ],
)
def test_lettering(
    document: Document, text: str, sizes: tuple[float, float], bold: bool, italic: bool
) -> None:
    runs = [run for run in find(document, text).runs if run.text.strip()]
    assert {run.form.font for run in runs} == {"Times New Roman"}
    assert {run.form.colour for run in runs} == {"000000"}
    assert all(sizes[0] <= run.form.size <= sizes[1] for run in runs)
    assert (runs[0].form.bold, runs[0].form.italic) == (bold, italic)


def test_the_rule_under_tieu_ngu_is_as_long_as_its_words(document: Document) -> None:
    paragraphs = list(document.walk())
    place = paragraphs.index(find(document, "Độc lập"))
    (rule,) = paragraphs[place + 1].rules
    assert rule.kind == "border"
    assert rule.length == pytest.approx(
        measure("Độc lập - Tự do - Hạnh phúc", 14, bold=True), abs=0.5
    )


def test_paper_margins_and_page_number(document: Document) -> None:
    section = document.sections[0]
    # A4; 20 to 25 mm above and below, 30 to 35 left, 15 to 20 right
    assert (round(section.width), round(section.height)) == (210, 297)
    assert all(19.9 <= margin <= 25.1 for margin in (section.top, section.bottom))
    assert 29.9 <= section.left <= 35.1
    assert 14.9 <= section.right <= 20.1
    (number,) = [
        run
        for block in section.headers["default"]
        if isinstance(block, Paragraph)
        for run in block.runs
        if run.field
    ]
    assert number.field.split()[0] == "PAGE"
    assert 13 <= number.form.size <= 14
    assert section.first_differs


def test_nothing_lies_beside_the_text(document: Document) -> None:
    # our documents name the body that issues them, no person
    assert document.people == ("Sở Nông nghiệp và Phát triển nông thôn",)
    assert not document.has_changes
    assert not document.has_comments
    assert not document.has_linked_content
