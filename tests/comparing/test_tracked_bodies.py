"""Bodies of any make: accepted they are the new, rejected the old, and no word is cut."""

import copy
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from settling import W, accept, drop_last_blanks, q, read_blocks, read_words, reject

from kehoach.comparing.redline import merge_blocks

WORDS = st.sampled_from(["thi", "đua", "năm", "2023", "2024", "30/6/2023", "Khối", "(Bộ)", "", "–"])
TEXTS = st.lists(WORDS, max_size=6).map(" ".join)
STYLES = st.sampled_from(["A", "B", ""])


def paragraph(text, style="", properties=""):
    setting = f'<w:pStyle w:val="{style}"/>' if style else ""
    runs = "<w:r><w:br/></w:r>".join(
        f'<w:r>{properties}<w:t xml:space="preserve">{part}</w:t></w:r>' for part in text.split("|")
    )
    return f"<w:p><w:pPr>{setting}</w:pPr>{runs if text else ''}</w:p>"


def table(rows, caption=""):
    width = len(rows[0])
    cells = ["".join(f"<w:tc><w:tcPr/>{''.join(cell)}</w:tc>" for cell in row) for row in rows]
    return (
        f'<w:tbl><w:tblPr><w:tblCaption w:val="{caption}"/></w:tblPr><w:tblGrid>'
        + '<w:gridCol w:w="100"/>' * width
        + "</w:tblGrid>"
        + "".join(f"<w:tr>{row}</w:tr>" for row in cells)
        + "</w:tbl>"
    )


def body(*blocks):
    text = "".join(blocks)
    return etree.fromstring(f'<w:body xmlns:w="{W}">{text}<w:sectPr/></w:body>')


paragraphs = st.builds(paragraph, TEXTS, STYLES)
cells = st.lists(paragraphs, min_size=1, max_size=3)
tables = st.integers(1, 2).flatmap(
    lambda width: st.lists(
        st.lists(cells, min_size=width, max_size=width), min_size=1, max_size=3
    ).map(table)
)
# Word makes one table of two that touch: a document has something between them
blocks = st.lists(paragraphs | tables.map(lambda one: one + paragraph("giữa")), max_size=6)
bodies = blocks.map(lambda found: body(*found, paragraph("cuối")))
loose_bodies = st.builds(lambda found, end: body(*found, end), blocks, paragraphs)


def merge(old, new):
    merged = copy.deepcopy(new)
    merge_blocks(old, merged)
    return merged


@given(bodies, bodies)
def test_accepted_is_new_and_rejected_is_old(old, new):
    merged = merge(old, new)
    assert drop_last_blanks(read_blocks(accept(merged))) == drop_last_blanks(read_blocks(new))
    assert drop_last_blanks(read_blocks(reject(merged))) == drop_last_blanks(read_blocks(old))


@given(loose_bodies, loose_bodies)
def test_whatever_stands_at_the_end(old, new):
    merged = merge(old, new)
    assert drop_last_blanks(read_blocks(accept(merged))) == drop_last_blanks(read_blocks(new))
    assert drop_last_blanks(read_blocks(reject(merged))) == drop_last_blanks(read_blocks(old))


@given(bodies)
def test_a_body_and_itself_show_no_change(one):
    assert etree.tostring(merge(one, one), method="c14n") == etree.tostring(one, method="c14n")


@given(bodies, bodies)
def test_no_word_is_cut(old, new):
    """A change begins and ends where a word does, on the side on which it stands."""
    for shown in merge(old, new).iter(q("p")):
        for keep, drop in (("ins", "del"), ("del", "ins")):
            side = copy.deepcopy(shown)
            for change in list(side.iter(q(drop))):
                change.getparent().remove(change)
            pieces = [read_words(run) for run in side.iter(q("r"))]
            for left, right in pairwise(pieces):
                assert not re.search(r"\w\Z", left) or not re.match(r"\w", right), keep


@given(bodies, bodies)
def test_the_table_of_one_side_never_touches_that_of_the_other(old, new):
    for element in merge(old, new).iter(q("tbl")):
        follower = element.getnext()
        assert follower is not None
        assert follower.tag == q("p")


class TestRows:
    OLD = body(
        table(
            [
                [[paragraph("1")], [paragraph("Phát động phong trào thi đua năm 2023")]],
                [[paragraph("2")], [paragraph("Xây dựng quy chế hoạt động của Khối")]],
                [[paragraph("3")], [paragraph("Sơ kết 06 tháng đầu năm 2023")]],
            ]
        ),
        paragraph("cuối"),
    )

    def test_a_row_that_goes_is_marked_and_its_neighbours_stay(self):
        new = body(
            table(
                [
                    [[paragraph("1")], [paragraph("Phát động phong trào thi đua năm 2024")]],
                    [[paragraph("2")], [paragraph("Sơ kết 06 tháng đầu năm 2024")]],
                ]
            ),
            paragraph("cuối"),
        )
        rows = list(merge(self.OLD, new).iter(q("tr")))
        marks = [[each.tag for each in row.findall(f"{q('trPr')}/*")] for row in rows]
        assert marks == [[], [q("del")], []]
        gone = ["".join(each.text for each in row.iter(q("delText"))) for row in rows]
        come = ["".join(e.text for i in row.iter(q("ins")) for e in i.iter(q("t"))) for row in rows]
        assert gone == ["2023", "2Xây dựng quy chế hoạt động của Khối", "32023"]
        assert come == ["2024", "", "22024"]

    def test_another_number_of_columns_is_another_table(self):
        new = body(
            table([[[paragraph("Phát động phong trào thi đua năm 2023")]]]), paragraph("cuối")
        )
        merged = merge(self.OLD, new)
        assert [child.tag for child in merged] == [q(n) for n in ("tbl", "p", "tbl", "p", "sectPr")]
        assert read_blocks(accept(merged)) == read_blocks(new)
        assert read_blocks(reject(merged)) == read_blocks(self.OLD)


