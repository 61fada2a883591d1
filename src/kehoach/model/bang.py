"""Free tables, cell by cell: header rows, rows, cells that reach over others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BeforeValidator, Discriminator, Field, StrictFloat, StrictInt, Tag

from kehoach.model.types import DAI_NHAT, Base, Chu, accept_text

TEN_BANG_HOAT_DONG = "hoat_dong"
"""What stands for the table of activities where a table may stand."""

Rong = Annotated[StrictInt | StrictFloat, Field(gt=0, le=1_000)]
"""The weight of a column's width against those of the others."""
SoO = Annotated[StrictInt, Field(ge=1, le=1_000)]
"""Over so many columns or rows a cell reaches."""


def _read_chu(value: object) -> object:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


class OBang(Base):
    """A cell; it may reach over its neighbours to the right and below."""

    chu: Annotated[
        str,
        Field(max_length=DAI_NHAT),
        BeforeValidator(_read_chu, json_schema_input_type=str | int),
    ] = ""
    """Chữ trong ô; không ghi thì ô trống."""
    ngang: SoO = 1
    """Ô rộng mấy cột."""
    doc: SoO = 1
    """Ô cao mấy hàng."""


def _read_o(value: object) -> object:
    return {} if value is None else accept_text("chu")(value)


OHoacChu = Annotated[
    OBang, BeforeValidator(_read_o, json_schema_input_type=OBang | str | int | None)
]
Hang = tuple[OHoacChu, ...]
"""The cells of a row that begin in it, from the left."""


class Bang(Base):
    """A free table."""

    ten: Chu | None = None
    """Tên bảng, một dòng trên bảng."""
    don_vi_tinh: Chu | None = None
    """Đơn vị tính của các số trong bảng, in nghiêng trên góc phải: triệu đồng."""
    dau: tuple[Hang, ...] = ()
    """Các hàng tiêu đề, lặp lại ở đầu mỗi trang."""
    dong: tuple[Hang, ...] = ()
    """Các hàng của bảng, mỗi hàng là danh sách các ô."""
    rong: tuple[Rong, ...] = ()
    """Bề rộng các cột so với nhau: [1, 4, 2]; không ghi thì chương trình tự tính."""

    def count_columns(self) -> int:
        """Return how many columns the first row has; 0 where there is no row."""
        rows = self.dau or self.dong
        return sum(cell.ngang for cell in rows[0]) if rows else 0


@dataclass(frozen=True, slots=True)
class ODat:
    """A cell in its place: the column (from 0) that it begins in."""

    cot: int
    o: OBang


def place_cells(rows: Sequence[Hang]) -> Iterator[tuple[tuple[ODat, ...], int]]:
    """Yield for each row its cells in their columns, and how many columns the row fills.

    A cell stands in the first column that no cell from above reaches into.
    """
    covered: dict[int, int] = {}
    for row in rows:
        covered = {column: left - 1 for column, left in covered.items() if left > 1}
        if not covered and all(cell.ngang == 1 == cell.doc for cell in row):
            # nearly all rows of a long table
            yield tuple(map(ODat, range(len(row)), row)), len(row)
            continue
        taken = set(covered)
        placed = []
        column = 0
        for cell in row:
            while column in taken:
                column += 1
            placed.append(ODat(column, cell))
            taken.update(range(column, column + cell.ngang))
            covered.update(dict.fromkeys(range(column, column + cell.ngang), cell.doc))
            column += cell.ngang
        yield tuple(placed), len(taken)


def _tag_of(value: object) -> str:
    return "<Bang>" if isinstance(value, dict | Bang) else "<>"


BangHoacTen = Annotated[
    Annotated[Literal["hoat_dong"], Tag("<>")] | Annotated[Bang, Tag("<Bang>")],
    Discriminator(_tag_of),
]
"""A free table, or the name of the table of activities; errors name the kind in brackets."""
