"""``rollover``: a plan's file into that of another year."""

from __future__ import annotations

import datetime as dt
import os
import re
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from kehoach.actions.plan_file import (
    OPEN_ITEMS,
    PlanFile,
    check_text,
    describe_item,
    join_activities,
    open_plan_file,
    refuse_overwriting,
    write_plan_file,
)
from kehoach.actions.review import write_review
from kehoach.errors import BadInput, Notice, OutputRefused, Place, Problem
from kehoach.messages import tr
from kehoach.nd30 import write_ngay_so
from kehoach.reading.joining import require_mapping
from kehoach.reading.near_miss import suggest
from kehoach.reading.paths import parse_path
from kehoach.reading.plan import read_plan
from kehoach.reading.problems import explain
from kehoach.reading.project import find_settings, read_overtaken_name
from kehoach.reading.sources import read_source
from kehoach.rollover.overtaken import Overtaken
from kehoach.rollover.rolling import roll
from kehoach.rollover.turn import Turn
from kehoach.thoi_gian.ngay_nghi import Calendar, Swap
from kehoach.writing.edits import Drop, Edit, Put, Words, edit_data

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.model import DanhSachDonVi
    from kehoach.model.don_vi import DonVi
    from kehoach.reading.values import Path
    from kehoach.rollover.result import Change, Rolled

FIRST, LAST = 1900, 2999
_FIGURES = re.compile(r"\d+|\D+")
SHIPPED = "van-ban-thay-the.yaml"
_BY_US = frozenset(
    {
        "can-cu-trong-nam", "da-thuc-hien", "giai-doan-het", "hai-nam-lien", "khoang-khac-nam",
        "khoi-truong", "khoi-truong-cu", "khoi-truong-ho-ten", "khoi-truong-luu",
        "khoi-truong-thieu", "khong-ro", "ky-niem", "lan-thu", "moc-da-qua", "moc-nam", "mot-lan",
        "nam-hoc-khac", "nam-khac",
        "ngay-29-2", "ngay-khac-nam", "ngay-khong-ro", "ngay-nghi", "ten-rieng", "theo-cong-van",
        "viec-da-qua",
    }
)  # fmt: skip
"""Codes of open items that each rolling finds anew."""


@dataclass(frozen=True, slots=True)
class RolloverRequest:
    """What to roll: the plan's file, to which year, where to, with which knowledge.

    Attributes:
        plan: the plan's file.
        year: the year it shall be for.
        out: the file to write; by default beside the plan, its year replaced in the name.
        khoi_truong: code of the unit that leads in that year.
        thay_the: a file of further documents, movements and names that ended.
        force: overwrite ``out``.
        review: the .docx to write in which all changes stand as tracked changes.
    """

    plan: FilePath
    year: int
    out: FilePath | None = None
    khoi_truong: str | None = None
    thay_the: FilePath | None = None
    force: bool = False
    review: FilePath | None = None


@dataclass(frozen=True, slots=True)
class RolloverResult:
    """What was made: the file, all that was found, what to know of it."""

    path: FilePath
    rolled: Rolled
    notices: tuple[Notice, ...]
    old: PlanFile


def roll_plan(request: RolloverRequest) -> RolloverResult:
    """Write the plan of another year; nothing is written when anything is wrong.

    Raises:
        BadInput: the plan, a file it names or the request cannot be used.
        OutputRefused: the output is there already or cannot be written.
    """
    file = open_plan_file(request.plan)
    read = read_plan(request.plan)
    turn = _make_turn(request, read.plan.nam)
    out = _choose_out(request, turn.old)
    rows = join_activities(file)
    typed = file.data if rows is None else file.data | {"hoat_dong": _spell_days(rows)}
    leader = _find_leader(request.khoi_truong, read.plan.danh_sach, file)
    rolled = roll(typed, read.plan, turn, leader)
    edits = [edit for change in rolled.changes for edit in _make_edits(change)]
    if rows is not None:
        new: Any = edit_data(typed, edits)
        edits.append(Put(("hoat_dong",), new["hoat_dong"]))
    edits += _move_names(file, out)
    items = [*_keep_items(file), *map(describe_item, rolled.open_items)]
    text = file.edit(edits, items)
    check_text(text, file, out.parent)
    write_plan_file(out, text, file)
    if request.review:
        write_review(request.plan, out, request.review, force=request.force)
    return RolloverResult(out, rolled, tuple(_tell(file, rows, turn, request)), file)


def load_overtaken(plan: FilePath, given: FilePath | None) -> Overtaken:
    """Return the list of what ended: ours, then that of the project or the one ``given``.

    Raises:
        BadInput: a file cannot be used.
    """
    with_us = FilePath(str(files("kehoach.rollover").joinpath(SHIPPED)))
    known = _read_overtaken(with_us)
    settings = find_settings(plan.parent)
    named = read_overtaken_name(settings) if settings and not given else None
    path = given or named
    return known.extend(_read_overtaken(path)) if path else known


def _read_overtaken(path: FilePath) -> Overtaken:
    source = read_source(path)
    require_mapping(source)
    try:
        return Overtaken.model_validate(source.data)
    except ValidationError as error:
        raise BadInput(explain(error, source, Overtaken)) from None


