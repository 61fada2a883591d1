"""How far an activity has come: one word for each state, in all data files."""

from typing import Annotated, Literal

from pydantic import BeforeValidator

from kehoach.messages import tr
from kehoach.model.types import refuse

_FORMER = "da_xong"
"""How ``xong`` was once written in the results of units."""


def _refuse_former(value: object) -> object:
    if value == _FORMER:
        hint = tr("nay một từ cho mọi tệp: đổi mọi {x} trong tệp thành xong", x=_FORMER)
        raise refuse("tinh-trang-cu", "xong", hint)
    return value


TinhTrangGhi = Annotated[Literal["xong", "dang_lam"], BeforeValidator(_refuse_former)]
"""What may be noted of an activity: done, or under way."""
TinhTrangDonVi = Annotated[Literal["xong", "dang_lam", "chua_lam"], BeforeValidator(_refuse_former)]
"""How far a unit is with an activity."""
