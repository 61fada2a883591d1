"""Invented plans that strain the page: one trait each, the rest a plain plan of a Sở."""

from pathlib import Path

from kehoach import load_plan
from kehoach.model import KeHoach

EXAMPLE = Path(__file__).parents[2] / "examples" / "khoi-thi-dua-2023" / "ke-hoach-2023.yaml"

LONG_WORD = "nghiencuuphattrienvaungdungkhoahoccongnghecaovaosanxuatnongl"
"""Sixty letters without a space."""

SENTENCE = (
    "Các đơn vị trong Khối bám sát nội dung kế hoạch, phối hợp triển khai thực hiện, thường xuyên"
    " giữ liên lạc và định kỳ báo cáo tình hình về Khối trưởng."
)
CLOSING = (
    "Trên đây là Kế hoạch hoạt động của Khối thi đua, đề nghị các đơn vị trong Khối tổ chức thực"
    " hiện tốt các nội dung đã đề ra./."
)
SHORT_CLOSING = "Đề nghị các đơn vị thực hiện./."


def make_activity(number, words=1):
    text = f"Hoạt động thứ {number}: " + "tổ chức phát động phong trào thi đua trong Khối " * words
    when = ("Trước ngày 30/6/2023", "Đã thực hiện", "Từ năm 2023 - 2025", "Tháng 12/2023")
    who = ("Các đơn vị trong Khối", "Khối trưởng, Khối phó và các đơn vị thành viên")
    return {
        "noi_dung": text.strip(),
        "thuc_hien": who[number % len(who)],
        "thoi_gian": when[number % len(when)],
    }


def make_body(paragraphs=2, items=2):
    return [
        {
            "tieu_de": "Mục đích, yêu cầu",
            "muc": [
                {"tieu_de": "Mục đích", "gach": [SENTENCE] * items},
                {"tieu_de": "Yêu cầu", "noi_dung": [SENTENCE] * paragraphs},
            ],
        },
        {"tieu_de": "Nội dung hoạt động", "bang": "hoat_dong"},
    ]


def make_plan(co_quan=None, van_ban=None, **changes):
    """A plain plan with ``changes`` to its top keys and to the keys of two of its groups."""
    data = {
        "nam": 2023,
        "co_quan": {
            "chu_quan": "UBND tỉnh Thanh Hóa",
            "ten": "Sở Nội vụ",
            "viet_tat": "SNV",
            "dia_danh": "Thanh Hóa",
            **(co_quan or {}),
        },
        "van_ban": {
            "so": 5,
            "ngay": "05/01/2023",
            "trich_yeu": "Hoạt động Khối thi đua các tỉnh vùng Trung Bộ năm 2023",
            **(van_ban or {}),
        },
        "can_cu": [
            {"loai": "Luật", "trich_yeu": "Thi đua, khen thưởng", "ngay": "15/6/2022"},
            "Theo đề nghị của Chánh Văn phòng Sở",
        ],
        "mo_dau": "Khối thi đua vùng Trung Bộ ban hành Kế hoạch hoạt động năm 2023 như sau:",
        "muc": make_body(),
        "hoat_dong": [make_activity(number) for number in range(1, 5)],
        "to_chuc_thuc_hien": [SENTENCE, SENTENCE],
        "ket_thuc": CLOSING,
        "nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": "Lê Văn An"},
        "noi_nhan": [{"ten": "Bộ Nội vụ", "de": "b/c"}, {"ten": "Các đơn vị", "de": "t/h"}],
        "luu": "TCCB",
        **changes,
    }
    return KeHoach.model_validate(data)


VERY_LONG_BODY = (
    "Ban Quản lý các dự án đầu tư xây dựng công trình nông nghiệp và phát triển nông thôn"
    " vùng đồng bằng sông Cửu Long"
)
TWENTY_RECIPIENTS = [
    {"ten": f"Sở Nông nghiệp và Môi trường tỉnh thứ {number} của Khối thi đua", "de": "t/h"}
    for number in range(1, 20)
]
APPENDIX = {
    "ten": "Thang điểm chấm thi đua của các đơn vị trong Khối",
    "muc": [
        {"tieu_de": "Nguyên tắc chấm điểm", "noi_dung": [SENTENCE] * 25},
        {"tieu_de": "Thang điểm", "muc": [{"tieu_de": "Điểm cộng", "gach": [SENTENCE] * 3}]},
    ],
}
SHORT_APPENDIX = {"ten": "Mẫu báo cáo", "muc": [{"tieu_de": "Kết quả", "noi_dung": SENTENCE}]}

