"""Is the book whole, and are the files still what was registered?"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.messages import tr
from kehoach.nd30.ngay import write_ngay_so
from kehoach.nd30.so_ky_hieu import write_so
from kehoach.so_van_ban.entry import PENDING, VOID
from kehoach.so_van_ban.holding import compute_hash
from kehoach.so_van_ban.rows import select_rows
from kehoach.so_van_ban.series import list_series

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from kehoach.so_van_ban.entry import Row
    from kehoach.so_van_ban.series import Series
    from kehoach.so_van_ban.store import Register


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with the book or a file of it.

    Attributes:
        code: stable, never translated.
        text: what is wrong, for the reader.
        row: the row that it is about; None where it is about none.
        hint: what to do.
    """

    code: str
    text: str
    row: Row | None = None
    hint: str = ""


def verify(register: Register, read: Callable[[str], bytes | None]) -> list[Fault]:
    """Return all that is wrong, the book first, then file by file.

    Args:
        register: an open register.
        read: gives the bytes of the file that the register calls so; None where it is not there.

    Raises:
        BadInput: the register cannot be read at all.
    """
    with register.reading() as connection:
        damage = [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
        rows, series = select_rows(connection), list_series(connection)
    return [
        *_tell_damage(damage),
        *find_gaps(series, rows),
        *find_doubles(rows),
        *find_wrong_dates(rows),
        *(fault for row in rows for fault in _check_file(row, read)),
    ]


def find_gaps(series: Sequence[Series], rows: Sequence[Row]) -> Iterator[Fault]:
    """Yield the stretches of numbers that were given, or passed over, and are not in the book."""
    here: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for row in rows:
        here[row.day_so, row.nam].append(row.so)
    for one in series:
        numbers = sorted(here[one.name, one.year])
        for before, after in pairwise([one.first - 1, *numbers, one.last + 1]):
            if after > before + 1:
                yield _tell_gap(one, before + 1, after - 1)


def find_doubles(rows: Sequence[Row]) -> Iterator[Fault]:
    """Yield numbers that stand twice: in a series, with one ký hiệu; and files with two numbers."""
    seen: set[tuple[object, ...]] = set()
    for row in rows:
        again = {str(key[0]) for key in _list_keys(row) if key in seen}
        if again - {"tep"}:
            text = tr("số {so} năm {nam} có hai lần", so=row.so_ky_hieu, nam=row.nam)
            yield Fault("trung-so", text, row)
        if "tep" in again:
            yield Fault("trung-tep", tr("tệp {tep} mang hai số trong sổ", tep=row.tep), row)
        seen.update(_list_keys(row))


def find_wrong_dates(rows: Sequence[Row]) -> Iterator[Fault]:
    """Yield dates of another year than the number's, and dates that go back."""
    for row in rows:
        if row.entry.ngay.year != row.nam:
            name = {"so": row.so_ky_hieu, "ngay": write_ngay_so(row.entry.ngay)}
            text = tr("số {so} của năm {nam} lại ghi ngày {ngay}", nam=row.nam, **name)
            yield Fault("sai-nam", text, row)
    alive = [row for row in rows if row.trang_thai != VOID]
    for before, row in pairwise(alive):
        same = (before.day_so, before.nam) == (row.day_so, row.nam)
        if same and row.entry.ngay < before.entry.ngay:
            yield Fault("ngay-lui", describe_step_back(before, row), row)


def describe_step_back(before: Row, row: Row) -> str:
    """Say that a number is dated before the one that was given before it."""
    return tr(
        "số {so} ghi ngày {ngay}, sớm hơn số {truoc} ngày {ngay_truoc}",
        so=row.so_ky_hieu, ngay=write_ngay_so(row.entry.ngay),
        truoc=before.so_ky_hieu, ngay_truoc=write_ngay_so(before.entry.ngay),
    )  # fmt: skip


def _tell_damage(damage: Iterable[str]) -> Iterator[Fault]:
    for line in damage:
        if line != "ok":
            hint = tr("lấy bản sao lưu gần nhất ra dùng, xem docs/register.md")
            yield Fault("so-hong", tr("tệp sổ bị hỏng: {gi}", gi=line), hint=hint)


def _tell_gap(series: Series, first: int, last: int) -> Fault:
    span = write_so(first) if first == last else f"{write_so(first)}-{write_so(last)}"
    text = tr("dãy {ten} năm {nam} thiếu số {so}", ten=series.name, nam=series.year, so=span)
    return Fault("thieu-so", text, hint=tr("ai đó đã xóa trong sổ; tìm ở bản sao lưu"))


def _list_keys(row: Row) -> Iterator[tuple[object, ...]]:
    entry = row.entry
    yield "day", row.day_so, row.nam, row.so
    if entry.ky_hieu:
        yield "ky-hieu", row.nam, row.so, entry.ky_hieu, entry.mat
    if row.tep and row.trang_thai != VOID:
        yield "tep", row.tep


def _check_file(row: Row, read: Callable[[str], bytes | None]) -> Iterator[Fault]:
    if not row.tep or row.trang_thai == VOID:
        return
    data = read(row.tep)
    name = {"so": row.so_ky_hieu, "tep": row.tep}
    if row.trang_thai == PENDING:
        yield _tell_pending(row, data)
    elif data is None:
        hint = tr("tệp đã bị xóa, đổi tên hoặc chuyển chỗ")
        yield Fault("mat-tep", tr("số {so}: không thấy tệp {tep}", **name), row, hint)
    elif compute_hash(data) != row.bam:
        hint = tr("văn bản đã phát hành không sửa nữa; so với bản đã ký")
        yield Fault(
            "tep-da-doi", tr("số {so}: tệp {tep} đã bị sửa sau khi đăng ký", **name), row, hint
        )


def _tell_pending(row: Row, data: bytes | None) -> Fault:
    name = {"so": row.so_ky_hieu, "tep": row.tep}
    again = tr("chạy lại kehoach register take --for {tep}, hoặc hủy số", tep=row.tep)
    if data is None:
        text = tr("số {so} còn giữ cho tệp {tep} mà không thấy tệp", **name)
    elif compute_hash(data) == row.bam:
        text = tr("số {so} đã ghi vào tệp {tep} nhưng sổ chưa xác nhận", **name)
    elif compute_hash(data) == row.bam_truoc:
        text = tr("số {so} còn giữ cho tệp {tep}, chưa ghi vào tệp", **name)
    else:
        text = tr("số {so} còn giữ cho tệp {tep}, tệp đã bị sửa từ khi giữ số", **name)
    return Fault("cho-ghi", text, row, again)
