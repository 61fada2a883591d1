"""Small templates made by hand, and what is read back from the letters made of them."""

import io
import zipfile

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
P = "http://schemas.openxmlformats.org/package/2006"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SPACES = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:wp="{WP}"'


def para(text, props="", run=""):
    return f'<w:p>{props}<w:r>{run}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def cell(*texts, props=""):
    width = '<w:tcW w:w="1000"/>'
    return f"<w:tc><w:tcPr>{width}{props}</w:tcPr>{''.join(map(para, texts))}</w:tc>"


def row(*cells):
    made = (each if each.startswith("<") else cell(each) for each in cells)
    return f"<w:tr>{''.join(made)}</w:tr>"


def table(columns, *rows):
    grid = '<w:gridCol w:w="1000"/>' * columns
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def template(body, *, header=None, footer=None, footnotes=None, title="Tiêu đề", style=""):
    extra = {"header": header, "footer": footer, "footnotes": footnotes}
    roots = {"header": "hdr", "footer": "ftr", "footnotes": "footnotes"}
    extra = {kind: text for kind, text in extra.items() if text is not None}
    overrides = "".join(
        f'<Override PartName="/word/{kind}1.xml" ContentType="{KIND}.{kind}+xml"/>'
        for kind in extra
    )
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{R}/{kind}" Target="{kind}1.xml"/>'
        for n, kind in enumerate(extra, 2)
    )
    refs = "".join(
        f'<w:{kind}Reference w:type="default" r:id="rId{n}"/>'
        for n, kind in enumerate(extra, 2)
        if kind != "footnotes"
    )
    size = '<w:pgSz w:w="11906" w:h="16838"/>'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{P}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{KIND}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{KIND}.styles+xml"/>{overrides}'
        '<Override PartName="/docProps/core.xml" ContentType='
        '"application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{P}/relationships">'
        f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{P}/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/></Relationships>',
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}"
        f"<w:sectPr>{refs}{size}</w:sectPr></w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{P}/relationships">'
        f'<Relationship Id="rId1" Type="{R}/styles" Target="styles.xml"/>{relations}'
        "</Relationships>",
        "word/styles.xml": f"<w:styles {SPACES}>{style}</w:styles>",
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{P}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>'
        "<cp:category>{{ khong_dien }}</cp:category></cp:coreProperties>",
    }
    for kind, text in extra.items():
        parts[f"word/{kind}1.xml"] = f"<w:{roots[kind]} {SPACES}>{text}</w:{roots[kind]}>"
    return pack(parts)


def pack(parts):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return stream.getvalue()


def read_part(docx, name="word/document.xml"):
    return zipfile.ZipFile(io.BytesIO(docx)).read(name)


def read_texts(xml):
    """The text of each paragraph, line breaks and tabs as characters."""
    marks = {f"{{{W}}}br": "\n", f"{{{W}}}tab": "\t"}
    return [
        "".join(
            marks.get(each.tag, each.text or "") if each.tag in marks or each.tag.endswith("}t")
            else "" for each in paragraph.iter(etree.Element)
        )
        for paragraph in etree.fromstring(xml).iter(f"{{{W}}}p")
    ]  # fmt: skip
