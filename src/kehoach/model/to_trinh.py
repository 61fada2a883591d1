"""A tờ trình (submission) to a superior, with the list of those proposed for commendation."""

from collections.abc import Iterator, Sequence
from typing import Annotated

from pydantic import BeforeValidator

from kehoach.messages import tr
from kehoach.model.fault import Fault, Path
from kehoach.model.types import Base, Chu, accept_text
from kehoach.model.van_ban_thuong import VanBanThuong

MOST_FORMS = 100
"""So many forms of commendation at most; they are numbered in Roman."""


class DeNghiKhen(Base):
    """A collective or person proposed."""

    ten: Chu
    """Tên tập thể, hoặc họ tên cá nhân."""
    chuc_vu: Chu | None = None
    """Chức vụ, đơn vị công tác của cá nhân; đơn vị của tập thể."""
    thanh_tich: Chu | None = None
    """Tóm tắt thành tích."""


DeNghiKhenHoacChu = Annotated[
    DeNghiKhen, BeforeValidator(accept_text("ten"), json_schema_input_type=DeNghiKhen | str)
]


class HinhThucKhen(Base):
    """A form of commendation and all who are proposed for it."""

    hinh_thuc: Chu
    """Hình thức khen thưởng, danh hiệu: Bằng khen của Bộ trưởng."""
    tap_the: tuple[DeNghiKhenHoacChu, ...] = ()
    """Các tập thể."""
    ca_nhan: tuple[DeNghiKhenHoacChu, ...] = ()
    """Các cá nhân."""


class ToTrinh(VanBanThuong):
    """A submission, whole."""

    khen_thuong: tuple[HinhThucKhen, ...] = ()
    """Các hình thức khen thưởng đề nghị; số lượng và danh sách kèm theo do chương trình lập."""

    def find_own_faults(self) -> Iterator[Fault]:
        """Yield forms of commendation without anybody, and names that stand twice in one."""
        if len(self.khen_thuong) > MOST_FORMS:
            expected = tr("nhiều nhất {n} mục", n=MOST_FORMS)
            found = tr("{n} mục", n=len(self.khen_thuong))
            yield Fault(("khen_thuong",), "qua-nhieu-muc-lon", found, expected)
        for index, one in enumerate(self.khen_thuong):
            path = ("khen_thuong", index)
            if not (one.tap_the or one.ca_nhan):
                expected = tr("có tap_the hoặc ca_nhan được đề nghị")
                yield Fault(path, "khen-khong-ai", one.hinh_thuc, expected)
            for key, names in (("tap_the", one.tap_the), ("ca_nhan", one.ca_nhan)):
                yield from _find_doubles(names, (*path, key))


def _find_doubles(names: Sequence[DeNghiKhen], path: Path) -> Iterator[Fault]:
    """Yield those who bear the name and the office of one above."""
    seen = set()
    for index, one in enumerate(names):
        who = (one.ten.casefold(), (one.chuc_vu or "").casefold())
        if who in seen:
            expected = tr("mỗi tập thể, cá nhân một lần trong một hình thức")
            yield Fault((*path, index), "ten-trung", one.ten, expected)
        seen.add(who)
