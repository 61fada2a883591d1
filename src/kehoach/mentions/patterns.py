"""The patterns of which the forms of time are made; for folded text in small letters."""

from typing import Final

YEAR: Final = r"(?:19|20)[0-9]{2}(?![0-9])"
DASH: Final = " ?- ?"
ALONE: Final = r"(?<![\w/.,-])"
"""Before figures that do not go on from others."""
WORD: Final = r"(?<!\w)"
WORD_END: Final = r"(?!\w)"
ROMAN: Final = r"(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})(?!\w)"

DATE: Final = (
    rf"(?:[0-9]{{1,2}} ?[/.-] ?[0-9]{{1,2}} ?[/.-] ?{YEAR}(?!/)"
    rf"|[0-9]{{1,2}} ?/ ?[0-9]{{1,2}},? năm {YEAR}"
    rf"|[0-9]{{1,2}} tháng [0-9]{{1,2}} ?(?:,? ?năm |[/.-] ?){YEAR}"
    rf"|{YEAR}-[0-9]{{2}}-[0-9]{{2}}(?![\w/-]))"
)
"""A whole date in any spelling, without the word 'ngày'."""
END: Final = (
    rf"(?:{DATE}|[0-9]{{1,2}} tháng [0-9]{{1,2}}|[0-9]{{1,2}} ?/ ?[0-9]{{1,2}}|[0-9]{{1,2}})"
    r"(?![\w/])"
)
"""A date of which the year, or month and year, may be missing."""
NGAY: Final = r"(?:ngày )?(?:(?:mùng|mồng) )?"
HOUR: Final = r"(?:[0-9]{1,2} ?(?:h|g|:|giờ)(?: ?[0-9]{2})?(?: ?'| phút)?,? (?:ngày )?)?"
SPAN_WORD: Final = rf"(?:{DASH}| (?:cho )?(?:đến|tới)(?: hết)? )"

EVENT: Final = r"[^()\n;]{0,220}"
_FROM: Final = r"(?:ngày )?(?:[0-9]{1,2} ?[/.-] ?){0,2}(?:năm )?[0-9]{2,4}"
_UNTIL: Final = rf"(?:ngày )?(?:[0-9]{{1,2}} ?[/.-] ?){{0,2}}(?:năm )?{YEAR}"
YEARS_BRACKET: Final = rf"\( ?{_FROM}{SPAN_WORD}{_UNTIL} ?\)"
"""'(11/6/1948 - 11/6/2023)', '(1948 - 2023)'."""

PAIR: Final = rf"{YEAR}(?:{DASH}(?:năm )?| (?:cho )?(?:đến|tới)(?: hết)? (?:năm )?){YEAR}"
_PHASE_WORDS: Final = r"(?:giai đoạn|nhiệm kỳ|nhiệm kì|thời kỳ|thời kì|khóa|khoá|chu kỳ|lộ trình)"
_GAP: Final = r"[ (:,]{1,3}"
PHASE: Final = (
    rf"{_PHASE_WORDS}(?:{_GAP}(?:{ROMAN}|[0-9]{{1,2}} năm|[0-9]{{1,2}}|từ|trong|các|năm)){{0,4}}"
    rf"{_GAP}"
)
CROP: Final = (
    r"(?:năm học|niên học|niên khóa|niên khoá|năm tài khóa|tài khóa|tài khoá|niên độ|niên vụ"
    r"|mùa vụ|mùa giải|mùa khô|mùa mưa|học kỳ (?:ii?|[12])|(?:vụ|vụ sản xuất) (?:đông xuân"
    r"|xuân hè|hè thu|thu đông|chiêm xuân|mùa|xuân|đông|hè|thu))"
)
"""What lies in two years: a school's year, a crop."""
QUARTER: Final = rf"(?:{ROMAN}|[1-4](?!\w))"
_PARTS: Final = "(?:đầu|cuối|giữa|còn lại|cuối cùng)"
HALF: Final = rf"(?:(?:[0-9]{{1,2}}|ba|sáu|chín|một|hai) tháng {_PARTS}|nửa (?:đầu|cuối))"
