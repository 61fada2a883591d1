"""Letters as they stand on the page (Phụ lục III, mẫu 1.5), alone and put together for printing."""

import sys
from pathlib import Path

import pytest
from page_reading import read_document

from kehoach.writing.merging import merge_documents

sys.path.insert(0, str(Path(__file__).parent.parent / "whole"))

from golden import LETTERS, render_named

SAME = 0.5
"""mm: centred below each other."""


@pytest.fixture(scope="module")
def letters(tmp_path_factory, convert_files):
    """The golden letters, and a file that holds both; by name."""
    folder = tmp_path_factory.mktemp("letters")
    made = {name: render_named(name) for name in LETTERS}
    made["gop"] = merge_documents([made["cong-van-day-du"]] * 2)
    for name, data in made.items():
        (folder / f"{name}.docx").write_bytes(data)
    convert_files(folder, [folder / f"{name}.docx" for name in made])
    return {name: read_document(name, folder / f"{name}.pdf") for name in made}


@pytest.fixture
def many(letters):
    return letters["cong-van-day-du"]


def test_ve_viec_stands_in_the_middle_under_the_number(many):
    number = many.find("Số: 45/SNNMT-TCCB")
    lines = many.find_spread("V/v báo cáo kết quả phong trào thi đua năm 2026")
    assert (number.size, number.style) == (13, (False, False))
    for line in lines:
        assert line.sizes <= {12, 13}  # ô 5b: 12 to 13
        assert line.style == (False, False)
        assert line.centre == pytest.approx(number.centre, abs=SAME)
        assert line.right < many.find("Độc lập - Tự do - Hạnh phúc").left
    assert lines[0].baseline > number.baseline


def test_addressees_stand_one_below_the_other(many):
    label = many.find("Kính gửi:")
    first = many.find_start("- Sở Nông nghiệp và Môi trường tỉnh Nghệ An")
    last = many.find_start("- Chi cục Kiểm lâm & Thú y <Vùng>")
    assert {one.style for one in (label, first, last)} == {(False, False)}
    assert first.left == pytest.approx(last.left, abs=SAME)
    assert label.baseline < first.baseline < last.baseline
    assert (first.text[-1], last.text[-1]) == (";", ".")


def test_one_addressee_is_beside_the_words(letters):
    line = letters["mot-noi-gui"].find("Kính gửi: Hội đồng Thi đua - Khen thưởng tỉnh")
    assert line.size == 13  # kieu.co_chu
    assert line.centre == pytest.approx(30 + (210 - 45) / 2, abs=1)


def test_recipients_begin_with_as_above(many):
    rows = [one.text for one in many.lines if one.baseline > many.find("Nơi nhận:").baseline]
    assert "- Như trên;" in rows


def test_the_address_stands_at_the_foot_of_the_first_page_under_a_rule_across(many, letters):
    first, last = many.find_start("Địa chỉ: Số 1 phố Ví Dụ"), many.find_start("điện thoại:")
    assert (first.page, last.page) == (1, 1)
    assert {first.size, last.size} == {12}  # ô 13: 11 to 12
    assert {first.style, last.style} == {(False, False)}
    assert 297 - 20 - 8 < first.baseline < last.baseline < 297 - 8
    rules = [one for one in many.rules if one.page == 1 and 0 < first.baseline - one.top < 10]
    assert [(round(one.left), round(one.right)) for one in rules] == [(30, 195)]
    # a telephone number stays on one line
    assert last.text == "điện thoại: (0237) 3 000 000"
    assert not [one for one in many.lines if one.page > 1 and "Địa chỉ:" in one.text]
    assert not [one for one in letters["mot-noi-gui"].lines if one.text.startswith("Địa chỉ")]


def test_put_together_each_begins_a_page_of_its_own_numbers(letters, many):
    whole = letters["gop"]
    assert whole.pages == 2 * many.pages
    for page in (1, many.pages + 1):
        texts = [one.text for one in whole.on_page(page)]
        assert "Số: 45/SNNMT-TCCB" in texts
        assert not any(
            one.baseline < 20 for one in whole.on_page(page)
        )  # no number on a first page