class TestEnds:
    ONE = body(
        table([[[paragraph("Nơi nhận:", "A"), paragraph("- Sở Nội vụ;", "B")]]]), paragraph("z")
    )
    TWO = body(table([[[paragraph("Nơi nhận:", "A")]]]), paragraph("z"))

    def test_what_came_behind_the_last_paragraph_is_joined_to_it(self):
        merged = merge(self.TWO, self.ONE)
        first, last = merged.iter(q("tc")).__next__().findall(q("p"))
        assert first.find(f"{q('pPr')}/{q('rPr')}/{q('ins')}") is not None
        assert last.find(f"{q('pPr')}/{q('rPr')}/{q('ins')}") is None
        was = last.find(f"{q('pPr')}/{q('pPrChange')}/{q('pPr')}/{q('pStyle')}")
        assert was.get(q("val")) == "A"
        assert read_blocks(reject(merged)) == read_blocks(self.TWO)

    def test_what_went_from_behind_it_too(self):
        merged = merge(self.ONE, self.TWO)
        first, last = merged.iter(q("tc")).__next__().findall(q("p"))
        assert first.find(f"{q('pPr')}/{q('rPr')}/{q('del')}") is not None
        assert last.find(f"{q('pPr')}/{q('pStyle')}").get(q("val")) == "A"
        assert read_blocks(accept(merged)) == read_blocks(self.TWO)
        assert read_blocks(reject(merged)) == read_blocks(self.ONE)


class TestWords:
    @pytest.mark.parametrize(
        ("old", "new", "gone", "come"),
        [
            ("Kế hoạch năm 2023 của Khối", "Kế hoạch năm 2024 của Khối", ["2023"], ["2024"]),
            # a long word takes the blank before it along, so that a line can break
            ("Trước ngày 30/6/2023", "Trước ngày 30/6/2024", [" 30/6/2023"], [" 30/6/2024"]),
            ("(năm 2023)", "(năm 2024)", ["2023"], ["2024"]),
            ("Khối trưởng", "Khối trưởng, Khối phó", [], [", Khối phó"]),
            ("Các đơn vị trong Khối", "Các đơn vị", [" trong Khối"], []),
            ("một|hai", "một hai", ["\n"], [" "]),
        ],
    )
    def test_are_shown_as_gone_and_come(self, old, new, gone, come):
        merged = merge(body(paragraph(old, "A")), body(paragraph(new, "A")))
        found = merged.find(q("p"))
        assert [read_words(each) for each in found.findall(q("del"))] == gone
        assert [read_words(each) for each in found.findall(q("ins"))] == come

    def test_are_the_same_whether_a_line_breaks_between_them_or_not(self):
        old, new = body(paragraph("năm\u00a02023", "A")), body(paragraph("năm 2023", "A"))
        assert etree.tostring(merge(old, new)) == etree.tostring(new)

    def test_keep_their_lettering(self):
        bold, slanted = "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:i/></w:rPr>"
        merged = merge(
            body(paragraph("năm 2023", "A", bold)), body(paragraph("năm 2024", "A", slanted))
        )
        found = merged.find(q("p"))
        assert found.find(f"{q('r')}/{q('rPr')}/{q('i')}") is not None
        assert found.find(f"{q('del')}/{q('r')}/{q('rPr')}/{q('b')}") is not None
        assert found.find(f"{q('ins')}/{q('r')}/{q('rPr')}/{q('i')}") is not None

    def test_of_one_place_are_compared_though_all_differ(self):
        old = body(paragraph("Nguyễn Văn An", "HoTen"), paragraph("z"))
        new = body(paragraph("Trần Thị Bình", "HoTen"), paragraph("z"))
        assert len(merge(old, new).findall(q("p"))) == 2

    def test_of_another_text_are_another_paragraph(self):
        old = body(paragraph("- một hai ba", "G"), paragraph("- bốn năm sáu", "G"), paragraph("z"))
        new = body(
            paragraph("- bảy tám chín", "G"), paragraph("- bốn năm sáu", "G"), paragraph("z")
        )
        marks = [
            [each.tag for each in one.findall(f"{q('pPr')}/{q('rPr')}/*")]
            for one in merge(old, new).findall(q("p"))
        ]
        assert marks == [[q("del")], [q("ins")], [], []]


class TestFields:
    FIELD = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )

    def test_go_whole(self):
        old = body(f"<w:p><w:r><w:t>Trang số</w:t></w:r>{self.FIELD}</w:p>")
        new = body("<w:p><w:r><w:t>Trang số</w:t></w:r></w:p>")
        gone = merge(old, new).find(f"{q('p')}/{q('del')}")
        assert [each.tag for run in gone for each in run] == [
            q(n) for n in ("fldChar", "delInstrText", "fldChar", "delText", "fldChar")
        ]

    def test_stay_when_words_beside_them_change(self):
        old = body(f"<w:p><w:r><w:t>Trang số</w:t></w:r>{self.FIELD}</w:p>")
        new = body(f"<w:p><w:r><w:t>Tờ số</w:t></w:r>{self.FIELD}</w:p>")
        merged = merge(old, new)
        assert [each.text for each in merged.iter(q("instrText"))] == ["PAGE"]
        assert [read_words(each) for each in merged.iter(q("del"))] == ["Trang"]

    def test_simple_ones_hold_their_change(self):
        link = '<w:fldSimple w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>'
        old, new = body(f"<w:p>{link}</w:p>"), body("<w:p/>")
        assert merge(old, new).find(f"{q('p')}/{q('fldSimple')}/{q('del')}") is not None
