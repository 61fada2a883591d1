"""How the text is typed: blanks, marks, dashes, quotation marks. Habits, so all are notes."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.casing import CAPITALS, SMALL
from kehoach.checking.aids.changes import Change, replace_all, tell_changes
from kehoach.checking.aids.main_text import list_typed
from kehoach.checking.aids.text import join_runs
from kehoach.checking.edits import SplitParagraph
from kehoach.checking.fault import Fault
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import (
    BETWEEN_WORDS,
    DASHES,
    MARKS_AT_WORD,
    MARKS_BEFORE_SPACE,
    PARAGRAPH_ENDS,
    QUOTES,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.checking.paper import Paper
    from kehoach.word.view import Paragraph

_LETTER: Final = r"[^\W\d_]"
# Four blanks and more are room for a pen or put words in their place; a date and a number may be
# left to fill in.
_BLANKS: Final = re.compile(rf"{_LETTER}{{2}}[,;:.]?( {{2,3}})(?=[\w(“\"])")
_TO_FILL: Final = re.compile(r"(?:ngày|tháng|năm|số|Số:?)\W*$|\.{2,}|…|_", re.IGNORECASE)
_TABS: Final = re.compile(r"(?<=[a-zà-ỹđ])[ ]*\t+[ ]*(?=[a-zà-ỹđ])")
_BEFORE_MARK: Final = re.compile(
    rf"(?<={_LETTER}{{2}})( {{1,3}})[{re.escape(MARKS_AT_WORD.value)}](?=\s|$)"
)
_IN_BRACKET: Final = re.compile(r"(?<=\()( {1,3})(?=\w)|(?<=\w\w)( {1,3})(?=\))")
_AFTER_MARK: Final = re.compile(
    rf"(?<={_LETTER}{{2}})[{MARKS_BEFORE_SPACE.value}](?={_LETTER}{{2}})"
)
_AFTER_STOP: Final = re.compile(rf"(?<=\s)[{SMALL}]{{2,7}}\.(?=[{CAPITALS}][{SMALL}]{{1,6}}[\s,])")
_ADDRESS: Final = re.compile(r"[@/\\]|www\.|\.(?:vn|com|org|net)\b", re.IGNORECASE)
_DASH: Final = "".join(DASHES.value)
_ITEM: Final = re.compile(rf"^\s*([{_DASH}])\s")
_INNER: Final = re.compile(rf"(?<=\w) ([{_DASH}]) (?=\w)(?!(?<=\d{{4}} [{_DASH}] )\d{{4}}(?!\d))")
_YEARS: Final = re.compile(rf"(?<!\d)\d{{4}} ?([{_DASH}]) ?\d{{4}}(?![\d/])")
_STRAIGHT: Final = re.compile(r'(?<!\d)"')
_CURLY: Final = re.compile("[“”]")
_BROKEN: Final = re.compile(
    rf"(?<=[.;:])[ ]*({PARAGRAPH_ENDS.value})\s*(?=[{_DASH}+•]|\d+[.)]|[a-zđ]\)|[A-ZÀ-ỸĐ])"
)


@rule(
    "CT005",
    title=mark("Thừa dấu cách giữa câu"),
    why=mark("Giữa hai từ là một dấu cách; thừa ra làm dòng căn đều bị hở."),
    of=BETWEEN_WORDS,
    codes={
        "hai-dau-cach": mark("hai, ba dấu cách liền nhau"),
        "tab-giua-cau": mark("dấu tab giữa câu"),
    },
    bad="kết quả  thi đua",
    good="kết quả thi đua",
    fix="safe",
)
def check_blanks(paper: Paper) -> Iterator[Fault]:
    """Rows of blanks that are room to fill in, or put words in their place, are let be."""
    text = list_typed(paper)
    blanks = [
        change
        for change in replace_all(text, _BLANKS, BETWEEN_WORDS.value)
        if not _is_to_fill(change)
    ]
    yield from tell_changes(
        "hai-dau-cach", blanks,
        tr("{so} chỗ thừa dấu cách", so=len(blanks)), tr("một dấu cách giữa hai từ"),
    )  # fmt: skip
    tabs = list(replace_all(text, _TABS, BETWEEN_WORDS.value))
    yield from tell_changes(
        "tab-giua-cau", tabs,
        tr("{so} dấu tab giữa câu", so=len(tabs)), tr("một dấu cách giữa hai từ"),
    )  # fmt: skip


def _is_to_fill(change: Change) -> bool:
    words = join_runs(change.paragraph)
    return bool(_TO_FILL.search(words[max(change.start - 8, 0) : change.start])) or bool(
        _TO_FILL.match(words[change.end : change.end + 3])
    )


@rule(
    "CT006",
    title=mark("Dấu cách trước dấu câu"),
    why=mark("Dấu câu liền với chữ đứng trước; cách ra thì dấu có thể rơi xuống đầu dòng sau."),
    of=MARKS_AT_WORD,
    codes={
        "truoc-dau-cau": mark("dấu cách trước dấu câu"),
        "trong-ngoac": mark("dấu cách sát trong ngoặc"),
    },
    bad="kết quả thi đua , khen thưởng ( năm 2026 )",
    good="kết quả thi đua, khen thưởng (năm 2026)",
    fix="safe",
)
def check_marks(paper: Paper) -> Iterator[Fault]:
    """Only behind words of two letters or more: formulas and rows of dots are let be."""
    text = list_typed(paper)
    marks = list(replace_all(text, _BEFORE_MARK, ""))
    yield from tell_changes(
        "truoc-dau-cau", marks,
        tr("{so} chỗ có dấu cách trước dấu câu", so=len(marks)), tr("dấu câu liền chữ đứng trước"),
    )  # fmt: skip
    inside = [
        Change(paragraph, *match.span(), "")
        for paragraph in text
        for match in _IN_BRACKET.finditer(join_runs(paragraph))
    ]
    yield from tell_changes(
        "trong-ngoac", inside,
        tr("{so} dấu cách sát trong ngoặc", so=len(inside)), tr("ngoặc liền chữ ở trong"),
    )  # fmt: skip


@rule(
    "CT007",
    title=mark("Thiếu dấu cách sau dấu câu"),
    why=mark("Sau dấu phẩy, dấu chấm phẩy, dấu chấm là một dấu cách; thiếu thì hai từ dính nhau."),
    of=MARKS_BEFORE_SPACE,
    codes={
        "dinh-chu": mark("chữ dính vào dấu phẩy, chấm phẩy đứng trước"),
        "dinh-cau": mark("câu dính vào dấu chấm của câu trước"),
    },
    bad="thi đua,khen thưởng",
    good="thi đua, khen thưởng",
    fix="safe",
)
def check_after_marks(paper: Paper) -> Iterator[Fault]:
    """Figures, abbreviations and addresses are let be."""
    changes = [
        Change(paragraph, match.end(), match.end(), BETWEEN_WORDS.value)
        for paragraph in list_typed(paper)
        for match in _AFTER_MARK.finditer(join_runs(paragraph))
        if not _is_code(join_runs(paragraph), match.start())
    ]
    yield from tell_changes(
        "dinh-chu", changes,
        tr("{so} chỗ thiếu dấu cách", so=len(changes)), tr("một dấu cách sau dấu câu"),
    )  # fmt: skip
    stops = [
        Change(paragraph, match.end(), match.end(), BETWEEN_WORDS.value)
        for paragraph in list_typed(paper)
        for match in _AFTER_STOP.finditer(join_runs(paragraph))
        if not _is_code(join_runs(paragraph), match.start())
    ]
    yield from tell_changes(
        "dinh-cau", stops,
        tr("{so} chỗ thiếu dấu cách", so=len(stops)), tr("một dấu cách sau dấu câu"),
    )  # fmt: skip


def _is_code(words: str, at: int) -> bool:
    """Tell whether the word around a mark is an address or all in capitals."""
    start = max(words.rfind(" ", 0, at), words.rfind("\t", 0, at)) + 1
    word = words[start:].split(maxsplit=1)[0]
    return word.isupper() or _ADDRESS.search(word) is not None


@rule(
    "CT008",
    title=mark("Dấu gạch không thống nhất"),
    why=mark(
        "Cùng một việc thì một kiểu gạch: gạch đầu dòng, gạch giữa các từ, gạch giữa hai năm."
    ),
    of=DASHES,
    codes={
        "dau-dong": mark("gạch đầu dòng lúc dài lúc ngắn"),
        "giua-tu": mark("gạch giữa các từ lúc dài lúc ngắn"),
        "giua-nam": mark("gạch giữa hai năm lúc dài lúc ngắn"),
    },
    bad="- Công tác thi đua;\n– Công tác khen thưởng.",
    good="- Công tác thi đua;\n- Công tác khen thưởng.",
    fix="safe",
)
def check_dashes(paper: Paper) -> Iterator[Fault]:
    """In each role the dash of most places is taken for the paper's own."""
    text = list_typed(paper)
    for code, pattern in (("dau-dong", _ITEM), ("giua-tu", _INNER), ("giua-nam", _YEARS)):
        changes, most = _unify(text, pattern)
        others = "”, “".join(dict.fromkeys(_read(one) for one in changes))
        yield from tell_changes(
            code, changes,
            tr("dấu “{dau}” ở {so} chỗ", dau=others, so=len(changes)),
            tr("dấu “{dau}” như các chỗ khác", dau=most),
        )  # fmt: skip


