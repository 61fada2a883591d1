"""What an office says once: its bodies, its signers, its habits of presentation."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StrictInt

from kehoach import nd30
from kehoach.messages import tr
from kehoach.model.types import Base, Chu, accept_text, refuse


def _check_viet_tat(text: str) -> str:
    if not nd30.check_viet_tat(text):
        raise refuse(
            "viet-tat-sai", tr("chữ viết tắt in hoa, không dấu cách, ví dụ SNN&PTNT hoặc SNV")
        )
    kind, dash, body = text.partition("-")
    if dash and kind in nd30.VIET_TAT.value:
        expected = tr("chỉ {body}; “{kind}-” do chương trình in", body=body, kind=kind)
        raise refuse("viet-tat-co-loai", expected)
    return text


VietTat = Annotated[Chu, AfterValidator(_check_viet_tat)]
"""An abbreviation of a body as it stands in a ký hiệu."""


class CoQuan(Base):
    """The body that issues the document."""

    chu_quan: Chu | None = None
    """Tên cơ quan, tổ chức chủ quản trực tiếp (nếu có), được viết tắt cụm từ thông dụng: UBND."""
    ten: Chu
    """Tên đầy đủ của cơ quan, tổ chức ban hành văn bản; xuống dòng ở đâu thì ngắt dòng ở đó."""
    viet_tat: VietTat
    """Chữ viết tắt tên cơ quan trong ký hiệu văn bản: SNN&PTNT."""
    dia_danh: Chu
    """Địa danh ghi trước ngày ban hành: Thanh Hóa."""
    dia_chi: Chu | None = None
    """Địa chỉ trụ sở."""
    dien_thoai: Chu | None = None
    """Số điện thoại."""
    thu_dien_tu: Chu | None = None
    """Địa chỉ thư điện tử nhận báo cáo."""
    trang_thong_tin: Chu | None = None
    """Trang thông tin điện tử."""


def _read_quyen_han(text: str) -> str:
    try:
        formula, _ = nd30.parse_quyen_han(text)
    except nd30.QuyenHanSai as error:
        expected = tr("TM., KT., TL. hoặc TUQ., rồi tên tập thể hoặc chức vụ: KT. Giám đốc")
        hint = "" if error.code == "quyen-han-khong-biet" else str(error)
        raise refuse(error.code, expected, hint) from None
    if formula == "Q.":
        raise refuse("quyen-han-q", tr("Q. ghi liền trước chức vụ, ở khóa chuc_vu: Q. Giám đốc"))
    return text


QuyenHan = Annotated[Chu, AfterValidator(_read_quyen_han)]
"""A line of authority above the position: TM. Ủy ban nhân dân; KT. Giám đốc."""


def _check_chuc_vu(text: str) -> str:
    try:
        formula, _ = nd30.parse_quyen_han(text)
    except nd30.QuyenHanSai as error:
        if error.code in ("quyen-han-gach-cheo", "quyen-han-thieu-cham"):
            raise refuse(error.code, tr("chức vụ: Giám đốc, Q. Giám đốc"), str(error)) from None
        return text
    if formula != "Q.":
        raise refuse(
            "chuc-vu-co-quyen-han",
            tr("chức vụ của chính người ký: Phó Giám đốc"),
            tr("{x} … ghi ở khóa quyen_han", x=formula),
        )
    return text


ChucVu = Annotated[Chu, AfterValidator(_check_chuc_vu)]
"""A position, without the authority that stands above it; Q. belongs to it."""


class NguoiKy(Base):
    """Who signs, by what authority, in which position."""

    quyen_han: tuple[QuyenHan, ...] = ()
    """Quyền hạn ký, mỗi dòng một mục: TM. Ủy ban nhân dân; KT. Chủ tịch; TL. Giám đốc."""
    chuc_vu: ChucVu
    """Chức vụ của người ký: Giám đốc, Khối trưởng; quyền giữ chức vụ thì ghi Q. Giám đốc."""
    chuc_vu_khac: ChucVu | None = None
    """Chức vụ khác của người ký, ghi ngay trên họ tên: Giám đốc Sở Nội vụ."""
    ho_ten: Chu | None = None
    """Họ và tên người ký; để trống khi chưa biết."""


class NoiNhan(Base):
    """One recipient."""

    ten: Chu
    """Tên nơi nhận."""
    de: Chu | None = None
    """Mục đích gửi: b/c (báo cáo), t/h (thực hiện), p/h (phối hợp)."""


NoiNhanHoacChu = Annotated[
    NoiNhan, BeforeValidator(accept_text("ten"), json_schema_input_type=NoiNhan | str)
]


class Luu(Base):
    """The last line of nơi nhận: what is kept, and where."""

    van_thu: Chu = "VT"
    """Nơi lưu ở văn thư."""
    don_vi: Chu | None = None
    """Chữ viết tắt đơn vị soạn thảo: TCCB; không có thì chỉ lưu ở văn thư."""
    so_ban: Annotated[StrictInt, Field(ge=1, le=9_999)] | None = None
    """Số bản lưu, khi cần ghi."""


LuuHoacChu = Annotated[
    Luu, BeforeValidator(accept_text("don_vi"), json_schema_input_type=Luu | str)
]


class Kieu(Base):
    """An office's choices where the decree leaves a choice."""

    co_chu: Literal[13, 14] = 14
    """Cỡ chữ nội dung; các cỡ khác đi theo (14: Quốc hiệu 13, Tiêu ngữ 14; 13: 12 và 13)."""
    ngay_trich_dan: Literal["so", "chu"] = "so"
    """Ngày của văn bản được viện dẫn: so (06/8/2018) hoặc chu (ngày 06 tháng 8 năm 2018)."""
    ty_le: Literal["92,9%", "92,9 %"] = "92,9%"
    """Cách ghi tỷ lệ phần trăm: liền hay có dấu cách."""


class HoSoCoQuan(Base):
    """The profile file of an office, shared by all its documents; a document may override it."""

    co_quan: CoQuan
    """Cơ quan ban hành."""
    nguoi_ky: dict[str, NguoiKy] = Field(default_factory=dict)
    """Những người ký, mỗi người một tên gọi tắt để kế hoạch nhắc tới."""
    noi_nhan: tuple[NoiNhanHoacChu, ...] = ()
    """Nơi nhận thường dùng, khi văn bản không ghi riêng."""
    luu: LuuHoacChu | None = None
    """Dòng lưu thường dùng."""
    kieu: Kieu = Kieu()
    """Lựa chọn trình bày."""
