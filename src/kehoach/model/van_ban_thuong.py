"""A document of any kind without a model of its own: head, text, who signs, what goes with it."""

from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema, model_validator

from kehoach.messages import tr
from kehoach.model.co_quan import CoQuan, Kieu, Luu, LuuHoacChu, NguoiKy, NoiNhanHoacChu
from kehoach.model.dieu import ThanVanBan
from kehoach.model.fault import Fault
from kehoach.model.hinh_thuc import HINH_THUC, HinhThuc
from kehoach.model.types import CacChu, Chu, refuse
from kehoach.model.van_ban import CanCuHoacChu, DauVanBan, PhuLuc


def _check_loai(loai: str) -> str:
    if loai not in HINH_THUC:
        raise refuse("loai-khong-biet", tr("một trong các loại: {x}", x=", ".join(HINH_THUC)))
    return loai


Loai = Annotated[
    str, AfterValidator(_check_loai), WithJsonSchema({"type": "string", "enum": list(HINH_THUC)})
]
"""The identifier of a kind: thong_bao, quyet_dinh."""


class DauThuong(DauVanBan):
    """The facts of the document itself."""

    loai: Loai
    """Loại văn bản."""
    ten_loai: Chu | None = None
    """Tên in ra thay cho tên loại thường: Thư khen."""
    trich_yeu: Chu = ""
    """Trích yếu nội dung, một cụm từ; vài loại không có."""
    phu_luc: tuple[PhuLuc, ...] = ()
    """Các phụ lục kèm theo."""

    @model_validator(mode="after")
    def _check_trich_yeu(self) -> Self:
        if self.get_hinh_thuc().trich_yeu and not self.trich_yeu:
            raise refuse("thieu-trich-yeu", tr("có trich_yeu, một cụm từ nói về việc gì"))
        return self

    def get_hinh_thuc(self) -> HinhThuc:
        """Return the form of its kind."""
        return HINH_THUC[self.loai]


class BenKy(NguoiKy):
    """One of several who sign, each in his own place."""

    ben: Chu | None = None
    """Bên hoặc đơn vị của người ký, in trên chức vụ: Đại diện bên A; Sở Tài chính."""


class BanKemTheo(ThanVanBan):
    """A text issued with a decision, on pages of its own with a head of its own (Mẫu 1.3)."""

    loai: Loai
    """Loại văn bản được ban hành kèm theo: quy_che, quy_dinh."""
    ten_loai: Chu | None = None
    """Tên in ra thay cho tên loại thường."""
    trich_yeu: Chu
    """Trích yếu của văn bản kèm theo."""

    def get_hinh_thuc(self) -> HinhThuc:
        """Return the form of its kind."""
        return HINH_THUC[self.loai]

    @model_validator(mode="after")
    def _check_words(self) -> Self:
        if self.is_empty():
            raise refuse("khong-noi-dung", tr("có nội dung: phan, chuong, dieu, muc hoặc noi_dung"))
        return self


def _read_one(value: object) -> object:
    return value if isinstance(value, list | tuple) else (value,)


CacNguoiKy = Annotated[
    tuple[BenKy, ...], BeforeValidator(_read_one, json_schema_input_type=tuple[BenKy, ...] | BenKy)
]
"""Who sign, from the left; one alone may stand bare."""


def _read_danh_so(value: object) -> object:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


class VanBanThuong(ThanVanBan):
    """A document, whole."""

    ho_so_co_quan: Chu | None = None
    """Tệp hồ sơ cơ quan dùng chung: co-quan.yaml."""
    co_quan: CoQuan
    """Cơ quan ban hành (thường lấy từ hồ sơ cơ quan)."""
    van_ban: DauThuong
    """Loại, số, ngày, trích yếu."""
    kinh_gui: CacChu = ()
    """Cấp trên nhận tờ trình; nơi nhận công điện, thư công. Loại khác không có."""
    tham_quyen: Chu | None = None
    """Người hoặc tập thể ban hành quyết định, nghị quyết, công điện: Giám đốc Sở Nội vụ."""
    can_cu: tuple[CanCuHoacChu, ...] = ()
    """Các căn cứ, mỗi căn cứ một dòng."""
    mo_dau: Chu | None = None
    """Câu dẫn sau căn cứ, trước các mục."""
    danh_so: Annotated[
        Literal["I", "1"] | None,
        BeforeValidator(_read_danh_so, json_schema_input_type=Literal["I", "1", 1] | None),
    ] = None
    """Các mục ngoài cùng đánh số I, II hay 1, 2; không ghi thì mục nào cũng có tieu_de là I, II."""
    ket_thuc: Chu | None = None
    """Câu kết; dấu ./. được thêm khi chưa có."""
    nguoi_ky: CacNguoiKy = ()
    """Người ký, hoặc tên gọi tắt trong hồ sơ cơ quan; nhiều người thì danh sách, từ trái sang."""
    noi_nhan: tuple[NoiNhanHoacChu, ...] = ()
    """Nơi nhận, trước dòng Lưu."""
    luu: LuuHoacChu = Luu()
    """Dòng Lưu: đơn vị soạn thảo."""
    kieu: Kieu = Kieu()
    """Lựa chọn trình bày."""
    kem_theo: tuple[BanKemTheo, ...] = ()
    """Các văn bản được ban hành kèm theo quyết định."""

    def get_rung(self) -> int:
        """Return the rung of the outermost sections: 0 for I., 1 for 1."""
        if self.danh_so is None:
            return int(not all(one.tieu_de or one.khong_so for one in self.muc))
        return int(self.danh_so == "1")

    def list_ky(self) -> tuple[BenKy, ...]:
        """Return who sign."""
        return self.nguoi_ky

    def has_words(self) -> bool:
        """Tell whether there is a text; a kind that composes some of it itself always has."""
        return not self.is_empty()

    def find_own_faults(self) -> Iterator[Fault]:
        """Yield what is wrong with the keys that this kind alone has."""
        yield from ()