def _unify(text: Iterable[Paragraph], pattern: re.Pattern[str]) -> tuple[list[Change], str]:
    """Return what makes all signs that ``pattern`` finds the one of most places, and that one."""
    found = list(replace_all(text, pattern, ""))
    counts = Counter(map(_read, found))
    most = max(counts, key=counts.__getitem__, default="")
    return [
        Change(one.paragraph, one.start, one.end, most) for one in found if _read(one) != most
    ], most


def _read(change: Change) -> str:
    return join_runs(change.paragraph)[change.start : change.end]


@rule(
    "CT009",
    title=mark("Ngoặc kép không thống nhất"),
    why=mark('Cả văn bản một kiểu ngoặc kép: “ ” hoặc " ".'),
    of=QUOTES,
    codes={"hai-kieu": mark("ngoặc kép lúc cong lúc thẳng")},
    bad='phong trào “Thi đua yêu nước” và "Dạy tốt, học tốt"',
    good="phong trào “Thi đua yêu nước” và “Dạy tốt, học tốt”",
    fix="safe",
)
def check_quotes(paper: Paper) -> Iterator[Fault]:
    """The kind of most places is taken for the paper's own; curly ones where both are as many."""
    text = list_typed(paper)
    straight = list(replace_all(text, _STRAIGHT, '"'))
    curly = list(replace_all(text, _CURLY, '"'))
    if not straight or not curly:
        return
    if len(straight) <= len(curly):
        changes = [_curl(one) for one in straight]
        words = (tr("{so} dấu ngoặc kép thẳng", so=len(changes)), tr("ngoặc kép cong “ ”"))
    else:
        changes = curly
        words = (tr("{so} dấu ngoặc kép cong", so=len(changes)), tr('ngoặc kép thẳng " "'))
    yield from tell_changes("hai-kieu", changes, *words)


