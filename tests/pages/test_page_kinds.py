"""The other kinds as they stand on the page: decisions (Mẫu 1.2, 1.3), minutes (1.9), messages."""

import datetime as dt
import sys
from pathlib import Path

import pytest
from page_reading import read_document

from kehoach.actions.new import new_document

sys.path.insert(0, str(Path(__file__).parent.parent / "whole"))

from golden_kinds import DOCUMENTS, render_file

SAME = 0.5
"""mm: centred below each other, or on one line."""
MIDDLE = 30 + (210 - 45) / 2
"""mm: the middle of the text between margins of 30 and 15."""
BEGUN = ("cong_dien", "giay_nghi_phep", "bien_ban")


@pytest.fixture(scope="module")
def papers(tmp_path_factory, convert_files):
    """The examples and some first files, read from their pages; by name."""
    folder = tmp_path_factory.mktemp("kinds")
    paths = dict(DOCUMENTS)
    for loai in BEGUN:
        paths[loai] = new_document(loai, folder / f"{loai}.yaml", dt.date(2026, 5, 4))
    for name, path in paths.items():
        (folder / f"{name}.docx").write_bytes(render_file(path))
    convert_files(folder, [folder / f"{name}.docx" for name in paths])
    return {name: read_document(name, folder / f"{name}.pdf") for name in paths}


def test_who_decides_and_the_word_decides_stand_in_the_middle(papers):
    decision = papers["quyet-dinh-quy-che"]
    body = decision.find("GIÁM ĐỐC SỞ NỘI VỤ")
    first = decision.find_start("Căn cứ Luật Thi đua")
    word = decision.find("QUYẾT ĐỊNH:")
    for line in (body, word):
        assert line.style == (True, False)
        assert line.size == 14
        assert line.centre == pytest.approx(MIDDLE, abs=SAME)
    subject = decision.find("Ban hành Quy chế tổ chức và hoạt động của Cụm thi đua số 1")
    assert subject.baseline < body.baseline < first.baseline < word.baseline


def test_only_the_number_of_an_article_without_a_heading_is_bold(papers):
    line = papers["quyet-dinh-quy-che"].find_start("Điều 2. Quyết định này có hiệu lực")
    bold = "".join(one["text"] for one in line.chars if "Bold" in one["fontname"])
    assert bold.replace("\u00a0", " ").strip() == "Điều 2."


def test_a_text_issued_with_it_begins_a_page_under_its_own_head(papers):
    decision = papers["quyet-dinh-quy-che"]
    page = decision.find("QUY CHẾ").page
    assert page == 2
    texts = [one.text for one in decision.on_page(page)]
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in texts
    assert not any(text.startswith("Số:") for text in texts)
    # its pages are counted from 1, and the first bears no number
    assert not [one for one in decision.on_page(page) if one.baseline < 20]
    assert [one.text for one in decision.on_page(page + 1) if one.baseline < 20] == ["2"]


def test_chapters_and_sections_stand_in_the_middle_above_their_headings(papers):
    decision = papers["quyet-dinh-quy-che"]
    for label, heading in (
        ("Chương II", "TỔ CHỨC VÀ NHIỆM VỤ"),
        ("Mục 1", "TỔ CHỨC CỦA CỤM"),
    ):
        above, below = decision.find(label), decision.find(heading)
        assert above.style == below.style == (True, False)
        assert above.centre == pytest.approx(MIDDLE, abs=SAME)
        assert below.centre == pytest.approx(MIDDLE, abs=SAME)
        assert 0 < below.baseline - above.baseline < 8


@pytest.mark.parametrize("name", ["bien-ban-binh-xet", "bien_ban"])
def test_two_sign_minutes_side_by_side_and_recipients_stand_below(papers, name):
    minutes = papers[name]
    left, right = minutes.find("THƯ KÝ"), minutes.find("CHỦ TỌA")
    below = minutes.find("Nơi nhận:")
    end = minutes.find_start("Cuộc họp kết thúc vào")
    assert left.baseline == pytest.approx(right.baseline, abs=SAME)
    assert left.right < MIDDLE < right.left
    # the last sentence, both names and the recipients stay on one page
    assert {left.page, right.page, below.page, end.page} == {left.page}
    assert below.baseline > left.baseline
    assert below.left == pytest.approx(30, abs=SAME)


def test_the_sender_of_a_message_stands_above_those_it_goes_to(papers):
    message = papers["cong_dien"]
    sender = message.find("GIÁM ĐỐC SỞ NỘI VỤ điện:")
    first = message.find("- Trưởng các phòng thuộc Sở;")
    last = message.find("- Thủ trưởng các đơn vị trực thuộc Sở.")
    # Mẫu 1.6 draws the sender 5 cm in from the margin of 30 mm, the dashes 9 mm further
    assert sender.left == pytest.approx(30 + 50, abs=SAME)
    assert first.left == pytest.approx(30 + 59, abs=SAME)
    assert first.left == pytest.approx(last.left, abs=SAME)
    assert sender.baseline < first.baseline < last.baseline


def test_without_trich_yeu_the_rule_stands_below_the_name_of_the_kind(papers):
    paper = papers["giay_nghi_phep"]
    title = paper.find("GIẤY NGHỈ PHÉP")
    rules = [one for one in paper.rules if one.page == 1 and one.top > title.baseline]
    rule = min(rules, key=lambda one: one.top)
    assert rule.centre == pytest.approx(title.centre, abs=SAME)
    assert 1 / 3 <= rule.width / title.width <= 1 / 2
    assert rule.top - title.baseline < 6


def test_room_to_confirm_a_leave_below_the_recipients(papers):
    paper = papers["giay_nghi_phep"]
    lines = [
        paper.find("Xác nhận của cơ quan (tổ chức) hoặc"),
        paper.find("chính quyền địa phương nơi nghỉ phép"),
        paper.find("(Chữ ký, dấu)"),
    ]
    assert lines[0].baseline > paper.find_start("- Lưu: VT").baseline
    assert lines[0].baseline > paper.find_start("GIÁM ĐỐC").baseline + 20
    for line in lines:
        assert line.centre == pytest.approx(lines[0].centre, abs=SAME)
        assert line.right < MIDDLE


def test_all_sign_a_pledge_two_in_a_row(papers):
    pledge = papers["giao-uoc-thi-dua"]
    names = ["Nguyễn Văn An", "Lê Thị Cúc", "Phạm Văn Dũng", "Hoàng Thị Hạnh", "Vũ Văn Khánh",
             "Đặng Thị Lan"]  # fmt: skip
    lines = [pledge.find(name) for name in names]
    for left, right in zip(lines[::2], lines[1::2], strict=True):
        assert left.baseline == pytest.approx(right.baseline, abs=SAME)
        assert left.right < MIDDLE < right.left
    rows = [line.baseline for line in lines[::2]]
    assert rows == sorted(rows)
    # a body stands clear of the name above it
    assert pledge.find("SỞ TƯ PHÁP").baseline - lines[0].baseline > 8


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_no_page_is_empty_and_nothing_leaves_the_margins(papers, name):
    paper = papers[name]
    for page in range(1, paper.pages + 1):
        lines = paper.on_page(page)
        assert len(lines) > 1
        assert all(one.left > 29 for one in lines)
