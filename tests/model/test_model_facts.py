"""The groups of a data file: what each takes, what stays as it is, and that none can change."""

from __future__ import annotations

import datetime as dt
import importlib
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from kehoach.model import (
    Base,
    CanCu,
    CoQuan,
    DonVi,
    HoatDong,
    KeHoach,
    Kieu,
    Luu,
    Muc,
    NguoiKy,
    NoiNhan,
    ThucHien,
    VaiTro,
    VanBan,
)

MODULES = (
    *("bang", "co_quan", "don_vi", "hoat_dong", "ke_hoach", "noi_dung", "thoi_gian", "van_ban"),
)
GROUPS = {
    model
    for name in MODULES
    for model in vars(importlib.import_module(f"kehoach.model.{name}")).values()
    if isinstance(model, type) and issubclass(model, Base) and model is not Base
}


def refuse(model: type[BaseModel], **data: Any) -> list[str]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(data)
    return [error.get("ctx", {}).get("code", error["type"]) for error in caught.value.errors()]


class TestEveryGroup:
    def test_there_are_as_many_as_we_know_of(self):
        assert len(GROUPS) > 25

    @pytest.mark.parametrize("model", sorted(GROUPS, key=lambda model: model.__name__))
    def test_knows_its_keys_and_explains_each(self, model):
        assert model.model_config["extra"] == "forbid"
        assert model.model_config["frozen"]
        silent = [name for name, one in model.model_fields.items() if not one.description]
        assert silent == []

    @pytest.mark.parametrize("model", sorted(GROUPS, key=lambda model: model.__name__))
    def test_names_its_keys_without_accents(self, model):
        assert [name for name in model.model_fields if not name.isascii()] == []

    def test_cannot_change(self):
        noi_nhan = NoiNhan(ten="UBND tỉnh")
        with pytest.raises(ValidationError):
            noi_nhan.ten = "Bộ Nội vụ"

    def test_is_a_value(self):
        one = Muc(tieu_de="A", muc=(Muc(tieu_de="B", gach=("c",)),))
        two = Muc.model_validate({"tieu_de": "A", "muc": [{"tieu_de": "B", "gach": ["c"]}]})
        assert one == two
        assert len({one, two}) == 1

    def test_takes_a_blank_key_for_none(self):
        assert NoiNhan.model_validate({"ten": "A", "de": None}) == NoiNhan(ten="A")
        assert refuse(NoiNhan, ten=None) == ["missing"]


class TestText:
    @pytest.mark.parametrize(
        ("typed", "kept"), [("Sở", "Sở"), ("  Sở \n", "Sở"), (402, "402"), ("a\nb", "a\nb")]
    )
    def test_is_taken_as_typed(self, typed, kept):
        assert DonVi.model_validate({"ma": "A", "ten": typed}).ten == kept

    @pytest.mark.parametrize("typed", [True, 1.5, [], {}, dt.date(2023, 1, 1), "", "  "])
    def test_is_nothing_else(self, typed):
        assert len(refuse(DonVi, ma="A", ten=typed)) == 1

    def test_has_an_end(self):
        assert NoiNhan(ten="a" * 20_000)
        assert refuse(NoiNhan, ten="a" * 20_001) == ["string_too_long"]


