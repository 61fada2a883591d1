"""The table of lettering, "Mẫu chữ và chi tiết trình bày" (Phụ lục I, Phần I, Mục V).

One row per component that is set in type; what is only a place (chữ ký, dấu, dấu chỉ độ mật)
stands in :mod:`kehoach.nd30.grid` alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final, Literal

from kehoach.nd30.fact import HABIT, Basis, Fact, Range, cite_mau, cite_muc, cite_table


class Align(StrEnum):
    """How the lines of a component stand in their place."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True)
class Line:
    """A solid rule beside a component, centred on it.

    ``share`` is the length as a share of the text line (the longest one, if several) or of the
    text area, as ``of`` says.
    """

    share: Range
    of: Literal["text", "area"] = "text"
    side: Literal["below", "above"] = "below"
    kind: Literal["solid"] = "solid"


@dataclass(frozen=True, slots=True)
class Component:
    """One component of a document and its lettering.

    ``ten`` is also the name of its style in our templates; ``o_so`` is its cell in the grid
    (None: it has none); ``co_chu`` is in pt; ``ke`` is the rule beside it, if any.
    """

    id: str
    ten: str
    o_so: str | None
    co_chu: Fact[Range]
    dam: Fact[bool]
    nghieng: Fact[bool]
    in_hoa: Fact[bool]
    canh: Fact[Align]
    ke: Fact[Line] | None = None


# The words of the table's columns "Loại chữ" and "Kiểu chữ"; the latter as (bold, italic).
_HOA, _THUONG = True, False
_DUNG, _DUNG_DAM, _NGHIENG, _NGHIENG_DAM = (
    (False, False), (True, False), (False, True), (True, True),
)  # fmt: skip

# Alignment and rules stand in the text of the mục; _MAU: only drawn in the table's examples.
_GIUA = Fact(Align.CENTER, cite_muc("II"))
_TRAI = Fact(Align.LEFT, cite_muc("II"))
_DEU = Fact(Align.JUSTIFY, cite_muc("II"))
_GIUA_III = Fact(Align.CENTER, cite_muc("III"))
_GIUA_I = Fact(Align.CENTER, cite_muc("I"))
_GIUA_MAU = Fact(Align.CENTER, f"{cite_muc('V')}, ví dụ minh họa", Basis.SAMPLE)
_TRAI_MAU = Fact(Align.LEFT, f"{cite_muc('V')}, ví dụ minh họa", Basis.SAMPLE)
_DEU_MAU = Fact(Align.JUSTIFY, cite_mau("1.2"), Basis.SAMPLE)
_PHAI_SO_DO = Fact(Align.RIGHT, f"{cite_muc('IV')}, sơ đồ", Basis.SAMPLE)

_KE_HET = Fact(Line(Range(1, 1)), cite_muc("II, khoản 1"))
_KE_NGAN = Fact(Line(Range(1 / 3, 1 / 2)), cite_muc("II"))
_KE_TREN = Fact(Line(Range(1, 1), of="area", side="above"), cite_muc("IV"))
_KE_PHU_LUC = Fact(
    Line(Range(1 / 3, 1 / 2)),
    f"{cite_mau('2.1')} vẽ một nét ngắn, không nói độ dài; lấy như nét dưới trích yếu",
    Basis.CONVENTION,
)


def _row(
    stt: str,
    id: str,
    ten: str,
    chu: bool,
    co: tuple[float, float],
    kieu: tuple[bool, bool],
    o_so: str | None,
    canh: Fact[Align],
    ke: Fact[Line] | None = None,
) -> Component:
    cite = cite_table(stt)
    dam, nghieng = kieu
    return Component(
        id, ten, o_so, Fact(Range(*co), cite), Fact(dam, cite), Fact(nghieng, cite),
        Fact(chu, cite), canh, ke,
    )  # fmt: skip


def _habit(id: str, ten: str, co: tuple[float, float], o_so: str | None, canh: Align) -> Component:
    """A component that offices use and the decree does not know: upright, not bold."""
    plain = Fact(False, HABIT, Basis.CONVENTION)
    return Component(
        id, ten, o_so, Fact(Range(*co), HABIT, Basis.CONVENTION), plain, plain, plain,
        Fact(canh, HABIT, Basis.CONVENTION),
    )  # fmt: skip


