"""The words of the other kinds of documents, as the decree's samples draw them."""

from __future__ import annotations

from typing import Any

import pytest

from kehoach.composing.cac_loai import compose_van_ban
from kehoach.composing.context import VanBanContext
from kehoach.model.cac_loai import MO_HINH

CO_QUAN = {
    "chu_quan": "UBND tỉnh Nghệ An",
    "ten": "Sở Nội vụ",
    "viet_tat": "SNV",
    "dia_danh": "Nghệ An",
}
GIAM_DOC = {"chuc_vu": "Giám đốc", "ho_ten": "Nguyễn Văn An"}


def compose(loai: str, **keys: Any) -> VanBanContext:
    van_ban = {"loai": loai, "so": 5, "ngay": "03/02/2026", "trich_yeu": "Thi đua năm 2026"}
    data = {
        "co_quan": CO_QUAN,
        "nguoi_ky": GIAM_DOC,
        "luu": "TCCB",
        **keys,
        "van_ban": {**van_ban, **keys.get("van_ban", {})},
    }
    return compose_van_ban(MO_HINH[loai].model_validate(data))


def list_words(context: VanBanContext) -> list[tuple[str, str]]:
    return [(one.kieu, f"{one.dan} {one.chu}".strip()) for one in context.noi_dung]


class TestDecision:
    context = compose(
        "quyet_dinh",
        tham_quyen="Giám đốc Sở Nội vụ",
        can_cu=["Theo đề nghị của Chánh Văn phòng"],
        dieu=["Một.", {"tieu_de": "Hai", "muc": ["Khoản."]}, "Ba"],
        noi_nhan=[{"ten": "Bộ", "de": "b/c"}],
    )

    def test_head(self):
        assert self.context.so_ky_hieu == "Số: 05/QĐ-SNV"
        assert self.context.tham_quyen == "GIÁM ĐỐC SỞ NỘI VỤ"
        assert self.context.loi_quyet == "QUYẾT ĐỊNH:"  # Mẫu 1.2
        assert self.context.can_cu == ("Theo đề nghị của Chánh Văn phòng.",)

    def test_articles(self):
        assert list_words(self.context) == [
            ("dieu", "Điều 1. Một."),
            ("dieu", "Điều 2. Hai"),
            ("khoan", "1. Khoản."),
            ("dieu", "Điều 3. Ba./."),
        ]
        assert [one.dan for one in self.context.noi_dung] == ["Điều 1.", "", "", "Điều 3."]

    def test_the_first_recipients_are_those_who_carry_it_out(self):
        assert self.context.noi_nhan == ("- Như Điều 3;", "- Bộ (để b/c);", "- Lưu: VT, TCCB.")

    def test_who_carries_it_out_may_be_said(self):
        context = compose(
            "quyet_dinh", tham_quyen="A", dieu=["x", "y"], noi_nhan=["Như Điều 1", "B"]
        )
        assert context.noi_nhan[:2] == ("- Như Điều 1;", "- B;")

    def test_a_resolution(self):
        context = compose("nghi_quyet", tham_quyen="Hội đồng", dieu=["x"])
        assert context.loi_quyet == "QUYẾT NGHỊ:"  # Mẫu 1.1


def test_a_text_issued_with_a_decision():
    attached = {
        "loai": "quy_che",
        "trich_yeu": "Hoạt động của Cụm",
        "chuong": [
            {"tieu_de": "Quy định chung", "dieu": [{"tieu_de": "Phạm vi", "noi_dung": "Cụm."}]},
            {"tieu_de": "Tổ chức", "muc": [{"tieu_de": "Thành phần", "dieu": ["Họp."]}]},
        ],
    }
    context = compose("quyet_dinh", tham_quyen="A", dieu=["x"], kem_theo=[attached])
    (one,) = context.ban_kem_theo
    assert (one.ten_loai, one.trich_yeu) == ("QUY CHẾ", "Hoạt động của Cụm")
    assert one.kem_theo == (
        "(Kèm theo Quyết định số 05/QĐ-SNV ngày 03 tháng 02 năm 2026 của Sở Nội vụ)"
    )
    # Điều run on through all chapters
    assert [(doan.kieu, f"{doan.dan} {doan.chu}".strip()) for doan in one.noi_dung] == [
        ("phan_chuong", "Chương I"),
        ("tieu_de_phan_chuong", "QUY ĐỊNH CHUNG"),
        ("dieu", "Điều 1. Phạm vi"),
        ("noi_dung", "Cụm."),
        ("phan_chuong", "Chương II"),
        ("tieu_de_phan_chuong", "TỔ CHỨC"),
        ("muc_tieu_muc", "Mục 1"),
        ("tieu_de_muc", "THÀNH PHẦN"),
        ("dieu", "Điều 2. Họp./."),
    ]