class TestHeadOfTheDocument:
    @pytest.mark.parametrize(
        ("typed", "parts"),
        [
            ("25/5/2023", (25, 5, 2023)),
            ("25-5-2023", (25, 5, 2023)),
            ("2023-05-25", (25, 5, 2023)),
            (dt.date(2023, 5, 25), (25, 5, 2023)),
            ("5/2023", (None, 5, 2023)),
            ("tháng 5 năm 2023", (None, 5, 2023)),
            (2023, (None, None, 2023)),
            ("2023", (None, None, 2023)),
            (None, (None, None, None)),
            ({"thang": 5}, (None, 5, None)),
        ],
    )
    def test_date_of_issue(self, typed, parts):
        ngay = VanBan.model_validate({"trich_yeu": "A", "ngay": typed}).ngay
        assert (ngay.ngay, ngay.thang, ngay.nam) == parts

    @pytest.mark.parametrize(
        "typed",
        [
            "31/4/2023",
            "5/23",
            "23",
            31,
            True,
            [25, 5],
            "mai",
            {"ngay": True, "thang": 5, "nam": 2023},
        ],
    )
    def test_no_date_of_issue(self, typed):
        assert len(refuse(VanBan, trich_yeu="A", ngay=typed)) == 1

    @pytest.mark.parametrize(("typed", "so"), [(1, 1), ("05", 5), (99_999, 99_999), (None, None)])
    def test_number(self, typed, so):
        assert VanBan.model_validate({"trich_yeu": "A", "so": typed}).so == so

    @pytest.mark.parametrize("typed", [0, -1, "abc", "1a", True, 1.5, "١٢"])
    def test_no_number(self, typed):
        assert refuse(VanBan, trich_yeu="A", so=typed) == ["so-sai"]

    @pytest.mark.parametrize("typed", [True, False, 1, 99])
    def test_draft(self, typed):
        assert VanBan.model_validate({"trich_yeu": "A", "du_thao": typed}).du_thao is typed

    @pytest.mark.parametrize("typed", [0, 100, "2", "có"])
    def test_no_draft(self, typed):
        assert refuse(VanBan, trich_yeu="A", du_thao=typed) == ["du-thao-sai"]


class TestBasis:
    @pytest.mark.parametrize(
        "data",
        [
            {"ghi": "Theo đề nghị của Trưởng phòng"},
            {"loai": "Luật", "trich_yeu": "Thi đua, khen thưởng", "ngay": "15/6/2022"},
            {"loai": "Hiến pháp"},
            {"loai": "Bộ luật", "trich_yeu": "Lao động"},
            {"loai": "Thông tư", "so_ky_hieu": "08/2018/TT-BNN"},
        ],
    )
    def test_whole(self, data):
        assert CanCu.model_validate(data).model_dump(exclude_none=True).keys() == data.keys()

    @pytest.mark.parametrize(
        ("data", "code"),
        [
            ({}, "can-cu-thieu-loai"),
            ({"trich_yeu": "A"}, "can-cu-thieu-loai"),
            ({"loai": "Nghị định"}, "can-cu-thieu-so"),
            ({"loai": "Nghị định", "so_ky_hieu": "Số 98/2023/NĐ-CP"}, "can-cu-thua-chu-so"),
            ({"loai": "luật"}, "can-cu-thieu-ten"),
            ({"loai": "LUẬT", "so_ky_hieu": "06/2022/QH15"}, "can-cu-thua-so"),
            ({"loai": "Pháp lệnh", "trich_yeu": "A", "co_quan": "B"}, "can-cu-thua-so"),
            ({"loai": "Luật", "ghi": "Căn cứ Luật"}, "can-cu-hai-cach"),
        ],
    )
    def test_not_whole(self, data, code):
        assert refuse(CanCu, **data) == [code]