def _make_turn(request: RolloverRequest, old: int) -> Turn:
    place = Place(str(request.plan))
    expected = tr("một năm khác năm {nam} của kế hoạch", nam=old)
    if request.year == old or not FIRST <= request.year <= LAST:
        raise BadInput([Problem("nam-moi-sai", place, "--year", str(request.year), expected)])
    overtaken = load_overtaken(request.plan, request.thay_the)
    swaps = (Swap(one.nghi, one.lam_bu) for one in overtaken.hoan_doi)
    return Turn(old, request.year, Calendar(swaps), overtaken)


def _choose_out(request: RolloverRequest, old: int) -> FilePath:
    plan = request.plan
    out = request.out or plan.with_stem(_rename(plan.stem, old, request.year))
    if out.suffix.lower() != plan.suffix.lower():
        raise OutputRefused(tr("{x}: tên tệp kết quả phải có đuôi {y}", x=out, y=plan.suffix))
    if os.path.realpath(out) == os.path.realpath(plan):
        raise OutputRefused(tr("{x}: tệp kết quả trùng với kế hoạch cũ", x=out))
    refuse_overwriting(out, force=request.force)
    return out


def _rename(stem: str, old: int, new: int) -> str:
    named = re.sub(rf"(?<!\d){old}(?!\d)", str(new), stem)
    return named if named != stem else f"{stem}-{new}"


def _find_leader(ma: str | None, roster: DanhSachDonVi, file: PlanFile) -> DonVi | None:
    if ma is None:
        return None
    unit = roster.find_don_vi(ma)
    if unit is None:
        known = [one.ma for one in roster.don_vi]
        near = suggest(ma, known)
        expected = tr("mã một đơn vị trong danh sách: {x}", x=", ".join(known) or tr("(chưa khai)"))
        hint = tr("có phải {x}?", x=near) if near else ""
        place = file.source.place_of(("danh_sach",))
        raise BadInput([Problem("khong-ro-don-vi", place, "--khoi-truong", ma, expected, hint)])
    return unit


def _make_edits(change: Change) -> Iterator[Edit]:
    if change.start is not None:
        yield from _change_figures(change, change.start)
    elif change.path == ("ho_so_co_quan",):
        yield Drop(change.path)
    else:
        yield Put(change.path, change.value)


def _change_figures(change: Change, start: int) -> Iterator[Words]:
    """Yield the figures that differ alone: the lines of folded words between them stay."""
    old, new = _FIGURES.findall(change.old), _FIGURES.findall(change.new)
    if len(old) != len(new):
        old, new = [change.old], [change.new]
    for before, after in zip(old, new, strict=True):
        if before != after:
            yield Words(change.path, start, start + len(before), after)
        start += len(before)


def _move_names(file: PlanFile, out: FilePath) -> Iterator[Edit]:
    """Yield the names of other files as they are from the new plan's folder."""
    here, there = os.path.realpath(file.path.parent), os.path.realpath(out.parent)
    if here == there:
        return
    named: list[Path] = [("ho_so_co_quan",), ("danh_sach",), ("danh_sach", "don_vi")]
    for path in named:
        value: Any = file.data
        for step in path:
            value = value.get(step) if isinstance(value, dict) else None
        if isinstance(value, str):
            moved = os.path.relpath(os.path.join(here, value), there).replace(os.sep, "/")
            yield Put(path, moved)


def _keep_items(file: PlanFile) -> list[dict[str, Any]]:
    """Return the open items of the old plan that rolling does not find anew."""
    items = file.data.get(OPEN_ITEMS)
    return [
        one
        for one in (items if isinstance(items, list) else [])
        if isinstance(one, dict) and one.get("ma") not in _BY_US and parse_path(str(one["muc"]))
    ]


def _spell_days(rows: list[Any]) -> list[Any]:
    """Return rows of a spreadsheet with its dates as a clerk types them."""
    return [
        {
            key: write_ngay_so(value) if isinstance(value, dt.date) else value
            for key, value in row.items()
        }
        for row in rows
    ]


def _tell(
    file: PlanFile, rows: list[Any] | None, turn: Turn, request: RolloverRequest
) -> Iterator[Notice]:
    if rows is not None:
        name = file.data["hoat_dong"]
        place = file.source.place_of(("hoat_dong",))
        text = tr("{n} hoạt động của {tep} nay nằm ngay trong kế hoạch mới", n=len(rows), tep=name)
        yield Notice("hoat-dong-vao-ke-hoach", place, text, "hoat_dong")
    if not turn.calendar.knows_swaps(turn.new):
        text = tr("chưa có lịch nghỉ hoán đổi của năm {nam}: xem lại khi có", nam=turn.new)
        yield Notice("chua-co-lich-nghi", Place(str(request.plan)), text)
    if request.khoi_truong:
        text = tr("ghi thêm luan_phien của năm {nam} vào danh sách đơn vị", nam=turn.new)
        yield Notice("ghi-luan-phien", Place(str(request.plan)), text)
