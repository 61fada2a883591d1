"""A letter of reminder as a công văn: its words filled, its table, its recipients."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from kehoach import nd30
from kehoach.model.bang import Bang, OBang
from kehoach.model.co_quan import NoiNhan
from kehoach.model.cong_van import CongVan, VanBanCongVan
from kehoach.model.noi_dung import Doan
from kehoach.model.van_ban import NgayBanHanh
from kehoach.rendering.pattern import TextPattern
from kehoach.tracking.reminding import find_sender

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kehoach.model import KeHoach
    from kehoach.model.co_quan import NguoiKy
    from kehoach.model.don_doc import LoiDonDoc, TieuDeBang
    from kehoach.model.don_vi import DonVi
    from kehoach.tracking.reminding import Reminder
    from kehoach.tracking.status import Item, Status

TABLE: Final = "[bang]"
"""Stands in a wording where the table goes."""
_ABOVE: Final = re.compile(r"(?:UBND|Ủy ban nhân dân) (.+)")
_DOTS: Final = "…"
"""Where the plan's number or day is still to be written by hand."""


@dataclass(frozen=True, slots=True)
class Sending:
    """What all letters of one run share.

    Attributes:
        plan: the plan that demands the reports.
        status: how things stand.
        words: the wording.
        han_moi: the new deadline that late units are given.
        nguoi_ky: who signs; None for whoever signs the plan.
        truoc: the last letter to a unit as it is cited, by the unit's code.
    """

    plan: KeHoach
    status: Status
    words: LoiDonDoc
    han_moi: dt.date
    nguoi_ky: NguoiKy | None
    truoc: Mapping[str, str]


def make_letter(reminder: Reminder, sending: Sending) -> CongVan:
    """Return the letter.

    Raises:
        TemplateError: a text of the wording asks for what there is not.
    """
    values = list_values(reminder, sending)
    words = sending.words.get_words(reminder.lan)
    plan, day = sending.plan, sending.status.as_of

    def fill(text: str) -> str:
        return " ".join(TextPattern(text, _name(reminder.lan)).write(values).split())

    return CongVan(
        co_quan=plan.co_quan,
        van_ban=VanBanCongVan(
            trich_yeu=fill(words.trich_yeu),
            ngay=NgayBanHanh(thang=day.month, nam=day.year),
        ),
        kinh_gui=tuple(unit.ten for unit in reminder.units),
        noi_dung=tuple(
            _make_table(reminder, sending) if text == TABLE else Doan(chu=text)
            for text in map(fill, words.noi_dung)
            if text and (text != TABLE or values["co_bang"])
        ),
        ket_thuc=fill(words.ket_thuc) if words.ket_thuc else None,
        nguoi_ky=sending.nguoi_ky or plan.nguoi_ky,
        noi_nhan=tuple(
            NoiNhan(ten=ten, de=one.de) for one in sending.words.noi_nhan if (ten := fill(one.ten))
        ),
        luu=plan.luu,
        kieu=plan.kieu,
    )


def list_values(reminder: Reminder, sending: Sending) -> dict[str, Any]:
    """Return what the tags of a wording may name."""
    plan, words = sending.plan, sending.words
    reports = _list_reports(reminder)
    mot, chung = len(reports) == 1, len(reminder.units) > 1
    first = reminder.units[0]
    return {
        "truong": name_sender(plan),
        "pho": name_deputy(plan),
        "co_quan": name_office(plan),
        "khoi": (plan.danh_sach.khoi.ten_gon or plan.danh_sach.khoi.ten)
        if plan.danh_sach.khoi
        else "",
        "ke_hoach": cite_plan(plan),
        "nam": plan.nam,
        "don_vi": {"ma": first.ma, "ten": first.ten, "ten_gon": first.ten_gon or first.ten},
        "bao_cao": [_describe(one) for one in reports],
        "ten_chung": _lower_first(reports[0].report.ten) if mot else _name_many(plan),
        "mot": mot,
        "nhu_nhau": owe_alike(reminder),
        "chung": chung,
        "co_bang": not mot,
        **_count(reports[0], sending, mot=mot),
        "den_ngay": nd30.write_ngay_so(sending.status.as_of),
        "han_moi": nd30.write_ngay_so(sending.han_moi),
        "lan": reminder.lan,
        "truoc": _cite_last(reminder, sending),
        "noi_gui": words.noi_gui or "",
        "lien_he": words.lien_he or "",
        "cap_tren": words.cap_tren or "",
        "quy_che": words.quy_che or "",
    }


