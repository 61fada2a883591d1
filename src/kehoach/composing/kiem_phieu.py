"""A count of votes: ballots in words, the votes for each proposal in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.composing.bang import compose_bang
from kehoach.composing.context import BANG, Doan
from kehoach.con_so import write_rate, write_two_digits
from kehoach.model.bang import Bang, OBang

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.model.kiem_phieu import KetQuaPhieu, KiemPhieu

CO_SO = {
    "hop_le": "số phiếu hợp lệ",
    "thu_ve": "số phiếu thu về",
    "phat_ra": "số phiếu phát ra",
    "trieu_tap": "số người có quyền bỏ phiếu",
}
"""What rates are counted on, in words."""
HEAD = ("TT", "Tập thể, cá nhân", "Tán thành", "Không tán thành", "Tỷ lệ tán thành")
RONG = (11, 58, 24, 26, 24)
"""The weights of the columns; that of the result comes behind them."""
RONG_DAT = 22


def compose_kiem_phieu(count: KiemPhieu, ty_le: str) -> Iterator[Doan]:
    """Yield what minutes say of a round of voting; ``ty_le`` is how a percentage is written."""
    yield Doan("noi_dung", f"Kết quả kiểm phiếu {count.viec}:")
    invalid = count.thu_ve - count.hop_le
    for text in (
        f"- Số phiếu phát ra: {write_two_digits(count.phat_ra)} phiếu; "
        f"số phiếu thu về: {write_two_digits(count.thu_ve)} phiếu;",
        f"- Số phiếu hợp lệ: {write_two_digits(count.hop_le)} phiếu; "
        f"số phiếu không hợp lệ: {write_two_digits(invalid)} phiếu.",
    ):
        yield Doan("gach_dau_dong", text)
    yield Doan(BANG, "", compose_bang(_make_table(count, ty_le)))
    yield Doan("noi_dung", _explain(count, ty_le))


def _make_table(count: KiemPhieu, ty_le: str) -> Bang:
    due = count.ty_le_dat is not None
    head = (*HEAD, "Kết quả") if due else HEAD
    rows = [_make_row(index, one, count, ty_le) for index, one in enumerate(count.ket_qua, start=1)]
    return Bang(
        dau=(_make_cells(head),),
        dong=tuple(_make_cells(row if due else row[:-1]) for row in rows),
        rong=(*RONG, RONG_DAT) if due else RONG,
    )


def _make_row(index: int, one: KetQuaPhieu, count: KiemPhieu, ty_le: str) -> tuple[str, ...]:
    return (
        str(index),
        one.ten,
        str(one.tan_thanh),
        str(count.hop_le - one.tan_thanh),
        write_rate(count.count_rate(one.tan_thanh), ty_le),
        "Đạt" if count.is_passed(one.tan_thanh) else "Không đạt",
    )


def _make_cells(words: tuple[str, ...]) -> tuple[OBang, ...]:
    return tuple(OBang(chu=word) for word in words)


def _explain(count: KiemPhieu, ty_le: str) -> str:
    """Return what the rates are counted on, how many that is, and which rate was due."""
    base = f"{CO_SO[count.tinh_tren]} ({write_two_digits(count.get_base())})"
    sentence = f"Tỷ lệ tán thành tính trên {base}"
    due = count.ty_le_dat
    if due is None:
        return f"{sentence}."
    rate = due if isinstance(due, str) else write_rate(due, ty_le, 0)
    return f"{sentence}; đạt khi có từ {rate} trở lên tán thành."
