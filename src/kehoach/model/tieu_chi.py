"""What a year is scored by: criteria, points, bonus, penalties, and the figures asked for.

That codes are unique and known is seen by :mod:`kehoach.model.tieu_chi_faults`.
"""

import re
from decimal import Decimal
from typing import Annotated, Final, Literal, Self

from pydantic import BeforeValidator, Field, StrictInt, WithJsonSchema, model_validator

from kehoach.messages import tr
from kehoach.model.ky import MaKy
from kehoach.model.so_thap_phan import Diem, So, parse_so
from kehoach.model.types import Base, Chu, Nam, refuse

_MA: Final = re.compile(r"[A-Za-z][A-Za-z0-9]{0,19}(?:[._-][A-Za-z0-9]{1,19}){0,3}")


def _read_ma(value: object) -> object:
    if not isinstance(value, str) or not _MA.fullmatch(value.strip()):
        raise refuse("ma-sai", tr("mã ngắn bắt đầu bằng chữ cái, không dấu: A1, B2.3"))
    return value


Ma = Annotated[
    str, BeforeValidator(_read_ma), WithJsonSchema({"type": "string", "examples": ["A1"]})
]
"""A short code that begins with a letter: A1, B2.3."""


class NhomTieuChi(Base):
    """A group of criteria."""

    ma: Ma
    """Mã nhóm: A."""
    ten: Chu
    """Tên nhóm như in trong bảng."""


class MotTieuChi(Base):
    """A criterion."""

    ma: Ma
    """Mã tiêu chí, không trùng: A1."""
    ten: Chu
    """Nội dung tiêu chí."""
    diem_toi_da: Diem
    """Điểm chuẩn."""
    nhom: Ma | None = None
    """Mã nhóm mà tiêu chí thuộc về."""
    trong_so: Diem = Decimal(1)
    """Hệ số nhân với điểm khi cộng."""
    so: Chu | None = None
    """Số thứ tự in trong bảng; không ghi thì đánh 1, 2, 3 trong từng nhóm."""
    huong_dan: Chu | None = None
    """Cách chấm, tài liệu kiểm chứng cần có."""


class KhoanDiem(Base):
    """A reason for bonus or penalty points."""

    ma: Ma
    """Mã, không trùng với tiêu chí: T1."""
    ten: Chu
    """Vì sao được thưởng hoặc bị trừ."""
    toi_da: Diem
    """Nhiều nhất bao nhiêu điểm; điểm trừ cũng ghi là số dương."""
    huong_dan: Chu | None = None
    """Cách tính."""


class PhanDiem(Base):
    """All bonus or all penalty points, with their cap."""

    toi_da: Diem | None = None
    """Tổng không quá; không ghi thì không giới hạn ngoài từng khoản."""
    khoan: tuple[KhoanDiem, ...] = ()
    """Các khoản."""


class DiemRieng(Base):
    """Maxima of one unit that differ from the common ones."""

    don_vi: Chu
    """Mã đơn vị."""
    diem_toi_da: dict[Ma, Diem]
    """Mã tiêu chí và điểm chuẩn riêng; 0 là tiêu chí không áp dụng cho đơn vị."""


class XepLoai(Base):
    """A grade and where it begins."""

    ten: Chu
    """Tên xếp loại: Xuất sắc."""
    tu: Annotated[Diem, Field(le=100)]
    """Từ bao nhiêu phần trăm điểm chuẩn tối đa của đơn vị."""


class SoLieu(Base):
    """A figure or answer that the form asks for."""

    ma: Ma
    """Mã, không trùng trong số liệu: so-xa-ntm."""
    ten: Chu
    """Chỉ tiêu."""
    don_vi_tinh: Chu | None = None
    """Đơn vị tính."""
    kieu: Literal["so", "chu", "lua_chon"] = "so"
    """Kiểu: so (một số), chu (câu chữ), lua_chon (chọn trong danh sách)."""
    lua_chon: tuple[Chu, ...] = ()
    """Các câu trả lời để chọn, khi kieu là lua_chon."""
    toi_thieu: So = Decimal(0)
    """Số nhỏ nhất nhận được."""
    toi_da: So | None = None
    """Số lớn nhất nhận được."""
    cong_don: bool = True
    """Cộng được giữa các đơn vị; tỷ lệ, bình quân thì ghi false."""

    def find_choice(self, answer: object) -> str | None:
        """Return the choice that an answer means, in whatever case; None if it is none of them.

        A choice that looks like a number is a number where it was read from a file.
        """
        for one in self.lua_chon:
            if isinstance(answer, Decimal):
                if parse_so(one) == answer:
                    return one
            elif " ".join(str(answer).split()).casefold() == one.casefold():
                return one
        return None

    @model_validator(mode="after")
    def _check(self) -> Self:
        if (self.kieu == "lua_chon") != bool(self.lua_chon):
            raise refuse("lua-chon-thieu", tr("kieu: lua_chon đi cùng danh sách lua_chon"))
        if self.toi_da is not None and self.toi_da < self.toi_thieu:
            raise refuse("khoang-nguoc", tr("toi_da không nhỏ hơn toi_thieu"))
        return self


