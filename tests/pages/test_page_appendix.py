"""Appendices on their own pages (NĐ 30, Phụ lục I, Phần I, Mục III.1)."""

import pytest


@pytest.fixture(params=["hai-phu-luc", "mot-phu-luc"])
def appended(request, documents):
    return documents[request.param]


LABELS = {"hai-phu-luc": ("Phụ lục I", "Phụ lục II"), "mot-phu-luc": ("Phụ lục",)}
NAMES = {
    "Phụ lục I": "THANG ĐIỂM CHẤM THI ĐUA CỦA CÁC ĐƠN VỊ TRONG KHỐI",
    "Phụ lục II": "MẪU BÁO CÁO",
    "Phụ lục": "MẪU BÁO CÁO",
}
REFERENCE = "(Kèm theo Kế hoạch số 05/KH-SNV ngày 05 tháng 01 năm 2023 của Sở Nội vụ)"
SIZES = {"hai-phu-luc": 14, "mot-phu-luc": 13}


def test_each_appendix_begins_a_page(appended):
    pages = []
    for label in LABELS[appended.name]:
        line = appended.find(label)
        below = [one for one in appended.on_page(line.page) if one is not line]
        assert all(one.baseline > line.baseline for one in below)
        assert line.baseline < 30
        pages.append(line.page)
    assert pages == sorted(set(pages))
    assert pages[0] == appended.find("Nơi nhận:").page + 1


def test_label_name_and_reference(appended):
    middle = appended.middle
    for text in LABELS[appended.name]:
        label = appended.find(text)
        assert (label.size, label.style) == (14, (True, False))
        names = appended.find_spread(NAMES[text], page=label.page)
        reference = appended.find_spread(REFERENCE, page=label.page)
        for line in names:
            assert (line.size, line.style) == (SIZES[appended.name], (True, False))
        for line in reference:
            assert (line.size, line.style) == (SIZES[appended.name], (False, True))
        for line in (label, *names, *reference):
            assert line.centre == pytest.approx(middle, abs=0.6)


def test_short_rule_under_the_reference(appended):
    for text in LABELS[appended.name]:
        lines = appended.find_spread(REFERENCE, page=appended.find(text).page)
        rule = appended.find_rule_under(lines[-1])
        longest = max(line.width for line in lines)
        assert longest / 3 <= rule.width <= longest / 2
        assert rule.centre == pytest.approx(appended.middle, abs=0.5)


def test_body_of_an_appendix_is_set_like_the_plan(appended):
    label = appended.find(LABELS[appended.name][0])
    title = {"hai-phu-luc": "I. NGUYÊN TẮC CHẤM ĐIỂM", "mot-phu-luc": "I. KẾT QUẢ"}
    heading = appended.find(title[appended.name], page=label.page)
    assert (heading.size, heading.bold) == (SIZES[appended.name], True)
    text = appended.find_start("Các đơn vị trong Khối bám sát", page=label.page)
    assert (text.size, text.style) == (SIZES[appended.name], (False, False))


def test_a_long_appendix_runs_over_pages_numbered_from_one(documents):
    document = documents["hai-phu-luc"]
    first, second = (document.find(label).page for label in LABELS["hai-phu-luc"])
    assert second - first == 2
    (number,) = [one for one in document.on_page(first + 1) if one.baseline < 20]
    assert number.text == "2"
