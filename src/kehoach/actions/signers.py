"""Another signer than the plan's: a deputy, by the short name in the office's profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.errors import KehoachError
from kehoach.messages import tr
from kehoach.model import HoSoCoQuan
from kehoach.reading.sources import read_source

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.model import KeHoach, NguoiKy


def find_signer(path: Path, plan: KeHoach, name: str | None) -> NguoiKy | None:
    """Return the signer that is called ``name`` in the profile of the plan at ``path``.

    Args:
        path: the plan's file; the profile is named from its folder.
        plan: the plan.
        name: a key of ``nguoi_ky`` in the profile; None for nobody in particular.

    Raises:
        BadInput: the profile cannot be read.
        KehoachError: the profile has no such signer.
    """
    if name is None:
        return None
    known: dict[str, NguoiKy] = {}
    if plan.ho_so_co_quan:
        data = read_source(path.parent / plan.ho_so_co_quan).data
        known = HoSoCoQuan.model_validate(data).nguoi_ky
    if name not in known:
        names = ", ".join(known) or tr("(chưa khai)")
        raise KehoachError(tr("hồ sơ cơ quan không có người ký “{x}”; có: {y}", x=name, y=names))
    return known[name]