class TieuChi(Base):
    """The file of criteria: ``tieu-chi.yaml``."""

    nam: Nam
    """Năm áp dụng."""
    phien_ban: Annotated[StrictInt, Field(ge=1, le=999)] = 1
    """Phiên bản; tăng một khi đổi tiêu chí sau khi đã gửi biểu mẫu."""
    ten: Chu | None = None
    """Tên bảng tiêu chí, căn cứ ban hành."""
    ky_cham: tuple[MaKy, ...] = ()
    """Các kỳ có chấm điểm; không ghi thì kỳ nào cũng chấm."""
    thang_diem: Diem | None = None
    """Tổng điểm chuẩn của mọi tiêu chí; ghi thì được kiểm tra."""
    nhom: tuple[NhomTieuChi, ...] = ()
    """Các nhóm tiêu chí, theo thứ tự in."""
    tieu_chi: tuple[MotTieuChi, ...] = ()
    """Các tiêu chí, theo thứ tự in."""
    diem_thuong: PhanDiem = PhanDiem()
    """Điểm thưởng."""
    diem_tru: PhanDiem = PhanDiem()
    """Điểm trừ."""
    diem_rieng: tuple[DiemRieng, ...] = ()
    """Đơn vị có điểm chuẩn khác."""
    xep_theo: Literal["diem", "ty_le"] = "ty_le"
    """Xếp hạng theo tổng điểm, hay theo tỷ lệ với điểm chuẩn tối đa của đơn vị."""
    bang_nhau: tuple[Chu, ...] = ()
    """Khi bằng nhau thì so lần lượt: mã nhóm hoặc mã tiêu chí; vẫn bằng thì đồng hạng."""
    xep_loai: tuple[XepLoai, ...] = ()
    """Các mức xếp loại, từ cao xuống thấp."""
    so_lieu: tuple[SoLieu, ...] = ()
    """Số liệu, câu hỏi mà biểu mẫu xin đơn vị điền."""
    hinh_thuc_khen: tuple[Chu, ...] = ()
    """Các hình thức khen thưởng để đơn vị chọn khi đề nghị."""

    def is_scored(self, ky: MaKy) -> bool:
        """Tell whether points are given in a period."""
        return bool(self.tieu_chi) and (not self.ky_cham or ky in self.ky_cham)

    def find_toi_da(self, ma: str, don_vi: str = "") -> Decimal | None:
        """Return the most points of a criterion, bonus or penalty, for a unit; None if unknown."""
        key = don_vi.casefold()
        for one in self.diem_rieng:
            if one.don_vi.casefold() == key and ma in one.diem_toi_da:
                return one.diem_toi_da[ma]
        criterion = next((one for one in self.tieu_chi if one.ma == ma), None)
        if criterion is not None:
            return criterion.diem_toi_da
        return next((one.toi_da for one in self.list_khoan() if one.ma == ma), None)

    def compute_toi_da(self, don_vi: str = "") -> Decimal:
        """Return the maximum of a unit: its criteria's, weighted, without bonus."""
        return sum(
            ((self.find_toi_da(one.ma, don_vi) or 0) * one.trong_so for one in self.tieu_chi),
            Decimal(0),
        )

    def list_tieu_chi(self, don_vi: str = "") -> tuple[MotTieuChi, ...]:
        """Return the criteria that apply to a unit, those of maximum 0 left out, in order."""
        return tuple(one for one in self.tieu_chi if self.find_toi_da(one.ma, don_vi))

    def list_khoan(self) -> tuple[KhoanDiem, ...]:
        """Return bonus and penalties."""
        return (*self.diem_thuong.khoan, *self.diem_tru.khoan)
