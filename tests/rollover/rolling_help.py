"""Rolling for the tests: the seed, small plans, single texts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kehoach.actions.rollover import load_overtaken
from kehoach.reading.plan import read_plan
from kehoach.reading.sources import read_source
from kehoach.reading.values import show_path
from kehoach.rollover.leaves import Leaf
from kehoach.rollover.result import Change, Kept, OpenItem, Rolled
from kehoach.rollover.rolling import roll
from kehoach.rollover.texts import roll_text
from kehoach.rollover.turn import Turn

Path_ = tuple[str | int, ...]
SEED = Path(__file__).parents[2] / "examples/khoi-thi-dua-2023/ke-hoach-2023.yaml"

MINIMAL = """\
nam: 2023
co_quan:
  ten: Sở Nội vụ
  viet_tat: SNV
  dia_danh: Nghệ An
van_ban:
  so: 12
  ngay: 25/5/2023
  trich_yeu: Công tác thi đua năm 2023
muc:
  - tieu_de: Nội dung
    noi_dung: Các đơn vị thực hiện.
    bang: hoat_dong
hoat_dong:
  - noi_dung: Báo cáo năm 2023
    thuc_hien: Các đơn vị
    thoi_gian: Trước ngày 20/6/2023
nguoi_ky:
  chuc_vu: Giám đốc
  ho_ten: Trần Thị Bình
luu: TCCB
"""


def roll_seed(year: int) -> Rolled:
    """Return the seed's plan rolled to ``year``."""
    typed: Any = read_source(SEED).data
    turn = Turn(2023, year, overtaken=load_overtaken(SEED, None))
    return roll(typed, read_plan(SEED).plan, turn)


def show_changes(rolled: Rolled) -> set[tuple[str, str, str]]:
    """Return where, what it was, what it is."""
    return {(show_path(one.path), one.old, one.new) for one in rolled.changes}


def show_kept(rolled: Rolled) -> set[tuple[str, str, str]]:
    """Return where, what, why."""
    return {(show_path(one.path), one.old, one.code) for one in rolled.kept}


def show_open(rolled: Rolled) -> set[tuple[str, str]]:
    """Return where and why."""
    return {(show_path(one.path), one.code) for one in rolled.open_items}


def roll_words(
    text: str, *, role: str = "", old: int = 2023, new: int = 2024, path: Path_ = ()
) -> Result:
    """Return ``text`` (of an activity) in its new year, and what is asked about it."""
    leaf = Leaf(path or ("hoat_dong", 0, role or "noi_dung"), text, role)
    found = list(roll_text(leaf, Turn(old, new)))
    changes = [one for one in found if isinstance(one, Change)]
    for one in sorted(changes, key=lambda one: one.start or 0, reverse=True):
        text = text[: one.start] + one.new + text[one.end :]
    asked = [one for one in found if isinstance(one, OpenItem)]
    kept = [one.code for one in found if isinstance(one, Kept)]
    return Result(text, asked, kept)


class Result:
    """A text rolled."""

    def __init__(self, text: str, asked: list[OpenItem], kept: list[str]) -> None:
        self.text, self.asked, self.kept = text, asked, kept
        self.codes = [one.code for one in asked]
