"""The head: ô 1 to 5a and 10b (NĐ 30, Phụ lục I, Phần I, Mục II, III and V)."""

import pytest
from page_reading import RED

# The decree's footnote: the sizes of one document go up and down together.
SIZES = {
    14: {"quoc_hieu": 13, "tieu_ngu": 14, "ngay": 14, "ten": 13, "so": 13, "tieu_de": 14},
    13: {"quoc_hieu": 12, "tieu_ngu": 13, "ngay": 13, "ten": 12, "so": 13, "tieu_de": 13},
}
BOXES = {"khan": ("KHẨN", 20), "thuong_khan": ("THƯỢNG KHẨN", 40), "hoa_toc": ("HỎA TỐC", 30)}
SAME = 0.3
"""In mm: what nobody sees."""


@pytest.fixture
def sizes(co_chu):
    return SIZES[co_chu]


@pytest.fixture
def quoc_hieu(document):
    return document.find("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", page=1)


@pytest.fixture
def tieu_ngu(document):
    return document.find("Độc lập - Tự do - Hạnh phúc", page=1)


@pytest.fixture
def issuer(document, plan):
    return document.find_spread(plan.co_quan.ten.upper(), page=1)


@pytest.fixture
def number(document, plan):
    so = "" if plan.van_ban.so is None else f"{plan.van_ban.so:02}"
    blank = " " if plan.van_ban.so is None else ""
    return document.find(f"Số:{blank or ' '}{so}/KH-{plan.co_quan.viet_tat}", page=1)


@pytest.fixture
def date(document, plan):
    ngay = plan.van_ban.ngay
    words = {22: "ngày 22 tháng 12 năm 2022", 5: "ngày 05 tháng 01 năm 2023"}
    text = words[ngay.ngay] if ngay.ngay else "ngày tháng năm 2023"
    return document.find(f"{plan.co_quan.dia_danh}, {text}", page=1)


def test_quoc_hieu_and_tieu_ngu(document, quoc_hieu, tieu_ngu, sizes):
    assert (quoc_hieu.size, quoc_hieu.style) == (sizes["quoc_hieu"], (True, False))
    assert (tieu_ngu.size, tieu_ngu.style) == (sizes["tieu_ngu"], (True, False))
    assert tieu_ngu.centre == pytest.approx(quoc_hieu.centre, abs=SAME)
    assert quoc_hieu.left > document.middle - 20  # ô 1: the right half, and a little more
    # single spacing
    assert tieu_ngu.baseline - quoc_hieu.baseline == pytest.approx(5.6, abs=0.5)


def test_rule_under_tieu_ngu_is_as_long_as_its_text(document, tieu_ngu):
    rule = document.find_rule_under(tieu_ngu)
    assert rule.width == pytest.approx(tieu_ngu.width, abs=SAME)
    assert rule.centre == pytest.approx(tieu_ngu.centre, abs=SAME)


def test_superior_body_is_plain_capitals_above_the_issuing_body(document, plan, issuer, sizes):
    if plan.co_quan.chu_quan is None:
        above = [one for one in document.on_page(1) if one.baseline < issuer[0].baseline - 1]
        assert not [one for one in above if one.centre < document.middle - 20]
        return
    lines = document.find_spread(plan.co_quan.chu_quan.upper(), page=1)
    for line in lines:
        assert (line.size, line.style) == (sizes["ten"], (False, False))
        assert line.centre == pytest.approx(issuer[0].centre, abs=SAME)
    assert lines[-1].baseline < issuer[0].baseline


def test_issuing_body_is_bold_capitals_in_the_left_column(issuer, quoc_hieu, sizes):
    for line in issuer:
        assert (line.size, line.style) == (sizes["ten"], (True, False))
        assert line.text == line.text.upper()
        assert line.centre == pytest.approx(issuer[0].centre, abs=SAME)
        assert line.right < quoc_hieu.left - 1


