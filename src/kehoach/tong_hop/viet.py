"""The báo cáo of a period: the wording filled with figures, in the decree's ladder."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pydantic import ValidationError

from kehoach import nd30
from kehoach.errors import BadInput
from kehoach.model.bao_cao import BanBaoCao, VanBanBaoCao
from kehoach.model.co_quan import NoiNhan
from kehoach.model.noi_dung import Doan, Gach, Muc
from kehoach.model.van_ban import CanCu, NgayBanHanh, PhuLuc
from kehoach.model.van_ban_faults import find_report_faults
from kehoach.reading.problems import explain, explain_fault
from kehoach.reading.values import Source
from kehoach.tong_hop.bang import Tables
from kehoach.tong_hop.bien import list_variables
from kehoach.tong_hop.bieu_do import make_chart
from kehoach.tong_hop.dien import Filler
from kehoach.tong_hop.doi_chieu import list_counts, list_files, list_kept

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.model.co_quan import NguoiKy
    from kehoach.model.loi_bao_cao import DoanLoi, LoiBaoCao, MucLoi, PhuLucLoi, TenBang
    from kehoach.tong_hop.con_so import CauSo
    from kehoach.tong_hop.doi_chieu import Dem
    from kehoach.tong_hop.o_bang import BangSo
    from kehoach.tong_hop.tong import TongHop
    from kehoach.word.figures import KeptFigure

MOST_UPRIGHT = 6
"""A table of more columns lies on its side, in an appendix that may choose."""


@dataclass(frozen=True, slots=True)
class Viec:
    """How a report is to be written: its wording, where it goes to, who signs.

    ``gui`` is 'bo' (to a superior body) or 'noi_bo'; ``tep_loi`` names the wording in messages.
    """

    words: LoiBaoCao
    gui: str
    nguoi_ky: NguoiKy
    tep_loi: str


@dataclass(frozen=True, slots=True)
class Written:
    """A report; the texts that figures were put in; its tables, each with what it counts."""

    report: BanBaoCao
    filled: Sequence[CauSo]
    tables: Sequence[tuple[BangSo, Sequence[Dem]]]

    def list_kept(self, *, apart: bool = False) -> list[tuple[KeptFigure, ...]]:
        """Return the figures of each file, with the places where that file prints them.

        Args:
            apart: whether each appendix is a file of its own, behind the main one.
        """
        files = list_files(self.report, apart=apart)
        return [list_kept(one, self.filled, self.tables) for one in files]


def write_report(tong_hop: TongHop, viec: Viec) -> Written:
    """Return the report.

    Raises:
        TemplateError: a text of the wording asks for what there is not.
        BadInput: the wording makes no document: a section without a title, nothing at all …
    """
    source = Source(viec.tep_loi, {}, {}, {})
    try:
        writer = _Writer.begin(tong_hop, viec)
        report = _write(writer, viec)
    except ValidationError as error:
        raise BadInput(explain(error, source, BanBaoCao)) from None
    faults = [explain_fault(fault, source) for fault in find_report_faults(report)]
    if faults:
        raise BadInput(faults)
    return Written(report, writer.filler.filled, writer.made)


def _write(writer: _Writer, viec: Viec) -> BanBaoCao:
    words, tong_hop = viec.words, writer.tong_hop
    plan = tong_hop.data.plan
    fill = writer.filler.fill_line
    place = words.bo if viec.gui == "bo" else words.noi_bo
    day = tong_hop.as_of
    return BanBaoCao(
        co_quan=plan.co_quan,
        van_ban=VanBanBaoCao(
            trich_yeu=fill(words.trich_yeu),
            ngay=NgayBanHanh(thang=day.month, nam=day.year),
            phu_luc=tuple(writer.list_appendices()),
        ),
        kinh_gui=tuple(filter(None, map(fill, place.kinh_gui))),
        can_cu=tuple(CanCu(ghi=text) for text in map(fill, words.can_cu) if text),
        mo_dau=fill(words.mo_dau) if words.mo_dau else None,
        muc=tuple(writer.list_sections(words.muc)),
        ket_thuc=fill(words.ket_thuc) if words.ket_thuc else None,
        nguoi_ky=viec.nguoi_ky,
        noi_nhan=tuple(
            NoiNhan(ten=ten, de=one.de) for one in place.noi_nhan if (ten := fill(one.ten))
        ),
        luu=plan.luu,
        kieu=plan.kieu,
    )


@dataclass(frozen=True)
class _Writer:
    """Writes the sections of one report; ``made`` gathers its tables, each with what it counts."""

    tong_hop: TongHop
    words: LoiBaoCao
    filler: Filler
    tables: Tables
    appendices: tuple[PhuLucLoi, ...]
    made: list[tuple[BangSo, tuple[Dem, ...]]] = field(default_factory=list)

    @classmethod
    def begin(cls, tong_hop: TongHop, viec: Viec) -> _Writer:
        """Return a writer that knows which appendices there are, so that texts can name them."""
        words = viec.words
        variables = list_variables(tong_hop, words, viec.gui)
        first = Filler(variables, viec.tep_loi)
        kept = tuple(one for one in words.phu_luc if first.holds(one.khi))
        label = nd30.PHU_LUC_CHU.value
        names = {
            one.ma: f"{label} {nd30.write_roman(index)}" if len(kept) > 1 else label
            for index, one in enumerate(kept, start=1)
        }
        filler = Filler(variables | {"phu_luc": names}, viec.tep_loi)
        return cls(tong_hop, words, filler, Tables(tong_hop, words), kept)

    def list_sections(self, sections: Sequence[MucLoi]) -> Iterator[Muc]:
        """Yield the sections that have anything in them."""
        for one in sections:
            if not self.filler.holds(one.khi):
                continue
            pieces = tuple(self._list_pieces(one.noi_dung))
            lower = tuple(self.list_sections(one.muc))
            title = self.filler.fill_line(one.tieu_de) if one.tieu_de else ""
            if pieces or lower:
                yield Muc(tieu_de=title or None, noi_dung=pieces, muc=lower)

    def list_appendices(self) -> Iterator[PhuLuc]:
        """Yield the appendices."""
        for one in self.appendices:
            pieces = tuple(self._list_pieces(one.noi_dung))
            lower = tuple(self.list_sections(one.muc))
            kho = one.kho
            if kho == "tu_chon":
                wide = any(piece.bang and _count(piece) > MOST_UPRIGHT for piece in pieces)
                kho = "ngang" if wide else "doc"
            yield PhuLuc(ten=self.filler.fill_line(one.ten), kho=kho, noi_dung=pieces, muc=lower)

    def _list_pieces(self, pieces: Sequence[DoanLoi]) -> Iterator[Doan]:
        for one in pieces:
            if self.filler.holds(one.khi):
                yield from self._make_pieces(one)

    def _make_pieces(self, one: DoanLoi) -> Iterator[Doan]:
        if one.chu:
            yield from (Doan(chu=line) for line in self.filler.fill_lines(one.chu))
        elif one.gach:
            items = tuple(Gach(noi_dung=line) for line in self.filler.fill_lines(one.gach))
            if items:
                yield Doan(gach=items)
        elif one.bang:
            yield from (Doan(bang=bang) for bang in self._list_tables(one.bang))
        elif one.bieu_do:
            title = self.filler.fill_line(self.words.bieu_do[one.bieu_do].ten)
            chart = make_chart(one.bieu_do, title, self.tong_hop, self.words)
            if chart is not None:
                yield Doan(bieu_do=chart)

    def _list_tables(self, ten: TenBang) -> Sequence[BangSo]:
        words = self.words.bang.get(ten)
        title = self.filler.fill_line(words.ten) if words and words.ten else ""
        found = self.tables.list_all(ten, title)
        cot = self.tables.word(ten).cot
        counts = tuple(list_counts(ten, cot, self.tong_hop, self.words.ten_tinh_trang))
        self.made.extend((bang, counts) for bang in found)
        return found


def _count(piece: Doan) -> int:
    assert piece.bang is not None
    return 0 if isinstance(piece.bang, str) else piece.bang.count_columns()
