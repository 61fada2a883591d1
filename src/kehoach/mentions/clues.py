"""The words around a date or year that tell what it belongs to."""

from __future__ import annotations

import re
from typing import Final

NEAR: Final = 48
"""So many letters back the words reach that stand directly before a piece."""


def either(words: str) -> str:
    """Return a pattern for one of the words (or patterns), parted by '|' and line ends."""
    return rf"(?<!\w)(?:{'|'.join(one.strip() for one in words.split('|'))})(?!\w)"


def _write_name(words: str) -> str:
    """Return the words as names: with a capital, or all in capitals."""
    return "|".join(f"{one.strip()}|{one.strip().upper()}" for one in words.split("|"))


def ends_with(before: str, words: tuple[str, ...]) -> bool:
    """Tell whether ``before`` ends with one of the words and a blank."""
    return f" {before}".endswith(tuple(f" {one} " for one in words))


_DECREES: Final = """Nghị quyết|Nghị định|Thông tư|Quyết định|Chỉ thị|Kết luận|Công văn|Công điện
    |Tờ trình|Hiệp định|Thông báo|Thông cáo|Văn bản|Điều lệ|Pháp lệnh|Sắc lệnh|Di chúc
    |Lời kêu gọi|Thư|Hiến chương|Cương lĩnh"""
DECREE: Final = re.compile(
    either(f"{_write_name(_DECREES)}|nghị định|thông tư|chỉ thị|nghị quyết|công văn")
)
"""Documents whose date or year is theirs. Capitals count: 'quyết định' is a verb too."""
_PAPERS: Final = """Kế hoạch|Báo cáo|Chương trình|Biên bản|Giấy mời|Hướng dẫn|Quy chế|Quy định
    |Đề án|Phương án|Hợp đồng"""
PAPER: Final = re.compile(either(_write_name(_PAPERS)))
"""Documents that a plan makes, too."""
_PROGRAMMES: Final = "Chiến lược|Quy hoạch|Đề án|Dự án|Tầm nhìn|Chương trình mục tiêu"
PROGRAMME: Final = re.compile(either(_write_name(_PROGRAMMES)))
"""What runs for years and may bear one in its name."""
AIM: Final = re.compile(
    either("""chiến lược|quy hoạch|đề án|dự án|chương trình|giai đoạn|mục tiêu|phấn đấu|lộ trình
    |tầm nhìn|định hướng|kế hoạch phát triển|nghị quyết""")
)
"""Before 'đến năm 2030': a programme's aim."""
AIM_GOES_ON: Final = re.compile(r",? ?(?:và )?(?:tầm nhìn|định hướng|hướng (?:đến|tới)|đến năm)")
ONE_OFF: Final = re.compile(
    either("""đại hội|bầu cử|tổng điều tra|tổng kiểm kê|kiểm kê đất đai|festival|lần thứ|sea games
    |(?:sơ kết|tổng kết|đánh giá) [0-9]{1,2} năm|kỷ niệm|kỉ niệm|giai đoạn (?:[ivx]+|[0-9]{1,2})""")
)
"""What does not come back each year."""
PAST: Final = re.compile(
    either("""đã|chưa|vừa qua|có hiệu lực|hết hiệu lực|tính từ|tính đến|kể từ|lũy kế|luỹ kế
    |ước thực hiện|được (?:ban hành|thành lập|công nhận|phê duyệt|cấp|tuyển dụng|tặng|thông qua)
    |được (?:phong tặng|chứng nhận|bầu|bổ nhiệm|xếp hạng)""")
)
HAS_BEEN: Final = re.compile(either("đã|không tổ chức"))
"""After a piece: what is told has happened."""
LUNAR: Final = re.compile(
    r"(?<!\w)(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý)"
    r" (?:tý|tí|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi)(?!\w)"
    r"|âm lịch|(?<!\w)(?:tức|nhằm) ngày"
)
GOES_ON: Final = re.compile(
    r",? ?(?:trở (?:đi|lại|về)|(?:đến|tới) nay|tiếp theo|- nay(?!\w)"
    r"|(?:và|cùng|đến) (?:những |các )?năm (?:tiếp theo|sau|tới|kế tiếp|trước))"
)
HAS_A_PART: Final = re.compile(
    r"(?:,| -| \()? ?(?:là )?năm (?:bản lề|đầu|thứ|cuối|giữa|tăng tốc|then chốt|có ý nghĩa)"
)
"""After a year: what is said of it holds of no other."""
HAS_FIGURES: Final = re.compile(
    r" ?: ?[0-9\x01]|(?!.{0,40}phấn đấu)[^,;.:(]{0,30}?"
    "(?:là|đạt|bằng|ước|tăng|giảm|còn) (?:trên |khoảng )?[0-9\x01]"
)
"""After a period: figures that are its own."""
OF_THEME: Final = re.compile(r"(?<!\w)chủ đề(?: công tác| hoạt động)?(?: của| cho)? \Z")
MEETING: Final = re.compile(either("theo|tại|kết luận|căn cứ") + r"[^,;]*\Z")
"""Before a month: that of a meeting or report that is cited."""
IS_ANNEXED: Final = re.compile(
    r" ?[,(]? ?(?:được )?(?:\(?ban hành (?:kèm )?theo|\(?kèm theo)(?!\w)"
)
OF_ISSUER: Final = re.compile(r",? (?:của|về|v/v|quy định|hướng dẫn)(?!\w)")

