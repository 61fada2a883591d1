"""Which letters are due, for which time; their words and tables."""

import datetime as dt

import pytest
from tracking_help import PLAN, make_obligations, make_plan

from kehoach.model.don_doc import MotCongVan
from kehoach.rendering import TemplateError
from kehoach.tracking.journal import Journal, add_entries, read_journal
from kehoach.tracking.letter import Sending, cite_plan, make_letter, write_when
from kehoach.tracking.reminding import Choice, find_sender, join_reminders, list_due
from kehoach.tracking.status import judge
from kehoach.tracking.submissions import Submission
from kehoach.tracking.wordings import read_shipped_words, read_words

LATE = dt.date(2023, 6, 21)
VERY_LATE = dt.date(2023, 12, 5)


def due_on(folder, day, choice=None, journal=None, came=()):
    plan = make_plan(folder)
    status = judge(make_obligations(folder), came, day)
    return list_due(status, journal or Journal(), choice or Choice(), find_sender(plan))


def show(due):
    return [([unit.ma for unit in one.units], one.list_reports(), one.lan) for one in due]


def entry(don_vi, hoat_dong, ngay, lan=1):
    return MotCongVan(ngay=ngay, lan=lan, don_vi=don_vi, hoat_dong=hoat_dong)


def test_the_sender_writes_no_letter_to_itself(tmp_path):
    assert find_sender(make_plan(tmp_path)).ma == "A"
    assert show(due_on(tmp_path, LATE).reminders) == [(["B"], (2,), 1), (["Đ"], (2,), 1)]


def test_what_came_or_is_not_due_needs_no_letter(tmp_path):
    came = (Submission("B", 2, dt.date(2023, 6, 21)),)
    assert show(due_on(tmp_path, LATE, came=came).reminders) == [(["Đ"], (2,), 1)]
    assert due_on(tmp_path, dt.date(2023, 6, 20)).reminders == ()


def test_one_letter_holds_all_that_a_unit_owes(tmp_path):
    assert show(due_on(tmp_path, VERY_LATE).reminders) == [(["B"], (2, 3), 1), (["Đ"], (2,), 1)]


def test_before_the_deadline_within_so_many_days(tmp_path):
    day = dt.date(2023, 6, 10)
    assert show(due_on(tmp_path, day, Choice(before=10)).reminders) == [
        (["B"], (2,), 0),
        (["Đ"], (2,), 0),
    ]
    assert due_on(tmp_path, day, Choice(before=9)).reminders == ()


def test_the_count_goes_up_with_each_letter_that_urged(tmp_path):
    journal = Journal(
        (
            entry("B", (2,), dt.date(2023, 6, 10), lan=0),  # a reminder counts for nothing
            entry("B", (2,), dt.date(2023, 6, 21)),
            entry("b", (2,), dt.date(2023, 6, 28), lan=2),
        )
    )
    due = due_on(tmp_path, VERY_LATE, journal=journal)
    assert show(due.reminders) == [(["B"], (2, 3), 3), (["Đ"], (2,), 1)]
    assert show(due_on(tmp_path, VERY_LATE, Choice(lan=3), journal).reminders) == [
        (["B"], (2, 3), 3)
    ]


def test_the_same_debt_is_not_told_twice_on_a_day(tmp_path):
    journal = Journal((entry("B", (2,), LATE),))
    due = due_on(tmp_path, LATE, journal=journal)
    assert show(due.reminders) == [(["Đ"], (2,), 1)]
    assert [unit.ma for unit in due.told_today] == ["B"]
    again = due_on(tmp_path, LATE, Choice(again=True), journal)
    assert show(again.reminders) == [(["B"], (2,), 1), (["Đ"], (2,), 1)]


def test_chosen_units_and_activities(tmp_path):
    assert show(due_on(tmp_path, VERY_LATE, Choice(don_vi=frozenset({"B"}))).reminders) == [
        (["B"], (2, 3), 1)
    ]
    assert show(due_on(tmp_path, VERY_LATE, Choice(hoat_dong=frozenset({3}))).reminders) == [
        (["B"], (3,), 1)
    ]


