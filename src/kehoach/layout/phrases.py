"""Where a Vietnamese line may break well: a price for every place between two words.

The lists are data, in small letters; the syllables of one word are joined by ``_``. They cover
the names of bodies and the vocabulary of trích yếu, where a break catches the eye.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

GOOD = 0.0
"""A new phrase begins here, or a clause has ended."""
PLAIN = 0.08
"""An ordinary place between two words."""
SPLIT = 0.3
"""The two syllables are one word or one name: nông | nghiệp, Trung | Bộ."""
HANGING = 0.6
"""The line would end in a word that belongs to the next one, or begin with a dash."""

NAME = 0.9
"""The name of a place would be torn apart: HỒ | CHÍ MINH."""

DASHES = frozenset("-–—")
CLAUSE_ENDS = (",", ";", ":", ".", *DASHES)
MARKS = "“”‘’\"'()[]…,;:.!?"


def _list_words(text: str) -> frozenset[str]:
    return frozenset(text.split())


COUNTERS = _list_words("năm số ngày tháng quý điều khoản điểm mục mẫu khóa khoá")
"""A number that follows belongs to them: năm 2023."""

HANGING_WORDS = _list_words(
    "và hoặc các những của về cho tại trong theo với từ năm số tỉnh thành_phố huyện xã phường"
    " giai_đoạn trực_thuộc"
)
OPENING_WORDS = _list_words(
    "và hoặc các những của về cho tại trong theo thuộc vùng khu_vực tỉnh thành_phố huyện xã phường"
    " giai_đoạn trực_thuộc công_ty trường"
)
ENDING_WORDS = _list_words(
    "tác_xã dân_số đổi_số thuật_số nghệ_số kinh_số hằng_năm hàng_năm đầu_năm cuối_năm trong_năm"
    " cả_năm"
)
"""Words whose last syllable looks like a hanging word and is none: hợp tác xã, chuyển đổi số."""

COMPOUNDS = ENDING_WORDS | _list_words(
    """
    an_ninh an_toàn ban_hành báo_cáo bảo_hiểm bảo_vệ bình_xét bổ_sung cá_nhân chăn_nuôi chất_lượng
    chi_cục chi_nhánh chính_phủ chính_quyền chính_trị chủ_tịch chuyển_đổi chuyên_môn cổ_phần
    cơ_quan công_an công_chức công_nghệ công_nghiệp công_tác công_thương công_trình công_ty dân_tộc
    danh_hiệu doanh_nghiệp dự_án du_lịch đăng_ký đào_tạo đầu_tư đề_án đề_nghị địa_phương điển_hình
    đô_thị đoàn_thể đổi_mới đối_với đơn_vị giai_đoạn giám_đốc giáo_dục giao_thông giao_ước
    hành_chính hiệu_quả hiệu_trưởng hỗ_trợ hoạt_động hội_đồng hội_nghị hội_trường hợp_đồng hợp_tác
    hướng_dẫn kế_hoạch khen_thưởng khoa_học khu_vực kiểm_lâm kiểm_tra kinh_tế ký_kết kỷ_luật
    kỷ_niệm kỹ_thuật lâm_nghiệp lao_động liên_đoàn mầm_non mặt_trận miền_núi môi_trường ngân_hàng
    ngân_sách nghị_định nghị_quyết ngoại_vụ nhà_nước nhân_dân nhiệm_vụ nội_vụ nông_dân nông_nghiệp
    nông_thôn pháp_luật phát_động phát_triển phổ_thông phối_hợp phòng_chống phong_trào phụ_nữ
    quản_lý quân_sự quốc_gia quốc_hội quốc_phòng quy_chế quy_định quy_hoạch quyết_định sản_xuất
    sáng_kiến sơ_kết sự_nghiệp suy_tôn tài_chính tài_nguyên tập_đoàn tập_thể thanh_niên thành_phố
    thanh_tra thành_viên thể_thao thi_đua thị_trấn thị_trường thị_xã thông_báo thống_kê thông_tin
    thông_tư thủ_tướng thú_y thực_hiện thương_binh thương_mại thủy_lợi thuỷ_lợi thủy_sản thuỷ_sản
    tiên_tiến tiểu_học tổ_chức tổ_quốc tổng_công tổng_cục tổng_giám tổng_hợp tổng_kết triển_khai
    trồng_trọt trực_thuộc trung_học trung_tâm trung_ương trường_học truyền_thông tư_pháp
    tuyên_truyền ứng_dụng ủy_ban uỷ_ban văn_hóa văn_hoá văn_phòng viên_chức việt_nam xã_hội
    xây_dựng xuất_sắc y_tế
    """
)

PLACES = _list_words(
    """
    an_giang bà_rịa bình_dương bình_phước bình_thuận bình_định bạc_liêu bắc_bộ bắc_giang bắc_kạn
    bắc_ninh bến_tre cao_bằng chí_minh cà_mau cần_thơ cửu_long gia_lai hà_giang hà_nam hà_nội
    hà_tĩnh hòa_bình hưng_yên hải_dương hải_phòng hậu_giang hồ_chí khánh_hòa kiên_giang kon_tum
    lai_châu long_an lào_cai lâm_đồng lạng_sơn nam_bộ nam_định nghệ_an ninh_bình ninh_thuận phú_thọ
    phú_yên quảng_bình quảng_nam quảng_ngãi quảng_ninh quảng_trị sóc_trăng sông_hồng sơn_la
    thanh_hóa thiên_huế thái_bình thái_nguyên thừa_thiên tiền_giang trung_bộ trà_vinh tuyên_quang
    tây_bắc tây_nguyên tây_ninh vĩnh_long vĩnh_phúc vũng_tàu yên_bái điện_biên đà_nẵng đông_bắc
    đắk_lắk đắk_nông đồng_nai đồng_tháp
    """
)
"""Provinces and cities, those merged on 01/7/2025 too, and regions: pairs of syllables."""


def rate_break(words: Sequence[str], index: int) -> float:
    """Return the price of ending a line before ``words[index]``: from 0, good, to 0.9, bad."""
    last, first = words[index - 1], words[index]
    before = ["", "", *list_syllables(words[max(0, index - 2) : index])]
    after = [*list_syllables(words[index : index + 2]), "", ""]
    if first in DASHES:
        return HANGING
    if last.endswith(CLAUSE_ENDS):
        return GOOD
    if f"{before[-1]}_{after[0]}" in PLACES:
        return NAME
    if hangs(before, after):
        return HANGING
    if parts_date(before, after):
        return SPLIT
    if f"{before[-1]}_{after[0]}" in COMPOUNDS or (last.istitle() and first.istitle()):
        return SPLIT
    # A small 'và' before a capital stands inside a name: Sở Nông nghiệp | và PTNT.
    names = first == "và" and words[index + 1 : index + 2] and words[index + 1][0].isupper()
    return GOOD if opens(after) and not names else PLAIN


def list_syllables(words: Sequence[str]) -> list[str]:
    """Return the syllables of ``words`` in small letters without marks; no-break spaces split."""
    return [part.strip(MARKS).lower() for word in words for part in word.split()]


def hangs(before: Sequence[str], after: Sequence[str]) -> bool:
    """Tell whether the last word before a break belongs to what follows."""
    if before[-1] in COUNTERS and after[0][:1].isdigit():
        return True
    pair = "_".join(before[-2:])
    return pair in HANGING_WORDS or (before[-1] in HANGING_WORDS and pair not in ENDING_WORDS)


def parts_date(before: Sequence[str], after: Sequence[str]) -> bool:
    """Tell whether a break would part a date: ngày 06 | tháng 01, tháng 01 | năm 2026."""
    return before[-2] in ("ngày", "tháng") and before[-1].isdigit() and after[0] in COUNTERS


def opens(after: Sequence[str]) -> bool:
    """Tell whether a phrase begins after a break: các tỉnh, năm 2023, but not xã hội."""
    if after[0] in COUNTERS and after[1][:1].isdigit():
        return True
    pair = "_".join(after[:2])
    return pair in OPENING_WORDS or (after[0] in OPENING_WORDS and pair not in COMPOUNDS)
