"""When an activity is due: what a clerk types, what is understood, what is printed."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from kehoach.model.thoi_gian import (
    KINDS,
    ChamNhat,
    DaThucHien,
    GhiTuDo,
    KhoangNam,
    KhoangNgay,
    ThoiGian,
    ThuongXuyen,
    TrongQuy,
    TrongThang,
    TruocNgay,
    VaoNgay,
)

KHI = TypeAdapter(ThoiGian)


def day(text):
    """30/6/2023 without the code under test."""
    return dt.date(*map(int, reversed(text.split("/"))))


def refused(value):
    with pytest.raises(ValidationError) as caught:
        KHI.validate_python(value)
    return [error.get("ctx", {}).get("code", error["type"]) for error in caught.value.errors()]


class TestTenKinds:
    """Each kind by its key, and its own words (the seed has the first of them)."""

    @pytest.mark.parametrize(
        ("data", "words"),
        [
            ({"da_thuc_hien": True}, "Đã thực hiện"),
            ({"truoc_ngay": "30/5/2023"}, "Trước ngày 30/5/2023"),
            ({"truoc_ngay": "2023-02-01"}, "Trước ngày 01/02/2023"),
            ({"cham_nhat": "5-6-2023"}, "Chậm nhất ngày 05/6/2023"),
            ({"ngay": "12/01/2023"}, "Ngày 12/01/2023"),
            ({"thang": "12/2023"}, "Tháng 12/2023"),
            ({"thang": "1/2024"}, "Tháng 01/2024"),
            ({"thang": "3/2024"}, "Tháng 3/2024"),
            ({"quy": "II/2023"}, "Quý II/2023"),
            ({"quy": "4/2023"}, "Quý IV/2023"),
            ({"quy": "quý 3 năm 2023"}, "Quý III/2023"),
            (
                {"tu_ngay": "1/3/2023", "den_ngay": "30/4/2023"},
                "Từ ngày 01/3/2023 đến ngày 30/4/2023",
            ),
            ({"tu_nam": 2023, "den_nam": "2025"}, "Từ năm 2023 - 2025"),
            ({"thuong_xuyen": True}, "Thường xuyên trong năm"),
            ({"ghi": "Theo hướng dẫn của Trung ương"}, "Theo hướng dẫn của Trung ương"),
        ],
    )
    def test_a_kind_writes_its_own_words(self, data, words):
        assert KHI.validate_python(data).write() == words

    def test_there_are_ten(self):
        assert len(KINDS) == 10
        assert len(set(KINDS.values())) == 10


RECOGNISED = [
    ("Đã thực hiện", DaThucHien),
    ("đã hoàn thành", DaThucHien),
    ("Đã thực hiện xong.", DaThucHien),
    ("Trước ngày 30/6/2023", TruocNgay),
    ("TRƯỚC NGÀY 30/6/2023", TruocNgay),
    ("Trước 15/11/2023", TruocNgay),
    ("trước ngày 15/02/2027", TruocNgay),
    ("Hoàn thành trước ngày 20/12/2025", TruocNgay),
    ("Thời gian hoàn thành trước ngày 30/11/2025", TruocNgay),
    ("Thực hiện trước ngày 30/6/2023.", TruocNgay),
    ("Xong trước ngày 30/6/2023;", TruocNgay),
    ("Trước ngày 30 tháng 6 năm 2023", TruocNgay),
    ("Chậm nhất ngày 30/6/2023", ChamNhat),
    ("Chậm nhất là ngày 30/6/2023", ChamNhat),
    ("chậm nhất đến ngày 30/9/2025", ChamNhat),
    ("Chậm nhất là đến hết ngày 30/9/2025", ChamNhat),
    ("Chậm nhất vào ngày 30/9/2025", ChamNhat),
    ("đến hết ngày 25/02/2026", ChamNhat),
    ("Đến ngày 25/02/2026", ChamNhat),
    ("Hoàn thành chậm nhất ngày 25/02/2026", ChamNhat),
    ("Ngày 30/6/2023", VaoNgay),
    ("30/6/2023", VaoNgay),
    ("Vào ngày 30/6/2023", VaoNgay),
    ("Trong ngày 30/6/2023", VaoNgay),
    ("Ngày 30 tháng 6 năm 2023", VaoNgay),
    ("Tháng 12/2023", TrongThang),
    ("Trong tháng 12/2023", TrongThang),
    ("hoàn thành trong tháng 02/2026", TrongThang),
    ("Thời gian hoàn thành: Trong tháng 8/2025.", TrongThang),
    ("Tháng 12 năm 2023", TrongThang),
    ("12/2023", TrongThang),
    ("Quý I/2027", TrongQuy),
    ("Quý III năm 2023", TrongQuy),
    ("Trong quý I năm 2026", TrongQuy),
    ("Hoàn thành trong quý IV/2023", TrongQuy),
    ("Từ ngày 12/11/2025 đến ngày 25/12/2025", KhoangNgay),
    ("từ ngày 12/11/2025 đến hết ngày 25/12/2025", KhoangNgay),
    ("Từ 12/11/2025 đến 25/12/2025", KhoangNgay),
    ("Từ ngày 12/11/2025 – 25/12/2025", KhoangNgay),
    ("12/11/2025 - 25/12/2025", KhoangNgay),
    ("Ngày 12/11/2025-25/12/2025", KhoangNgay),
    ("Từ năm 2023 - 2025", KhoangNam),
    ("Từ năm 2023 đến năm 2025", KhoangNam),
    ("Từ 2023 đến hết năm 2025", KhoangNam),
    ("2023-2025", KhoangNam),
    ("Năm 2023 – 2025", KhoangNam),
    ("Giai đoạn 2021 - 2025", KhoangNam),
    ("Thường xuyên trong năm", ThuongXuyen),
    ("Thường xuyên", ThuongXuyen),
    ("Thực hiện thường xuyên trong năm", ThuongXuyen),
]


class TestRecognition:
    @pytest.mark.parametrize(("typed", "kind"), RECOGNISED)
    def test_words_are_recognised_and_printed_as_typed(self, typed, kind):
        khi = KHI.validate_python(typed)
        assert type(khi) is kind
        assert khi.write() == typed

    @pytest.mark.parametrize(
        ("typed", "printed"),
        [
            ("  Trước  ngày\n30/6/2023 ", "Trước ngày 30/6/2023"),
            ("Trước ngày 05/06/2023", "Trước ngày 05/6/2023"),
            ("Trước ngày 5-6-2023", "Trước ngày 05/6/2023"),
            ("Trước ngày 2023-06-30", "Trước ngày 30/6/2023"),
            ("Trước ngày 30 / 6 / 2023", "Trước ngày 30/6/2023"),
            ("Ngày 5 tháng 2 năm 2023", "Ngày 05 tháng 02 năm 2023"),
            ("Tháng 2/2023", "Tháng 02/2023"),
            ("Tháng 06/2023", "Tháng 6/2023"),
            ("Quý 3/2023", "Quý III/2023"),
            ("Quý 3 năm 2023", "Quý III năm 2023"),
        ],
    )
    def test_only_dates_and_spaces_take_the_decrees_form(self, typed, printed):
        assert KHI.validate_python(typed).write() == printed

    @pytest.mark.parametrize(
        ("typed", "expected"),
        [
            ("Trước ngày 30/6/2023", {"truoc_ngay": day("30/6/2023")}),
            ("chậm nhất đến ngày 5/9/2025.", {"cham_nhat": day("5/9/2025")}),
            ("Ngày 1 tháng 2 năm 2023", {"ngay": day("1/2/2023")}),
            ("Trong tháng 9 năm 2023", {"thang": (9, 2023)}),
            ("quý iv năm 2023", {"quy": (4, 2023)}),
            (
                "Từ 1/3/2023 - 30/4/2023",
                {"tu_ngay": day("1/3/2023"), "den_ngay": day("30/4/2023")},
            ),
            ("Giai đoạn 2021-2025", {"tu_nam": 2021, "den_nam": 2025}),
        ],
    )
    def test_the_dates_are_those_typed(self, typed, expected):
        khi = KHI.validate_python(typed)
        assert khi.model_dump(exclude={"mau"}) == expected

    @pytest.mark.parametrize(
        "typed",
        [
            # the wordings found in real plans that are no one of the nine kinds, or hold two
            "Trước ngày 31/01 năm liền kề",
            "Trước ngày 05 của tháng liền kề",
            "Năm 2026",
            "Trong năm 2026",
            "Thường xuyên trong tháng",
            "Hằng năm và giai đoạn",
            "Ban hành kế hoạch chậm nhất là ngày 31/12 năm trước liền kề và tổ chức mở lớp"
            " theo kế hoạch đề ra.",
            "Ban hành kế hoạch trong tháng 01 hằng năm và tổ chức thực hiện",
            "Ban hành kế hoạch trong tháng 01/2026 và tổ chức thực hiện",
            "Ban hành kế hoạch trong tháng 01/2026, tổ chức kiểm tra chậm nhất trong tháng 6/2026"
            " và báo cáo chậm nhất trong tháng 8/2026",
            "Sau 03 tháng kể từ khi có văn bản của Trung ương",
            "Theo hướng dẫn của Trung ương",
            "Theo các mốc thời gian tại Quyết định số 1441/QĐ-UBND ngày 25/9/2025",
            "Theo Kế hoạch rà soát, đánh giá thủ tục hành chính hằng năm của tỉnh",
            "Báo cáo định kỳ theo thời gian quy định; thực hiện hằng năm",
            "Từ tháng 3 đến tháng 9/2026",
            "Từ 20 giờ 15 phút - 20 giờ 45 phút ngày 23 tháng 1",
            "Từ 20 giờ 15’- 20 giờ 45’ ngày 13 tháng 3",
            "trong năm 2026 và tính đến hết ngày 31/12/2026",
            "trước 11h00’ ngày thứ 5 hằng tuần",
            "bắt đầu thực hiện từ tháng 01/2026",
            "hàng quý, 6 tháng, năm",
            "trước ngày 31 tháng 3 hằng năm",
            "Trong thời hạn 07 ngày làm việc kể từ ngày kết thúc Đại hội",
            "trong vòng 30 ngày làm việc kể từ ngày nhận được đơn",
            "kể từ ngày ký",
            "Định kỳ 06 tháng, hằng năm",
            "14h00, ngày 22/01/2026 (Chiều thứ Năm)",
            "07h45 - 8h00.",
            # a date whose year stands in the head of the column only, or once for two
            "Trước ngày 20/6",
            "Tháng 6",
            "Quý I",
            "Ngày 12-13/5/2023",
            "Từ 12/11 đến 25/12/2025",
            "Tháng 6, 7/2023",
            "Tháng 10-12",
            "Cuối tháng 12/2023",
            "Trước tháng 12/2023",
            # own words, also with lines and braces
            "Sau Đại hội\nThi đua yêu nước",
            "{ghi} và {truoc_ngay}",
        ],
    )
    def test_what_is_not_understood_whole_stays_as_typed(self, typed):
        khi = KHI.validate_python(typed)
        assert type(khi) is GhiTuDo
        assert khi.write() == typed

    def test_a_date_cell_of_a_spreadsheet_is_that_day(self):
        khi = KHI.validate_python(dt.date(2023, 6, 30))
        assert type(khi) is VaoNgay
        assert khi.write() == "30/6/2023"


class TestRefusal:
    @pytest.mark.parametrize(
        ("typed", "code"),
        [
            ("Trước ngày 31/02/2023", "ngay-khong-co-that"),
            ("Trước ngày 6/30/2023", "ngay-khong-co-that"),
            ("Trước ngày 30/6/23", "nam-hai-chu-so"),
            ("Trước ngày 30 tháng 6 năm 23", "nam-hai-chu-so"),
            ("Trước ngày 30/6-2023", "khong-phai-ngay"),
            ("Trước ngày 30/62023", "khong-phai-ngay"),
            ("Trước ngày 306/2023", "khong-phai-ngay"),
            ("Trước ngày 30/6/20233", "khong-phai-ngay"),
            ("Tháng 13/2023", "thang-khong-co-that"),
            ("Tháng 12/23", "nam-hai-chu-so"),
            ("Quý V/2023", "quy-khong-co-that"),
            ("Quý 5 năm 2023", "quy-khong-co-that"),
            ("Từ ngày 25/12/2025 đến ngày 12/11/2025", "khoang-nguoc"),
            ("Từ năm 2025 - 2023", "khoang-nguoc"),
            ("", "string_too_short"),
        ],
    )
    def test_a_date_that_cannot_be_is_refused(self, typed, code):
        assert refused(typed) == [code]

    @pytest.mark.parametrize(
        ("data", "code"),
        [
            ({"truoc_ngay": "30/5/2023", "thang": "5/2023"}, "thoi-gian-hai-kieu"),
            ({"truoc_ngay": "30/5/2023", "gi": 1}, "extra_forbidden"),
            ({"truocngay": "30/5/2023"}, "union_tag_not_found"),
            ({}, "union_tag_not_found"),
            ([], "union_tag_not_found"),
            (True, "union_tag_not_found"),
            ({"tu_ngay": "30/5/2023"}, "missing"),
            ({"da_thuc_hien": False}, "literal_error"),
            ({"truoc_ngay": "30/5/2023", "mau": "Trước đại hội"}, "mau-thieu-cho"),
            ({"truoc_ngay": "30/5/2023", "mau": "Trước {ngay}"}, "mau-thieu-cho"),
            ({"thang": "5/2023", "mau": "{thang} hay {thang_chu}"}, "mau-thieu-cho"),
            ({"tu_nam": 2023, "den_nam": 2025, "mau": "Từ {tu_nam}"}, "mau-thieu-cho"),
            ({"tu_nam": 2023, "den_nam": 2025, "mau": "{tu_nam_chu}-{den_nam}"}, "mau-thieu-cho"),
            ({"ghi": "khi cần", "mau": "Lúc {ghi_chu}"}, "mau-thieu-cho"),
        ],
    )
    def test_a_group_that_is_no_one_time_is_refused(self, data, code):
        assert refused(data) == [code]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (
            {"truoc_ngay": "30/5/2023", "mau": "Xong trước {truoc_ngay} (thứ Ba)"},
            "Xong trước 30/5/2023 (thứ Ba)",
        ),
        (
            {"truoc_ngay": "5/2/2023", "mau": "Trước ngày {truoc_ngay_chu}"},
            "Trước ngày 05 tháng 02 năm 2023",
        ),
        ({"thang": "2/2023", "mau": "Trong tháng {thang_chu}"}, "Trong tháng 02 năm 2023"),
        ({"quy": "II/2023", "mau": "Hết quý {quy_chu}"}, "Hết quý II năm 2023"),
        ({"thuong_xuyen": True, "mau": "Cả năm"}, "Cả năm"),
    ],
)
def test_a_wording_of_ones_own_keeps_the_place_of_the_date(data, words):
    assert KHI.validate_python(data).write() == words


DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2999, 12, 31))
YEARS = st.integers(1900, 2999)
TIMES = st.one_of(
    st.builds(DaThucHien),
    st.builds(TruocNgay, truoc_ngay=DAYS),
    st.builds(ChamNhat, cham_nhat=DAYS),
    st.builds(VaoNgay, ngay=DAYS),
    st.builds(TrongThang, thang=st.tuples(st.integers(1, 12), YEARS)),
    st.builds(TrongQuy, quy=st.tuples(st.integers(1, 4), YEARS)),
    st.tuples(DAYS, DAYS).map(lambda d: KhoangNgay(tu_ngay=min(d), den_ngay=max(d))),
    st.tuples(YEARS, YEARS).map(lambda y: KhoangNam(tu_nam=min(y), den_nam=max(y))),
    st.builds(ThuongXuyen),
)


@given(TIMES)
def test_what_is_written_is_recognised_again(khi):
    assert KHI.validate_python(khi.write()) == khi


@given(st.sampled_from([typed for typed, _ in RECOGNISED]), st.integers(0, 3))
def test_case_and_spaces_never_change_what_is_understood(typed, spaces):
    wide = (" " * (spaces + 1)).join(typed.split(" "))
    khi, loud = KHI.validate_python(typed), KHI.validate_python(wide.upper())
    assert type(loud) is type(khi)
    assert loud.model_dump(exclude={"mau"}) == khi.model_dump(exclude={"mau"})


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1))
def test_any_text_is_understood_refused_or_kept(text):
    try:
        khi = KHI.validate_python(text)
    except ValidationError:
        return
    if isinstance(khi, GhiTuDo):
        assert khi.write() == text