INVENTED = {
    "ten-rat-ngan": lambda: make_plan({"ten": "Sở X", "viet_tat": "SX", "chu_quan": "UBND tỉnh Y"}),
    "ten-rat-dai": lambda: make_plan(
        {
            "chu_quan": "Bộ Nông nghiệp và Môi trường nước Cộng hòa xã hội chủ nghĩa Việt Nam",
            "ten": VERY_LONG_BODY,
            "viet_tat": "BQLDAĐTXD",
            "dia_danh": "Cần Thơ",
        },
        {"so": None, "ngay": "2023"},
    ),
    "khong-chu-quan": lambda: make_plan({"chu_quan": None, "ten": "Tổng cục Thủy lợi"}),
    "thay-mat-ky-thay": lambda: make_plan(
        {"chu_quan": None, "ten": "Ủy ban nhân dân tỉnh Thanh Hóa", "viet_tat": "UBND"},
        nguoi_ky={
            "quyen_han": ["TM. Ủy ban nhân dân", "KT. Chủ tịch"],
            "chuc_vu": "Phó Chủ tịch",
            "ho_ten": "Nguyễn Thị Minh Khai",
        },
    ),
    "hai-chuc-vu": lambda: make_plan(
        nguoi_ky={
            "chuc_vu": "Khối trưởng",
            "chuc_vu_khac": "Giám đốc Sở Nông nghiệp và Môi trường tỉnh Thanh Hóa",
            "ho_ten": "Công Tằng Tôn Nữ Thị Bạch Tuyết Mai",
        }
    ),
    "khong-hoat-dong": lambda: make_plan(
        hoat_dong=[],
        muc=[{"tieu_de": "Nội dung", "noi_dung": [SENTENCE] * 3, "bang": "hoat_dong"}],
    ),
    "200-hoat-dong": lambda: make_plan(
        hoat_dong=[make_activity(number, number % 7 + 1) for number in range(1, 201)]
    ),
    "tu-dai": lambda: make_plan(
        mo_dau=f"{SENTENCE} {LONG_WORD} {SENTENCE}",
        hoat_dong=[
            {
                "noi_dung": f"Triển khai {LONG_WORD} trong Khối",
                "thuc_hien": LONG_WORD,
                "thoi_gian": LONG_WORD,
            },
            make_activity(2),
        ],
    ),
    "hang-dai-hon-trang": lambda: make_plan(
        hoat_dong=[make_activity(1), make_activity(2, 90), make_activity(3)]
    ),
    "ho-chi-minh": lambda: make_plan(
        {
            "chu_quan": "UBND Thành phố Hồ Chí Minh",
            "ten": "Sở Nông nghiệp và Môi trường",
            "dia_danh": "Thành phố Hồ Chí Minh",
        },
        {"ngay": "22/12/2022"},
    ),
    "co-chu-13": lambda: make_plan(
        {"ten": "Sở Nông nghiệp và Môi trường", "viet_tat": "SNNMT"}, kieu={"co_chu": 13}
    ),
    "khan-du-thao": lambda: make_plan(van_ban={"do_khan": "khan", "du_thao": 2}),
    "khan-ho-chi-minh": lambda: make_plan(
        {"chu_quan": None, "ten": "Sở Nội vụ", "dia_danh": "Thành phố Hồ Chí Minh"},
        {"ngay": "22/12/2022", "do_khan": "thuong_khan"},
    ),
    "thuong-khan": lambda: make_plan(van_ban={"do_khan": "thuong_khan"}),
    "hoa-toc-13": lambda: make_plan(van_ban={"do_khan": "hoa_toc"}, kieu={"co_chu": 13}),
    "hai-phu-luc": lambda: make_plan(
        van_ban={"phu_luc": [APPENDIX, SHORT_APPENDIX]},
        to_chuc_thuc_hien=[SENTENCE, "Phân công và mẫu báo cáo tại Phụ lục I, Phụ lục II."],
    ),
    "mot-phu-luc": lambda: make_plan(
        van_ban={"phu_luc": [SHORT_APPENDIX]},
        to_chuc_thuc_hien=[SENTENCE, "Các đơn vị báo cáo theo mẫu tại Phụ lục kèm theo."],
        kieu={"co_chu": 13},
    ),
    "noi-nhan-dai": lambda: make_plan(noi_nhan=TWENTY_RECIPIENTS),
    "chua-ten": lambda: make_plan(nguoi_ky={"chuc_vu": "Giám đốc"}),
    # The signature ends less than 3 pt above the margin: nothing behind it may begin a page.
    "vua-het-trang": lambda: make_plan(
        muc=[{"tieu_de": "Nội dung", "noi_dung": ["Việc của Khối."] * 12}],
        hoat_dong=[],
        to_chuc_thuc_hien=[],
        ket_thuc=SHORT_CLOSING,
        noi_nhan=[f"Vụ số {index}" for index in range(1, 14)],
    ),
    "trich-yeu-dai": lambda: make_plan(
        van_ban={
            "trich_yeu": "Triển khai phong trào thi đua “Toàn ngành nông nghiệp và môi trường chung"
            " sức xây dựng nền nông nghiệp hiện đại, nông dân giàu có, nông thôn văn minh”"
            " giai đoạn 2021 - 2025 và tổng kết năm 2023 trên địa bàn tỉnh"
        }
    ),
    "khong-cau-ket": lambda: make_plan(ket_thuc=None),
}

WANDERING = {
    f"chu-ky-{style}-{lines:02}": (
        lambda lines=lines, changes=changes: make_plan(
            muc=[
                {
                    "tieu_de": "Nội dung hoạt động",
                    # a line each, so that the signature block moves down the page by one line
                    "noi_dung": ["Việc thứ nhất của Khối trong năm."] * (lines + 1),
                    "bang": "hoat_dong",
                }
            ],
            **changes,
        )
    )
    for style, changes in {
        "ket": {"ket_thuc": CLOSING},
        "ket-ngan": {"ket_thuc": SHORT_CLOSING},
        "khoan": {"ket_thuc": None, "to_chuc_thuc_hien": [SENTENCE] * 3},
        "bang": {"ket_thuc": None, "to_chuc_thuc_hien": []},
    }.items()
    for lines in range(0, 24, 2)
}
"""Plans of growing bodies: the signature block wanders over the end of a page."""

PLANS = {"nam-2023": lambda: load_plan(EXAMPLE), **INVENTED}
