"""What a person should look at again: nothing is wrong for certain, so nothing is changed."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.messages import tr
from kehoach.model.bang import TEN_BANG_HOAT_DONG
from kehoach.model.hoat_dong import WHO
from kehoach.model.thoi_gian import GhiTuDo, Khi, KhoangNam, VaoNgay

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.model.bao_cao import BanBaoCao
    from kehoach.model.co_quan import NguoiKy
    from kehoach.model.fault import Path
    from kehoach.model.ke_hoach import KeHoach
    from kehoach.model.noi_dung import Muc

_DATE = re.compile(r"\d{1,2}\s*[/.\-]\s*\d|\b(?:19|20)\d\d\b")
_NUMBER = re.compile(r"(?:[IVX]+|\d{1,2})\.\s|[a-zđ]\)\s")
"""A number that a person typed where the program gives one."""
_YEAR = re.compile(r"\bnăm\s+(\d{4})\b")


@dataclass(frozen=True, slots=True)
class Doubt:
    """A sentence about what stands at ``path``."""

    path: Path
    code: str
    text: str


def find_doubts(plan: KeHoach) -> Iterator[Doubt]:
    """Yield what is doubtful in ``plan``, in the order of its fields."""
    yield from _doubt_years(plan)
    yield from _doubt_trich_yeu(plan.van_ban.trich_yeu)
    yield from _doubt_quotes(plan)
    yield from _doubt_empty_sections(plan)
    yield from _doubt_numbers(plan.muc, ("muc",))
    yield from _doubt_numbers(plan.to_chuc_thuc_hien, ("to_chuc_thuc_hien",))
    for index, one in enumerate(plan.van_ban.phu_luc):
        yield from _doubt_numbers(one.muc, ("van_ban", "phu_luc", index, "muc"))
    yield from _doubt_phu_luc(plan)
    yield from _doubt_can_cu(plan)
    yield from _doubt_times(plan)
    yield from _doubt_thuc_hien(plan)
    yield from _doubt_columns(plan)
    yield from _doubt_nguoi_ky(plan.nguoi_ky)
    yield from _doubt_noi_nhan(plan)


def find_report_doubts(report: BanBaoCao) -> Iterator[Doubt]:
    """Yield what is doubtful in a báo cáo."""
    yield from _doubt_phu_luc(report)


def _doubt_years(plan: KeHoach) -> Iterator[Doubt]:
    for year in _YEAR.findall(plan.van_ban.trich_yeu):
        if int(year) != plan.nam:
            text = tr("trích yếu ghi năm {a}, kế hoạch của năm {b}", a=year, b=plan.nam)
            yield Doubt(("van_ban", "trich_yeu"), "nam-khac-nhau", text)
    issued = plan.van_ban.ngay.nam
    if issued and issued not in (plan.nam, plan.nam - 1):
        text = tr("ban hành năm {a}, kế hoạch của năm {b}", a=issued, b=plan.nam)
        yield Doubt(("van_ban", "ngay"), "nam-khac-nhau", text)


def _doubt_trich_yeu(trich_yeu: str) -> Iterator[Doubt]:
    if trich_yeu.endswith("."):
        text = tr("trích yếu thường không có dấu chấm cuối")
        yield Doubt(("van_ban", "trich_yeu"), "trich-yeu-dau-cham", text)


def _doubt_quotes(plan: KeHoach) -> Iterator[Doubt]:
    """Curly quotes around a whole value are Word's; YAML takes only straight ones off."""
    values: list[tuple[Path, str | None]] = [
        (("van_ban", "trich_yeu"), plan.van_ban.trich_yeu),
        (("mo_dau",), plan.mo_dau),
        (("ket_thuc",), plan.ket_thuc),
    ]
    values += [(("hoat_dong", at, "noi_dung"), one.noi_dung) for at, one in plan.list_hoat_dong()]
    for path, words in values:
        if words and words[0] == "“" and words.find("”") == len(words) - 1:
            yield Doubt(path, "ngoac-ca-doan", tr("cả đoạn nằm trong “ ”, hai dấu ấy sẽ được in"))


def _doubt_empty_sections(plan: KeHoach) -> Iterator[Doubt]:
    for index, muc in enumerate(plan.muc):
        if muc.bang == TEN_BANG_HOAT_DONG and not (
            plan.hoat_dong or muc.noi_dung or muc.gach or muc.muc
        ):
            text = tr("chưa có hoạt động nào, mục này chỉ in tiêu đề")
            yield Doubt(("muc", index), "muc-chi-tieu-de", text)


def _doubt_numbers(sections: Sequence[Muc], path: Path) -> Iterator[Doubt]:
    for index, muc in enumerate(sections):
        here = (*path, index)
        words = muc.tieu_de or (muc.noi_dung[0].chu if muc.noi_dung else None) or ""
        if not muc.khong_so and (typed := _NUMBER.match(words)):
            text = tr("“{x}” được in thêm sau số thứ tự mà chương trình đánh", x=typed[0].strip())
            yield Doubt(here, "so-thu-tu-thua", text)
        yield from _doubt_numbers(muc.muc, (*here, "muc"))


