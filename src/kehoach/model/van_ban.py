"""What stands at the head of a document: kind, number, date, subject, legal bases."""

import datetime as dt
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema, model_validator

from kehoach import nd30
from kehoach.messages import tr
from kehoach.model.noi_dung import NoiDung
from kehoach.model.types import Base, Chu, Nam, Ngay, accept_text, refuse, refuse_date
from kehoach.thoi_gian import NgaySai, parse_ngay, parse_thang


def _refuse_bool(value: object) -> object:
    if isinstance(value, bool):
        raise refuse("khong-phai-so", tr("một số nguyên"))
    return value


class NgayBanHanh(Base):
    """The day of issue; what is not known yet stays blank and is written by hand at issue."""

    ngay: Annotated[int, BeforeValidator(_refuse_bool)] | None = Field(default=None, ge=1, le=31)
    """Ngày trong tháng."""
    thang: Annotated[int, BeforeValidator(_refuse_bool)] | None = Field(default=None, ge=1, le=12)
    """Tháng."""
    nam: Nam | None = None
    """Năm."""


def _read_ngay_ban_hanh(value: object) -> object:
    if isinstance(value, dt.date):
        return {"ngay": value.day, "thang": value.month, "nam": value.year}
    if isinstance(value, dict | NgayBanHanh):
        return value
    text = str(value).strip()
    if text.isascii() and text.isdigit() and len(text) == 4:
        return {"nam": text}
    try:
        thang, nam = parse_thang(text)
    except ValueError:
        return _read_full_day(text)
    return {"thang": thang, "nam": nam}


def _read_full_day(text: str) -> object:
    try:
        day = parse_ngay(text)
    except NgaySai as error:
        expected = tr("ngày 25/5/2023; chưa biết ngày thì 5/2023 hoặc 2023")
        raise refuse_date(error, expected) from None
    return {"ngay": day.day, "thang": day.month, "nam": day.year}


NgayBanHanhHoacChu = Annotated[
    NgayBanHanh,
    BeforeValidator(_read_ngay_ban_hanh),
    WithJsonSchema({"type": ["string", "integer", "null"], "examples": ["25/5/2023", 2023]}),
]


def _read_so(value: object) -> object:
    text = str(value).strip()
    if isinstance(value, bool) or not (text.isascii() and text.isdigit() and int(text) > 0):
        raise refuse("so-sai", tr("số văn bản bằng chữ số, từ 1 trở lên; chưa có số thì để trống"))
    return int(text)


SoVanBan = Annotated[
    int,
    Field(ge=1, le=99_999),
    BeforeValidator(_read_so),
    WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 99_999}),
]


def _read_du_thao(value: object) -> bool | int:
    if isinstance(value, bool):
        return value
    if isinstance(value, int) and 1 <= value <= 99:
        return value
    raise refuse("du-thao-sai", tr("true, false, hoặc lần dự thảo từ 1 đến 99"))


DuThao = Annotated[
    bool | int,
    PlainValidator(_read_du_thao, json_schema_input_type=bool | int),
]


class PhuLuc(NoiDung):
    """An appendix, on pages of its own."""

    ten: Chu
    """Tên phụ lục."""
    kho: Literal["doc", "ngang"] = "doc"
    """Khổ giấy: doc, hoặc ngang cho bảng rộng."""

    @model_validator(mode="after")
    def _check_not_empty(self) -> Self:
        if not (self.muc or any(True for _ in self.list_doan())):
            raise refuse("phu-luc-rong", tr("phụ lục có muc, noi_dung, gach hoặc bang"))
        return self


class DauVanBan(Base):
    """What documents of every kind have at their head."""

    loai: str
    """Loại văn bản."""
    so: SoVanBan | None = None
    """Số văn bản; để trống khi chưa cấp."""
    ngay: NgayBanHanhHoacChu = NgayBanHanh()
    """Ngày ban hành: 25/5/2023; chưa có ngày thì 5/2023 hoặc chỉ năm 2023; để trống cũng được."""
    trich_yeu: Chu
    """Trích yếu nội dung, một cụm từ, không có dấu chấm cuối."""
    do_khan: Literal["khan", "thuong_khan", "hoa_toc"] | None = None
    """Mức độ khẩn, khi cần."""
    du_thao: DuThao = False
    """Có ghi DỰ THẢO hay không; số thì là lần dự thảo."""


class VanBan(DauVanBan):
    """The facts of the document itself."""

    loai: Literal["ke_hoach"] = "ke_hoach"
    """Loại văn bản."""
    phu_luc: tuple[PhuLuc, ...] = ()
    """Các phụ lục kèm theo."""


class CanCu(Base):
    """A legal basis: a citation by its parts, or free text."""

    loai: Chu | None = None
    """Tên loại văn bản được dẫn: Luật, Nghị định, Thông tư, Quyết định."""
    so_ky_hieu: Chu | None = None
    """Số, ký hiệu: 08/2018/TT-BNN; Luật và Pháp lệnh không ghi."""
    co_quan: Chu | None = None
    """Cơ quan ban hành; Luật và Pháp lệnh không ghi."""
    ngay: Ngay | None = None
    """Ngày ban hành văn bản được dẫn."""
    trich_yeu: Chu | None = None
    """Trích yếu, như sẽ đọc sau tên cơ quan: về hướng dẫn công tác thi đua. Luật: tên luật."""
    ghi: Chu | None = None
    """Căn cứ ghi bằng lời, thay cho các phần trên: Theo đề nghị của Trưởng phòng Tổ chức."""

    @model_validator(mode="after")
    def _check_parts(self) -> Self:
        parts = self.model_dump(exclude={"ghi"}, exclude_none=True)
        if self.ghi and parts:
            raise refuse("can-cu-hai-cach", tr("hoặc ghi, hoặc các phần của văn bản, không cả hai"))
        if not self.ghi:
            self._check_citation()
        return self

    def _check_citation(self) -> None:
        if self.loai is None:
            raise refuse("can-cu-thieu-loai", tr("có loai (tên loại văn bản), hoặc ghi"))
        if nd30.needs_number(self.loai):
            if self.so_ky_hieu is None:
                raise refuse("can-cu-thieu-so", tr("có so_ky_hieu của {x}", x=self.loai))
            if self.so_ky_hieu.casefold().startswith("số"):
                expected = tr("so_ky_hieu không kèm chữ “số”: 08/2018/TT-BNN")
                raise refuse("can-cu-thua-chu-so", expected)
        elif self.so_ky_hieu or self.co_quan:
            raise refuse(
                "can-cu-thua-so",
                tr("{x} chỉ ghi tên, ngày; không số, ký hiệu, cơ quan (NĐ 30)", x=self.loai),
            )
        elif self.trich_yeu is None and self.loai.casefold() != "hiến pháp":
            expected = tr("có trich_yeu là tên của {x}: Thi đua, khen thưởng", x=self.loai)
            raise refuse("can-cu-thieu-ten", expected)


CanCuHoacChu = Annotated[
    CanCu, BeforeValidator(accept_text("ghi"), json_schema_input_type=CanCu | str)
]
