"""Edits made in small files, and what came of them."""

from opening_samples import make_parts

from kehoach.checking.fault import Finding
from kehoach.mending import Mended, mend
from kehoach.nd30 import Severity
from kehoach.word.opening import open_document
from kehoach.word.package import Package, read_package, write_package
from kehoach.word.xml import W

SECTION = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" '
    'w:bottom="1134" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'
)
SAFE = "TR001"
"""A rule whose findings ``--fix`` mends, whatever their edits."""


def make_package(body, *, section=SECTION, extra=None, **parts) -> Package:
    files = make_parts(body + section, **parts) | (extra or {})
    return read_package(write_package(files), name="thu.docx")


def find(*edits, at=None, rule=SAFE, found="") -> Finding:
    return Finding(rule, "", Severity.ERROR, "", "", "", found, "", "", bool(edits), at, edits)


def fix(body, *edits, **parts) -> Mended:
    """Make all edits as those of one finding."""
    return mend(make_package(body, **parts), [find(*edits)])


def read_body(package: Package) -> str:
    """The XML of the body without the declarations and the section."""
    text = package.parts[package.document_name].decode()
    inner = text[text.index("<w:body>") + 8 : text.index("</w:body>")]
    return inner[: inner.rindex("<w:sectPr")]


def mend_body(body, *edits, **parts) -> str:
    """The body after ``edits``, which must all have been made."""
    mended = fix(body, *edits, **parts)
    assert mended.left == ()
    return read_body(mended.package)


def list_paragraphs(package: Package):
    return list(open_document(package).walk())


def see(body, *edits, **parts):
    """The first paragraph after ``edits``, as its reader sees it."""
    mended = fix(body, *edits, **parts)
    assert mended.left == () or not edits
    return list_paragraphs(mended.package)[0]


def refuse(body, *edits, **parts) -> str:
    """Why ``edits`` were not made; the file is then the very same."""
    package = make_package(body, **parts)
    mended = mend(package, [find(*edits)])
    assert mended.package is package
    [(_, reason)] = mended.left
    return reason


def run(text, rpr="", tag="w:t"):
    form = f"<w:rPr>{rpr}</w:rPr>" if rpr else ""
    return f'<w:r>{form}<{tag} xml:space="preserve">{text}</{tag}></w:r>'


def paragraph(*inner, ppr=""):
    form = f"<w:pPr>{ppr}</w:pPr>" if ppr else ""
    return f"<w:p>{form}{''.join(inner)}</w:p>"


def get_names(element):
    return [child.tag.removeprefix(f"{{{W}}}") for child in element]