def test_one_letter_to_all_of_a_degree(tmp_path):
    journal = Journal((entry("B", (2,), LATE),))
    joined = join_reminders(due_on(tmp_path, VERY_LATE, journal=journal).reminders)
    assert show(joined) == [(["Đ"], (2,), 1), (["B"], (2, 3), 2)]


def send(folder, day, reminders=None, words=None, truoc=None, text=PLAN):
    plan = make_plan(folder, text)
    status = judge(make_obligations(folder, text), (), day)
    due = list_due(status, Journal(), Choice(), find_sender(plan)).reminders
    sending = Sending(
        plan, status, words or read_words(None), dt.date(2023, 6, 28), None, truoc or {}
    )
    return [make_letter(one, sending) for one in (reminders(due) if reminders else due)]


def read_texts(letter):
    return [one.chu for one in letter.noi_dung if one.chu is not None]


def test_the_words_of_a_first_letter(tmp_path):
    letter = send(tmp_path, LATE)[0]
    assert letter.van_ban.trich_yeu == "đôn đốc gửi báo cáo sơ kết"
    assert letter.kinh_gui == ("Sở Hai",)
    assert read_texts(letter) == [
        "Thực hiện Kế hoạch số …/KH-SM ngày …/…/2023 của Khối trưởng về hoạt động năm 2023, các "
        "đơn vị gửi báo cáo sơ kết về Khối trưởng trước ngày 20/6/2023.",
        "Đến hết ngày 21/6/2023, Khối trưởng chưa nhận được báo cáo của Quý đơn vị; báo cáo đã quá "
        "hạn 1 ngày.",
        "Để kịp thời tổng hợp, báo cáo theo quy định, Khối trưởng đề nghị Quý đơn vị khẩn trương "
        "hoàn thành và gửi báo cáo về Sở Một trước ngày 28/6/2023.",
    ]
    assert letter.van_ban.ngay.ngay is None
    assert (letter.van_ban.ngay.thang, letter.van_ban.ngay.nam) == (6, 2023)
    assert letter.noi_nhan == ()  # the roster has no deputy


@pytest.mark.parametrize(
    ("old", "new", "office"),
    [
        # the roster tells it from the other offices of its kind
        ("{ ma: A, ten: Sở Một,", "{ ma: A, ten: Sở Một tỉnh Mẫu,", "Sở Một tỉnh Mẫu"),
        # no unit leads: the place of what stands above it
        ("{ ten: Sở Một, viet", "{ chu_quan: UBND tỉnh Mẫu, ten: Sở Một, viet", "Sở Một tỉnh Mẫu"),
        ("{ ten: Sở Một, viet", "{ chu_quan: Bộ Mẫu, ten: Sở Một, viet", "Sở Một"),
        ("{ ten: Sở Một, viet", "{ chu_quan: UBND TỈNH MẪU, ten: Sở Một, viet", "Sở Một"),
        (
            "{ ten: Sở Một, viet",
            "{ chu_quan: UBND tỉnh Mẫu, ten: Sở Một tỉnh Mẫu, viet",
            "Sở Một tỉnh Mẫu",
        ),
    ],
)
def test_reports_are_sent_to_an_office_that_cannot_be_mistaken(tmp_path, old, new, office):
    text = PLAN.replace(old, new)
    if "chu_quan" in new:
        text = text.replace(", vai_tro: khoi_truong", "")
    letter = send(tmp_path, LATE, text=text)[-1]
    assert f"gửi báo cáo về {office} trước ngày 28/6/2023." in read_texts(letter)[-1]


def test_several_debts_stand_in_a_table(tmp_path):
    letter = send(tmp_path, VERY_LATE)[0]
    (bang,) = [one.bang for one in letter.noi_dung if one.bang is not None]
    assert [cell.chu for cell in bang.dau[0]] == [
        "TT", "Nội dung báo cáo", "Thời hạn theo Kế hoạch", "Quá hạn",
    ]  # fmt: skip
    assert [[cell.chu for cell in row] for row in bang.dong] == [
        ["1", "Báo cáo sơ kết", "Trước ngày 20/6/2023", "168 ngày"],
        ["2", "Báo cáo tổng kết", "Tháng 11/2023", "5 ngày"],
    ]


