"""The forms of time, in the order in which they are tried at a place of the folded text."""

from __future__ import annotations

import re
from typing import Final

from kehoach.mentions import mention as kinds
from kehoach.mentions.patterns import (
    ALONE,
    CROP,
    DASH,
    DATE,
    END,
    EVENT,
    HALF,
    HOUR,
    NGAY,
    PAIR,
    PHASE,
    QUARTER,
    ROMAN,
    SPAN_WORD,
    WORD,
    WORD_END,
    YEAR,
    YEARS_BRACKET,
)

_NUM: Final = "[0-9]{1,4}"
_KY_NIEM: Final = (
    rf"{WORD}(?:kỷ|kỉ) niệm (?:trọng thể |tròn |lần thứ )?"
    rf"(?:{_NUM} năm{WORD_END}|{_NUM}(?= ngày|năm))(?:{EVENT}{YEARS_BRACKET})?"
    rf"|{WORD}(?:kỷ|kỉ) niệm{WORD_END}{EVENT}{YEARS_BRACKET}"
    rf"|{ALONE}{_NUM} năm{WORD_END}{EVENT}{YEARS_BRACKET}"
    rf"|(?:(?<=mừng )|(?<=dịp )|(?<=tới )|(?<=nhân )|(?<=tròn )){_NUM} năm"
    r"(?= (?:ngày|giải phóng|chiến thắng|cách mạng|quốc khánh|thành lập|truyền thống|khởi nghĩa))"
)

_ITEM: Final = r"[0-9]{1,2}(?: ?/ ?[0-9]{1,2})?(?![\w/])"
_DAYS: Final = rf"{WORD}(?:các )?ngày (?:{_ITEM}(?:, | và |, và )(?:ngày )?){{1,8}}{DATE}"
_DAY_SPAN: Final = rf"(?:{WORD}từ {HOUR}|{ALONE}){NGAY}{END}{SPAN_WORD}{HOUR}{NGAY}{DATE}"
_DAY_SPAN_OPEN: Final = rf"{WORD}từ {NGAY}{END}{SPAN_WORD}{NGAY}{END}"
_BLANK: Final = r"[ .…_]{0,40}"
_BLANK_DAY: Final = (
    rf"{WORD}ngày{_BLANK}(?:[0-9]{{1,2}} )?tháng{_BLANK}(?:[0-9]{{1,2}}{_BLANK})?năm {YEAR}"
    rf"|{WORD}ngày{_BLANK}/ ?(?:[0-9]{{1,2}}|{_BLANK}) ?/ ?{YEAR}"
)
_SHORT_DAY: Final = (
    rf"{ALONE}(?:ngày )?[0-9]{{1,2}} ?/ ?[0-9]{{1,2}} ?/ ?[0-9]{{2}}(?![\w/])"
    rf"|{WORD}ngày [0-9]{{1,2}}[.-][0-9]{{1,2}}[.-][0-9]{{2}}(?![\w/.-])"
)
_AFTER_A_WORD: Final = "|".join(
    f"(?<={word} )" for word in ("trước", "đến", "từ", "hết", "dịp", "lễ", "vào", "là")
)
_DAY_OPEN: Final = (
    rf"{WORD}ngày (?:(?:mùng|mồng) )?"
    r"[0-9]{1,2}(?: ?/ ?[0-9]{1,2}| tháng [0-9]{1,2})?(?![\w/])"
    rf"|{ALONE}[0-9]{{1,2}} tháng [0-9]{{1,2}}(?![\w/]| lần)"
    rf"|(?:{_AFTER_A_WORD})[0-9]{{1,2}}/[0-9]{{1,2}}(?![\w/]|[.,][0-9])"
    rf"|{ALONE}[0-9]{{1,2}}/[0-9]{{1,2}}(?= (?:hằng|hàng) năm)"
)

_NAM_HOC: Final = (
    rf"{WORD}{CROP},? ?\(?(?:năm )?{YEAR} ?[-/] ?(?:{YEAR}|[0-9]{{2}}(?![\w/-]))"
    rf"|{WORD}{CROP} {YEAR}"
)
_KHOANG_NAM: Final = rf"(?:{WORD}(?:từ|trong|những|các)(?: các| những)? )?(?:năm |{ALONE}){PAIR}"
_YEARS: Final = rf"{WORD}(?:các |những )?năm {YEAR}(?:(?:,|, và| và|;|/) ?{YEAR}){{1,12}}"

