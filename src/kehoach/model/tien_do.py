"""How far the activities of a plan have come, as a person notes it through the year."""

from typing import Self

from pydantic import model_validator

from kehoach.messages import tr
from kehoach.model.tinh_trang import TinhTrangGhi
from kehoach.model.types import Base, Chu, Ngay, refuse


class MotTienDo(Base):
    """What came of an activity."""

    hoat_dong: Chu
    """Số thứ tự của hoạt động trong kế hoạch."""
    tinh_trang: TinhTrangGhi = "xong"
    """Đã xong, hay đang làm."""
    ngay: Ngay | None = None
    """Ngày xong, hoặc ngày có tình trạng này."""
    ket_qua: Chu | None = None
    """Kết quả, sản phẩm: Kế hoạch số 123/KH-SNN&PTNT ngày 25/5/2023."""

    @model_validator(mode="after")
    def _check_so(self) -> Self:
        if not (self.hoat_dong.isascii() and self.hoat_dong.isdigit()):
            raise refuse("khong-phai-so", tr("số thứ tự của hoạt động trong bảng: 3"))
        return self

    @property
    def so(self) -> int:
        """Return the number of the activity."""
        return int(self.hoat_dong)


class SoTienDo(Base):
    """The file of progress."""

    tien_do: tuple[MotTienDo, ...] = ()
    """Kết quả các hoạt động, mỗi hoạt động một mục hoặc nhiều mục theo ngày."""
