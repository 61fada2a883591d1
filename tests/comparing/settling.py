"""All changes accepted or rejected, by the words of ECMA-376 17.13.5, and the text that is left.

Written apart from the code that makes changes, so that both would have to be wrong alike.
"""

import io
import zipfile

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def q(name):
    return f"{{{W}}}{name}"


def read_body(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read("word/document.xml")).find(q("body"))


def accept(body):
    return settle(body, keep="ins", drop="del")


def reject(body):
    return settle(body, keep="del", drop="ins")


def settle(body, keep, drop):
    """Settle a copy of ``body``."""
    body = etree.fromstring(etree.tostring(body))
    _settle_rows(body, drop)
    _settle_runs(body, keep, drop)
    for paragraph in reversed(list(body.iter(q("p")))):
        if paragraph.find(f"{q('pPr')}/{q('rPr')}/{q(drop)}") is not None:
            _join(paragraph)
    return body


def _settle_rows(body, drop):
    for row in list(body.iter(q("tr"))):
        if row.find(f"{q('trPr')}/{q(drop)}") is not None:
            row.getparent().remove(row)
    for table in list(body.iter(q("tbl"))):
        if table.find(q("tr")) is None:
            table.getparent().remove(table)


def _settle_runs(body, keep, drop):
    for change in list(body.iter(q(drop), q(keep))):
        if change.getparent().tag in (q("rPr"), q("trPr")):
            continue
        for child in list(change) if change.tag == q(keep) else []:
            change.addprevious(child)
        change.getparent().remove(change)


def _join(paragraph):
    """Take a paragraph's mark away: what it holds begins the next one."""
    contents = [child for child in paragraph if child.tag != q("pPr")]
    following = paragraph.getnext()
    if following is not None and following.tag == q("p"):
        start = 0 if following.find(q("pPr")) is None else 1
        for place, child in enumerate(contents, start):
            following.insert(place, child)
    elif contents:
        raise AssertionError("words without an end")
    paragraph.getparent().remove(paragraph)


def read_blocks(parent):
    """The paragraphs' words and the tables' rows of cells, as nested lists."""
    blocks = []
    for child in parent:
        if child.tag == q("p"):
            blocks.append(read_words(child))
        elif child.tag == q("tbl"):
            rows = [
                [read_blocks(cell) for cell in row.iter(q("tc"))] for row in child.iter(q("tr"))
            ]
            blocks.append(rows)
    return blocks


def read_words(paragraph):
    """Its words; blanks at which no line breaks are blanks."""
    signs = {q("br"): "\n", q("tab"): "\t"}
    return "".join(
        signs.get(each.tag) or (each.text or "").replace("\u00a0", " ")
        for each in paragraph.iter(q("t"), q("delText"), q("br"), q("tab"))
    )


def drop_last_blanks(blocks):
    """Without empty paragraphs at the end of a body or cell."""
    kept = [
        one if isinstance(one, str) else [[drop_last_blanks(cell) for cell in row] for row in one]
        for one in blocks
    ]
    while kept and kept[-1] == "":
        kept.pop()
    return kept