# The columns are the decree's, in its order, then ô số, alignment and rule.
# fmt: off
_ROWS = (
    _row("1", "quoc_hieu", "Quốc hiệu", _HOA, (12, 13), _DUNG_DAM, "1", _GIUA_MAU),
    _row("1", "tieu_ngu", "Tiêu ngữ", _THUONG, (13, 14), _DUNG_DAM, "1", _GIUA, _KE_HET),
    _row("2", "co_quan_chu_quan", "Cơ quan chủ quản", _HOA, (12, 13), _DUNG, "2", _GIUA_MAU),
    _row("2", "co_quan_ban_hanh", "Cơ quan ban hành", _HOA, (12, 13), _DUNG_DAM, "2", _GIUA,
         _KE_NGAN),
    _row("3", "so_ky_hieu", "Số và ký hiệu", _THUONG, (13, 13), _DUNG, "3", _GIUA),
    _row("4", "dia_danh_ngay", "Địa danh và thời gian", _THUONG, (13, 14), _NGHIENG, "4", _GIUA),
    _row("5a", "ten_loai", "Tên loại văn bản", _HOA, (13, 14), _DUNG_DAM, "5a", _GIUA),
    _row("5a", "trich_yeu", "Trích yếu", _THUONG, (13, 14), _DUNG_DAM, "5a", _GIUA, _KE_NGAN),
    _row("5b", "trich_yeu_cong_van", "Trích yếu công văn", _THUONG, (12, 13), _DUNG, "5b", _GIUA),

    _row("6", "noi_dung", "Nội dung", _THUONG, (13, 14), _DUNG, "6", _DEU),
    _row("6a", "phan_chuong", "Phần và chương", _THUONG, (13, 14), _DUNG_DAM, "6", _GIUA),
    _row("6a", "tieu_de_phan_chuong", "Tiêu đề phần và chương", _HOA, (13, 14), _DUNG_DAM, "6",
         _GIUA),
    _row("6a", "muc_tieu_muc", "Mục và tiểu mục", _THUONG, (13, 14), _DUNG_DAM, "6", _GIUA),
    _row("6a", "tieu_de_muc", "Tiêu đề mục", _HOA, (13, 14), _DUNG_DAM, "6", _GIUA),
    _row("6a", "dieu", "Điều", _THUONG, (13, 14), _DUNG_DAM, "6", _DEU),
    _row("6b", "muc_la_ma", "Mục số La Mã", _HOA, (13, 14), _DUNG_DAM, "6", _TRAI_MAU),
    _row("6b", "khoan_co_tieu_de", "Khoản có tiêu đề", _THUONG, (13, 14), _DUNG_DAM, "6", _DEU),
    _row("6b", "khoan", "Khoản", _THUONG, (13, 14), _DUNG, "6", _DEU),
    _row("6b", "diem", "Điểm", _THUONG, (13, 14), _DUNG, "6", _DEU),

    _row("7", "quyen_han", "Quyền hạn của người ký", _HOA, (13, 14), _DUNG_DAM, "7a", _GIUA_MAU),
    _row("7", "chuc_vu", "Chức vụ của người ký", _HOA, (13, 14), _DUNG_DAM, "7a", _GIUA_MAU),
    _row("7", "ho_ten", "Họ tên người ký", _THUONG, (13, 14), _DUNG_DAM, "7b", _GIUA),
    _row("8a", "kinh_gui", "Kính gửi", _THUONG, (13, 14), _DUNG, "9a", _TRAI_MAU),
    _row("8b", "noi_nhan_nhan", "Nơi nhận", _THUONG, (12, 12), _NGHIENG_DAM, "9b", _TRAI),
    _row("8b", "noi_nhan_muc", "Danh sách nơi nhận", _THUONG, (11, 11), _DUNG, "9b", _TRAI),

    _row("9", "phu_luc_nhan", "Phụ lục", _THUONG, (14, 14), _DUNG_DAM, None, _GIUA_III),
    _row("9", "phu_luc_ten", "Tên phụ lục", _HOA, (13, 14), _DUNG_DAM, None, _GIUA_III),
    _row("10", "dau_do_khan", "Dấu chỉ mức độ khẩn", _HOA, (13, 14), _DUNG_DAM, "10b", _GIUA_MAU),
    _row("11", "nguoi_soan_so_ban", "Người soạn và số bản", _THUONG, (11, 11), _DUNG, "12",
         _PHAI_SO_DO),
    _row("12", "dia_chi_co_quan", "Địa chỉ cơ quan", _THUONG, (11, 12), _DUNG, "13", _TRAI_MAU,
         _KE_TREN),
    _row("13", "pham_vi_luu_hanh", "Phạm vi lưu hành", _HOA, (13, 14), _DUNG_DAM, "11", _GIUA_MAU),
    _row("14", "so_trang", "Số trang", _THUONG, (13, 14), _DUNG, None, _GIUA_I),
)
# fmt: on


def _write_in_text(
    muc: str, id: str, ten: str, o_so: str | None, canh: Fact[Align], ke: Fact[Line] | None = None
) -> Component:
    """A component that the text of ``muc`` describes and the table leaves out: italic, 13-14."""
    cite = cite_muc(muc)
    return Component(
        id, ten, o_so, Fact(Range(13, 14), cite), Fact(False, cite), Fact(True, cite),
        Fact(False, cite), canh, ke,
    )  # fmt: skip


_MORE = (
    _write_in_text("II", "can_cu", "Căn cứ", "6", _DEU_MAU),
    _write_in_text("III", "phu_luc_kem_theo", "Kèm theo", None, _GIUA_III, _KE_PHU_LUC),
    _habit("gach_dau_dong", "Gạch đầu dòng", (13, 14), "6", Align.JUSTIFY),
    _habit("bang", "Chữ trong bảng", (12, 14), "6", Align.LEFT),
    _habit("du_thao", "Dự thảo", (13, 14), None, Align.CENTER),
)

COMPONENTS: Final[Mapping[str, Component]] = MappingProxyType(
    {component.id: component for component in (*_ROWS, *_MORE)}
)
"""Identifier -> component."""
