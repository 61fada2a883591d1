"""Change one thing in a good paper, and see which rules speak."""

import functools
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import docx
from docx.document import Document
from docx.text.paragraph import Paragraph
from good_papers import GOOD

from kehoach.checking.engine import Verdict, check_document
from kehoach.word.opening import open_document
from kehoach.word.package import read_package


@dataclass(frozen=True)
class Mutation:
    """One change to the good paper ``base`` that breaks ``rule`` (with ``code``) and no other."""

    rule: str
    code: str
    name: str
    base: str
    change: Callable[[Document], object]

    def __str__(self) -> str:
        return f"{self.rule}-{self.code}-{self.name}"

    def make(self) -> bytes:
        """Return the changed file; the change must have changed something."""
        return _make(self)


@functools.cache
def _make(mutation: Mutation) -> bytes:
    unchanged, changed = io.BytesIO(), io.BytesIO()
    docx.Document(io.BytesIO(GOOD[mutation.base]())).save(unchanged)
    document = docx.Document(io.BytesIO(GOOD[mutation.base]()))
    mutation.change(document)
    document.save(changed)
    assert read(changed.getvalue()) != read(unchanged.getvalue()), "the mutation changed nothing"
    return changed.getvalue()


def read(data: bytes) -> dict[str, bytes]:
    """Return the parts of a file."""
    return dict(read_package(data, name="mutated.docx").parts)


def check(data: bytes, name: str = "paper.docx") -> Verdict:
    """Check a file as the command does."""
    return check_document(open_document(read_package(data, name=name)))


def walk(document: Document) -> Iterator[Paragraph]:
    """Yield the paragraphs of the body in order, those of cells too."""
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from cell.paragraphs


def find(document: Document, start: str) -> Paragraph:
    """Return the first paragraph that begins with ``start``."""
    return next(one for one in walk(document) if one.text.startswith(start))


def reword(start: str, old: str, new: str) -> Callable[[Document], None]:
    """Return a change: in the paragraph that begins with ``start``, ``old`` becomes ``new``."""

    def change(document: Document) -> None:
        paragraph = find(document, start)
        run = next(run for run in paragraph.runs if old in run.text)
        run.text = run.text.replace(old, new, 1)

    return change


def letter(start: str, **form: object) -> Callable[[Document], None]:
    """Return a change: the runs of a paragraph get ``form`` (bold, italic, or fields of font)."""

    def change(document: Document) -> None:
        for run in find(document, start).runs:
            for name, value in form.items():
                setattr(run if name in ("bold", "italic", "underline") else run.font, name, value)

    return change


def setting(start: str, **form: object) -> Callable[[Document], None]:
    """Return a change: a paragraph gets ``form`` (fields of its paragraph_format)."""

    def change(document: Document) -> None:
        for name, value in form.items():
            setattr(find(document, start).paragraph_format, name, value)

    return change


def remove(start: str) -> Callable[[Document], None]:
    """Return a change: the paragraph that begins with ``start`` is gone."""

    def change(document: Document) -> None:
        paragraph = find(document, start)._p
        paragraph.getparent().remove(paragraph)

    return change