def test_a_letter_to_many_names_each_with_what_it_owes(tmp_path):
    (letter,) = send(tmp_path, VERY_LATE, join_reminders)
    assert letter.kinh_gui == ("Sở Hai", "Sở Bốn")
    (bang,) = [one.bang for one in letter.noi_dung if one.bang is not None]
    assert [[cell.chu for cell in row] for row in bang.dong] == [
        [
            "1",
            "Sở Hai",
            "Báo cáo sơ kết (trước ngày 20/6/2023)\nBáo cáo tổng kết (trong tháng 11/2023)",
        ],
        ["2", "Sở Bốn", "Báo cáo sơ kết (trước ngày 20/6/2023)"],
    ]


def test_a_letter_to_many_about_one_report_counts_who_sent_it(tmp_path):
    (letter,) = send(tmp_path, LATE, join_reminders)
    assert "đã nhận được báo cáo của 00/03 đơn vị" in read_texts(letter)[1]
    assert all(one.bang is None for one in letter.noi_dung)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Trước ngày 20/6/2023", "trước ngày 20/6/2023"),
        ("Tháng 11/2023", "trong tháng 11/2023"),
        ("Quý III/2023", "trong quý III/2023"),
    ],
)
def test_a_deadline_goes_on_in_a_sentence(words, said):
    assert write_when(words) == said


def test_an_issued_plan_is_cited_by_number_and_day(tmp_path):
    text = PLAN.replace("trich_yeu: Hoạt", "so: 5, ngay: 09/02/2023, trich_yeu: Hoạt")
    assert cite_plan(make_plan(tmp_path, text)) == (
        "Kế hoạch số 05/KH-SM ngày 09/02/2023 của Khối trưởng về hoạt động năm 2023"
    )


def test_an_office_changes_only_what_it_wants(tmp_path):
    path = tmp_path / "loi.yaml"
    path.write_text(
        "lan_1: { ket_thuc: 'Trân trọng, {{ don_vi.ma }}' }\nlien_he: bà Ví Dụ\n", encoding="utf-8"
    )
    letter = send(tmp_path, LATE, words=read_words(path))[0]
    assert letter.ket_thuc == "Trân trọng, B"
    assert "Thông tin chi tiết xin liên hệ bà Ví Dụ." in read_texts(letter)
    assert letter.van_ban.trich_yeu == "đôn đốc gửi báo cáo sơ kết"


@pytest.mark.parametrize("tag", ["{{ don_vi.", "{% if %}", "{{ x | kk }}"])
def test_a_wrong_tag_is_told_before_any_letter(tmp_path, tag):
    path = tmp_path / "loi.yaml"
    path.write_text(f"lan_1: {{ trich_yeu: '{tag}' }}\n", encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        read_words(path)
    assert "lan_1.trich_yeu" in str(caught.value)


def test_a_tag_runs_nothing(tmp_path):
    path = tmp_path / "loi.yaml"
    tag = "{{ cycler.__init__.__globals__ }}"
    path.write_text(f"lan_1: {{ trich_yeu: '{tag}' }}\n", encoding="utf-8")
    with pytest.raises(TemplateError):
        send(tmp_path, LATE, words=read_words(path))


def test_our_words_stand_for_themselves(tmp_path):
    path = tmp_path / "loi.yaml"
    path.write_text(read_shipped_words(), encoding="utf-8")
    assert read_words(path) == read_words(None)


def test_the_journal_keeps_what_people_wrote_in_it(tmp_path):
    path = tmp_path / "don-doc.yaml"
    path.write_bytes(add_entries(path, [entry("B", (2,), LATE)]))
    written = path.read_text("utf-8").replace(
        "hoat_dong: [2] }", "hoat_dong: [2], so_ky_hieu: 7/SM-TCCB } # gửi qua trục"
    )
    path.write_text(written, encoding="utf-8")
    path.write_bytes(add_entries(path, [entry("Đ", (2, 3), LATE, lan=2)]))
    assert path.read_text("utf-8") == written + (
        "  - { ngay: 21/6/2023, lan: 2, don_vi: Đ, hoat_dong: [2, 3] }\n"
    )
    first, second = read_journal(path).entries
    assert (first.so_ky_hieu, second.hoat_dong) == ("7/SM-TCCB", (2, 3))
