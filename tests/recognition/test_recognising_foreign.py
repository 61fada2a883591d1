"""Documents of other hands, opened as files: each word is the component that a reader sees."""

import foreign_faults
import foreign_heads
import foreign_kinds
import foreign_strangers
import pytest
from foreign_xml import list_expected, list_found, open_blocks

from kehoach.checking.aids.text import join_runs
from kehoach.recognition.recognising import recognise

LAYOUTS = {
    f"{group}-{name}": layout
    for group, layouts in (
        ("head", foreign_heads.HEADS),
        ("foot", foreign_heads.FEET),
        ("kind", foreign_kinds.LAYOUTS),
        ("fault", foreign_faults.LAYOUTS),
        ("stranger", foreign_strangers.LAYOUTS),
    )
    for name, layout in layouts.items()
}
ONE_PART = ("quoc_hieu", "tieu_ngu", "so_ky_hieu", "dia_danh_ngay", "ten_loai", "trich_yeu")


@pytest.mark.parametrize("name", LAYOUTS)
def test_each_word_is_its_component(name):
    kind, blocks = LAYOUTS[name]
    found = recognise(open_blocks(blocks))
    assert found.kind == kind
    assert list_found(found) == list_expected(blocks)


@pytest.mark.parametrize("name", LAYOUTS)
def test_what_stands_once_in_the_main_text_is_one_part(name):
    found = recognise(open_blocks(LAYOUTS[name][1]))
    main = [part.component for part in found.parts if part.annex == 0]
    assert all(main.count(component) <= 1 for component in ONE_PART)


@pytest.mark.parametrize("name", foreign_heads.RULED)
def test_a_line_belongs_to_what_it_stands_under(name):
    head, kinds = foreign_heads.RULED[name]
    found = recognise(open_blocks([*head, *foreign_heads.BODY, *foreign_heads.SIGNED]))
    assert {part.component: part.rule.kind for part in found.parts if part.rule} == kinds


def test_each_line_has_the_length_of_its_own():
    head, _ = foreign_heads.RULED["both_anchored_in_the_left_column"]
    found = recognise(open_blocks([*head, *foreign_heads.BODY, *foreign_heads.SIGNED]))
    assert found.get("co_quan_ban_hanh").rule.length == 70
    assert found.get("tieu_ngu").rule.length == 160


def test_parts_tell_which_annex_they_stand_in():
    _, blocks = foreign_heads.FEET["two_annexes"]
    found = recognise(open_blocks(blocks))
    assert [(part.annex, part.text) for part in found.find("phu_luc_nhan")] == [
        (1, "Phụ lục I"),
        (2, "PHỤ LỤC SỐ 02"),
    ]
    assert found.get("ho_ten").annex == 0


def test_the_head_of_an_attached_text_is_not_that_of_the_paper():
    _, blocks = foreign_heads.FEET["attached_rules_with_their_own_head"]
    found = recognise(open_blocks(blocks))
    assert [part.annex for part in found.find("quoc_hieu")] == [0, 1]
    assert [(part.annex, part.text) for part in found.find("ten_loai")] == [
        (0, "QUYẾT ĐỊNH"),
        (1, "QUY CHẾ"),
    ]


def test_lines_of_a_name_are_one_part_in_its_own_place():
    found = recognise(open_blocks(foreign_heads.HEADS["line_breaks_in_cells"][1]))
    # 4,000 twips are 200 pt
    assert (found.get("co_quan_ban_hanh").area.left, found.get("tieu_ngu").area.left) == (0, 200)
    assert [p.text for p in found.get("co_quan_ban_hanh").paragraphs] == ["SỞ NỘI VỤ"]


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_piece_knows_where_it_stands_in_its_paragraph(name):
    found = recognise(open_blocks(LAYOUTS[name][1]))
    whole = {one.where: join_runs(one) for one in found.document.walk()}
    for part in found.parts:
        for piece in part.paragraphs:
            if not part.in_margin:
                words = join_runs(piece)
                assert whole[piece.where][piece.offset : piece.offset + len(words)] == words
