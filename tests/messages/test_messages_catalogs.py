import gettext
import io
import re

import pytest

from build_messages import (
    build,
    collect_clicks,
    collect_ours,
    list_missing,
    make_mo,
    place_of,
    read_catalog,
)

LANGUAGES = ("en", "vi")


def _names(text):
    return set(re.findall(r"\{(\w+)[^{}]*\}", text))


def _singulars(catalog):
    return {m.id if isinstance(m.id, str) else m.id[0] for m in catalog if m.id}


def _pairs(catalog):
    for message in catalog:
        if message.id:
            plural = not isinstance(message.id, str)
            yield (
                message.id if plural else (message.id,),
                message.string if plural else (message.string,),
            )


def test_catalogs_are_fresh_and_whole(capsys):
    assert build(check=True) == 0, capsys.readouterr().out


@pytest.mark.parametrize("language", LANGUAGES)
def test_compiled_catalog_equals_a_fresh_compile(language):
    assert place_of(language, "mo").read_bytes() == make_mo(read_catalog(language))


def test_every_text_of_ours_has_english():
    english = read_catalog("en")
    assert _singulars(english) == _singulars(collect_ours())
    assert list_missing(english) == []


def test_english_fills_the_same_names():
    wrong = [
        (ids, texts)
        for ids, texts in _pairs(read_catalog("en"))
        for text in texts
        if _names(text) != _names(ids[0])
    ]
    assert wrong == []


def test_english_is_not_the_vietnamese_again():
    letters = re.compile(r"[ăâđêôơưĂÂĐÊÔƠƯạ-ỹ]")
    same = [ids[0] for ids, texts in _pairs(read_catalog("en")) if texts[0] == ids[0]]
    assert [text for text in same if letters.search(text)] == []


def test_vietnamese_has_all_of_clicks_own_texts():
    vietnamese = read_catalog("vi")
    assert _singulars(vietnamese) == _singulars(collect_clicks())
    assert list_missing(vietnamese) == []


def test_vietnamese_uses_no_name_that_click_does_not_give():
    plural_only = {"len"}  # Click gives it with the singular too
    for ids, texts in _pairs(read_catalog("vi")):
        given = set().union(*map(_names, ids)) | plural_only
        assert _names(texts[0]) <= given, ids[0]


def test_counted_things_have_one_form_in_vietnamese_and_two_in_english():
    forms = {}
    for language in LANGUAGES:
        translations = gettext.GNUTranslations(io.BytesIO(place_of(language, "mo").read_bytes()))
        forms[language] = int(re.search(r"nplurals=(\d)", translations.info()["plural-forms"])[1])
    assert forms == {"vi": 1, "en": 2}
