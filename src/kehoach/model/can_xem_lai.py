"""What a person must still look at before a plan is ready: the list ``can_xem_lai``."""

from typing import Final

from kehoach.model.types import Base, Chu

GIU_NGUYEN: Final = "giữ nguyên"
BO_HOAT_DONG: Final = "bỏ hoạt động này"
BO_CUM_TU: Final = "bỏ cụm từ này"
"""Proposals that are no words to put: what stands stays, the activity goes, the words go."""


class CanXemLai(Base):
    """One thing for a person to decide; taken off the list once it is."""

    muc: Chu
    """Chỗ cần xem, đếm từ 1: hoat_dong[5].thoi_gian."""
    ma: Chu
    """Mã của lý do: ngay-nghi, ky-niem, khoi-truong."""
    ly_do: Chu
    """Vì sao cần xem lại."""
    chu: Chu | None = None
    """Cụm từ cần xem trong câu; để trống là cả giá trị ở chỗ ấy."""
    de_xuat: tuple[Chu, ...] = ()
    """Các đề xuất: lời thay vào chỗ ấy, hoặc giữ nguyên, bỏ hoạt động này, bỏ cụm từ này."""
