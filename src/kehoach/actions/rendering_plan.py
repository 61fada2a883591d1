"""A plan into the bytes of a .docx: composing, layout and rendering in one line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol

from kehoach.composing.bieu_do import find_charts
from kehoach.composing.ke_hoach import compose_ke_hoach
from kehoach.layout.fonts import list_style_sizes
from kehoach.layout.place import place_ke_hoach
from kehoach.messages import tr
from kehoach.model import KeHoach, Kieu
from kehoach.rendering import load_prepared
from kehoach.rendering.charts import add_charts
from kehoach.rendering.columns import TableSign
from kehoach.rendering.shipped import read_shipped
from kehoach.word.package import refuse
from kehoach.word.units import mm_to_twips, pt_to_half_points

if TYPE_CHECKING:
    from collections.abc import Callable

    from kehoach.errors import BadInput
    from kehoach.layout.columns import Columns

HEAD_TABLES = (TableSign("Đầu trang", "dia_danh_ngay"), TableSign("Chữ ký", "nguoi_ky.ho_ten"))
"""The tables of two columns that follow the width of the date."""


@dataclass(frozen=True, slots=True)
class Template:
    """A template's bytes and what messages call it."""

    data: bytes
    name: str


def get_default_template(kind: str = "ke-hoach") -> Template:
    """Return the template of a kind that comes with the program."""
    return Template(read_shipped(kind), f"{kind}.docx")


class Placed(Protocol):
    """A document's words in their places, whatever its kind."""

    @property
    def cot(self) -> Columns | None:
        """Return the widths of the columns of the head, if it has one."""

    @property
    def chat(self) -> tuple[str, ...]:
        """Return the ids of the components that do not fit."""

    def list_variables(self) -> dict[str, object]:
        """Return the variables of the template."""

    def ends_on_side(self) -> bool:
        """Tell whether the last pages lie on their side."""


@dataclass(frozen=True, slots=True)
class Route:
    """How documents of a kind get from their data to the page; ``kind`` names their template."""

    kind: str
    compose: Callable[[Any], Any]
    place: Callable[[Any, int], Placed]

    def render(self, document: Any, template: Template) -> tuple[bytes, Placed]:
        """Return the .docx of ``document`` and how it was placed.

        Raises:
            KehoachError: the template cannot be used, or has nothing to fill.
        """
        return self.render_context(self.compose(document), document.kieu, template)

    def render_context(self, context: Any, kieu: Kieu, template: Template) -> tuple[bytes, Placed]:
        """As :meth:`render`, of words already composed."""
        placed = self.place(context, kieu.co_chu)
        return render_placed(placed, kieu, template, kind=self.kind), placed


PLAN: Final = Route("ke-hoach", compose_ke_hoach, place_ke_hoach)
"""The way of a plan."""


def render_plan(plan: KeHoach, template: Template) -> tuple[bytes, Placed]:
    """Return the .docx of ``plan`` and how it was placed.

    Raises:
        KehoachError: the template cannot be used, or has nothing to fill.
    """
    return PLAN.render(plan, template)


def render_placed(
    placed: Placed, kieu: Kieu, template: Template, *, kind: str = "ke-hoach"
) -> bytes:
    """Return the .docx of what was placed, of whatever ``kind``.

    Raises:
        KehoachError: the template cannot be used, or has nothing to fill.
    """
    widths = (placed.cot.trai, placed.cot.phai) if placed.cot else ()
    columns = tuple(mm_to_twips(width) for width in widths)
    prepared = load_prepared(
        template.data,
        name=template.name,
        styles=_list_changed_sizes(kieu),
        columns=dict.fromkeys(HEAD_TABLES if columns else (), columns),
        on_side=placed.ends_on_side(),
    )
    if not prepared.has_tags():
        raise refuse_untagged(template.name, kind)
    variables = placed.list_variables()
    charts = tuple(find_charts(variables))
    data = prepared.render(variables)
    return add_charts(data, charts) if charts else data


def refuse_untagged(name: str, kind: str = "ke-hoach") -> BadInput:
    """Return the error for a template that would swallow the whole document."""
    found = tr("tệp Word không có thẻ {{ … }} nào, nội dung văn bản sẽ mất hết")
    expected = tr(
        "một mẫu có thẻ; lấy mẫu có sẵn bằng: kehoach template eject {kind} THƯ_MỤC", kind=kind
    )
    return refuse(name, "mau-khong-the", found, expected=expected)


def _list_changed_sizes(kieu: Kieu) -> dict[str, int]:
    """Return the sizes to set: none where the office keeps those of the template."""
    if kieu.co_chu == Kieu().co_chu:
        return {}
    sizes = list_style_sizes(kieu.co_chu)
    return {name: pt_to_half_points(size) for name, size in sizes.items()}
