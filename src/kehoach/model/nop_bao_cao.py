"""The reports that came, as they are kept in a YAML file."""

from kehoach.model.types import Base, Chu, Ngay


class MotBaoCao(Base):
    """A report that came from a unit, or the reason why the unit is excused."""

    don_vi: Chu
    """Mã hoặc tên đơn vị trong danh sách."""
    hoat_dong: Chu
    """Số thứ tự của hoạt động trong kế hoạch, hoặc tên báo cáo."""
    ngay: Ngay | None = None
    """Ngày nhận được báo cáo."""
    so_ky_hieu: Chu | None = None
    """Số, ký hiệu của báo cáo: 123/BC-SNN."""
    mien: Chu | None = None
    """Lý do đơn vị được miễn báo cáo, thay cho ngày."""


class NopBaoCao(Base):
    """The file of submissions."""

    nop_bao_cao: tuple[MotBaoCao, ...] = ()
    """Các báo cáo đã nhận, mỗi báo cáo một mục."""
