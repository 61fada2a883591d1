"""A biên bản (minutes): when, where, who, what was said, how it was voted, who signs (Mẫu 1.9)."""

import re
from collections.abc import Iterator
from typing import Final

from kehoach.messages import tr
from kehoach.model.fault import Fault
from kehoach.model.kiem_phieu import KiemPhieu, SoPhieu
from kehoach.model.thoi_diem import ThoiDiemHoacChu
from kehoach.model.types import CacChu, Chu
from kehoach.model.van_ban_thuong import VanBanThuong

_NUMBER: Final = re.compile(r"(\d{1,6})(?: (?:người|đại biểu))?\.?", re.IGNORECASE)
_NOBODY: Final = re.compile(r"(?:không|không có|0+)\.?", re.IGNORECASE)


class BienBan(VanBanThuong):
    """Minutes, whole; the text between the head and the votes is noi_dung, muc."""

    cuoc: Chu = "Cuộc họp"
    """Gọi cuộc họp thế nào trong câu kết: Cuộc họp, Hội nghị."""
    bat_dau: ThoiDiemHoacChu
    """Thời gian bắt đầu."""
    dia_diem: Chu
    """Địa điểm."""
    thanh_phan: CacChu
    """Thành phần tham dự; nhiều thì mỗi thành phần một dòng."""
    trieu_tap: SoPhieu | None = None
    """Số người được triệu tập."""
    co_mat: SoPhieu | None = None
    """Số người có mặt."""
    vang: CacChu = ()
    """Những người vắng mặt."""
    chu_tri: Chu
    """Người chủ trì (chủ tọa)."""
    thu_ky: Chu
    """Thư ký (người ghi biên bản)."""
    kiem_phieu: tuple[KiemPhieu, ...] = ()
    """Các lần bỏ phiếu."""
    ket_thuc_luc: ThoiDiemHoacChu
    """Thời gian kết thúc."""

    def has_words(self) -> bool:
        """Say that there is a text."""
        return True

    def find_own_faults(self) -> Iterator[Fault]:
        """Yield the numbers of people and votes that cannot be."""
        if self.co_mat is not None and self.trieu_tap is not None and self.co_mat > self.trieu_tap:
            expected = tr("nhiều nhất {n}, là {of}", n=self.trieu_tap, of=tr("số người triệu tập"))
            yield Fault(("co_mat",), "so-nguoi-sai", str(self.co_mat), expected)
        yield from self._check_absent()
        for index, one in enumerate(self.kiem_phieu):
            yield from one.find_faults(("kiem_phieu", index), self.co_mat)

    def _check_absent(self) -> Iterator[Fault]:
        """Yield absent people who are more than those that did not come, or another number."""
        if self.co_mat is None or self.trieu_tap is None or self.co_mat > self.trieu_tap:
            return
        missing = self.trieu_tap - self.co_mat
        found = [one for one in self.vang if not _NOBODY.fullmatch(one.strip())]
        number = _NUMBER.fullmatch(found[0].strip()) if len(found) == 1 else None
        if (int(number[1]) != missing) if number else (len(found) > missing):
            expected = tr("{n} người: số người triệu tập trừ số người có mặt", n=missing)
            shown = found[0] if number else tr("{n} người", n=len(found))
            yield Fault(("vang",), "so-nguoi-sai", shown, expected)
