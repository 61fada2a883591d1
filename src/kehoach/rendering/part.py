"""One part of a template, prepared and compiled; and what went wrong, said in its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jinja2 import Template, nodes
from jinja2.exceptions import SecurityError, TemplateSyntaxError, UndefinedError
from lxml import etree

from kehoach.messages import tr
from kehoach.rendering.aftercare import number_drawings, place_marks
from kehoach.rendering.budget import MAX_OUTPUT, BoundError, Budget
from kehoach.rendering.docxtpl_steps import fix_tables, patch_xml
from kehoach.rendering.environment import make_environment
from kehoach.rendering.errors import Spot, TemplateError
from kehoach.rendering.guard import add_bounds
from kehoach.rendering.inspection import Shape, UnknownName, find_unknown, list_names
from kehoach.rendering.needs import Need, find_uses
from kehoach.rendering.precheck import check_closings, check_template
from kehoach.rendering.source import finish_source, get_line, is_in_cell
from kehoach.rendering.structure import Mismatch, examine
from kehoach.rendering.values import BoundedContext
from kehoach.word.xml import DECLARATION, UnfitXmlError, parse_tree, write_tree

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MAX_TEMPLATE: Final = 8 * 2**20
_ENVIRONMENT: Final = make_environment()


class PreparedPart:
    """A part that is filled for every document.

    Args:
        root: its XML; not changed.
        name: its name in the package.
        spot: the template and what a person calls this part, for messages.
        is_body: whether tables and drawings are put in order, as in the main part.
        is_word: whether it holds paragraphs (the core properties do not).
        styles: the ids of the paragraph styles of the template by their names.
    """

    def __init__(
        self,
        root: etree._Element,
        name: str,
        spot: Spot,
        *,
        is_body: bool,
        is_word: bool = True,
        styles: Mapping[str, str] | None = None,
    ) -> None:
        self.name = name
        self._styles = styles or {}
        self._spot = spot
        self._is_word = is_word
        xml = etree.tostring(root, encoding="unicode")
        if len(xml) > MAX_TEMPLATE:
            found = tr("phần này dài quá {size} MB", size=MAX_TEMPLATE // 2**20)
            raise spot.make_error("mau-qua-lon", found)
        if is_word:
            check_template(root, spot)
            check_closings(xml, spot)
            xml = finish_source(patch_xml(xml))
        self._source = xml
        self._settle_structure(is_body)
        self._template = self._compile()
        self._wrapper = _make_wrapper(root)

    def render(self, context: Mapping[str, object]) -> bytes:
        """The part's XML for ``context``.

        Raises:
            TemplateError: a value is missing, or the template asks for what it may not have.
        """
        xml = self._generate(dict(context))
        if self._is_word:
            xml = place_marks(xml)
        if self._has_drawings:
            xml = number_drawings(xml)
        if self._must_repair:
            return self._repair(xml)
        data = DECLARATION + xml.encode()
        self._check_output(data)
        return data

    def has_tags(self) -> bool:
        """Whether there is anything to fill."""
        return "{{" in self._source or "{%" in self._source

    def find_unknown(self, variables: Mapping[str, Shape]) -> Iterator[tuple[Spot, UnknownName]]:
        """Yield the names in the tags that are not among ``variables``, each at its place."""
        for unknown in find_unknown(_ENVIRONMENT.parse(self._source), variables):
            if unknown.name not in _ENVIRONMENT.globals:
                yield self._locate(unknown.line), unknown

    def list_names(self) -> set[str]:
        """Return every name that the part's tags read: 'trich_yeu', 'nguoi_ky.ho_ten'."""
        return list_names(_ENVIRONMENT.parse(self._source))

    def find_needs(self) -> Iterator[Need]:
        """Yield what the tags read of the data, each variable at every place that reads it."""
        for use in find_uses(_ENVIRONMENT.parse(self._source)):
            if use.name not in _ENVIRONMENT.globals:
                yield Need(use.name, self._locate(use.line), use.is_asked, use.is_list)

    def _settle_structure(self, is_body: bool) -> None:
        structure = examine(self._source)
        if structure.mismatch:
            raise self._make_mismatch(structure.mismatch)
        self._fixes_tables = is_body and not structure.steady_grids
        self._must_repair = self._fixes_tables or not structure.whole
        self._has_drawings = is_body and "<wp:docPr " in self._source

    def _compile(self) -> Template:
        try:
            tree = _ENVIRONMENT.parse(self._source)
            self._check_filters(tree)
            tree = add_bounds(tree)
            code = _ENVIRONMENT.compile(tree, filename=self.name)
        except TemplateSyntaxError as error:
            raise self._make_syntax_error(error) from None
        except RecursionError:
            found = tr("các thẻ lồng nhau quá sâu")
            raise self._spot.make_error("mau-sai-cu-phap", found) from None
        return Template.from_code(_ENVIRONMENT, code, _ENVIRONMENT.globals)

    def _check_filters(self, tree: nodes.Template) -> None:
        """Refuse a filter that is not there: Jinja says so only where the tag is run."""
        for one in tree.find_all(nodes.Filter):
            if one.name not in _ENVIRONMENT.filters:
                raise self._locate(one.lineno).make_error(
                    "bo-loc-la",
                    tr("bộ lọc {x}", x=one.name),
                    expected=tr("một bộ lọc mà mẫu Word dùng được"),
                )

    def _generate(self, values: dict[str, object]) -> str:
        context = self._template.new_context(values)
        assert isinstance(context, BoundedContext)
        context.budget, context.wrapper = Budget(), self._wrapper
        context.styles = self._styles
        try:
            return "".join(self._template.root_render_func(context))
        except TemplateError:
            raise
        except Exception as error:
            raise self._make_render_error(error) from error

    def _check_output(self, data: bytes) -> None:
        if len(data) > MAX_OUTPUT:
            found = tr("nội dung sinh ra vượt {size} MB", size=MAX_OUTPUT // 2**20)
            raise self._spot.make_error("mau-qua-suc", found)

    def _repair(self, xml: str) -> bytes:
        data = xml.encode()
        self._check_output(data)
        try:
            root = parse_tree(data)
        except UnfitXmlError:
            expected = tr("mỗi lệnh if, for mở và đóng ở cùng một cấp (đoạn, hàng, ô)")
            raise self._make_broken(expected) from None
        return write_tree(self._fix_tables(xml) if self._fixes_tables else root)

    def _fix_tables(self, xml: str) -> etree._Element:
        try:
            return fix_tables(xml)
        except (ValueError, TypeError, ArithmeticError, AttributeError):
            # docxtpl trusts that widths and spans are numbers, and that each is there
            expected = tr("bảng có độ rộng cột và số ô gộp là những con số")
            raise self._make_broken(expected) from None

    def _make_broken(self, expected: str) -> TemplateError:
        found = tr("mẫu sinh ra một văn bản hỏng")
        return self._spot.make_error("mau-sai-cau-truc", found, expected=expected)

    # -- errors ------------------------------------------------------------------------------

    def _locate(self, line: int) -> Spot:
        words = get_line(self._source, line)
        return Spot(self._spot.file, self._spot.part, words, is_in_cell(self._source, line))

    def _make_mismatch(self, mismatch: Mismatch) -> TemplateError:
        spot = self._locate(self._source.count("\n", 0, mismatch.position) + 1)
        tag = " ".join(mismatch.tag.split())
        if mismatch.closing:
            found = tr("thẻ {tag} không khớp với thẻ mở nào", tag=tag)
            return spot.make_error("the-thua", found, expected=tr("một thẻ mở đứng trước nó"))
        found = tr("thẻ {tag} chưa được đóng", tag=tag)
        word = tag.removeprefix("{%").split()[0]
        return spot.make_error("the-chua-dong", found, expected=f"{{% end{word} %}}")

    def _make_syntax_error(self, error: TemplateSyntaxError) -> TemplateError:
        return self._locate(error.lineno).make_error(
            "mau-sai-cu-phap",
            tr("thẻ sai cú pháp"),
            expected=tr("lệnh và bộ lọc mà mẫu Word dùng được"),
            hint=error.message or "",
        )

    def _make_render_error(self, error: Exception) -> TemplateError:
        spot = self._locate(self._find_line(error))
        if isinstance(error, SecurityError):
            found = tr("mẫu đòi truy cập phần bên trong chương trình")
            return spot.make_error("mau-khong-an-toan", found, hint=str(error))
        if isinstance(error, UndefinedError):
            expected = tr("một giá trị trong dữ liệu")
            return spot.make_error("thieu-gia-tri", str(error), expected=expected)
        if isinstance(error, BoundError):
            return spot.make_error("mau-qua-suc", str(error))
        if isinstance(error, RecursionError | MemoryError):
            return spot.make_error("mau-qua-suc", tr("mẫu lặp lồng nhau quá sâu"))
        found = tr("không tính được giá trị")
        return spot.make_error("mau-tinh-sai", found, hint=f"{type(error).__name__}: {error}")

    def _find_line(self, error: Exception) -> int:
        found = 1
        traceback = error.__traceback__
        while traceback is not None:
            if traceback.tb_frame.f_code.co_filename == self.name:
                found = self._template.get_corresponding_lineno(traceback.tb_lineno)
            traceback = traceback.tb_next
        return found


def _make_wrapper(root: etree._Element) -> str:
    spaces = "".join(f' xmlns:{key}="{uri}"' for key, uri in root.nsmap.items() if key)
    return f"<khung{spaces}>"
