"""The words of a period's report: its sections as templates, which an office may change."""

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, StrictInt, model_validator

from kehoach.messages import tr
from kehoach.model.co_quan import NoiNhanHoacChu
from kehoach.model.types import Base, CacChu, Chu, accept_text, refuse

TenMotBang = Literal[
    "hoat_dong",
    "nop",
    "nop_don_vi",
    "thieu",
    "diem",
    "xep_loai",
    "khen_thuong",
    "chi_tieu",
    "so_sanh_diem",
    "ten_tieu_chi",
]
"""The tables that are computed, each of them one."""
TenBang = Literal[TenMotBang, "tieu_chi"]
"""All that are computed; that of criteria may go on in further tables."""
TenBieuDo = Literal["nop", "diem"]
"""The charts that are computed."""


def _read_lines(value: object) -> object:
    return (value,) if isinstance(value, str) else value


class DoanLoi(Base):
    """A piece of a section: words, items marked by dashes, a computed table or chart."""

    chu: Chu | None = None
    """Lời, mỗi dòng một đoạn; dòng trống sau khi điền thì bỏ."""
    gach: Chu | None = None
    """Các ý gạch đầu dòng, mỗi dòng một ý; dòng trống sau khi điền thì bỏ."""
    bang: TenBang | None = None
    """Bảng tính sẵn."""
    bieu_do: TenBieuDo | None = None
    """Biểu đồ tính sẵn."""
    khi: Chu | None = None
    """Điều kiện để có đoạn này: ky.la_nam; nop.thieu > 0."""

    @model_validator(mode="after")
    def _check_one(self) -> Self:
        if sum(one is not None for one in (self.chu, self.gach, self.bang, self.bieu_do)) != 1:
            raise refuse("doan-hai-thu", tr("lời, hoặc một khóa: gach, bang, bieu_do"))
        return self


DoanLoiHoacChu = Annotated[
    DoanLoi, BeforeValidator(accept_text("chu"), json_schema_input_type=DoanLoi | str)
]
CacDoanLoi = Annotated[
    tuple[DoanLoiHoacChu, ...],
    BeforeValidator(_read_lines, json_schema_input_type=tuple[DoanLoiHoacChu, ...] | str),
]


class MucLoi(Base):
    """A section; it is left out where its condition does not hold, or nothing stands in it."""

    tieu_de: Chu | None = None
    """Tiêu đề."""
    khi: Chu | None = None
    """Điều kiện để có mục này."""
    noi_dung: CacDoanLoi = ()
    """Các đoạn, bảng, biểu đồ."""
    muc: tuple["MucLoi", ...] = ()
    """Các mục con."""


class PhuLucLoi(MucLoi):
    """An appendix."""

    ma: Chu
    """Tên gọi tắt, để lời dẫn tới phụ lục: {{ phu_luc.nop }}."""
    ten: Chu
    """Tên phụ lục."""
    kho: Literal["doc", "ngang", "tu_chon"] = "tu_chon"
    """Khổ giấy: doc, ngang, hoặc tu_chon: ngang khi có bảng nhiều cột."""


class NoiGui(Base):
    """Where a report goes to: a superior body, or the units."""

    kinh_gui: CacChu = ()
    """Cấp trên nhận báo cáo; không có thì báo cáo không có Kính gửi."""
    noi_nhan: tuple[NoiNhanHoacChu, ...] = ()
    """Nơi nhận khác; nơi nào trống sau khi điền thì bỏ."""


class LoiBang(Base):
    """The words of a computed table."""

    ten: Chu | None = None
    """Tên bảng, một dòng trên bảng."""
    cot: dict[str, Chu] = Field(default_factory=dict)
    """Tiêu đề các cột, theo khóa của cột."""
    rong: dict[str, Annotated[StrictInt, Field(ge=1, le=1_000)]] = Field(default_factory=dict)
    """Bề rộng các cột so với nhau, theo khóa của cột; thiếu cột nào thì tự tính cả bảng."""


class LoiBieuDo(Base):
    """The words of a computed chart."""

    ten: Chu
    """Tên biểu đồ."""


class LoiBaoCao(Base):
    """The wording of a period's report."""

    trich_yeu: Chu
    """Trích yếu."""
    can_cu: tuple[Chu, ...] = ()
    """Các căn cứ, mỗi căn cứ một dòng."""
    mo_dau: Chu | None = None
    """Câu dẫn trước mục I."""
    muc: tuple[MucLoi, ...]
    """Các mục I, II, III."""
    ket_thuc: Chu | None = None
    """Câu kết."""
    phu_luc: tuple[PhuLucLoi, ...] = ()
    """Các phụ lục."""
    cap_tren: Chu | None = None
    """Cấp trên nhận báo cáo: Bộ Nông nghiệp và Môi trường."""
    bo: NoiGui = NoiGui()
    """Nơi gửi khi báo cáo lên cấp trên (--gui bo)."""
    noi_bo: NoiGui = NoiGui()
    """Nơi gửi khi báo cáo trong khối, cụm (--gui noi-bo)."""
    bang: dict[TenBang, LoiBang] = Field(default_factory=dict)
    """Lời của các bảng."""
    bieu_do: dict[TenBieuDo, LoiBieuDo] = Field(default_factory=dict)
    """Lời của các biểu đồ."""
    ten_tinh_trang: dict[str, Chu] = Field(default_factory=dict)
    """Cách gọi các tình trạng của hoạt động: xong, dang_lam, chua_den_han, qua_han."""
    ke_ten_nhieu_nhat: Annotated[StrictInt, Field(ge=0, le=50)] = 5
    """Nhiều đơn vị hơn số này thì câu không kể tên mà dẫn tới bảng."""
    bieu_do_nhieu_nhat: Annotated[StrictInt, Field(ge=1, le=60)] = 30
    """Nhiều đơn vị hơn số này thì biểu đồ điểm vẽ theo mức xếp loại."""
