"""The table of activities: its rows, the groups among them, its columns."""

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Discriminator, Field, StrictBool, Tag, model_validator

from kehoach.messages import tr
from kehoach.model.bang import Rong
from kehoach.model.thoi_gian import ThoiGian
from kehoach.model.types import Base, Chu, accept_text, check_so, refuse

WHO = ("thuc_hien", "chu_tri", "phoi_hop")
"""The keys of an activity that name roles and units."""
COT_SAN = ("tt", "noi_dung", *WHO, "thoi_gian")
"""The columns that need no heading of their own."""
COT_PHAI_GHI = ("thuc_hien", "chu_tri", "thoi_gian")
"""The columns that each activity must fill, or name among those left blank on purpose."""
COT_THUONG = ("tt", "noi_dung", "thuc_hien", "thoi_gian")
"""The columns of a plan that names none."""


class ThucHien(Base):
    """Who carries an activity out: roles and units by name, or words."""

    ai: tuple[Chu, ...] = ()
    """Vai trò hoặc mã đơn vị: khoi_truong, khoi_pho, cac_don_vi."""
    ghi: Chu | None = None
    """Câu chữ riêng in trong bảng, khi khác cách ghép thông thường."""

    @model_validator(mode="after")
    def _check_not_empty(self) -> Self:
        if not self.ai and self.ghi is None:
            raise refuse(
                "thuc-hien-rong",
                tr("ít nhất một vai trò hoặc đơn vị (khóa ai), hoặc lời (khóa ghi)"),
            )
        return self


def _read_thuc_hien(value: object) -> object:
    if isinstance(value, list | tuple):
        return {"ai": value}
    return accept_text("ghi")(value)


ThucHienHoacChu = Annotated[
    ThucHien,
    BeforeValidator(_read_thuc_hien, json_schema_input_type=ThucHien | list[str] | str),
]
"""Who carries an activity out; a list names roles and units, a text stands as typed."""


class BaoCao(Base):
    """The report that an activity demands from each unit."""

    ten: Chu | None = None
    """Tên báo cáo trong thư nhắc và bảng theo dõi."""
    gom_ca_ngay: StrictBool = True
    """Gửi đúng ngày cuối còn kịp hay không, khi kế hoạch ghi 'trước ngày'."""


def _read_bao_cao(value: object) -> object:
    """Read what a cell of Excel says as well: x, có, không."""
    answer = value.strip().casefold() if isinstance(value, str) else value
    if answer in (True, "x", "có", "co"):
        return {}
    if answer in (False, "không", "khong", "-"):
        return None
    if isinstance(value, dict):
        return value
    raise refuse(
        "bao-cao-sai", tr("true, false, hoặc ten: tên báo cáo; trong Excel: x hoặc để trống")
    )


def _read_them(value: object) -> object:
    if not isinstance(value, dict):
        raise refuse("sai-kieu", tr("các cột riêng, mỗi cột một dòng: khóa của cột, rồi chữ"))
    return {key: words for key, words in value.items() if words is not None}


class HoatDong(Base):
    """An activity: one row of the table."""

    noi_dung: Chu
    """Nội dung hoạt động."""
    thuc_hien: ThucHienHoacChu | None = None
    """Đơn vị thực hiện: danh sách vai trò hoặc đơn vị, hoặc lời."""
    chu_tri: ThucHienHoacChu | None = None
    """Đơn vị chủ trì, ghi như thuc_hien."""
    phoi_hop: ThucHienHoacChu | None = None
    """Đơn vị phối hợp, ghi như thuc_hien."""
    thoi_gian: ThoiGian | None = None
    """Thời gian: lời như trong bảng (Trước ngày 30/5/2023) hoặc {truoc_ngay: 30/5/2023}."""
    them: Annotated[
        dict[str, Chu], BeforeValidator(_read_them, json_schema_input_type=dict[str, Chu])
    ] = Field(default_factory=dict)
    """Chữ ở các cột riêng, theo khóa của cột: {san_pham: Báo cáo}."""
    o_trong: tuple[Literal["thuc_hien", "chu_tri", "thoi_gian"], ...] = ()
    """Những ô cố ý để trống."""
    bao_cao: Annotated[
        BaoCao | None, BeforeValidator(_read_bao_cao, json_schema_input_type=BaoCao | bool | None)
    ] = Field(default=None)
    """Có khi mỗi đơn vị thực hiện phải gửi báo cáo."""
    so: Chu | None = None
    """Số in ở cột TT, khi không phải số mà chương trình đánh: 1.1."""
    khong_so: StrictBool = False
    """Không in số: hàng nối tiếp hàng trên."""

    @model_validator(mode="after")
    def _check_so(self) -> Self:
        check_so(self.so, self.khong_so)
        return self


class NhomHoatDong(Base):
    """The heading of a group of activities: a row across the table."""

    @model_validator(mode="before")
    @classmethod
    def _refuse_activity(cls, data: object) -> object:
        keys = set(data) & set(HoatDong.model_fields) if isinstance(data, dict) else set()
        if keys - set(cls.model_fields):
            expected = tr("mục có nhom chỉ là tên nhóm; hoạt động ghi ở mục sau")
            raise refuse("nhom-co-hoat-dong", expected)
        return data

    nhom: Chu
    """Tên nhóm, in suốt bảng; các nhóm đánh số I, II."""
    so: Chu | None = None
    """Số của nhóm, khi không phải số mà chương trình đánh: A."""
    khong_so: StrictBool = False
    """Không in số."""

    @model_validator(mode="after")
    def _check_so(self) -> Self:
        check_so(self.so, self.khong_so)
        return self


def _tag_of(value: object) -> str:
    is_group = isinstance(value, NhomHoatDong) or (isinstance(value, dict) and "nhom" in value)
    return "<NhomHoatDong>" if is_group else "<HoatDong>"


DongHoatDong = Annotated[
    Annotated[HoatDong, Tag("<HoatDong>")] | Annotated[NhomHoatDong, Tag("<NhomHoatDong>")],
    Discriminator(_tag_of),
]
"""A row of the table of activities; errors name the kind in brackets."""


class Cot(Base):
    """A column of the table of activities."""

    khoa: Chu
    """Khóa của cột: tt, noi_dung, thuc_hien, chu_tri, phoi_hop, thoi_gian, hoặc khóa riêng."""
    tieu_de: Chu | None = None
    """Tiêu đề cột; cột riêng phải có."""
    nhom: Chu | None = None
    """Tiêu đề chung với cột bên cạnh, in ở hàng trên."""
    rong: Rong | None = None
    """Bề rộng so với các cột khác; không ghi thì chương trình tự tính."""


CotHoacChu = Annotated[Cot, BeforeValidator(accept_text("khoa"), json_schema_input_type=Cot | str)]
