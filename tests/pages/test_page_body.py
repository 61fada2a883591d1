"""Ô 6: bases, paragraphs, headings (NĐ 30, Phụ lục I, Phần I, Mục II.6 and V)."""

import re
from itertools import pairwise

import pytest
from page_reading import MM

INDENTS = (10.0, 12.7)
"""The two first-line indents that the decree allows, in mm."""
LINE = 1.149
"""The height of a line of Times New Roman at single spacing, as a share of its size."""
ROMAN = re.compile(r"[IVX]+\. ")
ITEM = re.compile(r"\d+\. ")


def is_first(document, line):
    """Whether ``line`` begins a paragraph of the body."""
    return line.left > document.area[0] + 5


def is_centred(document, line):
    """The labels of an appendix."""
    return abs(line.centre - document.middle) < 1 and line.left > document.area[0] + 14


def list_text(document):
    """The lines of the body without those of the heads of appendices."""
    return [one for one in document.body if not is_centred(document, one)]


def test_bases_are_italic_and_the_body_upright(document, plan):
    bases = []
    for line in document.body:
        if not line.italic:
            break
        bases.append(line.text)
    text = " ".join(bases)
    assert text.count("Căn cứ") + text.count("Theo đề nghị") == len(plan.can_cu) == 2
    assert text.count(";") == 1
    assert text.endswith(".")
    rest = document.body[len(bases) :]
    assert not [one for one in rest if one.italic and not one.text.startswith("(Kèm theo")]


def test_body_is_set_in_one_size(document, co_chu):
    assert {one.size for one in list_text(document)} == {co_chu}


def test_paragraphs_begin_with_the_same_indent(document):
    left = document.area[0]
    indents = {round(one.left - left, 1) for one in list_text(document) if is_first(document, one)}
    assert len(indents) == 1
    indent = indents.pop()
    assert min(abs(indent - allowed) for allowed in INDENTS) < 0.2


def test_other_lines_begin_at_the_left_edge(document):
    for one in list_text(document):
        if not is_first(document, one):
            assert one.left == pytest.approx(document.area[0], abs=0.2), one


def test_paragraphs_are_justified(document):
    for one, following in pairwise(list_text(document)):
        if not is_first(document, following) and following.page <= one.page + 1:
            # Italic letters end a little before their width does.
            assert one.right == pytest.approx(document.area[1], abs=1.2), one


def test_gaps_and_line_spacing(document, co_chu):
    single = co_chu * LINE * MM
    pitches = set()
    for one, following in pairwise(document.body):
        if one.page != following.page or has_table_between(document, one, following):
            continue
        if is_centred(document, following) or is_centred(document, one):
            continue
        pitch = following.baseline - one.baseline
        if is_first(document, following):
            assert pitch - min(pitches, default=single) >= 6 * MM - 0.1, (one, following)
        else:
            assert single - 0.1 <= pitch <= 1.5 * single + 0.1, (one, following)
            pitches.add(round(pitch, 1))
    assert max(pitches) - min(pitches) <= 0.2  # one line spacing throughout


def has_table_between(document, one, following):
    grid = document.grids.get(one.page)
    return grid is not None and one.baseline < grid.rows[0] < following.baseline


def test_roman_headings_are_bold_capitals(document, plan, co_chu):
    titles = [one.tieu_de for one in plan.muc]
    titles += ["Tổ chức thực hiện"] if plan.to_chuc_thuc_hien else []
    romans = ("I", "II", "III", "IV")
    for roman, title in zip(romans, titles, strict=False):
        line = document.find(f"{roman}. {title.upper()}")
        assert (line.size, line.style) == (co_chu, (True, False))


def test_only_headings_are_bold(document):
    for one in list_text(document):
        if one.bold:
            assert ROMAN.match(one.text) or ITEM.match(one.text), one
    items = [one for one in list_text(document) if one.bold and ITEM.match(one.text)]
    assert all(one.italic is False for one in items)


def test_no_heading_ends_a_page(any_document):
    for page in range(1, any_document.pages + 1):
        lines = [one for one in any_document.on_page(page) if one.baseline > 20]
        last = max(lines, key=lambda one: one.baseline)
        heading = last.bold and (ROMAN.match(last.text) or ITEM.match(last.text))
        assert not heading, last


def test_no_paragraph_leaves_one_line_on_a_page(document):
    """Widows and orphans, but for paragraphs of one line."""
    lines = list_text(document)
    firsts = [is_first(document, one) for one in lines]
    for index, (one, following) in enumerate(pairwise(lines)):
        if one.page == following.page or firsts[index + 1]:
            continue
        assert not firsts[index], one
        after = lines[index + 2 : index + 3]
        assert after, following
        assert not is_first(document, after[0]), following


def test_the_closing_ends_the_text(document, plan):
    assert list_before_appendices(document)[-1].text.endswith("./.")


def list_before_appendices(document):
    end = document.find("Nơi nhận:")
    return [one for one in document.body if one.page <= end.page]
