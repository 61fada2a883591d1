"""Appendices in files of their own on the page (NĐ 30, Phụ lục III, Mẫu 2.2)."""

from pathlib import Path

import pytest
from page_plans import PLANS
from page_reading import MM, read_document

from kehoach import load_plan, render_phu_luc

WHOLE = Path(__file__).parent.parent / "whole" / "plans"
UPRIGHT, ON_SIDE = (210, 297), (297, 210)
REFERENCE = "(Kèm theo Kế hoạch số … ngày … tháng … năm … của Sở Nội vụ)"
LABELS = {
    "hai-phu-luc-1": "Phụ lục I",
    "hai-phu-luc-2": "Phụ lục II",
    "mot-phu-luc-1": "Phụ lục",
    "moi-hinh-bang-1": "Phụ lục I",
    "moi-hinh-bang-2": "Phụ lục II",
    "moi-hinh-bang-3": "Phụ lục III",
}
SIZES = {"mot-phu-luc-1": 13}
PAPERS = {"moi-hinh-bang-1": ON_SIDE, "moi-hinh-bang-3": ON_SIDE}


@pytest.fixture(scope="module")
def apart(tmp_path_factory, convert_files):
    """Name -> the appendix as a document."""
    folder = tmp_path_factory.mktemp("apart")
    plans = {name: PLANS[name]() for name in ("hai-phu-luc", "mot-phu-luc")}
    plans["moi-hinh-bang"] = load_plan(WHOLE / "moi-hinh-bang.yaml")
    paths = []
    for name, plan in plans.items():
        for number, data in enumerate(render_phu_luc(plan), start=1):
            paths.append(folder / f"{name}-{number}.docx")
            paths[-1].write_bytes(data)
    convert_files(folder, paths)
    return {one.stem: read_document(one.stem, one.with_suffix(".pdf")) for one in paths}


@pytest.fixture(params=LABELS)
def appendix(request, apart):
    return apart[request.param]


def measure_down(document, line):
    """Return how far the baseline of ``line`` is from the upper edge of its own page, in mm."""
    return document.sizes[line.page - 1][1] - line.letters[0]["matrix"][5] * MM


def get_middle(document):
    """Return the middle of the text across, in mm."""
    return 30 + (document.sizes[0][0] - 45) / 2


def test_it_begins_with_the_label_at_the_top_of_the_first_page(appendix):
    label = appendix.find(LABELS[appendix.name])
    assert label.page == 1
    assert (label.size, label.style) == (14, (True, False))
    first = appendix.on_page(1)
    assert label == min(first, key=lambda line: measure_down(appendix, line))
    assert 20 < measure_down(appendix, label) < 30


def test_the_corner_of_the_signature_is_free(appendix):
    """Nothing stands above the label, nor beside it in the right half of the page."""
    label = appendix.find(LABELS[appendix.name])
    width = appendix.sizes[0][0]
    beside = [
        one
        for one in appendix.on_page(1)
        if measure_down(appendix, one) <= measure_down(appendix, label)
    ]
    assert beside == [label]
    assert label.right < width - 15 - 60  # a signature of 60 mm finds its room


def test_reference_without_number_and_date_and_the_rule_below(appendix):
    size = SIZES.get(appendix.name, 14)
    lines = appendix.find_spread(REFERENCE, page=1)
    assert {(line.size, line.style) for line in lines} == {(size, (False, True))}
    for line in lines:
        assert line.centre == pytest.approx(get_middle(appendix), abs=0.6)
    longest = max(line.width for line in lines)
    rule = min((one for one in appendix.rules if one.page == 1 and one.level), key=lambda r: r.top)
    assert longest / 3 <= rule.width <= longest / 2
    assert rule.centre == pytest.approx(get_middle(appendix), abs=0.5)


def test_paper_lies_as_the_data_say(appendix):
    for size in appendix.sizes:
        assert size == pytest.approx(PAPERS.get(appendix.name, UPRIGHT), abs=0.3)


def test_pages_are_numbered_from_one_and_the_first_shows_none(apart):
    document = apart["hai-phu-luc-1"]
    assert document.pages == 2
    shown = [one for one in document.lines if measure_down(document, one) < 20]
    assert [(one.page, one.text) for one in shown] == [(2, "2")]
    assert apart["hai-phu-luc-2"].pages == 1
