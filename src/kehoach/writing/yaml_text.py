"""Changes made in the text of a YAML file: all else stays letter for letter, comments and order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kehoach.writing.edits import Drop, Edit, Put, Words, edit_data, keep_effective
from kehoach.writing.yaml_align import align
from kehoach.writing.yaml_nodes import Node, Path, find_nodes
from kehoach.writing.yaml_write import write_folded, write_quoted, write_scalar, write_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")


@dataclass(frozen=True, slots=True)
class _Patch:
    """``new`` for the letters from ``start`` to ``end`` of the file."""

    start: int
    end: int
    new: str


def edit_yaml(text: str, data: object, edits: Sequence[Edit], *, quoted: bool = False) -> str:
    """Return ``text`` with ``edits`` made.

    Args:
        text: a YAML file without aliases, its outermost value a group in block style.
        data: what it reads.
        edits: what to change; paths are those of ``data``.
        quoted: spell every changed text anew, in double quotes.
    """
    writer = _Writer(text, data, quoted=quoted)
    patches = [patch for edit in writer.gather(edits) for patch in writer.make(edit)]
    return _patch(text, patches, writer.newline)


def comment_yaml(text: str, comments: Iterable[tuple[Path, str]], mark: str) -> str:
    """Return ``text`` with a line of comment above each place named, and no older ones.

    Args:
        text: a YAML file.
        comments: places and what to say there; a place inside a line is told above the line.
        mark: begins every such comment, so that it can be found again.
    """
    text = drop_comments(text, mark)
    nodes = find_nodes(text)
    patches = []
    for path, words in comments:
        start = _find_line(text, nodes, path)
        indent = len(text[start:]) - len(text[start:].lstrip(" "))
        patches.append(_Patch(start, start, " " * indent + f"{mark}{_flatten(words)}\n"))
    return _patch(text, patches, _find_newline(text))


def drop_comments(text: str, mark: str) -> str:
    """Return ``text`` without the lines that are comments beginning with ``mark``."""
    if mark not in text:
        return text
    held = [(node.start, node.end) for node in find_nodes(text).values() if node.kind == "text"]
    kept = []
    for match in _LINE.finditer(text):
        line = match[0]
        inside = any(start < match.start() < end for start, end in held)
        if inside or not line.lstrip(" ").startswith(mark):
            kept.append(line)
    return "".join(kept)


def _flatten(words: str) -> str:
    return " ".join(words.split())


def _find_line(text: str, nodes: Mapping[Path, Node], path: Path) -> int:
    """Return where the line begins that may have a comment above it for the value at ``path``."""
    known = next(path[:n] for n in range(len(path), -1, -1) if path[:n] in nodes)
    while known:
        head = nodes[known].head
        start = max(text.rfind("\n", 0, head), text.rfind("\r", 0, head)) + 1
        inside = any(nodes[known[:n]].style == "flow" for n in range(len(known)))
        if not inside and not text[start:head].strip(" -"):
            return start
        known = known[:-1]
    return nodes[()].start


def _find_newline(text: str) -> str:
    match = re.search(r"\r\n|\r|\n", text)
    return match[0] if match else "\n"


def _patch(text: str, patches: Iterable[_Patch], newline: str) -> str:
    pieces: list[str] = []
    at = 0
    for patch in sorted(patches, key=lambda one: (one.start, one.end)):
        pieces += [text[at : patch.start], patch.new.replace("\n", newline)]
        at = patch.end
    return "".join([*pieces, text[at:]])


class _Writer:
    def __init__(self, text: str, data: object, *, quoted: bool) -> None:
        self.text, self.data, self.quoted = text, data, quoted
        self.nodes = find_nodes(text)
        self.newline = _find_newline(text)
        self.step = self._find_step()

    def gather(self, edits: Sequence[Edit]) -> Iterator[Edit | list[Words]]:
        """Yield each change; those of words of one text together."""
        words: dict[Path, list[Words]] = {}
        for edit in keep_effective(edits):
            if isinstance(edit, Words):
                words.setdefault(edit.path, []).append(edit)
            else:
                yield edit
        yield from words.values()

    def make(self, edit: Edit | list[Words]) -> Iterator[_Patch]:
        if isinstance(edit, list):
            yield from self._change_words(edit)
        elif isinstance(edit, Drop):
            yield self._drop(edit.path)
        elif isinstance(edit, Put):
            yield from self._put(edit.path, edit.value)

    def _change_words(self, edits: list[Words]) -> Iterator[_Patch]:
        path = edits[0].path
        node = self.nodes[path]
        old = str(_get(self.data, path))
        raw = self.text[node.start : node.end]
        offsets = None if self.quoted else align(raw, old, node.style)
        if offsets is None or any("\n" in one.new for one in edits):
            yield self._respell(path, _get(edit_data(self.data, edits), path))
            return
        for one in edits:
            new = one.new.replace("'", "''") if node.style == "'" else one.new
            if node.style == '"':
                new = write_quoted(new)[1:-1]
            start, end = offsets[one.start], offsets[one.end] if one.end > one.start else None
            yield _Patch(node.start + start, node.start + (start if end is None else end), new)

    def _respell(self, path: Path, value: object) -> _Patch:
        """Write a text anew; a folded one stays folded where it can."""
        node = self.nodes[path]
        new = write_quoted(str(value)) if self.quoted else self._spell(node, value)
        return _Patch(node.start, node.end, new)

    def _spell(self, node: Node, value: object) -> str:
        if node.style == ">" and isinstance(value, str):
            raw = self.text[node.start : node.end]
            lines = raw.splitlines()[1:]
            indent = min(len(one) - len(one.lstrip(" ")) for one in lines if one.strip())
            folded = write_folded(value, indent, max(*map(len, lines), 60))
            if folded:
                return folded
        if node.style in ("'", '"') and isinstance(value, str):
            return write_quoted(value)
        return write_scalar(value, flow=self._is_in_flow(node.path))

    def _put(self, path: Path, value: object) -> Iterator[_Patch]:
        node = self.nodes.get(path)
        single = not isinstance(value, dict | list | tuple)
        if node is None:
            yield self._add(path, value)
        elif self._is_in_flow(path):
            yield _Patch(node.start, node.end, _write_flow(value))
        elif node.kind == "text" and single:
            yield self._put_scalar(node, value)
        else:
            indent = self._column(node.head) + self.step
            yield from self._put_below(node, write_value(value, indent))

    def _put_below(self, node: Node, new: str) -> Iterator[_Patch]:
        """Put lists and groups; a comment in the line of a single value stays in that line."""
        end = self._end_of_line(node.end)
        if node.kind == "text" and node.style not in (">", "|") and new.startswith("\n"):
            yield _Patch(node.lead, node.end, "")
            yield _Patch(end, end, new.removeprefix("\n") + "\n")
        else:
            yield _Patch(node.lead, node.end, new)

    def _put_scalar(self, node: Node, value: object) -> _Patch:
        new = write_quoted(str(value)) if self.quoted and isinstance(value, str) else None
        new = self._spell(node, value) if new is None else new
        start = node.start
        if not new and self.text[start - 1 : start] == " ":
            start -= 1
        if new and node.start == node.end:
            new = " " + new
        return _Patch(start, node.end, new)

    def _add(self, path: Path, value: object) -> _Patch:
        """Put a key that is not there yet behind the last one of its group."""
        group = self.nodes[path[:-1]]
        key = write_scalar(path[-1])
        if group.style == "flow":
            comma = ", " if group.children else ""
            end = self.text.rindex("}", 0, group.end)
            end = len(self.text[:end].rstrip(" "))
            return _Patch(end, end, f"{comma}{key}: {_write_flow(value)}")
        indent = self._column(group.start)
        end = self._end_of_line(group.end)
        lead = "" if self.text[:end].endswith(("\n", "\r")) else "\n"
        tail = write_value(value, indent + self.step)
        gap = "\n" if not path[:-1] else ""
        return _Patch(end, end, f"{lead}{gap}{' ' * indent}{key}:{tail}\n")

    def _drop(self, path: Path) -> _Patch:
        node, parent = self.nodes[path], self.nodes[path[:-1]]
        if len(parent.children) == 1:
            empty = "[]" if parent.kind == "list" else "{}"
            return self._put_empty(parent, empty)
        if parent.style == "flow":
            return self._drop_in_flow(node, parent)
        end = self._end_of_line(node.end)
        line = self._start_of_line(node.head)
        if self.text[line : node.head].strip():
            # the first key behind a dash: the next one takes its place
            following = self.nodes[(*parent.path, parent.children[1])].head
            return _Patch(node.head, following, "")
        return _Patch(line, end, "")

    def _put_empty(self, parent: Node, empty: str) -> _Patch:
        if parent.style == "flow":
            return _Patch(parent.start, parent.end, empty)
        return _Patch(parent.lead, parent.end, f" {empty}")

    def _drop_in_flow(self, node: Node, parent: Node) -> _Patch:
        index = parent.children.index(node.path[-1])
        if index + 1 < len(parent.children):
            following = self.nodes[(*parent.path, parent.children[index + 1])].head
            return _Patch(node.head, following, "")
        before = self.nodes[(*parent.path, parent.children[index - 1])].end
        return _Patch(before, node.end, "")

    def _is_in_flow(self, path: Path) -> bool:
        return any(self.nodes[path[:n]].style == "flow" for n in range(len(path)))

    def _column(self, offset: int) -> int:
        return offset - self._start_of_line(offset)

    def _start_of_line(self, offset: int) -> int:
        return max(self.text.rfind("\n", 0, offset), self.text.rfind("\r", 0, offset)) + 1

    def _end_of_line(self, offset: int) -> int:
        match = _LINE.match(self.text, offset)
        return match.end() if match else len(self.text)

    def _find_step(self) -> int:
        """Return by how many spaces this file indents."""
        for node in self.nodes.values():
            if len(node.path) == 1 and node.style == "block":
                return max(self._column(node.start), 0) or 2
        return 2


def _write_flow(value: object) -> str:
    if isinstance(value, dict):
        inner = ", ".join(
            f"{write_scalar(k, flow=True)}: {_write_flow(v)}" for k, v in value.items()
        )
        return f"{{ {inner} }}" if inner else "{}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_write_flow, value)) + "]"
    return write_scalar(value, flow=True)


def _get(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data
