"""The words around a whole date that tell whether something is due on it."""

from __future__ import annotations

import re
from typing import Final

from kehoach.mentions.clues import either

_THU: Final = "(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
WEEKDAY_AFTER: Final = re.compile(
    rf"[ ,(]{{0,3}}(?:(?:buổi )?(?:sáng|chiều|tối) )?\(?(?:{_THU}|cn)(?!\w)"
)
WEEKDAY_BEFORE: Final = re.compile(rf"{_THU}[ ,(]{{0,3}}(?:ngày )?\Z")

_TERMS: Final = """trước|xong|hoàn thành|chậm nhất|muộn nhất|trễ nhất|hạn chót|hạn cuối|thời hạn
    |hạn|(?:thời gian|thời hạn)(?: (?:dự kiến|hoàn thành|thực hiện|tổ chức|nộp|gửi|họp))*"""
_TERM_LINK: Final = r"(?:(?: là| đến| vào| trong| trước)* |:? )"
_UP_TO_DAY: Final = r"[ ,]{0,2}(?:hết )?(?:ngày )?\Z"
DEADLINE: Final = re.compile(either(_TERMS) + _TERM_LINK + _UP_TO_DAY)
"""Directly before a date: something is due by then."""
_CLOCK: Final = r"[0-9]{1,2} ?(?:[hg]|giờ) ?(?:[0-9]{2})?'?|[0-9]{1,2}:[0-9]{2}"
ON: Final = re.compile(
    rf"(?:{either('vào|trong|hết|lúc|sáng|chiều|tối|giờ|phút|khai mạc|bế mạc|dự kiến')}"
    rf"|(?<!\w)(?:{_CLOCK})){_UP_TO_DAY}"
)
"""Directly before a date: something is done on it, or was."""
TO: Final = re.compile(r"(?<!\w)(?:đến|tới)(?: hết)?[ :]{0,2}(?:ngày )?\Z")
LASTS: Final = re.compile(
    either(
        "giá trị|hợp đồng|bảo hành|giấy phép|chứng chỉ|giấy chứng nhận|thẻ|bảo hiểm|công tác đến"
    )
)
"""Before 'đến ngày …': what runs out then, on a day of its own."""
SO_FAR: Final = re.compile(either("đã|chưa|có|đạt|hiện|là|ước|được"))
"""After 'đến ngày …': what there is by then, told and not asked."""
PAST_DEADLINE: Final = re.compile(
    either(
        "được|đã|thành lập|tuyển dụng|bổ nhiệm|công nhận|hiệu lực|áp dụng|tính|kể|thống kê|số liệu"
    )
    + r"(?: \w+){0,2} (?:trước|từ|đến|vào|trong|hết)(?: hết)? (?:ngày )?\Z"
)
MINUTES: Final = re.compile(
    r"\W*(?:(?:vào )?(?:lúc|hồi)|hôm nay)(?!\w)|.*(?<!\w)(?:cuộc họp|hội nghị) kết thúc(?!\w)"
)
"""Begins a sentence that tells how a meeting went."""
NAMED: Final = re.compile(
    either("tại|theo|căn cứ|xét đề nghị|thực hiện|ý kiến|kết luận|đơn|nhận được|biên bản")
    + r"[^,;]*\Z"
)
"""Words after which a date may be a document's or a meeting's."""
BY_LETTER: Final = re.compile(either("theo|tại|của") + r"[^;]*\Z")
"""Between a deadline and a symbol: the letter set that deadline."""