def _doubt_phu_luc(plan: KeHoach | BanBaoCao) -> Iterator[Doubt]:
    """The text must point to what is annexed (Phụ lục I, Phần I, Mục III.1.a)."""
    words = plan.model_dump_json(exclude={"van_ban"}).casefold()
    if plan.van_ban.phu_luc and "phụ lục" not in words:
        text = tr("nội dung không nhắc đến phụ lục; nghị định yêu cầu có chỉ dẫn")
        yield Doubt(("van_ban", "phu_luc"), "phu-luc-khong-dan", text)


def _doubt_can_cu(plan: KeHoach) -> Iterator[Doubt]:
    """A first mention names kind, number, date, body and subject (Phụ lục I, Phần I, Mục II)."""
    for index, basis in enumerate(plan.can_cu):
        if basis.ghi is not None:
            continue
        wanted = ["ngay"]
        if nd30.needs_number(basis.loai or ""):
            wanted += ["co_quan", "trich_yeu"]
        missing = [name for name in wanted if getattr(basis, name) is None]
        if missing:
            text = tr("căn cứ thiếu {x} của văn bản được dẫn", x=", ".join(missing))
            yield Doubt(("can_cu", index), "can-cu-thieu-phan", text)


def _doubt_noi_nhan(plan: KeHoach) -> Iterator[Doubt]:
    for index, one in enumerate(plan.noi_nhan):
        path = ("noi_nhan", index)
        if one.ten.casefold().startswith(("lưu:", "lưu ")):
            text = tr("dòng Lưu do khóa luu in ra, ở đây thành hai dòng")
            yield Doubt(path, "luu-hai-lan", text)
        if one.de and one.de.casefold().startswith("để "):
            text = tr("chữ “để” có sẵn, ở đây thành “để {x}”", x=one.de)
            yield Doubt((*path, "de"), "de-hai-lan", text)


def _find_other_year(thoi_gian: Khi, nam: int) -> int | None:
    """Return the year of a day, month or quarter that is not the plan's; spans of years go on."""
    if isinstance(thoi_gian, KhoangNam):
        return None
    for value in dict(thoi_gian).values():
        year = value.year if isinstance(value, dt.date) else None
        if isinstance(value, tuple):
            year = value[1]
        if year is not None and year != nam:
            return year
    return None


def _doubt_times(plan: KeHoach) -> Iterator[Doubt]:
    for index, one in plan.list_hoat_dong():
        if one.thoi_gian is None:
            continue
        path, words = ("hoat_dong", index, "thoi_gian"), one.thoi_gian.write()
        if year := _find_other_year(one.thoi_gian, plan.nam):
            text = tr("“{x}”: năm {a}, kế hoạch của năm {b}", x=words, a=year, b=plan.nam)
            yield Doubt(path, "han-khac-nam", text)
        if isinstance(one.thoi_gian, GhiTuDo) and _DATE.search(words):
            text = tr("“{x}” được in nguyên văn; chương trình không tính hạn", x=words)
            yield Doubt(path, "thoi-gian-tu-do", text)
        elif isinstance(one.thoi_gian, VaoNgay) and words[:1].isdigit():
            text = tr(
                "chỉ có ngày {x}, hiểu là đúng ngày ấy; nếu là hạn cuối hoặc cả tháng thì ghi đủ "
                "lời: Trước ngày …, Tháng …",
                x=words,
            )
            yield Doubt(path, "thoi-gian-chi-co-ngay", text)


def _doubt_thuc_hien(plan: KeHoach) -> Iterator[Doubt]:
    if not (plan.danh_sach.vai_tro or plan.danh_sach.don_vi):
        return
    for index, one in plan.list_hoat_dong():
        for key in WHO:
            thuc_hien = getattr(one, key)
            if thuc_hien and not thuc_hien.ai:
                text = tr("“{x}” không khớp vai trò, đơn vị nào trong danh sách", x=thuc_hien.ghi)
                yield Doubt(("hoat_dong", index, key), "thuc-hien-tu-do", text)


def _doubt_columns(plan: KeHoach) -> Iterator[Doubt]:
    """What an activity says and no column shows is not lost, but nobody reads it."""
    columns = {one.khoa for one in plan.list_cot()}
    for index, one in plan.list_hoat_dong():
        for key in (*WHO, "thoi_gian"):
            if key not in columns and getattr(one, key) is not None:
                text = tr("bảng không có cột {x}: điều này không được in", x=key)
                yield Doubt(("hoat_dong", index, key), "khong-co-cot", text)


def _doubt_nguoi_ky(nguoi_ky: NguoiKy) -> Iterator[Doubt]:
    if nd30.is_deputy(nguoi_ky.chuc_vu) and not nguoi_ky.quyen_han:
        text = tr("cấp phó ký thay cấp trưởng: thiếu quyen_han, như “KT. Giám đốc”")
        yield Doubt(("nguoi_ky", "chuc_vu"), "thieu-kt", text)
    if title := nd30.find_hoc_ham(nguoi_ky.ho_ten or ""):
        text = tr("trước họ tên không ghi “{x}” (trừ nơi được phép)", x=title)
        yield Doubt(("nguoi_ky", "ho_ten"), "hoc-ham", text)
