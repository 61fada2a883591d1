"""A tờ trình into its context; who is proposed is counted in the text and listed in a phụ lục."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach import nd30
from kehoach.composing.context import Doan
from kehoach.composing.dieu import compose_than
from kehoach.composing.ladder import Ladder
from kehoach.composing.van_ban_thuong import compose_with
from kehoach.con_so import write_two_digits
from kehoach.model.bang import Bang, OBang
from kehoach.model.noi_dung import Doan as Piece
from kehoach.model.van_ban import PhuLuc

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.composing.context import VanBanContext
    from kehoach.model.to_trinh import DeNghiKhen, HinhThucKhen, ToTrinh

TEN_DANH_SACH = "Danh sách tập thể, cá nhân đề nghị khen thưởng"
HEAD = ("TT", "Tập thể, cá nhân", "Chức vụ, đơn vị", "Tóm tắt thành tích")
RONG = (12, 48, 45, 60)


def compose_to_trinh(submission: ToTrinh) -> VanBanContext:
    """Return the words of a submission; its list is the first of its appendices."""
    ladder = Ladder()
    if not submission.khen_thuong:
        text = compose_than(submission, ladder, submission.get_rung())
        return compose_with(submission, text, ladder=ladder)
    phu_luc = (_make_list(submission), *submission.van_ban.phu_luc)
    van_ban = submission.van_ban.model_copy(update={"phu_luc": phu_luc})
    listed = submission.model_copy(update={"van_ban": van_ban})
    return compose_with(listed, _compose_noi_dung(listed, ladder), ladder=ladder)


def _compose_noi_dung(submission: ToTrinh, ladder: Ladder) -> Iterator[Doan]:
    yield from compose_than(submission, ladder, submission.get_rung())
    lines = [f"{one.hinh_thuc}: {_write_counts(one)}" for one in submission.khen_thuong]
    for line in nd30.punctuate_noi_nhan(lines):
        yield Doan(nd30.Rung.GACH.value, line)
    label = nd30.PHU_LUC_CHU.value
    which = f"{label} I" if len(submission.van_ban.phu_luc) > 1 else label
    yield Doan("noi_dung", f"(Danh sách tại {which} kèm theo).")


def _write_counts(form: HinhThucKhen) -> str:
    """Return '01 tập thể, 02 cá nhân'; what is counted is what is listed."""
    counts = ((form.tap_the, "tập thể"), (form.ca_nhan, "cá nhân"))
    return ", ".join(f"{write_two_digits(len(names))} {what}" for names, what in counts if names)


def _make_list(submission: ToTrinh) -> PhuLuc:
    rows: list[tuple[OBang, ...]] = []
    for index, form in enumerate(submission.khen_thuong, start=1):
        rows.append((OBang(chu=nd30.write_roman(index)), OBang(chu=form.hinh_thuc, ngang=3)))
        rows += _list_rows((*form.tap_the, *form.ca_nhan))
    table = Bang(dau=(tuple(OBang(chu=word) for word in HEAD),), dong=tuple(rows), rong=RONG)
    return PhuLuc(ten=TEN_DANH_SACH, noi_dung=(Piece(bang=table),))


def _list_rows(names: Sequence[DeNghiKhen]) -> Iterator[tuple[OBang, ...]]:
    for index, one in enumerate(names, start=1):
        words = (str(index), one.ten, one.chuc_vu or "", one.thanh_tich or "")
        yield tuple(OBang(chu=word) for word in words)