_OF_YEAR: Final = rf"(?: ?[/.] ?| ?- ?|,? (?:của )?năm ){YEAR}"
_AND: Final = rf"(?:,|, và| và|{DASH})"
_MORE_MONTHS: Final = rf"(?:{_AND}(?: ?tháng)? ?[0-9]{{1,2}}(?![0-9])){{0,11}}"
_THANG: Final = (
    rf"{WORD}(?:các )?tháng [0-9]{{1,2}}(?![0-9]){_MORE_MONTHS}{_OF_YEAR}(?![/-])"
    rf"|{WORD}t[0-9]{{1,2}} ?/ ?{YEAR}(?!/)"
    rf"|{WORD}tháng [0-9]{{1,2}} ?/ ?[0-9]{{2}}(?![\w/])"
    rf"|{WORD}tháng [0-9]{{1,2}}(?![\w/]| lần)"
)
_MORE_QUARTERS: Final = rf"(?:(?:{_AND}| đến)(?: ?(?:quý|quí))? ?{QUARTER}){{0,3}}"
_QUY: Final = rf"{WORD}(?:quý|quí) {QUARTER}{_MORE_QUARTERS}(?:{_OF_YEAR}(?![/-]))?"
_NO_SPAN: Final = f"(?! (?:học|tài|ngân|[0-9]{{4}}{DASH}[0-9]))"
_NUA_NAM: Final = (
    rf"(?:{ALONE}|{WORD}){HALF} (?:của )?năm{_NO_SPAN}(?: {YEAR}|{WORD_END})"
    rf"|{ALONE}[0-9]{{1,2}} tháng(?:,? (?:của )?năm |/){YEAR}(?!{DASH}[0-9])"
)

_ORDINALS: Final = (
    "lần thứ|kỳ họp thứ|kỳ họp lần thứ|phiên họp thứ|khóa|khoá|nhiệm kỳ|lần"
    "|đại hội(?: đảng)?(?: toàn quốc)?"
)
_LAN_THU: Final = (
    rf"{WORD}(?:{_ORDINALS})(?: thứ)? (?:{ROMAN}|[0-9]{{1,3}}(?![\w/]))"
    rf"|{WORD}(?:lần|kỳ họp|phiên họp) thứ (?:nhất|hai|ba|tư|sáu|bảy|tám|chín|mười){WORD_END}"
)
_THOI_LUONG: Final = (
    rf"{ALONE}[0-9]{{1,4}} (?:năm(?! (?:học|tài|ngân|(?:19|20)[0-9]{{2}}))"
    rf"|tháng(?! [0-9]{{1,2}}(?! lần))|ngày(?! [0-9])|tuần|quý(?! {QUARTER}))"
    rf"(?: làm việc)?{WORD_END}"
)

FORMS: Final = (
    (kinds.KY_NIEM, _KY_NIEM),
    ("nhieu_ngay", _DAYS),
    (kinds.KHOANG_NGAY, _DAY_SPAN),
    (kinds.NGAY, rf"(?:{WORD}{NGAY}|{ALONE}){DATE}"),
    ("ngay_trong", _BLANK_DAY),
    ("khoang_ngay_mo", _DAY_SPAN_OPEN),
    ("ngay_tat", _SHORT_DAY),
    (kinds.NGAY_KHONG_NAM, _DAY_OPEN),
    (kinds.NAM_HOC, _NAM_HOC),
    (kinds.GIAI_DOAN, rf"{WORD}{PHASE}{PAIR}"),
    ("ke_hoach_nam", rf"{ALONE}[0-9]{{1,2}} năm,? ?\(?{PAIR}"),
    (kinds.NUA_NAM, _NUA_NAM),
    (kinds.KHOANG_NAM, _KHOANG_NAM),
    ("nam_tat", rf"{ALONE}(?:năm )?{YEAR} ?- ?[0-9]{{2}}(?![\w/.-])"),
    ("nhieu_nam", _YEARS),
    (kinds.THANG, _THANG),
    (kinds.QUY, _QUY),
    (kinds.LAN_THU, _LAN_THU),
    (kinds.THOI_LUONG, _THOI_LUONG),
    (kinds.NAM, rf"{WORD}năm(?: ngân sách| kế hoạch| tài chính| công tác)? {YEAR}"),
    ("thang_tran", rf"{ALONE}[0-9]{{1,2}} ?/ ?{YEAR}(?![/-])"),
    ("nam_hai_so", r"(?<!\w)năm [0-9]{2}(?=[.;\n]|\Z)"),
    ("nam_tran", rf"(?<![0-9]){YEAR}"),
)
"""Names of the forms and their patterns; a form that is a kind has the kind's name."""
FORM = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in FORMS))
"""All forms; ``lastgroup`` tells which."""
