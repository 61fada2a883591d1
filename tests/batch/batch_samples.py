"""A small template, tables of jobs, and makers for the batch engine."""

import time
import zipfile
from pathlib import Path

from kehoach.batch import Job, TemplateMaker
from kehoach.errors import KehoachError, Place, Problem
from kehoach.word.package import write_package

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
P = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
LINES = ("Kính gửi: {{ ten }}", "{% if ghi_chu %}Ghi chú: {{ ghi_chu }}{% endif %}")


def make_template(*lines):
    body = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{line}</w:t></w:r></w:p>' for line in lines or LINES
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{P}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{KIND}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{P}/relationships"><Relationship Id="r1" '
        f'Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
    }
    return write_package({name: text.encode() for name, text in parts.items()})


def read_text(path):
    """The words of a letter, one line a paragraph."""
    from lxml import etree

    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return ["".join(one.itertext()) for one in root.iter(f"{{{W}}}p")]


MAKER = TemplateMaker(make_template(), "thu.docx", ("ghi_chu",))


def make_job(number, name=None, problems=(), **variables):
    return Job(
        Place("ds.csv", sheet="CSV", cell=f"A{number + 2}"),
        name or f"Thư {number}.docx",
        {"ten": f"Đơn vị {number}", **variables},
        key=str(number),
        problems=problems,
    )


def make_jobs(count):
    return [make_job(number) for number in range(count)]


def make_bad(number):
    place = Place("ds.csv", sheet="CSV", cell=f"B{number + 2}")
    return make_job(number, problems=(Problem("o-trong", place, "ten", "ô trống"),))


def list_letters(folder):
    return {path.name: path.read_bytes() for path in Path(folder).iterdir()}


class PlainMaker:
    """Makes a text of the values; fails where they say so."""

    mark = "chu"

    def __call__(self, variables):
        if variables.get("sai"):
            raise KehoachError(str(variables["sai"]))
        if variables.get("hong"):
            raise ZeroDivisionError("chia cho 0")
        time.sleep(variables.get("cho", 0))
        return repr(sorted(variables.items())).encode()
