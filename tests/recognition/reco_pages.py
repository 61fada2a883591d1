"""Documents built by hand as their reader sees them, one mark a paragraph: '^' centred,
'*' bold, '/' italic; '' is an empty paragraph."""

from kehoach.word.shapes import Place
from kehoach.word.text_rules import find_text_rules
from kehoach.word.view import (
    Box,
    Cell,
    Document,
    Paragraph,
    ParagraphForm,
    Row,
    Run,
    RunForm,
    Section,
    Table,
)


def make_paragraph(mark, where=(), **more):
    text = mark.lstrip("^*/")
    signs = mark[: len(mark) - len(text)]
    form = RunForm("Times New Roman", 14, bold="*" in signs, italic="/" in signs)
    align = "center" if "^" in signs else "justify"
    runs = (Run(text, form),) if text else ()
    rules = tuple(find_text_rules(runs, ParagraphForm(align), Place(0)))
    return Paragraph(where, runs, ParagraphForm(align), rules=rules, **more)


def make_table(*rows, has_border=False, width=230.0):
    """Rows of cells; a cell is a list of marked paragraphs."""

    def make(where):
        return Table(
            where,
            tuple(
                Row(
                    tuple(
                        Cell(
                            tuple(
                                make_paragraph(mark, (*where, r, c, i))
                                for i, mark in enumerate(cell)
                            ),
                            width,
                            has_border=has_border,
                        )
                        for c, cell in enumerate(row)
                    )
                )
                for r, row in enumerate(rows)
            ),
        )

    return make


def make_box(*marks, x=None):
    def make(where):
        inner = tuple(make_paragraph(mark, (*where, i)) for i, mark in enumerate(marks))
        return Paragraph(where, (), ParagraphForm(), boxes=(Box(inner, x),))

    return make


def make_document(*blocks, **more):
    made = tuple(
        make_paragraph(block, (i,)) if isinstance(block, str) else block((i,))
        for i, block in enumerate(blocks)
    )
    return Document("thu.docx", made, (Section(0, 210, 297, 20, 20, 30, 15, **more),))


def list_parts(found):
    return [(part.component, part.text) for part in found.parts]
