"""Documents and movements that ended: a list that ships with us and that an office can extend.

Names of bodies and provinces are the decree store's (:mod:`kehoach.nd30.dia_gioi`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.model.types import Base, Chu, Nam, Ngay

if TYPE_CHECKING:
    import datetime as dt


class VanBanCu(Base):
    """A document that another one replaced."""

    loai: Chu
    """Tên loại: Luật, Nghị định."""
    so_ky_hieu: Chu
    """Số, ký hiệu của văn bản đã hết hiệu lực."""
    ten: Chu | None = None
    """Tên, khi văn bản hay được gọi bằng tên: Thi đua, khen thưởng."""
    nam: Nam | None = None
    """Năm ban hành, để nhận ra văn bản được gọi bằng tên và năm."""
    thay_bang: Chu
    """Văn bản thay thế, ghi đủ loại, số, ngày."""
    tu: Ngay
    """Ngày văn bản cũ hết hiệu lực."""
    nguon: Chu
    """Căn cứ vào đâu mà biết."""


class PhongTrao(Base):
    """A movement and its phase."""

    ten: Chu
    """Tên phong trào, như ghi trong văn bản, không kèm giai đoạn."""
    tu_nam: Nam
    """Năm đầu của giai đoạn."""
    den_nam: Nam
    """Năm cuối của giai đoạn."""
    nguon: Chu
    """Văn bản phát động."""


class TenDoi(Base):
    """A body whose name changed."""

    cu: Chu
    """Tên cũ."""
    moi: Chu
    """Tên mới."""
    tu: Ngay
    """Ngày đổi tên."""
    nguon: Chu
    """Căn cứ vào đâu mà biết."""


class HoanDoi(Base):
    """A working day that the state gives off."""

    nghi: Ngay
    """Ngày được nghỉ."""
    lam_bu: Ngay | None = None
    """Ngày làm bù, nếu có."""


class Overtaken(Base):
    """The whole list, and the working days that were swapped."""

    van_ban: tuple[VanBanCu, ...] = ()
    """Văn bản đã có văn bản khác thay."""
    phong_trao: tuple[PhongTrao, ...] = ()
    """Phong trào thi đua có giai đoạn."""
    ten: tuple[TenDoi, ...] = ()
    """Cơ quan, tổ chức đã đổi tên, ngoài các bộ, sở, tỉnh mà chương trình đã biết."""

    hoan_doi: tuple[HoanDoi, ...] = ()
    """Ngày làm việc hoán đổi của những năm chương trình chưa biết."""

    def extend(self, other: Overtaken) -> Overtaken:
        """Return this list with that of an office behind it."""
        return Overtaken(
            van_ban=self.van_ban + other.van_ban,
            phong_trao=self.phong_trao + other.phong_trao,
            ten=self.ten + other.ten,
            hoan_doi=self.hoan_doi + other.hoan_doi,
        )


def has_begun(day: dt.date, year: int) -> bool:
    """Tell whether what holds from ``day`` concerns a plan of ``year``."""
    return day.year <= year