# Words directly before the piece.
BEFORE_AIM: Final = (
    *("tầm nhìn", "tầm nhìn đến", "tầm nhìn tới"),
    *("định hướng", "định hướng đến", "định hướng tới", "hướng đến", "hướng tới"),
)
BEFORE_TO: Final = ("đến", "tới")
BEFORE_FROM: Final = (
    *("từ", "kể từ", "trước", "sau", "khoảng", "vào khoảng"),
    *("từ đầu", "từ cuối", "từ giữa"),
)
BEFORE_EVENT: Final = (
    *("thành lập", "ra đời", "tái lập", "chia tách", "sáp nhập", "hợp nhất", "giải phóng"),
    *("khởi công", "khánh thành", "tốt nghiệp", "nhập ngũ", "kết nạp", "tuyển dụng", "bổ nhiệm"),
    *("ban hành", "sửa đổi", "bổ sung", "công bố", "công nhận", "phê duyệt", "xuất bản"),
    *("tái bản", "chiến thắng", "tham gia", "hy sinh", "hi sinh", "mất", "bắt đầu"),
)
BORN: Final = re.compile(
    r"(?<!\w)(?<!học )(?<!vệ )(?<!tuyển )(?<!phát )(?<!phục )(?<!dân )(?<!thí )(?<!tái )(?<!y )"
    r"(?<!hy )(?<!hi )(?:sinh|(?<!đăng )(?<!thư )(?<!chữ )ký|(?<!các )(?<!cung )cấp)"
    r"(?: (?:vào|từ|trước|sau|trong|đầu|cuối)){0,2} (?:ngày )?\Z"
)
"""Directly before a date or year: born, signed or issued then."""
INSIDE_YEAR: Final = ("trong", "cả", "hết", "cuối", "đầu", "giữa", "cho")
"""Before 'năm …': the year is when something is done, not what something is called."""


_BODIES: Final = "đơn vị|sở|phòng|cơ quan|huyện|xã|phường|trường|địa phương|ngành|cấp"
NEW_CLAUSE: Final = re.compile(
    rf"(?:đề nghị|yêu cầu|giao|các (?:{_BODIES})|sở|ubnd|ủy ban|uỷ ban|phòng|ban|khối|cụm|trường"
    r"|hội|công đoàn|đảng ủy|chi bộ|để|nhằm)(?!\w)",
    re.IGNORECASE,
)
"""Begins what the paper itself says, behind what it named."""
_ASIDE = re.compile(r"\([^()]*\)")
_COMMA: Final = ", "


def cut_clause(before: str) -> str:
    """Return the last clause of ``before``, without what is in brackets.

    A comma alone parts no clauses: 'Chỉ thị về phòng, chống dịch bệnh năm 2023'.
    """
    plain = _ASIDE.sub("", before)
    at = len(plain)
    while (at := plain.rfind(_COMMA, 0, at)) >= 0:
        if NEW_CLAUSE.match(plain, at + len(_COMMA)):
            return plain[at:]
    return plain
