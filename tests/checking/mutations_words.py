"""What breaks the rules about the words of the text, one thing at a time."""

from collections.abc import Callable

from docx.document import Document
from good_papers import GOOD
from good_words import GOOD_WORDS
from mutating import Mutation, find, reword

GOOD.update(GOOD_WORDS)

PLAN = "ke_hoach_loi"


def _put(rule: str, code: str, start: str, old: str, new: str, name: str = "") -> Mutation:
    return Mutation(rule, code, name or new.strip(" ,.;:/"), PLAN, reword(start, old, new))


def _cell(row: int, column: int, text: str) -> Callable[[Document], None]:
    """Return a change: a cell of the plan's table reads ``text``."""

    def change(document: Document) -> None:
        table = next(one for one in document.tables if one.cell(0, 0).text == "TT")
        table.cell(row, column).paragraphs[0].runs[0].text = text

    return change


def _age(document: Document) -> None:
    """Make the plan one of 2023, in all three places."""
    for start in ("Tổ chức phong trào", "Thực hiện Kế hoạch", "Trên đây"):
        run = next(one for one in find(document, start).runs if "năm 2026" in one.text)
        run.text = run.text.replace("thi đua năm 2026", "thi đua năm 2023")


MUTATIONS = (
    _put("VH001", "ten", "Thực hiện", "Ủy ban nhân dân", "Ủy Ban Nhân Dân"),
    _put("VH001", "ten", "Thực hiện", "Sở Giáo dục và Đào tạo", "Sở Giáo dục và đào tạo"),
    _put("VH001", "loai-hinh", "1. Đưa", "Hội đồng thi đua", "Hội Đồng thi đua"),
    _put("VH002", "tinh-thanh", "Thực hiện", "dân tỉnh Hà", "dân Tỉnh Hà"),
    _put("VH002", "dac-biet", "2. Hội nghị", "Thành phố Hồ", "thành phố Hồ"),
    _put("VH002", "mang-so", "2. Hội nghị", "Quận 1", "quận 1"),
    _put("VH003", "vung", "1. Đưa", "Bắc Trung Bộ", "Bắc Trung bộ"),
    _put("VH003", "vung", "1. Đưa", "Bắc Trung Bộ", "Tây nguyên"),
    _put("VH004", "thu", "2. Hội nghị", "thứ Hai", "thứ hai"),
    _put("VH004", "thang", "1. Thi đua", "tháng Tám", "tháng tám"),
    _put("VH005", "tet", "1. Thi đua", "Trung thu", "Trung Thu"),
    _put("VH005", "ngay-le", "1. Thi đua", "ngày Quốc khánh", "ngày quốc khánh"),
    _put("VH006", "ten-loai", "4. Các phòng", "Kế hoạch số", "kế hoạch số"),
    _put("VH007", "sau-cham", "1. Đưa", "Bộ. Các đơn", "Bộ. Mỗi nơi một khác. các đơn"),
    _put("VH007", "dau-dong", "Trên đây", "Trên", "trên"),
    _put("VH008", "ten", "2. Khen", "Huân chương Lao động", "Huân chương lao động"),
    _put("VH008", "hang", "2. Khen", "hạng Ba", "hạng ba"),
    _put("VH009", "nha-nuoc", "1. Đưa", "và Nhà nước", "và nhà nước"),
    _put("VH009", "nhan-dan", "1. Đưa", "lớp Nhân dân", "lớp nhân dân"),
    _put("VD001", "viet-thuong", "2. Khen", "Điều 5", "điều 5"),
    _put("VD001", "viet-hoa", "2. Khen", "theo khoản 2", "theo Khoản 2"),
    _put("VD002", "dau-phay", "2. Khen", "khoản 2 Điều 5", "khoản 2, Điều 5"),
    _put("VD002", "dau-phay", "2. Khen", "Điều 5 Nghị", "Điều 5, Nghị", "van-ban"),
    _put("VD003", "thieu-so", "4. Các phòng", "Kế hoạch số 12", "Kế hoạch 12"),
    _put("VD004", "thieu-ngay", "4. Các phòng", "trước ngày 20/6/2026 theo Kế hoạch số 12",
         "theo Kế hoạch số 15"),
    _put("VD005", "luat-co-so", "2. Khen", "đua, khen thưởng;", "đua số 06/2022/QH15;"),
    _put("TC001", "co-quan", "UBND TỈNH HÀ TĨNH", "UBND TỈNH HÀ TĨNH", "BỘ KẾ HOẠCH VÀ ĐẦU TƯ"),
    _put("TC001", "tinh", "UBND TỈNH HÀ TĨNH", "HÀ TĨNH", "QUẢNG BÌNH"),
    _put("TC001", "cap-huyen", "UBND TỈNH HÀ TĨNH", "TỈNH HÀ TĨNH", "HUYỆN CAN LỘC"),
    _put("TC002", "co-quan", "- Sở Tài chính", "Tài chính", "Kế hoạch và Đầu tư"),
    _put("TC002", "co-quan", "4. Các phòng", "Các phòng", "Sở TT&TT"),
    _put("TC002", "tinh", "- UBND tỉnh", "Quảng Trị", "Quảng Bình"),
    _put("TC002", "cap-huyen", "- UBND các xã", "xã, phường", "huyện"),
    _put("NQ001", "mo-dau", "Thực hiện", "năm 2026 như", "năm 2025 như"),
    _put("NQ001", "ket", "Trên đây", "năm 2026", "năm 2025"),
    Mutation("NQ002", "nam-da-qua", "2023", PLAN, _age),
    _put("NQ003", "ten-khac", "Thực hiện", "Sở Giáo dục", "Sở Giáo đục"),
    Mutation("NQ004", "tong", "so-tap-the", PLAN, _cell(4, 2, "10")),
    Mutation("NQ004", "tong", "kinh-phi", PLAN, _cell(2, 3, "2.100.000")),
    Mutation("NQ005", "nhay", "bon", PLAN, _cell(3, 0, "4")),
    Mutation("NQ005", "trung", "hai", PLAN, _cell(3, 0, "2")),
    _put("NQ006", "thu", "2. Hội nghị", "thứ Hai", "thứ Ba"),
    _put("NQ007", "khong-co", "4. Các phòng", "20/6/2026", "31/6/2026"),
    _put("NQ008", "ngay-nguoc", "3. Thời gian", "30/6/2026", "10/3/2026"),
    _put("NQ008", "nam-nguoc", "3. Thời gian", "2026 - 2030", "2026 - 2020"),
    _put("NQ009", "han", "4. Các phòng", "20/6/2026", "20/6/2025"),
)  # fmt: skip
