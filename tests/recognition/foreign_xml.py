"""Word files as other hands make them: paragraphs written in a short notation, as WordprocessingML.

A paragraph is a string: '^' centred or '>' right aligned, then stretches of text. '@XY' opens a
stretch that is the component XY of :data:`CODES`, '@--' one that is none,
'@++' one that goes on with the last; '*' makes it bold, '/'
italic, '_' underlined. A tab and a line break are typed as such. What the strings mark is what a
reader expects of recognition: :func:`list_expected`.
"""

import io
import re

import docx
from docx.oxml import parse_xml

from kehoach.word.opening import open_document
from kehoach.word.package import read_package

CODES = {
    "QH": "quoc_hieu",
    "TN": "tieu_ngu",
    "CQ": "co_quan_chu_quan",
    "BH": "co_quan_ban_hanh",
    "SO": "so_ky_hieu",
    "NG": "dia_danh_ngay",
    "VV": "trich_yeu_cong_van",
    "TL": "ten_loai",
    "TY": "trich_yeu",
    "KG": "kinh_gui",
    "CC": "can_cu",
    "ND": "noi_dung",
    "PC": "phan_chuong",
    "TP": "tieu_de_phan_chuong",
    "MT": "muc_tieu_muc",
    "TM": "tieu_de_muc",
    "DI": "dieu",
    "LM": "muc_la_ma",
    "KT": "khoan_co_tieu_de",
    "KH": "khoan",
    "DM": "diem",
    "GD": "gach_dau_dong",
    "BG": "bang",
    "QU": "quyen_han",
    "CV": "chuc_vu",
    "HT": "ho_ten",
    "NN": "noi_nhan_nhan",
    "NM": "noi_nhan_muc",
    "SB": "nguoi_soan_so_ban",
    "PL": "phu_luc_nhan",
    "PT": "phu_luc_ten",
    "PK": "phu_luc_kem_theo",
    "KN": "dau_do_khan",
    "LH": "pham_vi_luu_hanh",
    "DC": "dia_chi_co_quan",
    "DT": "du_thao",
    "ST": "so_trang",
}
_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_STRETCH = re.compile(r"(?:@([A-Z]{2}|--|\+\+)([*/_]*))?([^@]*)")
_ALIGNED = {"^": "center", ">": "right"}
_FORMS = {"*": "<w:b/>", "/": "<w:i/>", "_": '<w:u w:val="single"/>'}


class Block(str):
    """The XML of a block, and what its strings expect."""

    expected: tuple[tuple[str, str], ...] = ()


def make_block(xml, *inner):
    block = Block(xml)
    block.expected = tuple(pair for one in inner for pair in as_block(one).expected)
    return block


def as_block(value):
    return value if isinstance(value, Block) else p(value)


def p(marked="", *, style="", ppr="", drawings="", size=13):
    """One paragraph; ``drawings`` are runs that stand before its text."""
    align = _ALIGNED.get(marked[:1], "")
    runs, expected = "", []
    for code, signs, text in _STRETCH.findall(marked[1:] if align else marked):
        runs += _make_run(text, signs, size)
        if code in CODES:
            expected.append((CODES[code], text))
        elif code == "++":
            expected[-1] = (expected[-1][0], expected[-1][1] + text)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    jc = f'<w:jc w:val="{align}"/>' if align else ""
    block = Block(f"<w:p><w:pPr>{named}{ppr}{jc}</w:pPr>{drawings}{runs}</w:p>")
    block.expected = tuple(expected)
    return block


def _make_run(text, signs, size):
    if not text:
        return ""
    form = "".join(_FORMS[sign] for sign in signs)
    fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'
    inner = ""
    for part in re.split(r"(\t|\n)", text):
        escaped = part.replace("&", "&amp;").replace("<", "&lt;")
        inner += {"\t": "<w:tab/>", "\n": "<w:br/>", "": ""}.get(
            part, f'<w:t xml:space="preserve">{escaped}</w:t>'
        )
    return f'<w:r><w:rPr>{fonts}{form}<w:sz w:val="{2 * size}"/></w:rPr>{inner}</w:r>'


def cell(*blocks, width=4700, span=1, merge="", border=""):
    """A cell; ``merge`` is 'restart' or 'continue', ``border`` a side that is drawn."""
    inner = [as_block(one) for one in blocks] or [p()]
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    merged = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    drawn = f'<w:tcBorders><w:{border} w:val="single" w:sz="4"/></w:tcBorders>' if border else ""
    size = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    return make_block(
        f"<w:tc><w:tcPr>{size}{spanned}{merged}{drawn}</w:tcPr>{''.join(inner)}</w:tc>", *inner
    )


