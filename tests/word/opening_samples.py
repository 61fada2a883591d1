"""Word files of a few lines, made from snippets of XML."""

from kehoach.word.opening import open_document
from kehoach.word.package import read_package, write_package

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
# A4, 20/20/30/20 mm: the text is 453.55 pt wide (9,071 twips)
A4 = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="709"/>'
)
SECTION = f"<w:sectPr>{A4}</w:sectPr>"
_KINDS = {"styles": "styles", "numbering": "numbering", "settings": "settings", "theme": "theme"}
_ROOTS = {"theme": "a:theme"}


def make_parts(body, *, headers=None, **parts):
    """The parts of a file: ``body`` and the inner XML of styles, numbering, settings, theme."""
    headers = headers or {}
    relations = {kind: f"{kind}.xml" for kind in parts} | {name: f"{name}.xml" for name in headers}
    links = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{name.rstrip("0123456789")}" Target="{target}"/>'
        for name, target in relations.items()
    )
    package = "http://schemas.openxmlformats.org/package/2006"
    types = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    files = {
        "[Content_Types].xml": (
            f'<Types xmlns="{package}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
            'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{types}"/>'
            + "".join(
                f'<Override PartName="/word/{kind}.xml" ContentType="'
                f'{types.replace("document.main", kind)}"/>'
                for kind in (*(k for k in parts if k != "theme"), *())
            )
            + "</Types>"
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
            f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
        ),
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": (
            f'<Relationships xmlns="{package}/relationships">{links}</Relationships>'
        ),
    }
    for kind, inner in parts.items():
        root = _ROOTS.get(kind, f"w:{kind}")
        files[f"word/{kind}.xml"] = f"<{root} {SPACES}>{inner}</{root}>"
    for name, inner in headers.items():
        files[f"word/{name}.xml"] = f"<w:hdr {SPACES}>{inner}</w:hdr>"
    return {name: text.encode() for name, text in files.items()}


def make_file(body, **parts):
    return write_package(make_parts(body, **parts))


def read(body, **parts):
    return open_document(read_package(make_file(body + SECTION, **parts), name="thu.docx"))


def read_one(body, **parts):
    """The first paragraph."""
    return next(iter(read(body, **parts).walk()))


def form_of(body, **parts):
    """The form of the first run of the first paragraph."""
    return read_one(body, **parts).runs[0].form


def p(text="chữ", ppr="", rpr=""):
    run = f'<w:r><w:rPr>{rpr}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f"<w:p><w:pPr>{ppr}</w:pPr>{run}</w:p>"


def style(style_id, inner, kind="paragraph", base="", default=False):
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    mark = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{style_id}"{mark}><w:name w:val="{style_id}"/>'
        f"{based}{inner}</w:style>"
    )


def rpr(inner):
    return f"<w:rPr>{inner}</w:rPr>"


def ppr(inner):
    return f"<w:pPr>{inner}</w:pPr>"


def cell(blocks, tcpr=""):
    return f"<w:tc><w:tcPr>{tcpr}</w:tcPr>{blocks}</w:tc>"


def table(*rows, tblpr="", grid=()):
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    inner = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr>{tblpr}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{inner}</w:tbl>"
