"""``decide``: the open items of a plan, answered one by one, each answer written at once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kehoach.actions.plan_file import (
    OPEN_ITEMS,
    PlanFile,
    check_text,
    get_value,
    open_plan_file,
    write_plan_file,
)
from kehoach.errors import BadInput, KehoachError
from kehoach.messages import tr
from kehoach.model.can_xem_lai import BO_CUM_TU, BO_HOAT_DONG, GIU_NGUYEN, CanXemLai
from kehoach.reading.paths import parse_path
from kehoach.reading.plan import read_plan
from kehoach.reading.values import show_path
from kehoach.writing.edits import Drop, Edit, Put, Words, edit_data

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path as FilePath

    from kehoach.errors import Place
    from kehoach.reading.values import Path

SHORTEST = 3
"""A shorter answer is a slip of the finger, not words for a plan."""
_ACTIVITIES = "hoat_dong"


class AnswerRefused(KehoachError):
    """An answer that cannot be taken; the plan is as it was."""


@dataclass(frozen=True, slots=True)
class Question:
    """An open item as a person is asked about it.

    Attributes:
        index: its place in the list, from 0.
        item: the item.
        place: where in the file it is about.
        now: the words in question as they stand; '' where a whole group is meant.
        takes_words: whether other words may be typed.
        may_drop: whether it is about an activity, which may be dropped.
    """

    index: int
    item: CanXemLai
    place: Place
    now: str
    takes_words: bool
    may_drop: bool


def list_questions(plan: FilePath) -> tuple[Question, ...]:
    """Return the open items of the plan at ``plan``.

    Raises:
        BadInput: the plan cannot be used.
    """
    read_plan(plan)
    file = open_plan_file(plan)
    items = file.data.get(OPEN_ITEMS) or []
    return tuple(
        _make_question(index, CanXemLai.model_validate(item), file)
        for index, item in enumerate(items)
    )


def answer(plan: FilePath, question: Question, words: str) -> int:
    """Take ``words`` as the answer to ``question`` and write the plan.

    Args:
        plan: the plan's file.
        question: one of :func:`list_questions`, of the file as it is now.
        words: one of the three fixed proposals, or what shall stand in the place.

    Returns:
        How many items are open now.

    Raises:
        AnswerRefused: it does not fit; nothing was written.
        BadInput: the plan would no longer be one; nothing was written.
    """
    file = open_plan_file(plan)
    items: list[dict[str, Any]] = list(file.data.get(OPEN_ITEMS) or [])
    if question.index >= len(items) or items[question.index].get("muc") != question.item.muc:
        raise AnswerRefused(tr("tệp đã được sửa trong lúc hỏi; chạy lại lệnh"))
    edits = list(_make_edits(question, words.strip(), file))
    left = [one for index, one in enumerate(items) if index != question.index]
    left = list(_follow(left, edits, file))
    text = file.edit(edits, left)
    check_text(text, file, plan.parent)
    write_plan_file(plan, text, file)
    return len(left)


def _make_question(index: int, item: CanXemLai, file: PlanFile) -> Question:
    path = parse_path(item.muc) or ()
    value = get_value(file, path) if path else None
    shown = value.get("noi_dung") if isinstance(value, dict) else value
    whole = " ".join(str(shown).split()) if isinstance(shown, str | int) else ""
    gone = item.chu is not None and item.chu not in str(value)
    is_time = path[-1:] == ("thoi_gian",)
    takes_words = not gone and (isinstance(value, str | int) or is_time)
    now = tr("(không còn trong câu)") if gone else item.chu or whole
    activity = path[:1] == (_ACTIVITIES,) and len(path) > 1
    place = file.source.place_of(path)
    return Question(index, item, place, now, takes_words, activity and _is_activity(path, file))


def _is_activity(path: Path, file: PlanFile) -> bool:
    return isinstance(file.data.get(_ACTIVITIES), list) and get_value(file, path[:2]) is not None


def _make_edits(question: Question, words: str, file: PlanFile) -> Iterator[Edit]:
    path = parse_path(question.item.muc) or ()
    if not words:
        raise AnswerRefused(tr("câu trả lời trống"))
    if words == GIU_NGUYEN:
        return
    if words == BO_HOAT_DONG:
        if not question.may_drop:
            raise AnswerRefused(tr("chỗ này không phải một hoạt động, không bỏ được"))
        yield Drop(path[:2])
        return
    if not question.takes_words:
        raise AnswerRefused(
            tr("chỗ này không thay bằng lời được: sửa trong tệp, rồi chọn giữ nguyên")
        )
    value = get_value(file, path)
    is_proposed = words in (question.item.de_xuat or ())
    is_slip = len(words) < SHORTEST or (words.isdigit() and not isinstance(value, int))
    if is_slip and not is_proposed:
        raise AnswerRefused(tr("“{x}” không phải số của đề xuất nào, cũng không phải lời", x=words))
    yield _put_words(question.item.chu, words, path, file)


def _put_words(chu: str | None, words: str, path: Path, file: PlanFile) -> Edit:
    value = get_value(file, path)
    if words == BO_CUM_TU:
        if not chu:
            raise AnswerRefused(tr("không rõ bỏ cụm từ nào: gõ lời thay"))
        return _drop_words(str(value), chu, path)
    if chu:
        start = str(value).index(chu)
        return Words(path, start, start + len(chu), words)
    return Put(path, int(words) if isinstance(value, int) and words.isdigit() else words)


def _drop_words(text: str, chu: str, path: Path) -> Edit:
    """Take words out; what is left has no double space, nor a sign with nothing before it."""
    start = text.index(chu)
    end = start + len(chu)
    left, right = text[:start].rstrip(), text[end:].lstrip()
    if not left and not re.sub(r"\W", "", right):
        raise AnswerRefused(tr("bỏ đi thì câu không còn gì: gõ lời thay, hoặc bỏ hoạt động"))
    space = " " if left and right and right[0] not in ",;.:)/" else ""
    if not left:
        right = right.lstrip(",;. ")
        right = right[:1].upper() + right[1:]
        return Words(path, 0, len(text), right)
    return Words(path, len(left), len(text) - len(right), space)


def _follow(
    items: list[dict[str, Any]], edits: list[Edit], file: PlanFile
) -> Iterator[dict[str, Any]]:
    """Yield the other items as they are after ``edits``: moved up, or gone with their words."""
    new = edit_data(file.data, edits)
    dropped = next((one.path for one in edits if isinstance(one, Drop)), None)
    for item in items:
        path = parse_path(str(item["muc"])) or ()
        if dropped and path[:2] == dropped:
            continue
        if dropped and path[:1] == (_ACTIVITIES,) and len(path) > 1 and _is_behind(path, dropped):
            path = (_ACTIVITIES, int(path[1]) - 1, *path[2:])
            item = item | {"muc": show_path(path)}
        elif _lost_its_words(item, path, file, new):
            words = _follow_words(str(item.get("chu") or ""), path, edits, file)
            if not words or words not in str(_get_at(new, path)):
                continue
            item = item | {"chu": words}
        yield item


def _is_behind(path: Path, dropped: Path) -> bool:
    index, gone = path[1], dropped[1]
    return isinstance(index, int) and isinstance(gone, int) and index > gone


def _lost_its_words(item: dict[str, Any], path: Path, file: PlanFile, new: Any) -> bool:
    """Tell whether the words that ``item`` asks about went away with this answer."""
    chu = item.get("chu")
    before, after = get_value(file, path), _get_at(new, path)
    if after is None:
        return True
    return bool(chu) and str(chu) in str(before) and str(chu) not in str(after)


def _get_at(data: Any, path: Path) -> Any:
    """Return what stands at ``path``; None where nothing does."""
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def _follow_words(chu: str, path: Path, edits: list[Edit], file: PlanFile) -> str:
    """Return the words an item asks about after an answer about a part of them; '' for none."""
    start = str(get_value(file, path)).find(chu) if chu else -1
    for edit in edits:
        if not isinstance(edit, Words) or edit.path != path or start < 0:
            continue
        left, right = edit.start - start, edit.end - start
        if left >= 0 and right <= len(chu) and (left, right) != (0, len(chu)):
            return chu[:left] + edit.new + chu[right:]
    return ""


def describe_refusal(error: KehoachError) -> str:
    """Return why an answer was not taken, in one line."""
    if isinstance(error, BadInput) and error.problems:
        first = error.problems[0]
        return tr("{x}: cần {y}", x=first.found, y=first.expected)
    return str(error)
