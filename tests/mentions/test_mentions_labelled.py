"""Sentences marked by hand: what is found, what each is, and that nothing is silently wrong."""

from collections import Counter
from pathlib import Path

import pytest
from mention_labels import Sentence, read_labels, read_sentence

from kehoach.mentions import KHONG_RO, KINDS, NAM, NGAY, NUA_NAM, QUY, THANG, find_mentions

SENTENCES = read_labels(Path(__file__).with_name("labelled.txt"))
SILENT = {NGAY, THANG, QUY, NUA_NAM, NAM}
"""The kinds that a program may move to another year without asking."""


def test_there_are_enough_of_each():
    labels = Counter(label.kind for one in SENTENCES for label in one.labels)
    assert sum(labels.values()) >= 400
    assert set(labels) == set(KINDS)
    assert len({one.subject for one in SENTENCES}) >= 8


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda one: one.text[:60])
def test_each_is_what_was_marked(sentence: Sentence):
    found = {(one.start, one.end): one.kind for one in find_mentions(sentence.text)}
    wanted = {(one.start, one.end): one for one in sentence.labels}
    assert found.keys() == wanted.keys()
    for place, kind in found.items():
        label = wanted[place]
        assert kind == label.kind or (label.may_be_unsure and kind == KHONG_RO), place


def test_nothing_is_silently_wrong():
    wrong = []
    silent = 0
    for sentence in SENTENCES:
        right = {(one.start, one.end): one.kind for one in sentence.labels}
        for one in find_mentions(sentence.text):
            if one.kind in SILENT and one.years:
                silent += 1
                if right.get((one.start, one.end)) != one.kind:
                    wrong.append(sentence.text[one.start : one.end])
    assert wrong == []
    assert silent >= 100


def test_the_marks_are_read_as_meant():
    sentence = read_sentence("Trước [ngay?: ngày⍽30/6/2023] xong")
    assert sentence.text == "Trước ngày\N{NO-BREAK SPACE}30/6/2023 xong"
    (label,) = sentence.labels
    assert sentence.text[label.start : label.end] == "ngày\N{NO-BREAK SPACE}30/6/2023"
    assert (label.kind, label.may_be_unsure) == ("ngay", True)
