"""How high a chart is drawn, and that the names of signers in a row stand level."""

from kehoach.composing.bieu_do import compose_bieu_do
from kehoach.composing.context import NguoiKyContext
from kehoach.layout.charts import CAO_NHAT, place_bieu_do
from kehoach.layout.fonts import font_of
from kehoach.layout.lines import break_balanced
from kehoach.layout.parts import place_hang_ky
from kehoach.layout.place_van_ban import NUA
from kehoach.model.bieu_do import BieuDo, Chuoi


def draw(name, count):
    names = tuple(f"{name} {n:02}" for n in range(count))
    bars = BieuDo(ten="Điểm", loai="thanh", nhom=names, chuoi=(Chuoi(ten="%", so=(90,) * count),))
    return place_bieu_do(compose_bieu_do(bars, 1), 160).cao


def test_long_names_get_room_for_two_lines():
    long = "Công ty TNHH một thành viên Thương mại"
    assert (draw("Đơn vị", 10), draw(long, 10)) == (90, 115)  # 10 and 8, or 10.5, mm a bar
    assert draw(long, 30) == CAO_NHAT < 297 - 20 - 20


def sign(ben, chuc_vu="CHỦ TỊCH", khac=""):
    return NguoiKyContext(quyen_han=ben, chuc_vu=chuc_vu, chuc_vu_khac=khac, ho_ten="Nguyễn A")


def count(one):
    parts = (one.quyen_han, one.chuc_vu, one.chuc_vu_khac)
    return sum(len(part.split("\n")) for part in parts if part)


def test_names_in_a_row_stand_level():
    row = (sign("ỦY BAN NHÂN DÂN XÃ VĨNH TRẠCH"), sign("UBND XÃ ÓC EO"))
    left, right = place_hang_ky(row, NUA, 14)
    assert "\n" in left.quyen_han
    assert right.chuc_vu == "CHỦ TỊCH\n"
    assert count(left) == count(right)


def test_another_position_counts_and_an_empty_place_stays_empty():
    row = (sign("A", khac="GIÁM ĐỐC"), sign("B"))
    left, right = place_hang_ky(row, NUA, 14)
    assert (left.chuc_vu, right.chuc_vu) == ("CHỦ TỊCH", "CHỦ TỊCH\n")
    alone = (sign("A"), sign("", chuc_vu=""))
    assert place_hang_ky(alone, NUA, 14)[1].chuc_vu == ""


def test_a_company_is_not_torn_apart():
    font = font_of("chuc_vu", 14)
    lines = break_balanced("TỔNG GIÁM ĐỐC CÔNG TY CỔ PHẦN VÍ DỤ", 230, font)
    assert lines == ("TỔNG GIÁM ĐỐC", "CÔNG TY CỔ PHẦN VÍ DỤ")