def test_parts_stand_above_chapters_whose_numbers_run_on():
    dieu = [{"tieu_de": "Phạm vi", "noi_dung": "Sở."}]
    phan = [
        {"tieu_de": "Quy định chung", "dieu": dieu},
        {
            "so": "Phần thứ hai",
            "tieu_de": "Tổ chức",
            "chuong": [
                {"tieu_de": "Bộ máy", "dieu": dieu},
                {"tieu_de": "Con người", "muc": [{"tieu_de": "Lãnh đạo", "dieu": dieu}]},
            ],
        },
        {"tieu_de": "Thi hành", "chuong": [{"tieu_de": "Hiệu lực", "dieu": ["Từ ngày ký"]}]},
    ]
    context = compose("quy_che", phan=phan)
    # Phần, chương: Roman numbers, a line of their own, the heading in capitals below (Mục II.6)
    assert [f"{one.dan} {one.chu}".strip() for one in context.noi_dung] == [
        *("Phần I", "QUY ĐỊNH CHUNG", "Điều 1. Phạm vi", "Sở."),
        *("Phần thứ hai", "TỔ CHỨC"),
        *("Chương I", "BỘ MÁY", "Điều 2. Phạm vi", "Sở."),
        *("Chương II", "CON NGƯỜI", "Mục 1", "LÃNH ĐẠO", "Điều 3. Phạm vi", "Sở."),
        *("Phần III", "THI HÀNH", "Chương III", "HIỆU LỰC", "Điều 4. Từ ngày ký./."),
    ]
    assert [one.kieu for one in context.noi_dung[:2]] == ["phan_chuong", "tieu_de_phan_chuong"]


def test_a_submission_goes_upward_and_counts_what_it_lists():
    khen = [
        {"hinh_thuc": "Cờ thi đua", "tap_the": ["Sở A"]},
        {"hinh_thuc": "Bằng khen", "tap_the": ["Sở B", "Sở C"], "ca_nhan": ["Ông D"]},
    ]
    context = compose("to_trinh", kinh_gui="Bộ Nội vụ", noi_dung="Đề nghị:", khen_thuong=khen)
    assert context.kinh_gui == ("Kính gửi: Bộ Nội vụ",)
    assert context.noi_nhan == ("- Như trên;", "- Lưu: VT, TCCB.")
    assert list_words(context)[1:] == [
        ("gach_dau_dong", "- Cờ thi đua: 01 tập thể;"),
        ("gach_dau_dong", "- Bằng khen: 02 tập thể, 01 cá nhân."),
        ("noi_dung", "(Danh sách tại Phụ lục kèm theo)./."),
    ]
    (phu_luc,) = context.phu_luc
    (table,) = [one.bang for one in phu_luc.noi_dung if one.bang]
    rows = [" | ".join(cell.chu for cell in row).rstrip(" |") for row in table.dong]
    assert rows == [
        "I | Cờ thi đua", "1 | Sở A",
        "II | Bằng khen", "1 | Sở B", "2 | Sở C", "3 | Ông D",
    ]  # fmt: skip


def test_an_invitation():
    context = compose(
        "giay_moi",
        kinh_moi="Lãnh đạo Sở A",
        toi_du="Hội nghị sơ kết",
        chu_tri="Ông An",
        thoi_gian={"gio": "8:00", "ngay": "30/6/2026"},
        dia_diem="Phòng họp",
        noi_dung="Đề nghị đến đúng giờ.",
    )
    # Mẫu 1.7, from the top
    assert list_words(context) == [
        ("noi_dung", "Sở Nội vụ trân trọng kính mời: Lãnh đạo Sở A."),
        ("noi_dung", "Tới dự Hội nghị sơ kết."),
        ("noi_dung", "Chủ trì: Ông An."),
        ("noi_dung", "Thời gian: 08 giờ 00 phút, ngày 30/6/2026 (thứ Ba)."),
        ("noi_dung", "Địa điểm: Phòng họp."),
        ("noi_dung", "Đề nghị đến đúng giờ./."),
    ]


