"""Signature and recipients: ô 7a to 7c and 9b (NĐ 30, Phụ lục I, Phần I, Mục II.7, II.9, V)."""

from itertools import pairwise

import pytest
from page_plans import WANDERING

ROOM = 20
"""For signature and seal, in mm; a seal of an office is 36 mm wide and covers the signature."""


@pytest.fixture
def label(document):
    return document.find("Nơi nhận:")


@pytest.fixture
def block(document, label):
    """The signer's lines, from authority to name."""
    return [
        one
        for one in document.on_page(label.page)
        if one.baseline > label.baseline - 2 and one.left > label.right + 20 and one.bold
    ]


@pytest.fixture
def recipients(document, label):
    return [
        one
        for one in document.on_page(label.page)
        if one.baseline > label.baseline and one.left < label.left + 1
    ]


def list_expected(plan):
    signer = plan.nguoi_ky
    above = [*(line.upper() for line in signer.quyen_han), signer.chuc_vu.upper()]
    below = [(signer.chuc_vu_khac or "").upper(), signer.ho_ten or ""]
    return above, [one for one in below if one]


def test_signer_says_authority_position_and_name(block, plan):
    above, below = list_expected(plan)
    assert " ".join(one.text for one in block) == " ".join([*above, *below])


def test_signer_is_bold_in_the_size_of_the_text(block, co_chu):
    for line in block:
        assert (line.size, line.style) == (co_chu, (True, False))


def test_signer_is_centred_in_the_right_half(document, block):
    quoc_hieu = document.find("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", page=1)
    for line in block:
        assert line.centre == pytest.approx(quoc_hieu.centre, abs=0.5)
        assert line.left > document.middle - 20


def test_authority_and_position_stand_on_lines_of_their_own(document, plan, label):
    above, _ = list_expected(plan)
    lines = [document.find(text, page=label.page) for text in above]
    for one, following in pairwise(lines):
        assert 0 < following.baseline - one.baseline < 8


def test_room_for_the_signature(document, plan, label, block):
    above, below = list_expected(plan)
    if below:
        signature = block[len(above)].baseline - block[len(above) - 1].baseline
        assert signature > ROOM


def test_second_position_stands_just_above_the_name(document, plan, label):
    if plan.nguoi_ky.chuc_vu_khac and plan.nguoi_ky.ho_ten:
        second = document.find_spread(plan.nguoi_ky.chuc_vu_khac.upper(), page=label.page)
        name = document.find(plan.nguoi_ky.ho_ten, page=label.page)
        assert 0 < name.baseline - second[-1].baseline < 8


def test_recipients_label(document, label, block):
    assert (label.size, label.style) == (12, (True, True))
    assert label.left == pytest.approx(document.area[0], abs=0.3)
    assert label.baseline == pytest.approx(block[0].baseline, abs=0.5)


def test_recipients_are_upright_11_at_the_left_edge(document, plan, label, recipients, block):
    for line in recipients:
        assert (line.size, line.style) == (11, (False, False))
        assert line.left == pytest.approx(label.left, abs=0.3)
        assert line.right < block[0].centre - 30
        assert line.right < min(one.left for one in block)
    said = " ".join(one.text for one in recipients)
    names = [f"- {one.ten}" + (f" (để {one.de})" if one.de else "") for one in plan.noi_nhan]
    assert said == " ".join([*(f"{name};" for name in names), "- Lưu: VT, TCCB."])


def test_signature_is_never_alone_on_its_page(any_document):
    label = any_document.find("Nơi nhận:")
    above = [
        one for one in any_document.on_page(label.page) if 20 < one.baseline < label.baseline - 2
    ]
    assert above


def test_signature_stays_in_one_piece(any_document):
    label = any_document.find("Nơi nhận:")
    last = any_document.find_start("- Lưu: VT")
    assert label.page == last.page
    above = [one for one in any_document.lines if one.page == label.page]
    signer = [one for one in above if one.bold and one.baseline > label.baseline - 2]
    assert signer


def test_closing_is_not_torn_from_the_signature(documents):
    for name in WANDERING:
        document = documents[name]
        if "-ket" in name:
            label = document.find("Nơi nhận:")
            closing = document.body[-1]
            assert closing.text.endswith("./.")
            assert closing.page == label.page


@pytest.mark.parametrize("family", ["ket", "ket-ngan", "khoan", "bang"])
def test_signature_wanders_over_the_end_of_a_page(documents, family):
    """The plans do strain what they are made for."""
    names = [name for name in WANDERING if name.rpartition("-")[0] == f"chu-ky-{family}"]
    assert len(names) == 12
    pages = [documents[name].find("Nơi nhận:").page for name in names]
    assert sorted(pages) == pages
    assert set(pages) == {1, 2}
