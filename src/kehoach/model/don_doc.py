"""The letters of reminder: what was sent, and in which words."""

from typing import Annotated

from pydantic import Field, StrictInt

from kehoach.model.co_quan import NoiNhanHoacChu
from kehoach.model.types import Base, CacChu, Chu, Ngay


class MotCongVan(Base):
    """A letter that was made for a unit."""

    ngay: Ngay
    """Ngày tính nợ khi lập công văn."""
    lan: Annotated[StrictInt, Field(ge=0, le=99)]
    """Lần đôn đốc; 0 là nhắc trước hạn."""
    don_vi: Chu
    """Mã đơn vị."""
    hoat_dong: tuple[StrictInt, ...]
    """Số thứ tự các hoạt động mà công văn đôn đốc."""
    tep: Chu | None = None
    """Tệp công văn, tính từ thư mục của kế hoạch."""
    so_ky_hieu: Chu | None = None
    """Số, ký hiệu công văn khi đã phát hành: 45/SNN&PTNT-TCCB."""
    ngay_van_ban: Ngay | None = None
    """Ngày công văn khi đã phát hành."""


class SoDonDoc(Base):
    """The file of what was sent."""

    don_doc: tuple[MotCongVan, ...] = ()
    """Các công văn nhắc, đôn đốc đã lập, theo thứ tự."""


class LoiCongVan(Base):
    """The words of one degree of letter; each text may hold tags such as {{ don_vi.ten }}."""

    trich_yeu: Chu
    """Trích yếu, không kèm V/v."""
    noi_dung: CacChu
    """Các đoạn; đoạn chỉ có chữ [bang] là chỗ của bảng, đoạn trống sau khi điền thì bỏ."""
    ket_thuc: Chu | None = None
    """Câu kết."""


class TieuDeBang(Base):
    """The headings of the tables in the letters."""

    tt: Chu = "TT"
    """Cột số thứ tự."""
    don_vi: Chu = "Đơn vị"
    """Cột đơn vị."""
    bao_cao: Chu = "Nội dung báo cáo"
    """Cột tên báo cáo."""
    thoi_han: Chu = "Thời hạn theo Kế hoạch"
    """Cột thời hạn, bằng lời của kế hoạch."""
    qua_han: Chu = "Quá hạn"
    """Cột số ngày quá hạn."""
    con_lai: Chu = "Còn lại"
    """Cột số ngày còn lại, trong công văn nhắc trước hạn."""


class LoiDonDoc(Base):
    """The wording of all letters of reminder, which an office may change."""

    nhac: LoiCongVan
    """Nhắc trước hạn."""
    lan_1: LoiCongVan
    """Đôn đốc lần 1."""
    lan_2: LoiCongVan
    """Đôn đốc lần 2."""
    lan_3: LoiCongVan
    """Đôn đốc từ lần 3."""
    bang: TieuDeBang = TieuDeBang()
    """Tiêu đề các cột của bảng."""
    noi_nhan: tuple[NoiNhanHoacChu, ...] = ()
    """Nơi nhận sau dòng Như trên; nơi nào trống sau khi điền thì bỏ."""
    noi_gui: Chu | None = None
    """Gửi báo cáo bằng đường nào: trục liên thông văn bản, địa chỉ thư điện tử."""
    lien_he: Chu | None = None
    """Người liên hệ, điện thoại."""
    cap_tren: Chu | None = None
    """Nơi sẽ được báo cáo về đơn vị không gửi, từ lần 3."""
    quy_che: Chu | None = None
    """Quy chế cho phép trừ điểm đơn vị không gửi báo cáo; không có thì không nhắc tới."""
    han_moi_sau: Annotated[StrictInt, Field(ge=1, le=90)] = 7
    """Hạn mới cách ngày tính nợ mấy ngày; rơi vào ngày nghỉ thì lùi đến ngày làm việc sau."""

    def get_words(self, lan: int) -> LoiCongVan:
        """Return the words of a degree: 0 reminds before the deadline."""
        return (self.nhac, self.lan_1, self.lan_2, self.lan_3)[min(lan, 3)]