def _curl(one: Change) -> Change:
    """Return the change to an opening mark behind a blank or bracket, else to a closing one."""
    before = join_runs(one.paragraph)[: one.start]
    opens = not before or before[-1].isspace() or before[-1] in "([“"
    return Change(one.paragraph, one.start, one.end, QUOTES.value[0 if opens else 1])


@rule(
    "CT010",
    title=mark("Xuống dòng bằng Shift+Enter"),
    why=mark(
        "Mỗi ý là một đoạn; xuống dòng trong đoạn thì dòng sau mất thụt đầu dòng, mất khoảng cách."
    ),
    of=PARAGRAPH_ENDS,
    codes={"trong-doan": mark("nhiều ý trong một đoạn, ngăn bằng Shift+Enter")},
    bad="a) Ý thứ nhất;(Shift+Enter)b) Ý thứ hai.",
    good="a) Ý thứ nhất; và b) Ý thứ hai là hai đoạn",
    fix="ask",
)
def check_line_breaks(paper: Paper) -> Iterator[Fault]:
    """Only between what ends like a sentence and what begins like one."""
    places: list[tuple[Paragraph, tuple[int, ...]]] = []
    for paragraph in list_typed(paper):
        if paragraph.form.align not in ("center", "right"):
            found = tuple(m.start(1) for m in _BROKEN.finditer(join_runs(paragraph)))
            if found:
                places.append((paragraph, found))
    if places:
        yield Fault(
            "trong-doan",
            tr("{so} đoạn có xuống dòng bằng Shift+Enter", so=len(places)),
            tr("mỗi ý một đoạn (Enter)"),
            places[0][0],
            edits=tuple(SplitParagraph.of(one, at) for one, at in reversed(places)),
        )