def test_head_begins_level(document, plan, issuer, quoc_hieu):
    chu_quan = plan.co_quan.chu_quan
    first = document.find_spread(chu_quan.upper(), page=1)[0] if chu_quan else issuer[0]
    assert first.baseline == pytest.approx(quoc_hieu.baseline, abs=SAME)


def test_long_names_break_into_even_lines(issuer):
    if len(issuer) > 1:
        widths = [line.width for line in issuer]
        assert min(widths) > 0.4 * max(widths)


def test_rule_under_the_issuing_body_is_a_third_to_a_half(document, issuer):
    rule = document.find_rule_under(issuer[-1])
    longest = max(line.width for line in issuer)
    assert longest / 3 <= rule.width <= longest / 2
    assert rule.centre == pytest.approx(issuer[-1].centre, abs=SAME)


def test_number_is_upright_13_under_the_body(number, issuer, sizes):
    assert (number.size, number.style) == (sizes["so"], (False, False))
    assert number.centre == pytest.approx(issuer[0].centre, abs=SAME)
    assert number.baseline > issuer[-1].baseline + 5


def test_date_is_italic_and_centred_under_tieu_ngu(date, tieu_ngu, sizes):
    assert (date.size, date.style) == (sizes["ngay"], (False, True))
    assert date.centre == pytest.approx(tieu_ngu.centre, abs=0.5)


def test_number_and_date_stand_on_one_line(number, date):
    assert number.baseline == pytest.approx(date.baseline, abs=SAME)
    assert number.right < date.left - 1


def test_title_and_subject_are_bold_and_centred(document, plan, number, sizes):
    kind = document.find("KẾ HOẠCH", page=1)
    subject = document.find_spread(" ".join(plan.van_ban.trich_yeu.split()), page=1)
    assert kind.baseline > number.baseline + 8
    for line in (kind, *subject):
        assert (line.size, line.style) == (sizes["tieu_de"], (True, False))
        assert line.centre == pytest.approx(document.middle, abs=0.5)
    assert 0 < subject[0].baseline - kind.baseline < 8


def test_rule_under_the_subject_is_a_third_to_a_half(document, plan):
    subject = document.find_spread(" ".join(plan.van_ban.trich_yeu.split()), page=1)
    rule = document.find_rule_under(subject[-1])
    longest = max(line.width for line in subject)
    assert longest / 3 <= rule.width <= longest / 2
    assert rule.centre == pytest.approx(document.middle, abs=0.5)


def test_urgency_mark_is_boxed_at_its_size(document, plan, number, co_chu):
    red = [one for one in document.rules if one.colour == RED]
    if plan.van_ban.do_khan is None:
        assert not red
        return
    words, width = BOXES[plan.van_ban.do_khan]
    mark = document.find(words, page=1)
    level = sorted(one.top for one in red if one.level)
    upright = sorted(one.left for one in red if not one.level)
    assert (len(level), len(upright)) == (2, 2)
    assert upright[1] - upright[0] == pytest.approx(width, abs=0.5)
    assert level[1] - level[0] == pytest.approx(8, abs=0.5)
    assert (mark.size, mark.style) == (co_chu, (True, False))
    assert mark.centre == pytest.approx(number.centre, abs=SAME)  # under ô 3, in the left column
    assert level[0] > number.baseline + 1.5
    capital = 0.66 * mark.size * 25.4 / 72
    assert mark.baseline - capital / 2 == pytest.approx(sum(level) / 2, abs=0.6)
    assert upright[0] + 0.5 < mark.left
    assert mark.right < upright[1] - 0.5


def test_draft_mark_stands_in_the_left_column(document, plan, number):
    if not plan.van_ban.du_thao:
        assert not [one for one in document.lines if one.text.startswith("DỰ THẢO")]
        return
    mark = document.find("DỰ THẢO LẦN 2", page=1)
    assert mark.centre == pytest.approx(number.centre, abs=SAME)
    assert number.baseline < mark.baseline < document.find("KẾ HOẠCH").baseline
