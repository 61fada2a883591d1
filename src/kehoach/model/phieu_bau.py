"""A ballot: those voted on, and where to mark; no administrative document, nobody signs."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, StrictInt

from kehoach.messages import tr
from kehoach.model.fault import Fault
from kehoach.model.types import Chu
from kehoach.model.van_ban_thuong import VanBanThuong


class PhieuBau(VanBanThuong):
    """A ballot, whole; its noi_dung stands above the table, as how to mark."""

    ung_vien: tuple[Chu, ...]
    """Những người, tập thể được bỏ phiếu, theo thứ tự in."""
    cot_ten: Chu = "Tập thể, cá nhân"
    """Tiêu đề cột tên."""
    chon: Annotated[StrictInt, Field(ge=1)] | None = None
    """Được đồng ý nhiều nhất bao nhiêu; không ghi thì không hạn chế."""

    def has_words(self) -> bool:
        """Say that there is a text."""
        return True

    def find_own_faults(self) -> Iterator[Fault]:
        """Yield names that stand twice, and a choice of more than there are."""
        names = [name.casefold() for name in self.ung_vien]
        if not names:
            yield Fault(("ung_vien",), "khong-ung-vien", "", tr("ít nhất một tên để bỏ phiếu"))
        for index, name in enumerate(names):
            if name in names[:index]:
                found, expected = self.ung_vien[index], tr("mỗi tên một lần")
                yield Fault(("ung_vien", index), "ten-trung", found, expected)
        if self.chon is not None and self.chon > len(names):
            expected = tr("nhiều nhất {n}, là số tên trong phiếu", n=len(names))
            yield Fault(("chon",), "chon-qua-nhieu", str(self.chon), expected)