class TestOffice:
    def test_a_bare_text_stands_for_a_recipient_and_for_the_files(self):
        plan = KeHoach.model_validate(
            {
                "nam": "2023",
                "co_quan": {"ten": "Sở", "viet_tat": "SNN&PTNT", "dia_danh": "Vinh"},
                "van_ban": {"trich_yeu": "A"},
                "nguoi_ky": {"chuc_vu": "Giám đốc"},
                "noi_nhan": ["UBND tỉnh"],
                "luu": "TCCB",
            }
        )
        assert plan.noi_nhan == (NoiNhan(ten="UBND tỉnh"),)
        assert plan.luu == Luu(don_vi="TCCB")
        assert plan.luu.van_thu == "VT"

    def test_sizes(self):
        assert Kieu().co_chu == 14
        assert refuse(Kieu, co_chu=12) == ["literal_error"]
        assert refuse(Kieu, co_chu=True) == ["literal_error"]

    @pytest.mark.parametrize("typed", ["SNV", "SNN&PTNT", "UBND", "TTg", "VPCP", "BCĐ35"])
    def test_abbreviations(self, typed):
        assert CoQuan(ten="A", viet_tat=typed, dia_danh="B").viet_tat == typed

    @pytest.mark.parametrize("typed", ["S NV", "snv", "Sở", "SNV/", "-SNV"])
    def test_no_abbreviations(self, typed):
        assert refuse(CoQuan, ten="A", viet_tat=typed, dia_danh="B") == ["viet-tat-sai"]

    @pytest.mark.parametrize(
        ("line", "code"),
        [
            ("T/M UBND", "quyen-han-gach-cheo"),
            ("TM UBND", "quyen-han-thieu-cham"),
            ("KT.", "quyen-han-thieu-chuc-danh"),
            ("Thay mặt", "quyen-han-khong-biet"),
            ("Q. Giám đốc", "quyen-han-q"),
        ],
    )
    def test_no_authority(self, line, code):
        assert refuse(NguoiKy, chuc_vu="Giám đốc", quyen_han=[line]) == [code]

    def test_a_role_is_all_units_only_when_said_plainly(self):
        assert refuse(VaiTro, ten="Các đơn vị", tat_ca="true") == ["bool_type"]


class TestBody:
    def test_a_bare_text_is_an_item(self):
        muc = Muc.model_validate({"tieu_de": "A", "muc": ["Một", {"tieu_de": "Hai"}]})
        assert muc.muc == (Muc(noi_dung=("Một",)), Muc(tieu_de="Hai"))

    def test_paragraphs_alone_or_in_a_list(self):
        assert Muc.model_validate({"noi_dung": "Một"}) == Muc.model_validate({"noi_dung": ["Một"]})

    @pytest.mark.parametrize("data", [{}, {"gach": ["A"]}, {"bang": "hoat_dong"}])
    def test_an_item_says_something(self, data):
        assert refuse(Muc, **data) == ["muc-rong"]

    @pytest.mark.parametrize(
        ("typed", "meant"),
        [
            (["a", "b"], ThucHien(ai=("a", "b"))),
            ("Các đơn vị", ThucHien(ghi="Các đơn vị")),
            ({"ai": ["a"], "ghi": "A"}, ThucHien(ai=("a",), ghi="A")),
        ],
    )
    def test_who(self, typed, meant):
        row = {"noi_dung": "A", "thuc_hien": typed, "thoi_gian": "Quý I/2023"}
        assert HoatDong.model_validate(row).thuc_hien == meant

    @pytest.mark.parametrize(
        ("typed", "demanded"),
        [
            (True, True),
            ("x", True),
            ("X", True),
            ("Có", True),
            ({}, True),
            ({"ten": "Báo cáo"}, True),
            (1, True),
            (False, False),
            ("Không", False),
            ("-", False),
            (None, False),
            (0, False),
        ],
    )
    def test_report(self, typed, demanded):
        row = {"noi_dung": "A", "thuc_hien": "B", "thoi_gian": "Quý I/2023", "bao_cao": typed}
        assert (HoatDong.model_validate(row).bao_cao is not None) is demanded

    @pytest.mark.parametrize("typed", ["phải", 2, ["x"]])
    def test_no_report(self, typed):
        row = {"noi_dung": "A", "thuc_hien": "B", "thoi_gian": "Quý I/2023", "bao_cao": typed}
        assert refuse(HoatDong, **row) == ["bao-cao-sai"]

    @pytest.mark.parametrize("typed", [23, "23", "năm 2023", True, 20233, ""])
    def test_no_year(self, typed):
        assert "khong-phai-nam" in refuse(KeHoach, nam=typed)