def table(*rows, widths=(4000, 5300), has_border=False):
    """A table; a row is a list of cells, a cell a :func:`cell`, a string or a list of blocks."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in sides)
    drawn = f"<w:tblBorders>{lines}</w:tblBorders>" if has_border else ""
    made = [[_as_cell(one, widths[i % len(widths)]) for i, one in enumerate(row)] for row in rows]
    inner = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in made)
    total = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
    block = Block(
        f"<w:tbl><w:tblPr>{total}{drawn}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{inner}</w:tbl>"
    )
    block.expected = tuple(pair for row in made for one in row for pair in one.expected)
    return block


def _as_cell(value, width):
    if isinstance(value, Block) and value.startswith("<w:tc>"):
        return value
    return cell(*([value] if isinstance(value, str) else value), width=width)


def frame(*blocks, x=1701, y=1134, width=4300):
    """Paragraphs in a floating frame; x, y from the page's corner in twips."""
    at = f'<w:framePr w:w="{width}" w:x="{x}" w:y="{y}" w:hAnchor="page" w:vAnchor="page"/>'
    made = [p(one, ppr=at) for one in blocks]
    return make_block("".join(made), *made)


def box(*blocks, x=85.0, y=56.0, width=200.0, kind="vml"):
    """A text box as a paragraph's drawing; x, y from the page's corner in pt."""
    made = [as_block(one) for one in blocks]
    inner = f"<w:txbxContent>{''.join(made)}</w:txbxContent>"
    if kind == "vml":
        style = (
            f"position:absolute;margin-left:{x}pt;margin-top:{y}pt;width:{width}pt;height:80pt;"
            "mso-position-horizontal-relative:page;mso-position-vertical-relative:page"
        )
        shape = f'<v:shape style="{style}"><v:textbox>{inner}</v:textbox></v:shape>'
        return make_block(f"<w:r><w:pict>{shape}</w:pict></w:r>", *made)
    graphic = f"<wps:wsp><wps:spPr/><wps:txbx>{inner}</wps:txbx><wps:bodyPr/></wps:wsp>"
    return make_block(_anchor(graphic, x, y, width, 80, "page"), *made)


def boxed(*drawings, text=""):
    """A paragraph on which text boxes hang."""
    made = p(text, drawings="".join(drawings))
    return make_block(made, *drawings, made)


def draw_line(x=50.0, y=2.0, length=60.0, prst="line"):
    """A line drawn as a shape, x and y in pt from its column and paragraph."""
    stroke = '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
    size = f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{int(length * 12700)}" cy="0"/></a:xfrm>'
    shape = (
        f'<wps:wsp><wps:cNvCnPr/><wps:spPr>{size}<a:prstGeom prst="{prst}"/>{stroke}</wps:spPr>'
        "<wps:bodyPr/></wps:wsp>"
    )
    return _anchor(shape, x, y, length, 0, "column")


def draw_vml_line(x=50.0, y=2.0, length=60.0):
    """A line as Word 2003 drew it."""
    return (
        '<w:r><w:pict><v:line style="position:absolute" '
        f'from="{x}pt,{y}pt" to="{x + length}pt,{y}pt"/></w:pict></w:r>'
    )


def _anchor(shape, x, y, width, height, base):
    vertical = "page" if base == "page" else "paragraph"
    extent = f'<wp:extent cx="{int(width * 12700)}" cy="{int(height * 12700)}"/>'
    place = "".join(
        f'<wp:position{side} relativeFrom="{name}"><wp:posOffset>{int(offset * 12700)}'
        f"</wp:posOffset></wp:position{side}>"
        for side, name, offset in (("H", base, x), ("V", vertical, y))
    )
    uri = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    return (
        f'<w:r><w:drawing><wp:anchor behindDoc="0">{place}{extent}<a:graphic>'
        f'<a:graphicData uri="{uri}">{shape}</a:graphicData></a:graphic></wp:anchor>'
        "</w:drawing></w:r>"
    )


BORDER = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>'
TOP_BORDER = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>'
NEW_PAGE = "<w:pageBreakBefore/>"
PAGE = Block('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')
SECTION = Block(
    '<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/></w:sectPr></w:pPr></w:p>'
)


def write_docx(blocks):
    """The bytes of a Word file that holds ``blocks``, made by python-docx."""
    document = docx.Document()
    body = document.element.body
    section = body.sectPr
    for child in list(body):
        body.remove(child)
    inner = "".join(as_block(one) for one in blocks)
    for child in parse_xml(f"<w:body {_SPACES}>{inner}</w:body>"):
        body.append(child)
    body.append(section)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def open_blocks(blocks):
    return open_document(read_package(write_docx(blocks), name="van-ban.docx"))


def list_expected(blocks):
    """Component -> its words in reading order, as the strings mark them."""
    return _gather(pair for one in blocks for pair in as_block(one).expected)


def list_found(recognised):
    """Component -> its words in reading order, as they were recognised."""
    return _gather((part.component, part.text) for part in recognised.parts)


def _gather(pairs):
    gathered = {}
    for component, text in pairs:
        gathered.setdefault(component, []).append(text)
    return {component: " ".join(" ".join(texts).split()) for component, texts in gathered.items()}
