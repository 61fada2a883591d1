"""A text in articles: chương, mục, điều, and below each điều its khoản (Mục II.6, pattern a)."""

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


class ThanVanBan(NoiDung):
    """The text of a document: pieces and sections, articles, or chapters with articles."""

    dieu: tuple[DieuHoacChu, ...] = ()
    """Các điều: Điều 1, Điều 2."""
    chuong: tuple[Chuong, ...] = ()
    """Các chương, mỗi chương có các điều."""

    def is_empty(self) -> bool:
        """Tell whether nothing stands in it."""
        return not (self.muc or self.dieu or self.chuong or any(True for _ in self.list_doan()))

    def list_dieu(self) -> Iterator[tuple[tuple[str | int, ...], Dieu]]:
        """Yield all articles in their order, each with its path."""
        yield from _list_in(self.dieu, ("dieu",))
        for index, chuong in enumerate(self.chuong):
            yield from _list_in(chuong.dieu, ("chuong", index, "dieu"))
            for order, muc in enumerate(chuong.muc):
                yield from _list_in(muc.dieu, ("chuong", index, "muc", order, "dieu"))


def _list_in(
    dieu: Sequence[Dieu], path: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], Dieu]]:
    for index, one in enumerate(dieu):
        yield (*path, index), one
