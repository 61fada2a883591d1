"""The programme of a conference: a table of hours; no administrative document, nobody signs."""

from collections.abc import Iterator
from datetime import time

from kehoach.messages import tr
from kehoach.model.fault import Fault
from kehoach.model.thoi_diem import Gio, ThoiDiemHoacChu
from kehoach.model.types import Base, Chu
from kehoach.model.van_ban_thuong import VanBanThuong


class ViecHop(Base):
    """One item of the programme."""

    tu: Gio | None = None
    """Bắt đầu lúc."""
    den: Gio | None = None
    """Kết thúc lúc."""
    noi_dung: Chu
    """Nội dung."""
    thuc_hien: Chu | None = None
    """Ai thực hiện, điều hành."""


class BuoiHop(Base):
    """A part of the conference, with a heading of its own when it has a name."""

    ten: Chu | None = None
    """Tên buổi: Sáng ngày 28/6/2023; chỉ một buổi thì không cần."""
    viec: tuple[ViecHop, ...]
    """Các việc theo giờ."""


class ChuongTrinhHoiNghi(VanBanThuong):
    """The programme, whole."""

    thoi_gian: ThoiDiemHoacChu | None = None
    """Thời gian hội nghị."""
    dia_diem: Chu | None = None
    """Địa điểm."""
    chu_tri: Chu | None = None
    """Người chủ trì."""
    lich: tuple[BuoiHop, ...]
    """Các buổi, mỗi buổi các việc theo giờ."""

    def has_words(self) -> bool:
        """Say that there is a text."""
        return True

    def find_own_faults(self) -> Iterator[Fault]:
        """Yield the hours that run backwards."""
        for index, buoi in enumerate(self.lich):
            latest = time.min
            for order, one in enumerate(buoi.viec):
                for key, hour in (("tu", one.tu), ("den", one.den)):
                    if hour is not None and hour < latest:
                        path = ("lich", index, "viec", order, key)
                        expected = tr("từ {gio} trở đi, theo thứ tự", gio=f"{latest:%H:%M}")
                        yield Fault(path, "gio-nguoc", f"{hour:%H:%M}", expected)
                    latest = max(latest, hour or latest)
