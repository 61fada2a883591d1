"""What a clerk calls the keys of a plan."""

from __future__ import annotations

from kehoach.messages import tr


def name_part(key: str) -> str:
    """Return what to call a part of a plan by its key: ``can_cu`` is Căn cứ."""
    return {
        "nam": tr("Năm kế hoạch"),
        "co_quan": tr("Cơ quan ban hành"),
        "van_ban": tr("Văn bản"),
        "can_cu": tr("Căn cứ"),
        "mo_dau": tr("Câu mở đầu"),
        "muc": tr("Các mục"),
        "cot": tr("Cột của bảng hoạt động"),
        "hoat_dong": tr("Hoạt động"),
        "to_chuc_thuc_hien": tr("Tổ chức thực hiện"),
        "ket_thuc": tr("Câu kết"),
        "nguoi_ky": tr("Người ký"),
        "noi_nhan": tr("Nơi nhận"),
        "luu": tr("Dòng Lưu"),
        "danh_sach": tr("Danh sách khối, đơn vị"),
        "kieu": tr("Lựa chọn trình bày"),
    }.get(key, key)


def name_field(key: str) -> str:
    """Return what to call a field by its key: ``thoi_gian`` is thời gian; the key if unknown."""
    return {
        **_name_head_fields(),
        **_name_body_fields(),
        **_name_people_fields(),
    }.get(key, key)


def _name_head_fields() -> dict[str, str]:
    return {
        "chu_quan": tr("cơ quan chủ quản"),
        "viet_tat": tr("chữ viết tắt"),
        "dia_danh": tr("địa danh"),
        "loai": tr("loại văn bản"),
        "so": tr("số"),
        "ngay": tr("ngày"),
        "trich_yeu": tr("trích yếu"),
        "do_khan": tr("độ khẩn"),
        "du_thao": tr("dự thảo"),
        "phu_luc": tr("phụ lục"),
        "so_ky_hieu": tr("số, ký hiệu"),
        "ghi": tr("lời ghi"),
        "kho": tr("khổ giấy"),
    }


def _name_body_fields() -> dict[str, str]:
    return {
        "tieu_de": tr("tiêu đề"),
        "noi_dung": tr("nội dung"),
        "gach": tr("ý gạch đầu dòng"),
        "bang": tr("bảng"),
        "dau": tr("hàng tiêu đề"),
        "dong": tr("hàng"),
        "them": tr("cột riêng"),
        "don_vi_tinh": tr("đơn vị tính"),
        "muc": tr("mục con"),
        "thuc_hien": tr("thực hiện"),
        "chu_tri": tr("chủ trì"),
        "phoi_hop": tr("phối hợp"),
        "thoi_gian": tr("thời gian"),
        "bao_cao": tr("báo cáo"),
        "nhom": tr("nhóm"),
        "khong_so": tr("không đánh số"),
        "gom_ca_ngay": tr("gồm cả ngày cuối"),
    }


def _name_people_fields() -> dict[str, str]:
    return {
        "ten": tr("tên"),
        "ten_gon": tr("tên gọn"),
        "quyen_han": tr("quyền hạn ký"),
        "chuc_vu": tr("chức vụ"),
        "chuc_vu_khac": tr("chức vụ khác"),
        "ho_ten": tr("họ tên"),
        "de": tr("gửi để"),
        "don_vi": tr("đơn vị"),
        "van_thu": tr("văn thư"),
        "so_ban": tr("số bản lưu"),
        "vai_tro": tr("vai trò"),
        "thu_dien_tu": tr("thư điện tử"),
        "dia_chi": tr("địa chỉ"),
        "dien_thoai": tr("điện thoại"),
    }
