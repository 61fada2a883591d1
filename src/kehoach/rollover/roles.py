"""The Khối trưởng who changes: place, bodies, ký hiệu, signer and contact go with him."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kehoach.messages import tr
from kehoach.rollover.result import KEEP, Change, Kept, OpenItem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.model import KeHoach
    from kehoach.model.don_vi import DonVi
    from kehoach.rollover.leaves import Leaf
    from kehoach.rollover.result import Finding
    from kehoach.rollover.turn import Turn

_LEADERS: Final = ("khối trưởng", "cụm trưởng", "trưởng khối", "trưởng cụm")


@dataclass(frozen=True, slots=True)
class Leader:
    """The role of who signs, as the roster names it and as it is printed."""

    key: str
    ten: str


def find_leader(plan: KeHoach) -> Leader | None:
    """Return the role in which the plan is signed, if it is one that rotates."""
    chuc_vu = plan.nguoi_ky.chuc_vu
    for key, role in plan.danh_sach.vai_tro.items():
        if not role.tat_ca and role.ten.casefold() == chuc_vu.casefold():
            return Leader(key, role.ten)
    return Leader("", chuc_vu) if chuc_vu.casefold() in _LEADERS else None


def roll_roles(
    plan: KeHoach,
    typed: dict[str, object],
    turn: Turn,
    chosen: DonVi | None,
    leaves: Iterable[Leaf] = (),
) -> Iterator[Finding]:
    """Yield what becomes of who issues and signs.

    Args:
        plan: the whole plan.
        typed: its data as typed.
        turn: the turn of years.
        chosen: the unit that leads in the new year, when the user named it.
        leaves: the texts in which the old leader may be named.
    """
    leader = find_leader(plan)
    if leader is None:
        return
    knows = plan.danh_sach.knows_holder(leader.key, turn.new)
    unit = chosen or (plan.danh_sach.find_holder(leader.key, turn.new) if knows else None)
    if unit is None:
        yield _ask(leader, plan, turn)
    elif unit == plan.danh_sach.find_holder(leader.key, turn.old) or _issues(unit, plan):
        yield Kept(("nguoi_ky",), 0, 0, unit.ten, "khoi-truong", tr("vẫn là đơn vị này"))
    elif missing := unit.list_missing():
        yield _ask_missing(unit, missing, leader)
    else:
        yield from _hand_over(unit, leader, plan, typed)
        yield from _ask_about_places(leaves, plan, unit)


def _ask(leader: Leader, plan: KeHoach, turn: Turn) -> OpenItem:
    reason = tr(
        "{vai_tro} luân phiên hằng năm: năm {nam} vẫn là {nguoi}? Đổi thì chạy lại với "
        "--khoi-truong MÃ, hoặc ghi luan_phien trong danh sách đơn vị",
        vai_tro=leader.ten,
        nam=turn.new,
        nguoi=plan.nguoi_ky.ho_ten or plan.co_quan.ten,
    )
    return OpenItem(("nguoi_ky",), "khoi-truong", reason, "", (KEEP,))


def _ask_missing(unit: DonVi, missing: tuple[str, ...], leader: Leader) -> OpenItem:
    reason = tr(
        "{vai_tro} mới là {ten}, nhưng danh sách đơn vị chưa ghi {thieu} của đơn vị này; ghi thêm "
        "rồi chạy lại",
        vai_tro=leader.ten,
        ten=unit.ten,
        thieu=", ".join(missing),
    )
    return OpenItem(("nguoi_ky",), "khoi-truong-thieu", reason)


def _issues(unit: DonVi, plan: KeHoach) -> bool:
    """Tell whether the plan is already issued by ``unit``."""
    here = plan.co_quan
    return (unit.ten_co_quan, unit.dia_danh) == (here.ten, here.dia_danh)


def _hand_over(
    unit: DonVi, leader: Leader, plan: KeHoach, typed: dict[str, object]
) -> Iterator[Finding]:
    reason = tr("{vai_tro} mới: {ten}", vai_tro=leader.ten, ten=unit.ten)
    if typed.get("ho_so_co_quan") is not None:
        yield from _let_go_of_profile(plan, typed, reason)
    co_quan = unit.make_co_quan()
    nguoi_ky = unit.make_nguoi_ky(leader.ten)
    for key, old, new in (
        ("co_quan", plan.co_quan, co_quan),
        ("nguoi_ky", plan.nguoi_ky, nguoi_ky),
    ):
        value = new.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
        before, after = _say(old.model_dump()), _say(value)
        yield Change((key,), before, after, "khoi-truong", reason, value=value)
    why = tr("đơn vị soạn thảo của {ten}, ghi trong dòng Lưu?", ten=unit.ten)
    yield OpenItem(("luu",), "khoi-truong-luu", why, "", (KEEP,))
    if nguoi_ky.ho_ten is None:
        why = tr("họ tên người ký của {ten}?", ten=unit.ten)
        yield OpenItem(("nguoi_ky",), "khoi-truong-ho-ten", why, "", (KEEP,))


def _ask_about_places(leaves: Iterable[Leaf], plan: KeHoach, unit: DonVi) -> Iterator[OpenItem]:
    """Ask about texts that name the old leader, his place or his address."""
    here = plan.co_quan
    known = (here.dia_danh, here.dia_chi, here.dien_thoai, here.thu_dien_tu, plan.nguoi_ky.ho_ten)
    for leaf in leaves:
        for words in filter(None, known):
            if re.search(rf"(?<!\w){re.escape(words)}(?!\w)", leaf.text):
                reason = tr("“{x}” là của Khối trưởng cũ; nay là {ten}", x=words, ten=unit.ten)
                yield OpenItem(leaf.path, "khoi-truong-cu", reason)


def _let_go_of_profile(plan: KeHoach, typed: dict[str, object], reason: str) -> Iterator[Change]:
    """Take the old office's profile away; what the plan needs of it is written out."""
    name = str(typed["ho_so_co_quan"])
    yield Change(("ho_so_co_quan",), name, "", "khoi-truong", reason, value=None)
    if typed.get("luu") is None:
        luu = plan.luu
        value = luu.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
        kept = luu.don_vi if list(value) == ["don_vi"] else value or {"van_thu": luu.van_thu}
        shown = luu.don_vi or luu.van_thu
        yield Change(("luu",), "", shown, "khoi-truong", reason, value=kept)
    if typed.get("noi_nhan") is None and plan.noi_nhan:
        rows = [one.model_dump(mode="json", exclude_none=True) for one in plan.noi_nhan]
        shown = "; ".join(one.ten for one in plan.noi_nhan)
        yield Change(("noi_nhan",), "", shown, "khoi-truong", reason, value=rows)
    kieu = plan.kieu.model_dump(mode="json", exclude_defaults=True)
    if kieu:
        yield Change(("kieu",), "", _say(kieu), "khoi-truong", reason, value=kieu)


def _say(group: dict[str, object]) -> str:
    return "; ".join(str(value) for value in group.values() if value)
