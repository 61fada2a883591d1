"""Reads sentences whose mentions of time are marked by hand."""

import re
from dataclasses import dataclass
from pathlib import Path

_MARK = re.compile(r"\[(?P<kind>[a-z_]+)(?P<sure>\??): (?P<words>[^\]]+)\]")
_SIGNS = str.maketrans({"⏎": "\n", "⇥": "\t", "⍽": "\N{NO-BREAK SPACE}"})


@dataclass(frozen=True)
class Label:
    start: int
    end: int
    kind: str
    may_be_unsure: bool
    """The kind is right, and khong_ro is safe."""


@dataclass(frozen=True)
class Sentence:
    subject: str
    text: str
    labels: tuple[Label, ...]


def read_labels(path: Path) -> list[Sentence]:
    sentences = []
    subject = ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("## "):
            subject = line.removeprefix("## ")
        elif line and not line.startswith("#"):
            sentences.append(read_sentence(line, subject))
    return sentences


def read_sentence(line: str, subject: str = "") -> Sentence:
    text, labels, at = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        start = len(text)
        text += mark["words"]
        labels.append(Label(start, len(text), mark["kind"], bool(mark["sure"])))
        at = mark.end()
    return Sentence(subject, (text + line[at:]).translate(_SIGNS), tuple(labels))
