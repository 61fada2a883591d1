"""Font, colour and sizes all over a paper (Phụ lục I, Phần I, Mục I; Mục V, footnote 1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kehoach.checking.aids.colours import is_black, is_blue, name_colour
from kehoach.checking.aids.lettering import list_numbers, write_number
from kehoach.checking.aids.main_text import list_running
from kehoach.checking.aids.text import get_letters, list_visible
from kehoach.checking.edits import Letter
from kehoach.checking.fault import Fault
from kehoach.checking.paper import BODY
from kehoach.checking.rule import rule
from kehoach.messages import mark, tr
from kehoach.nd30 import COLOUR, COMPONENTS, FONT, PAIRS, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from kehoach.checking.paper import Paper
    from kehoach.word.view import Paragraph, Run

_SAME_FONTS: Final = ("times new roman", "timesnewroman", "times")
"""The font by the names that programs give it; 'times new roman bold' too is one."""
_OWN_FONTS: Final = ("symbol", "wingdings", "webdings", "cambria math", "mt extra", "marlett")
"""Fonts of signs and formulas, which have no letters to replace."""
_COLOURED: Final = frozenset({"dau_do_khan", "pham_vi_luu_hanh", "du_thao"})
_SIGNATURE: Final = re.compile(
    r"\s*(?:người ký|ký bởi|được ký bởi|đã ký|\(đã ký\)|thời gian ký|ngày ký|cơ quan\s*:|email\s*:"
    r"|tối mật|tuyệt mật|mật$|chữ ký số)",
    re.IGNORECASE,
)
_LINK: Final = re.compile(r"https?:|www\.|[\w.]@[\w.]|\.(?:vn|com|org|net)\b", re.IGNORECASE)
Marked = tuple["Paragraph", list["Run"]]
"""A paragraph and those of its runs that are at fault."""


@rule(
    "TR004",
    title=mark("Phông chữ không phải Times New Roman"),
    why=mark("Cả văn bản một phông chữ; phông khác sang máy khác dễ vỡ chữ, lệch dòng."),
    of=FONT,
    codes={"phong": mark("có chữ ở phông khác")},
    bad="chữ ở phông Calibri",
    good="chữ ở phông Times New Roman",
    fix="safe",
)
def check_font(paper: Paper) -> Iterator[Fault]:
    """One finding a font; signs, formulas, other scripts and text in old codings are not asked."""
    fonts: dict[str, list[Marked]] = {}
    for paragraph in paper.paragraphs:
        if paper.is_legacy(paragraph):
            continue
        own: dict[str, list[Run]] = {}
        for run in list_visible(paragraph):
            if _is_other_font(run):
                own.setdefault(run.form.font, []).append(run)
        for font, runs in own.items():
            fonts.setdefault(font, []).append((paragraph, runs))
    for font, places in fonts.items():
        yield _tell_all(
            "phong", places,
            tr("phông {phong} ở {so} đoạn", phong=font, so=len(places)),
            tr("phông {phong}", phong=FONT.value),
            lambda paragraph, runs: Letter(paragraph.where, list_numbers(runs), font=FONT.value),
        )  # fmt: skip


def _is_other_font(run: Run) -> bool:
    font = run.form.font.strip().lower()
    if font.startswith(_OWN_FONTS) or font in _SAME_FONTS or font.startswith(_SAME_FONTS[:2]):
        return False
    return any(_is_latin(letter) for letter in run.text)


def _is_latin(letter: str) -> bool:
    return letter.isalnum() and (letter < "\u0250" or "\u1e00" <= letter <= "\u1eff")


@rule(
    "TR005",
    title=mark("Chữ không phải màu đen"),
    why=mark("Văn bản in màu đen; chữ màu thường là chỗ đánh dấu khi soạn còn sót lại."),
    of=COLOUR,
    codes={
        "trong-van-ban": mark("có chữ màu trong văn bản"),
        "trong-bang": mark("có chữ màu trong bảng"),
        "lien-ket": mark("địa chỉ, đường dẫn để nguyên màu"),
    },
    bad="một câu màu đỏ",
    good="mọi chữ màu đen",
    fix="safe",
)
def check_colour(paper: Paper) -> Iterator[Fault]:
    """Marks of urgency and blocks of electronic signatures have colours of their own."""
    groups: dict[str, list[Marked]] = {"trong-van-ban": [], "trong-bang": [], "lien-ket": []}
    for paragraph in paper.paragraphs:
        for code, runs in _group_coloured(paper, paragraph).items():
            groups[code].append((paragraph, runs))
    for code, places in groups.items():
        if places:
            colours = dict.fromkeys(run.form.colour for _, runs in places for run in runs)
            named = ", ".join(name_colour(one) for one in list(colours)[:3])
            yield _tell_all(
                code, places,
                tr("chữ màu {mau} ở {so} đoạn", mau=named, so=len(places)), tr("chữ màu đen"),
                _blacken, None if code == "trong-van-ban" else Severity.WARNING,
            )  # fmt: skip


def _blacken(paragraph: Paragraph, runs: list[Run]) -> Letter:
    return Letter(paragraph.where, list_numbers(runs), colour=COLOUR.value)


def _group_coloured(paper: Paper, paragraph: Paragraph) -> dict[str, list[Run]]:
    component = paper.name_component(paragraph)
    if component in _COLOURED or _SIGNATURE.match(paragraph.text):
        return {}
    groups: dict[str, list[Run]] = {}
    for run in list_visible(paragraph):
        if not is_black(run.form.colour) and get_letters(run.text):
            place = "trong-bang" if component == "bang" else "trong-van-ban"
            groups.setdefault("lien-ket" if _is_link(run) else place, []).append(run)
    return groups


def _is_link(run: Run) -> bool:
    if run.field.upper().startswith("HYPERLINK") or _LINK.search(run.text):
        return True
    return run.form.underline and is_blue(run.form.colour)


@rule(
    "TR011",
    title=mark("Cỡ chữ phần đầu không tăng giảm cùng nhau"),
    why=mark(
        "Cỡ chữ trong một văn bản tăng, giảm thống nhất: Quốc hiệu 13 thì Tiêu ngữ và ngày 14."
    ),
    of=PAIRS,
    codes={
        "khong-di-doi": mark("Quốc hiệu, Tiêu ngữ và ngày không đi với nhau"),
        "voi-noi-dung": mark("cỡ chữ phần đầu không đi với cỡ chữ nội dung"),
    },
    bad="Quốc hiệu 13, Tiêu ngữ 13, ngày 14",
    good="Quốc hiệu 13, Tiêu ngữ 14, ngày 14",
    needs=("quoc_hieu", "tieu_ngu", "dia_danh_ngay"),
    fix="ask",
)
def check_pairs(paper: Paper) -> Iterator[Fault]:
    """Sizes out of a component's own range are told by its rule, not here."""
    pairs = list(PAIRS.value.values())
    sizes = {name: _get_size(paper, name) for name in pairs[0]}
    if any(size not in COMPONENTS[name].co_chu.value for name, size in sizes.items()):
        return
    is_paired = sizes in pairs
    fitting = [pair for body, pair in PAIRS.value.items() if body == paper.body_size]
    if is_paired and (not fitting or sizes == fitting[0]):
        return
    wanted = (fitting or pairs)[0]
    yield Fault(
        "voi-noi-dung" if is_paired else "khong-di-doi",
        _write_sizes(sizes),
        _write_sizes(wanted),
        paper.find("quoc_hieu")[0].paragraphs[0],
        severity=Severity.NOTE if is_paired else None,
        edits=tuple(_resize(paper, sizes, wanted)),
    )


