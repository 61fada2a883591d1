"""Where each value of a YAML text stands: from which letter to which, in which style."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

Path = tuple[str | int, ...]
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Node:
    """A value of the text; offsets count letters.

    Attributes:
        path: where it stands.
        start: its first letter; for a list or group in block style, that of its first item or key.
        end: behind its last letter (of a block text: behind its last line that is not blank).
        head: the first letter of its key or dash, else ``start``.
        lead: behind its colon or dash, where its value may begin.
        style: "" plain, "'", '"', ">", "|" for texts; "block" or "flow" for lists and groups.
        kind: "text", "list" or "group".
        value: of a text, as it reads.
        children: last steps of the paths of what stands in it.
    """

    path: Path
    start: int
    end: int
    head: int
    lead: int
    style: str
    kind: str
    value: str = ""
    children: list[str | int] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    node: Node
    key: str | None = None
    key_start: int = 0
    key_end: int = 0


def find_nodes(text: str) -> dict[Path, Node]:
    """Return all values of ``text`` by path; the text must be YAML without aliases."""
    return _Finder(text).run()


class _Finder:
    def __init__(self, text: str) -> None:
        self.text = text
        self.nodes: dict[Path, Node] = {}
        self.open: list[_Open] = []

    def run(self) -> dict[Path, Node]:
        for event in yaml.parse(self.text, Loader=_LOADER):
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, yaml.SequenceStartEvent | yaml.MappingStartEvent):
                self._start(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._end(event)
        return self.nodes

    def _scalar(self, event: Any) -> None:
        start = event.start_mark.index
        if self.open and self.open[-1].node.kind == "group" and self.open[-1].key is None:
            holder = self.open[-1]
            holder.key, holder.key_start = str(event.value), start
            holder.key_end = event.end_mark.index
            return
        end = event.end_mark.index
        style = event.style or ""
        if style in (">", "|"):
            end = start + len(self.text[start:end].rstrip(" \t\r\n"))
        self._add(Node((), start, end, start, start, style, "text", str(event.value)))

    def _start(self, event: Any) -> None:
        start = event.start_mark.index
        kind = "list" if isinstance(event, yaml.SequenceStartEvent) else "group"
        node = Node((), start, start, start, start, "flow" if event.flow_style else "block", kind)
        self._add(node)
        self.open.append(_Open(node))

    def _end(self, event: Any) -> None:
        node = self.open.pop().node
        if node.style == "flow":
            node.end = event.end_mark.index
        elif node.children:
            node.end = self.nodes[(*node.path, node.children[-1])].end

    def _add(self, node: Node) -> None:
        if self.open:
            holder = self.open[-1]
            parent = holder.node
            if parent.kind == "list":
                step: str | int = len(parent.children)
                if parent.style == "block":
                    node.head = self._find_dash(node.start)
                    node.lead = node.head + 1
            else:
                step, node.head = holder.key or "", holder.key_start
                node.lead = self.text.index(":", holder.key_end) + 1
                holder.key = None
            parent.children.append(step)
            node.path = (*parent.path, step)
        self.nodes[node.path] = node

    def _find_dash(self, start: int) -> int:
        """Return where the dash before ``start`` stands; only comments may stand between."""
        while True:
            before = self.text[:start].rstrip()
            if before.endswith("-"):
                return len(before) - 1
            line = max(before.rfind("\n"), before.rfind("\r")) + 1
            start = before.index("#", line)
