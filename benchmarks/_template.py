"""A lean letter as a template, made by hand: few parts, A4, Times New Roman."""

from __future__ import annotations

from kehoach.word.package import write_package

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_WIDTHS = (700, 3600, 1800, 1600, 1655)

TYPES = f"""<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{_KIND}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{_KIND}.styles+xml"/>
<Override PartName="/word/settings.xml" ContentType="{_KIND}.settings+xml"/>
<Override PartName="/docProps/core.xml"
 ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>"""
RELATIONS = f"""<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties"
 Target="docProps/core.xml"/>
</Relationships>"""
DOCUMENT_RELATIONS = f"""<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="{_OFFICE}/settings" Target="settings.xml"/>
</Relationships>"""
STYLES = f"""<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman"
 w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/>
</w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="KeNgang"><w:name w:val="Kẻ ngang"/>
<w:basedOn w:val="Normal"/></w:style></w:styles>"""
SETTINGS = f'<w:settings {_W}><w:defaultTabStop w:val="720"/></w:settings>'
CORE = """<cp:coreProperties
 xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp:coreProperties>"""
SECTION = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" '
    'w:bottom="1134" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'
)


def make_paragraph(text: str, *, bold: bool = False, align: str = "both") -> str:
    """One paragraph with one run."""
    weight = "<w:b/><w:bCs/>" if bold else ""
    return (
        f'<w:p><w:pPr><w:spacing w:before="60" w:after="60"/><w:jc w:val="{align}"/></w:pPr>'
        f'<w:r><w:rPr>{weight}<w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">{text}</w:t>'
        "</w:r></w:p>"
    )


def make_table(rows: list[list[str]], widths: tuple[int, ...] = _WIDTHS) -> str:
    """A table with borders; a row of one cell spans all columns (for ``{%tr``)."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    body = "".join(_make_row(row, widths) for row in rows)
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )


def _make_row(cells: list[str], widths: tuple[int, ...]) -> str:
    if len(cells) == 1 and len(widths) > 1:
        span = f'<w:gridSpan w:val="{len(widths)}"/>'
        return f"<w:tr><w:tc><w:tcPr>{span}</w:tcPr>{make_paragraph(cells[0])}</w:tc></w:tr>"
    return "<w:tr>{}</w:tr>".format(
        "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{make_paragraph(cell)}'
            "</w:tc>"
            for cell, width in zip(cells, widths, strict=True)
        )
    )


def make_template(body: str, *, title: str = "Giấy mời") -> bytes:
    """A whole .docx around the body's paragraphs and tables."""
    document = f"<w:document {_W} {_R}><w:body>{body}{SECTION}</w:body></w:document>"
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELATIONS,
        "word/document.xml": document,
        "word/_rels/document.xml.rels": DOCUMENT_RELATIONS,
        "word/styles.xml": STYLES,
        "word/settings.xml": SETTINGS,
        "docProps/core.xml": CORE.format(title=title),
    }
    return write_package({name: text.encode() for name, text in parts.items()})


def make_activity_table() -> str:
    """A head, and a row for each of ``hoat_dong``."""
    return make_table(
        [
            ["TT", "Nội dung", "Chủ trì", "Thời gian", "Ghi chú"],
            ["{%tr for viec in hoat_dong %}"],
            ["{{ loop.index }}", "{{ viec.noi_dung }}", "{{ viec.chu_tri }}",
             "{{ viec.thoi_gian }}", "{% if viec.ghi_chu %}{{ viec.ghi_chu }}{% endif %}"],
            ["{%tr endfor %}"],
        ]
    )  # fmt: skip


def make_activities(count: int) -> list[dict[str, str]]:
    """Rows for :func:`make_activity_table`."""
    return [
        {
            "noi_dung": f"Hoạt động thứ {number}: thi đua “Dạy tốt, học tốt” & hội giảng",
            "chu_tri": "Trường THPT Nguyễn Huệ",
            "thoi_gian": "trước ngày 30/6/2023",
            "ghi_chu": "" if number % 3 else "Báo cáo kết quả < 5 ngày",
        }
        for number in range(1, count + 1)
    ]