def name_sender(plan: KeHoach) -> str:
    """Return in whose name letters speak: the role of who signs the plan, or the body."""
    titles = [role.ten for role in plan.danh_sach.vai_tro.values() if not role.tat_ca]
    signer = plan.nguoi_ky.chuc_vu
    is_role = signer.casefold() in (title.casefold() for title in titles)
    return signer if is_role else " ".join(plan.co_quan.ten.split())


def name_office(plan: KeHoach) -> str:
    """Return the body that reports are sent to, so that no other of its kind is taken for it.

    The roster calls it so that it is told from its like (Sở Nội vụ tỉnh Nghệ An); where it is not
    there, the province or commune of its superior stands behind its own name.
    """
    unit = find_sender(plan)
    if unit is not None:
        return unit.ten
    name = " ".join(plan.co_quan.ten.split())
    above = _ABOVE.fullmatch(" ".join((plan.co_quan.chu_quan or "").split()))
    if above is None or above[1].isupper() or above[1].casefold() in name.casefold():
        return name
    return f"{name} {above[1]}"


def name_deputy(plan: KeHoach) -> str:
    """Return the title of the deputy's role: Khối phó beside Khối trưởng; '' without one."""
    wanted = name_sender(plan).replace("trưởng", "phó").casefold()
    titles = (role.ten for role in plan.danh_sach.vai_tro.values())
    return next((one for one in titles if one.casefold() == wanted and "phó" in wanted), "")


def is_issued(plan: KeHoach) -> bool:
    """Tell whether the plan has its number and its whole day, so that it can be cited."""
    ngay = plan.van_ban.ngay
    return None not in (plan.van_ban.so, ngay.ngay, ngay.thang, ngay.nam)


def cite_plan(plan: KeHoach) -> str:
    """Return 'Kế hoạch số 12/KH-UBND ngày 26/01/2026 của … về …', dots for what is not known."""
    van_ban, ngay = plan.van_ban, plan.van_ban.ngay
    so = nd30.write_so(van_ban.so) if van_ban.so else _DOTS
    ky_hieu = f"{nd30.KINDS[van_ban.loai].viet_tat}-{plan.co_quan.viet_tat}"
    if is_issued(plan) and ngay.nam and ngay.thang and ngay.ngay:
        when = nd30.write_ngay_so(dt.date(ngay.nam, ngay.thang, ngay.ngay))
    else:
        when = f"{ngay.ngay or _DOTS}/{ngay.thang or _DOTS}/{ngay.nam or plan.nam}"
    subject = " ".join(van_ban.trich_yeu.split())
    about = subject if subject.casefold().startswith("về ") else f"về {_lower_first(subject)}"
    return f"Kế hoạch số {so}/{ky_hieu} ngày {when} của {name_sender(plan)} {about}"


def _cite_last(reminder: Reminder, sending: Sending) -> str:
    """Return the letter before this one; words without a number where it has none."""
    cited = {sending.truoc.get(unit.ma, "") for unit in reminder.units}
    if len(cited) == 1 and "" not in cited:
        return cited.pop()
    alone = len(reminder.units) == 1
    return f"công văn lần {reminder.lan - 1}" if alone else "các công văn trước đây"


def _name(lan: int) -> str:
    return "nhac" if lan == 0 else f"lan_{min(lan, 3)}"


