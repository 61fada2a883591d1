"""Letters and how they are coded (Phụ lục I, Phần I, Mục I: Unicode by TCVN 6909:2001)."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.changes import Change, replace_all, tell_changes
from kehoach.checking.aids.legacy_runs import mend_legacy
from kehoach.checking.aids.text import join_runs
from kehoach.checking.edits import Reword
from kehoach.checking.fault import Fault
from kehoach.checking.rule import JUDGED, rule
from kehoach.messages import mark, tr
from kehoach.nd30 import INVISIBLE, NORMAL_FORM, QUOC_HIEU_CHU, UNICODE, Severity
from kehoach.recognition.parts import NO_KIND
from kehoach.recognition.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.checking.edits import Edit
    from kehoach.checking.paper import Paper
    from kehoach.word.legacy_runs import LegacyText
    from kehoach.word.view import Paragraph

_CODING_NAMES: Final = {"tcvn3": "TCVN3 (.Vn…)", "vni": "VNI (VNI-…)"}
_COMBINED: Final = re.compile("[^\\W\\d_][\u0300-\u036f]+")
_SOFT_HYPHEN: Final = INVISIBLE.value[-1]
_UNSEEN: Final = re.compile(f"[{INVISIBLE.value[:-1]}]+")
_IN_WORD: Final = re.compile(f"(?<=[^\\W\\d_]){_SOFT_HYPHEN}+(?=[^\\W\\d_])")
# Greek, Cyrillic and Icelandic letters that a reader takes for these
_LOOK_ALIKE: Final = dict(
    zip(
        "АВЕЅІЈКМНОРСТХУаеіјосрхуѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαÐð",
        "ABESIJKMHOPCTXYaeijocpxysABEZHIKMNOPTYXoaĐđ",
        strict=True,
    )
)
_STRANGE: Final = frozenset(_LOOK_ALIKE)
_STRANGE_WORD: Final = re.compile(rf"[^\W\d_]*[{''.join(_LOOK_ALIKE)}][^\W\d_]*")
_LONGEST: Final = 40
"""Letters of the words that are read out, at most."""


@rule(
    "CT001",
    title=mark("Chữ có dấu gõ tổ hợp"),
    why=mark(
        "Chữ gõ tổ hợp (nguyên âm và dấu là hai ký tự) nhìn như chữ dựng sẵn nhưng tìm không ra, "
        "sắp xếp sai, có máy hiện dấu lệch."
    ),
    of=NORMAL_FORM,
    codes={"to-hop": mark("chữ có dấu gõ bằng hai ký tự")},
    bad="“Kế” gồm 4 ký tự: K, e, dấu mũ, dấu sắc",
    good="“Kế” gồm 2 ký tự: K, ế",
    fix="safe",
)
def check_normal_form(paper: Paper) -> Iterator[Fault]:
    """A convention: the standard that the decree names knows marks of their own too."""
    changes = [
        change
        for paragraph in paper.paragraphs
        if not paper.is_legacy(paragraph)
        for change in _compose(paragraph)
    ]
    yield from tell_changes(
        "to-hop", changes,
        tr("{so} chữ gõ tổ hợp", so=len(changes)), tr("chữ dựng sẵn (Unicode NFC)"),
    )  # fmt: skip


def _compose(paragraph: Paragraph) -> Iterator[Change]:
    for match in _COMBINED.finditer(join_runs(paragraph)):
        composed = unicodedata.normalize("NFC", match[0])
        if len(composed) < len(match[0]):
            yield Change(paragraph, *match.span(), composed)


@rule(
    "CT002",
    title=mark("Chữ Việt gõ bằng bảng mã cũ"),
    why=mark(
        "Chữ TCVN3, VNI chỉ đọc được khi máy có đúng phông ấy; không tìm kiếm, không trao đổi "
        "điện tử được."
    ),
    of=UNICODE,
    codes={
        "tcvn3": mark("chữ gõ bằng bảng mã TCVN3"),
        "vni": mark("chữ gõ bằng bảng mã VNI"),
    },
    bad="“KÕ ho¹ch” ở phông .VnTime",
    good="“Kế hoạch” ở phông Times New Roman",
    kinds=(*JUDGED, NO_KIND),
    fix="safe",
)
def check_coding(paper: Paper) -> Iterator[Fault]:
    """A paper of no kind is told of it only where its words, once read, hold Quốc hiệu."""
    legacy = paper.legacy
    if paper.kind == NO_KIND and not any(map(_is_quoc_hieu, legacy)):
        return
    for coding, name in _CODING_NAMES.items():
        places = [one for one in legacy if one.coding == coding]
        if places:
            yield Fault(
                coding,
                tr("bảng mã {ten} ở {so} đoạn", ten=name, so=len(places)),
                tr("Unicode theo {chuan}; đọc là “{chu}”", chuan=UNICODE.value, chu=_read(places)),
                places[0].paragraph,
                edits=tuple(_order([edit for one in places for edit in mend_legacy(one)])),
            )


def _is_quoc_hieu(one: LegacyText) -> bool:
    return fold(QUOC_HIEU_CHU.value) in fold(one.read())


def _read(places: list[LegacyText]) -> str:
    words = " ".join(places[0].read().split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"


def _order(edits: list[Edit]) -> list[Edit]:
    """Words from the last to the first, then the rest: two codings may share a paragraph."""
    words = [edit for edit in edits if isinstance(edit, Reword)]
    words.sort(key=lambda edit: (edit.where, edit.start), reverse=True)
    return [*words, *(edit for edit in edits if not isinstance(edit, Reword))]


@rule(
    "CT003",
    title=mark("Chữ cái lạ trong từ tiếng Việt"),
    why=mark(
        "Chữ Nga, chữ Hy Lạp hay chữ Ð của Ai-xơ-len trông giống chữ Việt nhưng là ký tự khác: "
        "tìm kiếm không ra."
    ),
    of=UNICODE,
    codes={"chu-la": mark("chữ cái của bảng chữ khác")},
    bad="“Ðiều 1” với Ð của tiếng Ai-xơ-len",
    good="“Điều 1”",
    fix="safe",
    severity=Severity.WARNING,
)
def check_letters(paper: Paper) -> Iterator[Fault]:
    """Only letters beside Latin ones in one word: a word all in Greek is Greek."""
    changes = [
        Change(paragraph, match.start() + step, match.start() + step + 1, _LOOK_ALIKE[letter])
        for paragraph in paper.paragraphs
        if not paper.is_legacy(paragraph)
        if not _STRANGE.isdisjoint(words := join_runs(paragraph))
        for match in _STRANGE_WORD.finditer(words)
        if _is_vietnamese(match[0])
        for step, letter in enumerate(match[0])
        if letter in _LOOK_ALIKE
    ]
    strange = ", ".join(dict.fromkeys(_name(one) for one in changes))
    yield from tell_changes(
        "chu-la", changes,
        tr("{so} chữ cái lạ: {chu}", so=len(changes), chu=strange), tr("chữ cái tiếng Việt"),
    )  # fmt: skip


def _is_vietnamese(word: str) -> bool:
    """Tell whether most letters of a word with strange ones are Latin, and all others look so."""
    strange = [letter for letter in word if letter in _LOOK_ALIKE]
    rest = [letter for letter in word if letter not in _LOOK_ALIKE]
    return bool(strange and rest) and all(
        unicodedata.name(letter, "").startswith("LATIN") for letter in rest
    )


def _name(change: Change) -> str:
    letter = join_runs(change.paragraph)[change.start]
    return f"{letter} (U+{ord(letter):04X})"


@rule(
    "CT004",
    title=mark("Có ký tự không nhìn thấy"),
    why=mark("Ký tự ẩn do chép từ trang mạng, tệp PDF: từ nhìn liền nhau mà tìm không ra."),
    of=INVISIBLE,
    codes={
        "ky-tu-an": mark("ký tự không bề rộng"),
        "gach-noi-mem": mark("gạch nối mềm trong từ"),
    },
    bad="“kế hoạch” có ký tự U+200B ở giữa",
    good="“kế hoạch”",
    fix="safe",
)
def check_invisible(paper: Paper) -> Iterator[Fault]:
    """Text in old codings is not asked: there the soft hyphen is the letter ư."""
    paragraphs = [one for one in paper.paragraphs if not paper.is_legacy(one)]
    for code, pattern, expected in (
        ("ky-tu-an", _UNSEEN, tr("không có ký tự ẩn")),
        ("gach-noi-mem", _IN_WORD, tr("không có gạch nối mềm")),
    ):
        changes = list(replace_all(paragraphs, pattern, ""))
        found = tr("{so} ký tự ẩn", so=len(changes))
        yield from tell_changes(code, changes, found, expected)
