"""The sheet of scores: criteria by groups, bonus, penalties, sums that Excel computes."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from kehoach.bieu_mau.drawing import (
    CLUSTERS,
    FIGURE,
    FILL,
    GROUP,
    GROUP_FIGURE,
    HEAD,
    LINE,
    MIDDLE,
    NOTE,
    TITLE,
    TOTAL,
    TOTAL_FIGURE,
    WORDS,
    Drawing,
)
from kehoach.bieu_mau.form import CHU, DIEM, SCORES, Input, Sum
from kehoach.con_so import write_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.bieu_mau.drawing import Content
    from kehoach.bieu_mau.form import FormSheet, Identity
    from kehoach.model.tieu_chi import KhoanDiem, MotTieuChi, PhanDiem, TieuChi

_WIDTHS: Final = (5, 56, 9, 10, 36, 10, 30)
_SELF, _CLUSTERS = 3, 5
"""The columns of points."""
_ADVICE: Final = (
    "Đơn vị điền cột Tự chấm và cột Lý do, tài liệu kiểm chứng. Hai cột cuối của {khoi}, đơn vị "
    "không điền. Điểm trừ ghi số dương."
)
KHOI: Final = "Khối"
"""What a cluster is called that has no short name."""
_ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def design_scores(tieu_chi: TieuChi, identity: Identity, khoi: str = KHOI) -> FormSheet:
    """Return the sheet of scores of a unit; ``khoi`` is the short name of its cluster: Cụm."""
    drawing = Drawing(SCORES, _WIDTHS)
    drawing.add_line((tieu_chi.ten or f"Bảng chấm điểm năm {tieu_chi.nam}").upper(), TITLE)
    drawing.add_line(identity.ten, LINE)
    drawing.add_line(_ADVICE.format(khoi=khoi), NOTE)
    names = ("TT", "Nội dung, tiêu chí", "Điểm chuẩn", "Tự chấm", "Lý do, tài liệu kiểm chứng",
             f"{khoi} chấm", f"Lý do của {khoi}")  # fmt: skip
    drawing.add_row([(HEAD, name) for name in names])
    drawing.head = drawing.row
    rows = _add_criteria(drawing, tieu_chi, identity.don_vi)
    total = tieu_chi.compute_toi_da(identity.don_vi)
    one = Decimal(1)
    sums = [(_add_sum(drawing, "Cộng điểm tiêu chí", Sum(tuple(rows)), total), one)]
    for sign, name, part in (
        (one, "Điểm thưởng", tieu_chi.diem_thuong),
        (-one, "Điểm trừ", tieu_chi.diem_tru),
    ):
        if part.khoan:
            sums.append((_add_part(drawing, name, part), sign))
    _add_sum(drawing, "TỔNG ĐIỂM", Sum(tuple(sums)))
    return drawing.finish()


def _add_criteria(drawing: Drawing, tieu_chi: TieuChi, don_vi: str) -> list[tuple[int, Decimal]]:
    """Add the criteria and return the row and the weight of each."""
    applying = tieu_chi.list_tieu_chi(don_vi)
    rows: list[tuple[int, Decimal]] = []
    groups: list[tuple[str | None, str]] = [(None, ""), *((g.ma, g.ten) for g in tieu_chi.nhom)]
    numbers = iter(_ROMAN)
    for ma, ten in groups:
        inside = [one for one in applying if one.nhom == ma]
        if not inside:
            continue
        if ma is not None:
            drawing.add_row(
                _make_group(next(numbers, ma), ten, _sum_most(tieu_chi, inside, don_vi))
            )
        for number, one in enumerate(inside, start=1):
            rows.append((drawing.row, one.trong_so))
            most = tieu_chi.find_toi_da(one.ma, don_vi) or Decimal(0)
            _add_scored(drawing, one.so or str(number), one, _name(one), most)
    return rows


def _sum_most(tieu_chi: TieuChi, inside: Sequence[MotTieuChi], don_vi: str) -> Decimal:
    most = ((tieu_chi.find_toi_da(one.ma, don_vi) or 0) * one.trong_so for one in inside)
    return sum(most, Decimal(0))


def _make_group(number: str, name: str, most: Decimal | None) -> list[tuple[str, Content]]:
    blank: list[tuple[str, Content]] = [(GROUP, None)] * (len(_WIDTHS) - 3)
    return [(GROUP_FIGURE, number), (GROUP, name), (GROUP_FIGURE, most), *blank]


def _name(one: MotTieuChi) -> str:
    name = one.ten
    if one.trong_so != 1:
        name += f" (hệ số {write_number(one.trong_so)})"
    return f"{name}\n({one.huong_dan})" if one.huong_dan else name


def _add_part(drawing: Drawing, name: str, part: PhanDiem) -> int:
    drawing.add_row(_make_group("", name, None))
    rows = []
    for number, one in enumerate(part.khoan, start=1):
        rows.append((drawing.row, Decimal(1)))
        text = f"{one.ten}\n({one.huong_dan})" if one.huong_dan else one.ten
        _add_scored(drawing, str(number), one, text, one.toi_da)
    label = f"Cộng {name.lower()}"
    if part.toi_da is not None:
        label += f" (không quá {write_number(part.toi_da)})"
    return _add_sum(drawing, label, Sum(tuple(rows), part.toi_da))


def _add_scored(
    drawing: Drawing, number: str, one: MotTieuChi | KhoanDiem, text: str, most: Decimal
) -> None:
    zero = Decimal(0)
    drawing.add_row(
        [
            (MIDDLE, number),
            (WORDS, text),
            (FIGURE, most),
            (FILL, Input(f"tu_cham.{one.ma}", DIEM, f"Tự chấm: {one.ten}", zero, most)),
            (FILL, Input(f"ly_do.{one.ma}", CHU, f"Lý do: {one.ten}")),
            (CLUSTERS, Input(f"cham.{one.ma}", DIEM, f"Khối chấm: {one.ten}", zero, most,
                             is_clusters=True)),
            (CLUSTERS, Input(f"ly_do_cham.{one.ma}", CHU, f"Lý do của Khối: {one.ten}",
                             is_clusters=True)),
        ]
    )  # fmt: skip


def _add_sum(drawing: Drawing, name: str, total: Sum, most: Decimal | None = None) -> int:
    """Add a row with a sum in both columns of points, and return it."""
    row = drawing.row
    cells: list[tuple[str, Content]] = [(TOTAL, None)] * len(_WIDTHS)
    cells[1], cells[2] = (TOTAL, name), (TOTAL_FIGURE, most)
    for column in (_SELF, _CLUSTERS):
        cells[column] = (TOTAL_FIGURE, total)
    drawing.add_row(cells)
    return row