def _list_reports(reminder: Reminder) -> list[Item]:
    """Return one item for each report: the first of its units stands for the others."""
    found: dict[int, Item] = {}
    for one in reminder.items:
        found.setdefault(one.report.so, one)
    return list(found.values())


def _describe(item: Item) -> dict[str, Any]:
    days = item.ngay or 0
    return {
        "ten": item.report.ten,
        "ten_thuong": _lower_first(item.report.ten),
        "thoi_gian": write_when(item.report.thoi_gian),
        "qua_han": max(days, 0),
        "con_lai": max(-days, 0),
    }


def write_when(thoi_gian: str) -> str:
    """Return the plan's words for a deadline as they go on in a sentence."""
    words = _lower_first(thoi_gian)
    return f"trong {words}" if words.startswith(("tháng", "quý")) else words


def _count(first: Item, sending: Sending, *, mot: bool) -> dict[str, str]:
    """Return how many units have sent the one report, and how many must."""
    if not mot:
        return {"da_gui": "", "phai_gui": ""}
    alike = [one for one in sending.status.items if one.report.so == first.report.so]
    owing = [one for one in alike if one.state.value != "duoc_mien"]
    sent = [one for one in owing if one.state.value in ("dung_han", "tre")]
    return {"da_gui": f"{len(sent):02d}", "phai_gui": f"{len(owing):02d}"}


def _name_many(plan: KeHoach) -> str:
    return f"các báo cáo theo Kế hoạch năm {plan.nam}"


def _lower_first(text: str) -> str:
    """Return ``text`` as it goes on in a sentence; an abbreviation keeps its capitals."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def _make_table(reminder: Reminder, sending: Sending) -> Doan:
    heads = sending.words.bang
    if len(reminder.units) == 1:
        return Doan(bang=_make_own(reminder, heads))
    return Doan(bang=_make_common(reminder, heads))


def owe_alike(reminder: Reminder) -> bool:
    """Tell whether all units of a letter owe the same reports."""
    owed = {unit.ma: set[int]() for unit in reminder.units}
    for one in reminder.items:
        owed[one.don_vi.ma].add(one.report.so)
    sets = list(owed.values())
    return all(one == sets[0] for one in sets)


def _make_own(reminder: Reminder, heads: TieuDeBang) -> Bang:
    last = heads.qua_han if reminder.lan else heads.con_lai
    rows = [
        (str(order), one.report.ten, one.report.thoi_gian, _write_days(one))
        for order, one in enumerate(reminder.items, start=1)
    ]
    return _fill((heads.tt, heads.bao_cao, heads.thoi_han, last), rows)


def _make_common(reminder: Reminder, heads: TieuDeBang) -> Bang:
    """Return the table of a letter to many: its reports, or each unit with those that it owes."""
    if owe_alike(reminder):
        reports = [(one.report.ten, one.report.thoi_gian) for one in _list_reports(reminder)]
        rows = [(str(order), *one) for order, one in enumerate(reports, start=1)]
        return _fill((heads.tt, heads.bao_cao, heads.thoi_han), rows)
    rows = [
        (str(order), unit.ten, _list_owed(reminder, unit))
        for order, unit in enumerate(reminder.units, start=1)
    ]
    return _fill((heads.tt, heads.don_vi, heads.bao_cao), rows)


def _list_owed(reminder: Reminder, unit: DonVi) -> str:
    """Return what a unit owes, a line each, so that its row is never torn by the end of a page."""
    owed = [one for one in reminder.items if one.don_vi == unit]
    lines = (f"{one.report.ten} ({write_when(one.report.thoi_gian)})" for one in owed)
    return "\n".join(lines)


def _write_days(item: Item) -> str:
    return f"{abs(item.ngay or 0)} ngày"


def _fill(titles: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Bang:
    cells = (tuple(OBang(chu=text) for text in row) for row in rows)
    return Bang(dau=(_make_head(titles),), dong=tuple(cells))


def _make_head(titles: Sequence[str]) -> tuple[OBang, ...]:
    return tuple(OBang(chu=text) for text in titles)
