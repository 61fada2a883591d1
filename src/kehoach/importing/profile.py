"""What the office's profile says already: left out of the plan, which then names the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.importing.draft import Read
from kehoach.importing.reckoning import list_words

if TYPE_CHECKING:
    from kehoach.model import HoSoCoQuan, NguoiKy

_BODIES = ("chu_quan", "ten", "viet_tat", "dia_danh")


def use_profile(tree: dict[str, object], profile: HoSoCoQuan) -> None:
    """Drop from ``tree`` what ``profile`` gives to the same words; case does not count.

    What the source lacks is the profile's too. A signer whom the profile knows is named by his
    short name there.
    """
    own = tree.get("co_quan")
    if isinstance(own, dict):
        for key in _BODIES:
            if key in own and _is_given(own[key], getattr(profile.co_quan, key)):
                del own[key]
        if not own:
            del tree["co_quan"]
    name = _find_signer(tree.get("nguoi_ky"), profile)
    if name:
        tree["nguoi_ky"] = name
    if profile.luu is not None and _say_luu(tree.get("luu")) in ("", _say_luu_of(profile)):
        tree.pop("luu", None)
    listed = [f"{one.ten} {one.de or ''}" for one in profile.noi_nhan]
    if listed and _words(tree.get("noi_nhan")) == list_words(" ".join(listed)):
        del tree["noi_nhan"]


def _is_given(value: object, given: str | None) -> bool:
    words = _words(value)
    return not words or (given is not None and words == list_words(given))


def _words(value: object) -> list[str]:
    """Return all words in ``value``, in their order."""
    if isinstance(value, Read):
        return _words(value.value)
    if isinstance(value, dict):
        return [word for one in value.values() for word in _words(one)]
    if isinstance(value, list):
        return [word for one in value for word in _words(one)]
    return list_words(str(value)) if value is not None else []


def _find_signer(value: object, profile: HoSoCoQuan) -> Read | None:
    if not isinstance(value, dict):
        return None
    wanted = [_words(value.get(key)) for key in ("quyen_han", "chuc_vu", "chuc_vu_khac", "ho_ten")]
    if not any(wanted):
        return None
    number = next((one.number for one in value.values() if isinstance(one, Read) and one.number), 0)
    for name, known in profile.nguoi_ky.items():
        if _list_parts(known) == wanted:
            return Read(name, number)
    return None


def _list_parts(known: NguoiKy) -> list[list[str]]:
    texts = (" ".join(known.quyen_han), known.chuc_vu, known.chuc_vu_khac or "", known.ho_ten or "")
    return [list_words(text) for text in texts]


def _say_luu(value: object) -> str:
    """Return 'van_thu don_vi so_ban' of a Lưu as read; '' where the source has none."""
    if isinstance(value, Read):
        return f"vt {' '.join(_words(value))}" if value.value else ""
    if not isinstance(value, dict):
        return ""
    parts = [_words(value.get(key)) for key in ("van_thu", "don_vi", "so_ban")]
    if not any(parts):
        return ""
    return " ".join([*(parts[0] or ["vt"]), *parts[1], *parts[2]])


def _say_luu_of(profile: HoSoCoQuan) -> str:
    luu = profile.luu
    if luu is None:
        return ""
    return " ".join(list_words(f"{luu.van_thu} {luu.don_vi or ''} {luu.so_ban or ''}"))
