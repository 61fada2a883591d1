"""Sentences put together from pieces whose meaning is known; and any text at all."""

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kehoach.mentions import KHONG_RO, KINDS, NAM, NGAY, NUA_NAM, QUY, THANG, explain, find_mentions

SILENT = {NGAY, THANG, QUY, NUA_NAM, NAM}
YEARS = st.integers(2001, 2060)
DAYS = st.dates(date(2001, 1, 1), date(2060, 12, 31))
PLAIN_NEUTRALS = [
    "Xây dựng kế hoạch kiểm tra, giám sát công tác dân vận",
    "Các đơn vị trong Khối tự chấm điểm, bình xét danh hiệu",
    "Tuyên truyền, phổ biến giáo dục pháp luật cho hội viên",
    "Tập huấn kỹ năng chuyển đổi số cho 2.023 cán bộ, công chức",
    "Rà soát 2020 hộ nghèo, hỗ trợ 1.985.000 đồng mỗi hộ",
]


def _write_days(day: date) -> list[str]:
    return [
        f"trước ngày {day.day:02d}/{day.month}/{day.year}",
        f"trước {day.day}/{day.month:02d}/{day.year}",
        f"chậm nhất ngày {day.day} tháng {day.month} năm {day.year}",
        f"xong trong ngày {day.day}.{day.month}.{day.year}",
    ]


@st.composite
def plain_pieces(draw):
    """A deadline or a period of the plan: (words, kind, years, days)."""
    kind = draw(st.sampled_from(sorted(SILENT)))
    if kind == NGAY:
        day = draw(DAYS)
        return draw(st.sampled_from(_write_days(day))), kind, [day.year], (day,)
    year, month = draw(YEARS), draw(st.integers(1, 12))
    quarter, half = draw(st.sampled_from(["I", "II", "III", "IV"])), draw(st.integers(3, 9))
    words = {
        NAM: [f"trong năm {year}", f"nhiệm vụ năm {year}"],
        THANG: [f"trong tháng {month}/{year}", f"trong tháng {month} năm {year}"],
        QUY: [f"trong quý {quarter}/{year}", f"báo cáo quý {quarter} năm {year}"],
        NUA_NAM: [f"sơ kết {half:02d} tháng đầu năm {year}", f"{half} tháng cuối năm {year}"],
    }[kind]
    return draw(st.sampled_from(words)), kind, [year], ()


@given(st.lists(st.tuples(st.sampled_from(PLAIN_NEUTRALS), plain_pieces()), min_size=1, max_size=5))
def test_plain_pieces_are_all_found(parts):
    text = "; ".join(f"{neutral} {words}" for neutral, (words, *_) in parts)
    found = find_mentions(text)
    assert [one.kind for one in found] == [kind for _, (_, kind, *_) in parts]
    assert [[year.value for year in one.years] for one in found] == [
        years for _, (_, _, years, _) in parts
    ]
    assert [one.days for one in found] == [days for _, (*_, days) in parts]


@st.composite
def owned_pieces(draw):
    """Words whose years belong to something else and may never be moved: (words, kind)."""
    year, day = draw(YEARS), draw(DAYS)
    number, until = draw(st.integers(1, 9999)), year + draw(st.integers(2, 10))
    when = draw(st.sampled_from([f"{day.day}/{day.month}/{day.year}", f"{day:%d-%m-%Y}"]))
    return draw(
        st.sampled_from(
            [
                (f"theo Công văn số {number}/UBND-NV ngày {when}", "vien_dan"),
                (f"theo Chỉ thị số {number}-CT/TU, ngày {when}", "vien_dan"),
                (f"theo Nghị định {number}/{year}/NĐ-CP", "vien_dan"),
                (f"theo Thông tư số {number}/{year}/TT-BNN ngày {when}", "vien_dan"),
                (f"Quyết định {number}/QĐ-UBND của UBND tỉnh ngày {when} về việc", "vien_dan"),
                (f"phong trào “Chung sức xây dựng năm {year}”", "chuong_trinh"),
                (f'đề án "Nông thôn mới giai đoạn {year} - {until}"', "chuong_trinh"),
                (f"giai đoạn {year}-{until}", "giai_doan"),
                (f"nhiệm kỳ {year} – {until}", "giai_doan"),
                (f"từ năm {year} đến năm {until}", "khoang_nam"),
                (f"tầm nhìn đến năm {year}", "chuong_trinh"),
                (f"Luật Thi đua, khen thưởng {year}", "luat"),
                (f"kỷ niệm 75 năm ngày thành lập (11/6/{year - 75} - 11/6/{year})", "ky_niem"),
            ]
        )
    )


@given(st.lists(st.tuples(st.sampled_from(PLAIN_NEUTRALS), owned_pieces()), min_size=1, max_size=4))
def test_owned_pieces_are_never_plain(parts):
    text = "; ".join(f"{neutral} {words}" for neutral, (words, _) in parts)
    found = [one for one in find_mentions(text) if one.years]
    assert {one.kind for one in found} & SILENT == set()
    wanted = {kind for _, (_, kind) in parts}
    assert {one.kind for one in found} - {KHONG_RO} <= wanted


@given(plain_pieces(), owned_pieces(), st.sampled_from(["; ", ". ", "\n- ", "\t"]))
def test_pieces_of_other_clauses_do_not_disturb(plain, owned, between):
    words, kind, years, _ = plain
    text = f"Căn cứ {owned[0]}{between}Các đơn vị {words}"
    last = find_mentions(text)[-1]
    assert (last.kind, [year.value for year in last.years]) == (kind, years)


@st.composite
def odd_texts(draw):
    signs = st.sampled_from(
        [
            *'0123456789/-.,;: \n\t()“”"…–\u0301\u200bĐđ',
            *("ngày ", "tháng ", "năm ", "quý ", "số ", "2023", "1999", "giai đoạn ", "kỷ niệm "),
            *("Luật ", "QĐ-UBND", "từ ", "đến ", "II", "đầu"),
        ]
    )
    return "".join(draw(st.lists(signs | st.characters(), max_size=60)))


@given(odd_texts() | st.text(max_size=80))
def test_any_text_gives_mentions_in_order_that_point_to_their_words(text):
    found = find_mentions(text)
    end = 0
    for one in found:
        assert end <= one.start < one.end <= len(text)
        end = one.end
        assert one.kind in KINDS
        assert explain(one.why), one.why
        for year in one.years:
            assert one.start <= year.start < year.end <= one.end
            figures = re.sub(r"\D", "", text[year.start : year.end])
            assert figures
            assert int(figures) in (year.value, year.value % 100)
        for day in one.days:
            assert day.year in [year.value for year in one.years]


@given(odd_texts(), YEARS)
def test_a_year_is_found_whatever_stands_before(text, year):
    """What is not found cannot be asked about."""
    whole = f"{text}\n\nnhiệm vụ năm {year}"
    last = find_mentions(whole)[-1]
    assert last.end == len(whole)
    assert [one.value for one in last.years] == [year]


def test_long_texts_are_read_in_order():
    line = "Sơ kết 06 tháng đầu năm 2023 trước ngày 30/6/2023, theo Công văn số 12/SNV.\n"
    found = find_mentions(line * 2500)
    assert len(found) == 3 * 2500
    assert found[-1].end == len(line) * 2500 - 2
