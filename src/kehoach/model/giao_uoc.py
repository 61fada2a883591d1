"""A pledge of emulation that all units of a cluster sign."""

from collections.abc import Iterator

from kehoach.messages import tr
from kehoach.model.don_vi import DanhSachDonVi, DonVi
from kehoach.model.fault import Fault
from kehoach.model.roster_faults import check_roster
from kehoach.model.types import Nam
from kehoach.model.van_ban_thuong import BenKy, VanBanThuong


class GiaoUoc(VanBanThuong):
    """A pledge, whole; who signs is said, or taken from the roster: each unit's head."""

    nam: Nam | None = None
    """Năm của giao ước, để biết đơn vị nào là thành viên."""
    danh_sach: DanhSachDonVi = DanhSachDonVi()
    """Danh sách đơn vị, hoặc tên tệp: don-vi.yaml; không ghi nguoi_ky thì thủ trưởng ký."""

    def list_ky(self) -> tuple[BenKy, ...]:
        """Return who sign: those named, or the heads of the units of the year."""
        if self.nguoi_ky or self.nam is None:
            return self.nguoi_ky
        return tuple(_sign_for(unit) for unit in self.danh_sach.list_members(self.nam))

    def find_own_faults(self) -> Iterator[Fault]:
        """Yield what is wrong with the roster, and one of which the year is not known."""
        yield from check_roster(self.danh_sach)
        if self.danh_sach.don_vi and not self.nguoi_ky and self.nam is None:
            expected = tr("có nam, để biết đơn vị nào là thành viên; hoặc ghi nguoi_ky")
            yield Fault(("danh_sach",), "thieu-nam", tr("danh sách đơn vị"), expected)


def _sign_for(unit: DonVi) -> BenKy:
    head = unit.nguoi_dung_dau
    return BenKy(
        ben=unit.ten,
        chuc_vu=head.chuc_vu if head else "Thủ trưởng đơn vị",
        ho_ten=head.ho_ten if head else None,
    )