def _get_size(paper: Paper, component: str) -> float:
    """Return the one size of a component's letters; 0 where there are several."""
    paragraphs = paper.find(component)[0].paragraphs
    sizes = {run.form.size for one in paragraphs for run in list_visible(one)}
    return sizes.pop() if len(sizes) == 1 else 0.0


def _write_sizes(sizes: Mapping[str, float]) -> str:
    return ", ".join(
        tr("{ten} cỡ {co}", ten=COMPONENTS[name].ten, co=write_number(size))
        for name, size in sizes.items()
    )


def _resize(
    paper: Paper, sizes: Mapping[str, float], wanted: Mapping[str, float]
) -> Iterator[Letter]:
    for name, size in wanted.items():
        if sizes[name] != size:
            for one in paper.find(name)[0].paragraphs:
                yield Letter(one.where, list_numbers(list_visible(one)), size=size)


@rule(
    "TR012",
    title=mark("Nội dung có nhiều cỡ chữ"),
    why=mark("Cả phần nội dung một cỡ chữ; chỗ to chỗ nhỏ thường là do chép từ tệp khác."),
    of=PAIRS,
    codes={"nhieu-co": mark("có đoạn khác cỡ chữ với phần lớn nội dung")},
    bad="phần lớn nội dung cỡ 14, vài đoạn cỡ 13",
    good="cả nội dung cỡ 14",
    fix="safe",
)
def check_body_size(paper: Paper) -> Iterator[Fault]:
    """Sizes that are wrong by themselves are told elsewhere; tables and phụ lục stay out."""
    most = paper.body_size
    wanted = COMPONENTS["noi_dung"].co_chu.value
    if most is None or most not in wanted:
        return
    places: list[Marked] = []
    for paragraph in list_running(paper, *BODY):
        runs = [
            run
            for run in list_visible(paragraph)
            if run.form.size != most and run.form.size in wanted and get_letters(run.text)
        ]
        if runs:
            places.append((paragraph, runs))
    if places:
        others = ", ".join(sorted({write_number(r.form.size) for _, rs in places for r in rs}))
        yield _tell_all(
            "nhieu-co", places,
            tr("cỡ chữ {co} ở {so} đoạn", co=others, so=len(places)),
            tr("cỡ chữ {co} như phần lớn nội dung", co=write_number(most)),
            lambda paragraph, runs: Letter(paragraph.where, list_numbers(runs), size=most),
        )  # fmt: skip


def _tell_all(
    code: str,
    places: list[Marked],
    found: str,
    expected: str,
    mend: Callable[[Paragraph, list[Run]], Letter],
    severity: Severity | None = None,
) -> Fault:
    """One fault for all ``places``, at the first of them."""
    paragraph, runs = places[0]
    words = "".join(run.text for run in runs)
    quote = words if words in paragraph.text else paragraph.text
    edits = tuple(mend(*place) for place in places)
    return Fault(code, found, expected, paragraph, quote=quote, severity=severity, edits=edits)
