"""Any edits of any paragraph: no letter is lost that they do not name."""

from hypothesis import given, settings
from hypothesis import strategies as st
from mending_samples import find, list_paragraphs, make_package, paragraph, run

from kehoach.checking.aids.text import join_runs
from kehoach.checking.edits import Letter, Reword, Set, SplitParagraph
from kehoach.mending import mend
from kehoach.word.package import read_package, write_package

WORDS = st.text("aăâbcđ Ềở0-\u2011;", max_size=6)
FORMS = st.sampled_from(["", "<w:b/>", "<w:i/>", '<w:sz w:val="20"/>'])


def _wrap(shell):
    return lambda inner: shell.format(inner)


PIECES = st.one_of(
    st.builds(run, WORDS, FORMS),
    st.builds(run, WORDS, FORMS),
    st.sampled_from(
        [
            '<w:proofErr w:type="spellStart"/>',
            '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>',
            "<w:r><w:tab/></w:r>",
            "<w:r><w:t>x</w:t><w:br/><w:t>y</w:t></w:r>",
            '<w:r><w:br w:type="page"/></w:r>',
            '<w:del w:id="2" w:author="A"><w:r><w:delText>mất</w:delText></w:r></w:del>',
            '<w:fldSimple w:instr="PAGE"><w:r><w:t>12</w:t></w:r></w:fldSimple>',
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>",
            '<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>',
        ]
    ),
    st.builds(_wrap('<w:ins w:id="3" w:author="A">{}</w:ins>'), st.builds(run, WORDS, FORMS)),
    st.builds(_wrap('<w:hyperlink w:anchor="a">{}</w:hyperlink>'), st.builds(run, WORDS)),
    st.builds(_wrap("<w:smartTag>{}</w:smartTag>"), st.builds(run, WORDS)),
    st.builds(_wrap("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"), st.builds(run, WORDS)),
)
BODIES = st.lists(PIECES, max_size=8).map(lambda inner: paragraph(*inner))
SPOTS = st.tuples(st.integers(0, 20), st.integers(0, 5), WORDS)


def _read(package):
    again = read_package(write_package(package.parts), name="again.docx")
    return [join_runs(one) for one in list_paragraphs(again)]


@given(BODIES, st.lists(SPOTS, max_size=4))
@settings(max_examples=200, deadline=None)
def test_rewords_change_their_letters_and_no_others(body, spots):
    package = make_package(body)
    [text] = _read(package)
    findings = [
        find(Reword((0,), min(at, len(text)), min(at + length, len(text)), new))
        for at, length, new in spots
    ]
    mended = mend(package, findings)
    expected = text
    done = {edit for finding in mended.done for edit in finding.edits}
    for edit in sorted(done, key=lambda edit: (edit.start, edit.end), reverse=True):
        expected = expected[: edit.start] + edit.text + expected[edit.end :]
    assert _read(mended.package) == [expected]
    assert b"".join(mended.package.parts.values()).count(b"m\xe1\xba\xa5t") == body.count("mất")


@given(BODIES, st.lists(st.integers(0, 20), max_size=3))
@settings(max_examples=150, deadline=None)
def test_cuts_lose_only_blanks(body, cuts):
    package = make_package(body)
    [text] = _read(package)
    mended = mend(package, [find(SplitParagraph((0,), (at,))) for at in cuts])
    pieces = _read(mended.package)
    assert (len(pieces) > 1) is bool(mended.done)
    assert "".join("".join(pieces).split()) == "".join(text.split())


@given(
    BODIES,
    st.builds(
        Letter,
        st.just((0,)),
        size=st.none() | st.sampled_from([12.0, 13.5]),
        bold=st.none() | st.booleans(),
        italic=st.none() | st.booleans(),
        underline=st.none() | st.booleans(),
        font=st.none() | st.just("Times New Roman"),
        colour=st.none() | st.just("000000"),
    ),
    st.builds(
        Set,
        st.just((0,)),
        align=st.none() | st.sampled_from(["left", "center", "right", "justify"]),
        left=st.none() | st.sampled_from([0.0, 10.0]),
        first=st.none() | st.sampled_from([-20.0, 0.0, 28.35]),
        before=st.none() | st.sampled_from([0.0, 6.0]),
        line=st.none() | st.sampled_from([1.0, 1.5]),
        line_rule=st.just("auto"),
    ),
)
@settings(max_examples=150, deadline=None)
def test_lettering_and_setting_become_what_they_should_and_leave_the_words(body, letter, setting):
    package = make_package(body)
    mended = mend(package, [find(letter, setting)])
    assert _read(mended.package) == _read(package)
    [seen] = list_paragraphs(mended.package)
    for run_ in seen.runs:
        if run_.change != "deleted" and run_.text:
            for name in ("size", "bold", "italic", "underline", "font", "colour"):
                wanted = getattr(letter, name)
                is_symbol = name == "font" and run_.form.font == "Symbol"
                assert wanted is None or is_symbol or getattr(run_.form, name) == wanted
    for name in ("align", "left", "first", "before", "line"):
        wanted = getattr(setting, name)
        assert wanted is None or getattr(seen.form, name) == wanted
    assert mend(mended.package, [find(letter, setting)]).package.parts == mended.package.parts
