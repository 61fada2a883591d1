"""What a plan may keep in Excel: its activities, its units."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kehoach.model.hoat_dong import COT_PHAI_GHI, COT_SAN
from kehoach.reading.columns import Column
from kehoach.reading.rows import list_columns
from kehoach.reading.sources import read_source
from kehoach.reading.tables import read_table
from kehoach.reading.values import Path, Source

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Mapping, Sequence

    from kehoach.errors import Place

HOAT_DONG = (
    Column("tt", ("TT", "STT", "Số TT"), required=False),
    Column("nhom", ("Nhóm", "Nhóm hoạt động", "Nhóm nhiệm vụ"), required=False),
    Column(
        "noi_dung",
        ("Nội dung hoạt động", "Nội dung", "Nhiệm vụ", "Nội dung công việc", "Công việc"),
        required=True,
    ),
    Column("thuc_hien", ("Đơn vị thực hiện", "Thực hiện", "Đơn vị"), required=True),
    Column("chu_tri", ("Đơn vị chủ trì", "Chủ trì", "Chủ trì thực hiện"), required=False),
    Column("phoi_hop", ("Đơn vị phối hợp", "Phối hợp", "Phối hợp thực hiện"), required=False),
    Column("thoi_gian", ("Thời gian", "Thời gian thực hiện", "Thời hạn", "Tiến độ"), required=True),
    Column("bao_cao", ("Báo cáo", "Phải báo cáo"), required=False),
)
"""The columns of a table of activities kept in Excel, where the plan names none of its own."""

DON_VI = (
    Column("tt", ("TT", "STT", "Số TT"), required=False),
    Column("ma", ("Mã", "Mã đơn vị"), required=True),
    Column("ten", ("Tên đơn vị", "Tên đầy đủ", "Đơn vị", "Tên"), required=True),
    Column("ten_gon", ("Tên gọn", "Tên ngắn"), required=False),
    Column("dia_danh", ("Địa danh", "Tỉnh", "Tỉnh, thành phố"), required=False),
    Column("vai_tro", ("Vai trò",), required=False),
    Column("thu_dien_tu", ("Thư điện tử", "Email", "E-mail"), required=False),
    Column("tu_nam", ("Từ năm", "Thành viên từ năm"), required=False),
    Column("den_nam", ("Đến năm", "Thành viên đến năm"), required=False),
    Column("chu_quan", ("Cơ quan chủ quản", "Chủ quản"), required=False),
    Column("ten_co_quan", ("Tên cơ quan ban hành", "Tên cơ quan"), required=False),
    Column("viet_tat", ("Chữ viết tắt", "Viết tắt"), required=False),
    Column("nguoi_dung_dau.ho_ten", ("Người đứng đầu", "Họ tên người đứng đầu"), required=False),
    Column("nguoi_dung_dau.chuc_vu", ("Chức vụ", "Chức vụ người đứng đầu"), required=False),
    Column("nguoi_dung_dau.cach_goi", ("Cách gọi", "Ông/Bà"), required=False),
    Column("dia_chi", ("Địa chỉ",), required=False),
    Column("dien_thoai", ("Điện thoại", "Số điện thoại"), required=False),
    Column("ma_dinh_danh", ("Mã định danh",), required=False),
)
"""The columns of a roster kept in Excel; a point parts a group from the key in it."""

_OWN = "them."
"""Begins the key of a column of the plan's own, whose words lie in a group of that name."""


def list_activity_columns(cot: object) -> tuple[Column, ...]:
    """Return the columns of a table of activities whose plan says ``cot`` (as typed, or None)."""
    keys = list_columns(cot)
    titles = _list_titles(cot)
    usual = (
        replace(
            column,
            headers=(*titles.get(column.key, ()), *column.headers),
            required=column.key in keys if column.key in COT_PHAI_GHI else column.required,
        )
        for column in HOAT_DONG
    )
    own = (Column(_OWN + key, titles[key], False) for key in titles if key not in COT_SAN)
    return (*usual, *own)


def _list_titles(cot: object) -> dict[str, tuple[str, ...]]:
    """Return the headings that a plan gives its columns, by their keys."""
    groups = [one for one in cot if isinstance(one, dict)] if isinstance(cot, list) else []
    pairs = ((one.get("khoa"), one.get("tieu_de")) for one in groups)
    return {
        key: (title,) for key, title in pairs if isinstance(key, str) and isinstance(title, str)
    }


def read_sheet(path: pathlib.Path, columns: Sequence[Column]) -> Source:
    """Read rows from Excel; blank cells are keys that are not there, and TT is counted anew.

    Raises:
        BadInput: with all that is wrong with the file.
    """
    if path.suffix.lower() not in (".xlsx", ".csv"):
        return read_source(path)
    source = read_table(path, columns)
    rows = [_build_row(row) for row in _list_rows(source.data)]
    places, key_places = (_nest(one) for one in (source.places, source.key_places))
    return Source(source.file, rows, places, key_places, source.notices)


def _list_rows(data: object) -> list[dict[str, Any]]:
    return [row for row in data if isinstance(row, dict)] if isinstance(data, list) else []


def _build_row(row: Mapping[str, Any]) -> dict[str, Any]:
    filled = {key: value for key, value in row.items() if value is not None and key != "tt"}
    built: dict[str, Any] = {}
    for key, value in filled.items():
        group, point, own = key.partition(".")
        if point:
            built.setdefault(group, {})[own] = value
        else:
            built[key] = value
    return built


def _nest(places: Mapping[Path, Place]) -> dict[Path, Place]:
    """Return ``places`` with the cells of grouped columns where their words now lie."""
    nested: dict[Path, Place] = {}
    for path, place in places.items():
        *above, key = path or ("",)
        group, point, own = str(key).partition(".")
        nested[(*above, group, own) if point else path] = place
    return nested
