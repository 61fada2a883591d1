"""Columns of tables that are known by their title or, where it was lost, by a tag."""

from lxml import etree
from rendering_samples import W, para, read_part, row, table, template

from kehoach.rendering import prepare
from kehoach.rendering.columns import TableSign

SIGN = TableSign("Đầu trang", "ngay_thang")
NAMED = '<w:tblPr><w:tblCaption w:val="{}"/></w:tblPr>'


def read_widths(body):
    docx = prepare(template(body), columns={SIGN: (700, 1300)}).render({"ngay_thang": "x"})
    tables = etree.fromstring(read_part(docx)).iter(f"{{{W}}}tbl")
    return [
        [width.get(f"{{{W}}}w") for width in one.iter(f"{{{W}}}gridCol", f"{{{W}}}tcW")]
        for one in tables
    ]


def test_a_table_is_known_by_its_title():
    named = table(2, row("a", "b")).replace("<w:tblPr/>", NAMED.format("Đầu trang"))
    assert read_widths(named) == [["700", "1300", "700", "1300"]]


def test_a_table_without_title_is_known_by_its_tag():
    assert read_widths(table(2, row("a", "{{ ngay_thang }}"))) == [["700", "1300", "700", "1300"]]


def test_other_tables_stay():
    other = table(2, row("a", "{{ ngay_thang }}")).replace("<w:tblPr/>", NAMED.format("Khác"))
    three = table(3, row("a", "b", "{{ ngay_thang }}"))
    bodies = other + para("") + three + para("{{ ngay_thang }}") + table(2, row("a", "b"))
    assert {width for one in read_widths(bodies) for width in one} == {"1000"}
