"""Words that tell by themselves which component a line is."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from kehoach.nd30 import KHAN, QUOC_HIEU_CHU, TIEU_NGU_CHU
from kehoach.recognition.words import fold, is_like

_QUOC_HIEU = fold(QUOC_HIEU_CHU.value)
_TIEU_NGU = re.sub(r"\W+", " ", fold(TIEU_NGU_CHU.value))
_KHAN = frozenset(fold(mark.value.chu) for mark in KHAN.values()) | {
    "hoa toc hen gio", "rat khan", "toi khan", "khan cap", "thuong khan cap", "dac biet khan",
}  # fmt: skip

_SO = re.compile(
    # 'Số: 05/KH-SNV', 'Số:     /KH-…', 'Số 05-NQ/ĐU', '225 - KH/TWĐTN'; TCVN3 shows 'Sè:'.
    r"(?:s\w\s*[:.;]?\s*[\d.…_]{0,12}\s*(?:[/-]|…)\s*\S|\d{1,5}\s*[-/]\s*[a-z]{2,5}\s*[/-]\s*[a-z])"
)
_SO_START = re.compile(r"s(?:o|\W|e)\s*[:.;]?\s*(?:\d|[._…/<{\[]|$)")
_NGAY = re.compile(
    # a place, then a date and nothing after it; a place of many words has a comma
    r"(?:[^:,]{0,45}(?:,|,? ?-) ?|[^:]{0,25}?)"
    r"(?:\bngay(?![a-z]).{0,14}thang(?![a-z]).{0,12}nam(?![a-z])[\s\d.…_]{0,14}"
    r"|(?:, ?|, ?ngay |^ngay )\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4})\W*"
)
_PART_OF_NGAY = re.compile(
    r"[^:,\d]{2,45}, ?"
    r"(?:ngay[\s\d.…_]{1,10}thang[\s\d.…_]{1,8}|thang[\s\d.…_]{1,8}nam[\s\d.…_]{1,9})\W*"
)
"""A place and a date without its year, or without its day."""
_CHUC_VU = re.compile(
    r"(?:pho |quyen |nguyen )?(?:tong )?(?:giam doc|chu tich|thu truong ?$|chanh|bi thu|thu ky"
    r"|chu tri|chu toa|chu nhiem|nguoi|dai dien|ke toan|khoi pho|thu tuong|thong doc|tu lenh"
    r"|chinh uy|thanh tra ?$|kiem toan|uy vien|tham phan|dai bieu)\b"
)
_TRUONG = re.compile(r"(?:[^\W\d_]+ ){0,3}trưởng\b")
"""'Trưởng phòng', 'Phó Chi cục trưởng': the tone tells it from 'trường', a school."""
_HOUR = re.compile(r"\d\s*(?:gio|h)\b")
"""The minute of a meeting, which no paper is issued at."""
_OTHER_DATES = ("hom nay", "(", "can cu", "tu ngay", "den ngay", "ke tu")
_QUYEN_HAN = re.compile(r"(?:t/m|k/t|t/l|t/uq|t/u/q|tm|kt|tl|tuq|q)(?:[.\s:,]|(?<=/\w)\b)\s*\w")
_VE_VIEC = re.compile(r"(?:v\s*/\s*v|v/v\.?|vv)\b|ve viec\b")
_NOI_NHAN = re.compile(r"noi\s?nhan\s*(?:[:.;]|$|[-–(])")
_KINH_GUI = re.compile(r"kinh\s?(?:gui|trinh|goi)\b\s*(?::|[^a-z]|$|\w)")
_LOI_DIEN = re.compile(r"[^.;:,]{2,160}\bdien\s*:")
_PHU_LUC = re.compile(
    r"(?:phu luc|phuluc)\s*(?:so\s*)?(?:[ivxlc]{1,6}|\d{1,3}|[a-z])?(?:\s*[.:–—-].*)?"
)
_KEM_THEO = re.compile(r"\(?\s*(?:(?:ban hanh |dinh )?kem theo|dinh kem)\b")
_DU_THAO = re.compile(r"\(?du thao\b.{0,25}")
_LUU_HANH = re.compile(r"(?:xem xong tra lai|luu hanh noi bo|tai lieu thu hoi|khong pho bien)")
_DIA_CHI = re.compile(r"(?:dia chi|tru so)\b.{5,}|(?:dien thoai|dt|tel|email|website)\s*:")
_TIME = r"\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}\s*[;,]?\s*\d{1,2}\s*:\s*\d{2}"
_CHU_KY_SO = re.compile(
    r"(?:(?:so\s*:?\s*)?[\d….]*\s*/[a-z&-]+|(?:sao y|sao luc|trich sao)\s*[;,].{2,80}?)"
    rf"\s*[;,]\s*{_TIME}.{{0,30}}"
)

PLACE_MAX: Final = 90
"""Letters in a line of place and date, at most."""


def is_quoc_hieu(key: str, least: float = 0.74) -> bool:
    """Tell whether the folded ``key`` is Quốc hiệu, mistyped or not."""
    return is_like(key, _QUOC_HIEU, least)


def is_tieu_ngu(key: str) -> bool:
    """Tell whether the folded ``key`` is Tiêu ngữ, whatever its dashes."""
    return is_like(" ".join(re.sub(r"[\W_]+", " ", key).split()), _TIEU_NGU, 0.74)


def is_so(key: str) -> bool:
    """Tell whether a line of the head is số and ký hiệu, filled in or blank."""
    return len(key) < 60 and bool(_SO_START.match(key) or _SO.match(key))


def is_dia_danh_ngay(key: str) -> bool:
    """Tell whether a line is a place and a date."""
    return (
        len(key) < PLACE_MAX
        and not key.startswith(_OTHER_DATES)
        and _HOUR.search(key) is None
        and _NGAY.fullmatch(key.strip("()/ ")) is not None
    )


def is_part_of_date(key: str) -> bool:
    """Tell whether a line is a place and a date that lacks its day or its year."""
    return len(key) < PLACE_MAX and _PART_OF_NGAY.fullmatch(key) is not None


def is_quyen_han(text: str) -> bool:
    """Tell whether ``text`` opens with the right to sign: 'TM.', 'KT.', with slashes too."""
    head = text.split(maxsplit=1)[0] if text else ""
    letters = "".join(char for char in head[:5] if char.isalpha())
    return letters[:1].isupper() and _QUYEN_HAN.match(fold(text)) is not None


def is_chuc_vu(text: str) -> bool:
    """Tell whether ``text`` opens with the title of one who signs."""
    if _CHUC_VU.match(fold(text)):
        return True
    words = unicodedata.normalize("NFC", text).casefold().split()
    spoken = " ".join(words)
    # Words typed without any accent cannot tell.
    return (
        _TRUONG.match(spoken.replace("truong", "trưởng") if text.isascii() else spoken) is not None
    )


def is_ve_viec(key: str) -> bool:
    """Tell whether a line opens with 'V/v' or 'Về việc'."""
    return _VE_VIEC.match(key.lstrip("( ")) is not None


def is_noi_nhan(key: str) -> bool:
    """Tell whether a line opens Nơi nhận."""
    return _NOI_NHAN.match(key.lstrip("- ")) is not None


def is_kinh_gui(key: str) -> bool:
    """Tell whether a line opens Kính gửi."""
    return _KINH_GUI.match(key) is not None and not key.startswith("kinh trinh")


def is_loi_dien(key: str) -> bool:
    """Tell whether a line says who sends a công điện: 'CHỦ TỊCH ỦY BAN NHÂN DÂN … điện:'."""
    return _LOI_DIEN.match(key) is not None


def is_phu_luc(key: str) -> bool:
    """Tell whether a line is the label of a phụ lục, with or without its name."""
    return len(key) < 160 and _PHU_LUC.fullmatch(key) is not None


def is_kem_theo(key: str) -> bool:
    """Tell whether a line says what a phụ lục goes with."""
    return _KEM_THEO.match(key) is not None


def is_chu_ky_so(key: str) -> bool:
    """Tell whether a line is the text of an organisation's electronic signature."""
    return _CHU_KY_SO.fullmatch(key) is not None


def find_stamp(key: str) -> str:
    """Return the component of a mark of urgency, of a draft, of circulation; '' for none."""
    bare = key.strip("()[]. ")
    if bare in _KHAN:
        return "dau_do_khan"
    if _DU_THAO.fullmatch(key):
        return "du_thao"
    return "pham_vi_luu_hanh" if _LUU_HANH.match(bare) else ""


def is_dia_chi(key: str) -> bool:
    """Tell whether a line is the body's address, telephone, e-mail."""
    return _DIA_CHI.match(key) is not None