class TestMinutes:
    context = compose(
        "bien_ban",
        bat_dau={"gio": "14:00", "ngay": "01/12/2026"},
        dia_diem="Sở Nội vụ",
        thanh_phan=["Sở A", "Sở B"],
        trieu_tap=14,
        co_mat=13,
        chu_tri="Ông An",
        thu_ky="Bà Bình",
        muc=["Thảo luận."],
        kiem_phieu=[{"viec": "tặng Cờ", "phat_ra": 13, "thu_ve": 13, "hop_le": 12,
                     "ty_le_dat": 80, "ket_qua": [{"ten": "Sở A", "tan_thanh": 11},
                                                  {"ten": "Sở B", "tan_thanh": 9}]}],
        ket_thuc_luc={"gio": "16:30", "ngay": "01/12/2026"},
        nguoi_ky=[{"chuc_vu": "Thư ký", "ho_ten": "B"}, {"chuc_vu": "Chủ tọa", "ho_ten": "A"}],
    )  # fmt: skip

    def test_the_sample_has_no_place_and_date(self):
        assert self.context.dia_danh_ngay == ""
        assert self.context.so_ky_hieu == "Số: 05/BB-SNV"

    def test_words(self):
        # Mẫu 1.9, from the top; 1 December 2026 is a Tuesday
        assert [chu for kieu, chu in list_words(self.context) if kieu != "bang"] == [
            "Thời gian bắt đầu: 14 giờ 00 phút, ngày 01/12/2026 (thứ Ba).",
            "Địa điểm: Sở Nội vụ.",
            "Thành phần tham dự:",
            "- Sở A;",
            "- Sở B.",
            "Có mặt: 13/14 người.",
            "Chủ trì: Ông An.",
            "Thư ký: Bà Bình.",
            "Nội dung:",
            "1. Thảo luận.",
            "Kết quả kiểm phiếu tặng Cờ:",
            "- Số phiếu phát ra: 13 phiếu; số phiếu thu về: 13 phiếu;",
            "- Số phiếu hợp lệ: 12 phiếu; số phiếu không hợp lệ: 01 phiếu.",
            "Tỷ lệ tán thành tính trên số phiếu hợp lệ (12); đạt khi có từ 80% trở lên tán thành.",
            "Cuộc họp kết thúc vào 16 giờ 30 phút, ngày 01/12/2026 (thứ Ba)./.",
        ]

    def test_votes(self):
        (table,) = [one.bang for one in self.context.noi_dung if one.bang]
        assert [[cell.chu for cell in row] for row in table.dong] == [
            ["1", "Sở A", "11", "1", "91,7%", "Đạt"],  # 11/12
            ["2", "Sở B", "9", "3", "75,0%", "Không đạt"],  # 9/12
        ]

    def test_two_sign_side_by_side(self):
        (row,) = self.context.hang_ky
        assert [one.chuc_vu for one in row] == ["THƯ KÝ", "CHỦ TỌA"]
        assert self.context.nguoi_ky.chuc_vu == ""


def test_an_odd_signer_leaves_a_place_empty():
    signers = [{"ben": f"Sở {one}", "chuc_vu": "Giám đốc"} for one in "ABC"]
    context = compose("giao_uoc", muc=["Một."], nguoi_ky=signers)
    assert [[one.quyen_han for one in row] for row in context.hang_ky] == [
        ["SỞ A", "SỞ B"],
        ["SỞ C", ""],
    ]
    assert context.so_ky_hieu == ""
    assert context.noi_nhan == ()


def test_a_leave_is_confirmed_where_the_office_wants_it():
    leave = {"noi_dung": "Được nghỉ phép 05 ngày"}
    assert compose("giay_nghi_phep", **leave).xac_nhan == ""
    assert compose("giay_nghi_phep", **leave, xac_nhan=True).xac_nhan.startswith("Xác nhận của")


@pytest.mark.parametrize(
    ("to", "label", "lines"),
    [
        ("Các phòng", "GIÁM ĐỐC điện: Các phòng", ()),
        (["Phòng A", "Phòng B"], "GIÁM ĐỐC điện:", ("- Phòng A;", "- Phòng B.")),  # Mẫu 1.6
    ],
)
def test_an_urgent_message(to, label, lines):
    context = compose("cong_dien", tham_quyen="Giám đốc", kinh_gui=to, noi_dung="Trực 24/24 giờ")
    assert (context.loi_dien, context.kinh_gui, context.tham_quyen) == (label, lines, "")
    assert context.noi_nhan[0] == "- Lưu: VT, TCCB."


def test_an_introduction_has_nhu_tren_and_no_trich_yeu():
    context = compose("giay_gioi_thieu", van_ban={"trich_yeu": None}, noi_dung="Giới thiệu")
    assert context.trich_yeu == ""
    assert context.noi_nhan == ("- Như trên;", "- Lưu: VT, TCCB.")  # Mẫu 1.8


def test_a_programme():
    lich = [
        {"ten": "Sáng", "viec": [{"tu": "8:00", "den": "8:30", "noi_dung": "A", "thuc_hien": "B"}]}
    ]
    context = compose("chuong_trinh_hoi_nghi", lich=lich, dia_diem="Phòng họp", nguoi_ky=[])
    (table,) = [one.bang for one in context.noi_dung if one.bang]
    assert [[cell.chu for cell in row] for row in table.dong] == [
        ["Sáng"], ["08h00 - 08h30", "A", "B"],
    ]  # fmt: skip
    assert list_words(context)[0] == ("noi_dung", "Địa điểm: Phòng họp.")
    assert (context.so_ky_hieu, context.dia_danh_ngay) == ("", "")


def test_a_ballot():
    context = compose("phieu_bau", noi_dung="Đánh dấu X.", ung_vien=["A", "B"], chon=1, nguoi_ky=[])
    assert list_words(context)[:2] == [
        ("noi_dung", "Đánh dấu X."),
        ("noi_dung", "Chọn nhiều nhất 01 trong 02 tên dưới đây."),
    ]
    (table,) = [one.bang for one in context.noi_dung if one.bang]
    assert [[cell.chu for cell in row] for row in table.dong] == [
        ["1", "A", "", ""], ["2", "B", "", ""],
    ]  # fmt: skip


def test_a_letter_of_a_head_bears_its_own_name():
    context = compose(
        "thu_cong", van_ban={"ten_loai": "Thư khen", "trich_yeu": None}, noi_dung="Khen"
    )
    assert context.ten_loai == "THƯ KHEN"
    assert context.noi_nhan == ()
