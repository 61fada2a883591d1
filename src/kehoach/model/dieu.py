"""A text in articles: phần, chương, mục, điều, below each điều its khoản (Mục II.6, pattern a)."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Self

from pydantic import BeforeValidator, model_validator

from kehoach.messages import tr
from kehoach.model.noi_dung import NoiDung
from kehoach.model.types import Base, Chu, accept_text, refuse


class Dieu(NoiDung):
    """An article; its number comes from its place in the whole text, its muc are khoản 1, 2, 3."""

    tieu_de: Chu | None = None
    """Tiêu đề của điều; không có thì đoạn đầu của noi_dung đứng ngay sau số."""

    @model_validator(mode="after")
    def _check_words(self) -> Self:
        first = next((doan for _, doan in self.list_doan()), None)
        if self.tieu_de is None and not (first and first.chu):
            raise refuse("dieu-rong", tr("điều có tieu_de, hoặc noi_dung mở đầu bằng lời"))
        return self


DieuHoacChu = Annotated[
    Dieu, BeforeValidator(accept_text("noi_dung"), json_schema_input_type=Dieu | str)
]


class MucDieu(Base):
    """A section of a chapter: 'Mục 1', its heading, its articles."""

    tieu_de: Chu
    """Tiêu đề của mục, được in hoa."""
    dieu: tuple[DieuHoacChu, ...]
    """Các điều của mục."""


class Chuong(Base):
    """A chapter: 'Chương I', its heading, its articles or sections with articles."""

    tieu_de: Chu
    """Tiêu đề của chương, được in hoa."""
    dieu: tuple[DieuHoacChu, ...] = ()
    """Các điều của chương; số điều đánh liên tục cả văn bản."""
    muc: tuple[MucDieu, ...] = ()
    """Các mục của chương, đứng sau các điều không thuộc mục nào."""

    @model_validator(mode="after")
    def _check_words(self) -> Self:
        if not (self.dieu or self.muc):
            raise refuse("chuong-rong", tr("chương có dieu, hoặc muc có dieu"))
        return self


class Phan(Base):
    """A part: 'Phần I', its heading, its articles or chapters."""

    tieu_de: Chu
    """Tiêu đề của phần, được in hoa."""
    so: Chu | None = None
    """Số in ra thay cho Phần I, Phần II: Phần thứ nhất."""
    dieu: tuple[DieuHoacChu, ...] = ()
    """Các điều của phần, khi phần không chia chương."""
    chuong: tuple[Chuong, ...] = ()
    """Các chương của phần; số chương đánh liên tục cả văn bản."""

    @model_validator(mode="after")
    def _check_words(self) -> Self:
        if bool(self.dieu) == bool(self.chuong):
            raise refuse("phan-rong", tr("phần có dieu, hoặc chuong có dieu"))
        return self


class ThanVanBan(NoiDung):
    """The text of a document: pieces and sections, articles, or chapters or parts with articles."""

    dieu: tuple[DieuHoacChu, ...] = ()
    """Các điều: Điều 1, Điều 2."""
    chuong: tuple[Chuong, ...] = ()
    """Các chương, mỗi chương có các điều."""
    phan: tuple[Phan, ...] = ()
    """Các phần, mỗi phần có các chương hoặc các điều."""

    def is_empty(self) -> bool:
        """Tell whether nothing stands in it."""
        divided = self.muc or self.dieu or self.chuong or self.phan
        return not (divided or any(True for _ in self.list_doan()))

    def list_dieu(self) -> Iterator[tuple[tuple[str | int, ...], Dieu]]:
        """Yield all articles in their order, each with its path."""
        yield from _list_in(self.dieu, ("dieu",))
        yield from _list_in_chuong(self.chuong, ())
        for index, phan in enumerate(self.phan):
            yield from _list_in(phan.dieu, ("phan", index, "dieu"))
            yield from _list_in_chuong(phan.chuong, ("phan", index))

    def list_chuong(self) -> Iterator[Chuong]:
        """Yield all chapters in their order."""
        yield from self.chuong
        for phan in self.phan:
            yield from phan.chuong


def _list_in_chuong(
    chuong: Sequence[Chuong], path: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], Dieu]]:
    for index, one in enumerate(chuong):
        here = (*path, "chuong", index)
        yield from _list_in(one.dieu, (*here, "dieu"))
        for order, muc in enumerate(one.muc):
            yield from _list_in(muc.dieu, (*here, "muc", order, "dieu"))


def _list_in(
    dieu: Sequence[Dieu], path: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], Dieu]]:
    for index, one in enumerate(dieu):
        yield (*path, index), one
