"""Whatever the document: recognition never fails, and never looks at the names of styles."""

from dataclasses import replace

import foreign_faults
import foreign_heads
import foreign_kinds
from foreign_xml import open_blocks
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reco_pages import list_parts

from kehoach.nd30 import COMPONENTS, KINDS
from kehoach.recognition.parts import NO_KIND, PARTY
from kehoach.recognition.recognising import recognise
from kehoach.word.view import (
    Box,
    Cell,
    Document,
    Paragraph,
    ParagraphForm,
    Row,
    Rule,
    Run,
    RunForm,
    Section,
    Table,
)

WORDS = st.sampled_from(
    [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI", "Độc lập - Tự do - Hạnh phúc",
        "UBND TỈNH HUẾ", "SỞ NỘI VỤ", "Số: 05/KH-SNV", "V/v báo cáo", "Huế, ngày 5/1/2026",
        "KẾ HOẠCH", "QUYẾT ĐỊNH", "Kính gửi:", "- Sở Y tế;", "Căn cứ Luật Lưu trữ;", "I. MỤC ĐÍCH",
        "1. Mục đích", "a) Điểm", "Điều 1. Tên", "Nơi nhận:", "- Lưu: VT.", "KT. GIÁM ĐỐC",
        "PHÓ GIÁM ĐỐC", "Trần Thị Hà", "Phụ lục I", "(Kèm theo Kế hoạch", "ĐẢNG CỘNG SẢN VIỆT NAM",
        "____", "-----", "\t", "   ", "\n", "", ")", "Nội dung./.", "STT", "\u00ad", "Đ", "ß",
    ]
) | st.text(max_size=12)  # fmt: skip
FORMS = st.builds(
    RunForm,
    font=st.just("Times New Roman"),
    size=st.sampled_from([0.0, 13.0, 14.0]),
    bold=st.booleans(),
    underline=st.booleans(),
    all_caps=st.booleans(),
    hidden=st.booleans(),
)
RUNS = st.lists(
    st.builds(Run, WORDS, FORMS, change=st.sampled_from(["", "deleted"])), max_size=4
).map(tuple)
RULES = st.lists(
    st.builds(
        Rule,
        st.sampled_from(["drawing", "vml", "border", "characters", "underline"]),
        st.sampled_from([0.0, 60.0, 900.0]),
        st.sampled_from([-50.0, 0.0, 300.0]),
        above=st.booleans(),
    ),
    max_size=2,
).map(tuple)
PARAGRAPHS = st.builds(
    Paragraph,
    st.tuples(st.integers(0, 9)),
    RUNS,
    st.builds(ParagraphForm, st.sampled_from(["left", "center", "right", "justify"])),
    style=st.text(max_size=5),
    label=st.sampled_from(["", "", "1.", "-"]),
    rules=RULES,
)


def _nest(blocks):
    inner = st.lists(blocks, max_size=3).map(tuple)
    cells = st.builds(Cell, inner, st.sampled_from([0.0, 230.0]), has_border=st.booleans())
    rows = st.lists(cells, max_size=3).map(lambda found: Row(tuple(found)))
    tables = st.builds(Table, st.tuples(st.integers(0, 9)), st.lists(rows, max_size=3).map(tuple))
    boxes = st.lists(st.builds(Box, inner, st.none() | st.just(300.0)), max_size=2).map(tuple)
    carriers = st.builds(
        Paragraph, st.tuples(st.integers(0, 9)), RUNS, st.just(ParagraphForm()), boxes=boxes
    )
    return tables | carriers


BLOCKS = st.lists(st.recursive(PARAGRAPHS, _nest, max_leaves=8), max_size=14).map(tuple)
REAL = {
    name: open_blocks(layouts[name][1])
    for layouts, name in (
        (foreign_heads.HEADS, "merged_cells"),
        (foreign_heads.FEET, "attached_rules_with_their_own_head"),
        (foreign_kinds.LAYOUTS, "cong_van_several"),
        (foreign_faults.LAYOUTS, "quoc_hieu_on_two_lines"),
    )
}


@given(BLOCKS, st.booleans())
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_it_never_fails_and_names_only_what_is_known(blocks, has_section):
    sections = (Section(0, 210, 297, 20, 20, 30, 15),) if has_section else ()
    found = recognise(Document("thu.docx", blocks, sections))
    assert found.kind in {NO_KIND, PARTY, *KINDS}
    assert {part.component for part in found.parts} <= set(COMPONENTS)
    assert all(part.paragraphs for part in found.parts)


@given(st.sampled_from(sorted(REAL)), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_blocks_in_any_order_never_fail(name, random):
    document = REAL[name]
    blocks = list(document.blocks)
    random.shuffle(blocks)
    recognise(replace(document, blocks=tuple(blocks)))


@given(
    st.sampled_from(sorted(REAL)),
    st.lists(
        st.sampled_from(["Quốc hiệu", "Tên loại", "Heading 1", "Nơi nhận", "", "Normal"]),
        min_size=9,
        max_size=9,
    ),
)
@settings(max_examples=60, deadline=None)
def test_names_of_styles_change_nothing(name, styles):
    document = REAL[name]
    names = iter(styles * 50)
    renamed = replace(document, blocks=tuple(_rename(one, names) for one in document.blocks))
    assert renamed != document or not any(styles)
    plain, found = recognise(document), recognise(renamed)
    assert (found.kind, list_parts(found)) == (plain.kind, list_parts(plain))


def _rename(block, names):
    if isinstance(block, Paragraph):
        return replace(block, style=next(names))
    rows = tuple(
        replace(
            row,
            cells=tuple(
                replace(cell, blocks=tuple(_rename(one, names) for one in cell.blocks))
                for cell in row.cells
            ),
        )
        for row in block.rows
    )
    return replace(block, rows=rows)
