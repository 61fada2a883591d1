"""The fonts in which the components of the decree and the styles of our templates are set."""

from __future__ import annotations

from kehoach import nd30
from kehoach.layout.lines import Font

BANG = {14: 13, 13: 12}
"""The size of a table's text in pt by that of the body: within the habit of offices, 12 to 14."""

BANG_STYLES = (
    *("Bảng: tiêu đề cột", "Bảng: nhóm", "Bảng: chữ", "Bảng: chữ giữa cột", "Bảng: số"),
    "Bảng: đơn vị tính",
)
"""The styles of the text in tables, and of their unit above them."""
BANG_TEN_STYLE = "Bảng: tên bảng"
"""The style of a table's name, as large as the body."""

IN_TEMPLATES = (
    *("quoc_hieu", "tieu_ngu", "co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu"),
    *("dia_danh_ngay", "dau_do_khan", "du_thao", "ten_loai", "trich_yeu", "can_cu", "noi_dung"),
    *("phan_chuong", "tieu_de_phan_chuong"),
    *("muc_la_ma", "khoan_co_tieu_de", "khoan", "diem", "gach_dau_dong"),
    *("trich_yeu_cong_van", "kinh_gui"),
    *("quyen_han", "chuc_vu", "ho_ten", "noi_nhan_nhan", "noi_nhan_muc"),
    *("phu_luc_nhan", "phu_luc_ten", "phu_luc_kem_theo", "so_trang"),
)
"""The components that have a style in our templates; the builder of the templates makes these."""
IN_ARTICLES = ("muc_tieu_muc", "tieu_de_muc", "dieu")
"""Those that have one in the template of texts with chapters and articles besides."""
IN_LETTERS = ("dia_chi_co_quan",)
"""Those that have one in the template of công văn besides."""
THAM_QUYEN_STYLE = "Thẩm quyền ban hành"
"""The style of who resolves, and of 'QUYẾT ĐỊNH:', as large as the body."""


_ALL = (*IN_TEMPLATES, *IN_ARTICLES, *IN_LETTERS)


def font_of(component_id: str, co_chu: int) -> Font:
    """Return the font of a component in a document whose body is ``co_chu`` (13 or 14) pt."""
    component = nd30.COMPONENTS[component_id]
    return Font(
        size=nd30.size_of(component_id, co_chu),
        bold=component.dam.value,
        italic=component.nghieng.value,
    )


def list_style_sizes(co_chu: int) -> dict[str, float]:
    """Return the size in pt of every style of our templates, by the style's name."""
    sizes = {nd30.COMPONENTS[one].ten: nd30.size_of(one, co_chu) for one in _ALL}
    as_body = dict.fromkeys((BANG_TEN_STYLE, THAM_QUYEN_STYLE), co_chu)
    return sizes | dict.fromkeys(BANG_STYLES, BANG[co_chu]) | as_body
