"""``kehoach.toml``: what an office has settled for itself, read from the folder upward."""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final

from kehoach.errors import BadInput, Place, Problem
from kehoach.messages import tr
from kehoach.nd30 import Severity
from kehoach.reading.files import decode_text, read_bytes
from kehoach.reading.near_miss import suggest

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME: Final = "kehoach.toml"
_SECTION: Final = "check"
_ROLLOVER: Final = "rollover"
_OVERTAKEN: Final = "thay-the"
_REGISTER: Final = "so-van-ban"
_REGISTER_FILE: Final = "tep"
_LISTS: Final = ("select", "ignore")
_TABLES: Final = ("severity", "per-file-ignores")


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """The table ``[check]``: rules by id or its beginning.

    Attributes:
        select: rules to ask; None is all.
        ignore: rules not to ask.
        severity: rule id -> how grave it is called in this office (never graver than its own).
        per_file: pattern of file names -> rules not to ask there.
        folder: where the file stands; patterns are below it.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    per_file: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    folder: Path = Path()

    def list_ignored(self, path: Path) -> tuple[str, ...]:
        """Return the rules not to ask about the file at ``path``."""
        own = PurePath(os.path.realpath(path))
        near = own.relative_to(self.folder) if own.is_relative_to(self.folder) else own
        here = [rules for pattern, rules in self.per_file.items() if near.match(pattern)]
        return (*self.ignore, *(rule for rules in here for rule in rules))


def find_settings(path: Path) -> Path | None:
    """Return the ``kehoach.toml`` nearest to the file or folder ``path``, from there upward."""
    # unlike resolve, it takes a link that leads to itself
    start = Path(os.path.realpath(path))
    places = (start, *start.parents)
    return next((place / NAME for place in places if (place / NAME).is_file()), None)


def read_settings(path: Path, known: frozenset[str]) -> CheckSettings:
    """Read ``path``.

    Args:
        path: a ``kehoach.toml``.
        known: the ids of all rules.

    Raises:
        BadInput: it is no TOML, or names what there is not.
    """
    reader = _Reader(str(path), known)
    settings = reader.read(_load(path), path.resolve().parent)
    if reader.problems:
        raise BadInput(reader.problems)
    return settings


def read_overtaken_name(path: Path) -> Path | None:
    """Return the file that ``thay-the`` of the table ``[rollover]`` names, from its own folder.

    Raises:
        BadInput: ``path`` is no TOML, or the name is no text.
    """
    return _read_name(path, _ROLLOVER, _OVERTAKEN, tr("tên một tệp .yaml"))


def read_register_name(path: Path) -> Path | None:
    """Return the register that ``tep`` of the table ``[so-van-ban]`` names, from its own folder.

    Raises:
        BadInput: ``path`` is no TOML, or the name is no text.
    """
    return _read_name(path, _REGISTER, _REGISTER_FILE, tr("tên một tệp .sqlite"))


def _read_name(path: Path, section: str, key: str, expected: str) -> Path | None:
    table = _load(path).get(section, {})
    name = table.get(key) if isinstance(table, dict) else table
    if name is None:
        return None
    if not isinstance(name, str):
        raise BadInput(
            [Problem("toml-kieu", Place(str(path)), f"{section}.{key}", f"“{name}”", expected)]
        )
    return path.resolve().parent / name


def _load(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(decode_text(read_bytes(path, str(path)), str(path)))
    except tomllib.TOMLDecodeError as error:
        found = tr("không đọc được: {ly_do}", ly_do=error)
        raise BadInput(
            [Problem("toml-sai", Place(str(path)), "", found, tr("cú pháp TOML"))]
        ) from None


class _Reader:
    """Reads the table and gathers all that is wrong with it."""

    def __init__(self, file: str, known: frozenset[str]) -> None:
        self.problems: list[Problem] = []
        self._place, self._known = Place(file), known

    def read(self, content: dict[str, object], folder: Path) -> CheckSettings:
        self._refuse_strange(content, (_SECTION, _ROLLOVER, _REGISTER), "")
        table = self._take_table(content, _SECTION, "")
        self._refuse_strange(table, (*_LISTS, *_TABLES), _SECTION)
        select = self._take_rules(table, "select", _SECTION) if "select" in table else None
        if table.get("select") == []:
            # nothing asked would look like nothing found
            self._tell("toml-kieu", f"{_SECTION}.select", "[]", '["SK001", "TR"]')
        patterns = self._take_table(table, "per-file-ignores", _SECTION)
        return CheckSettings(
            select=select,
            ignore=self._take_rules(table, "ignore", _SECTION),
            severity=self._take_severities(self._take_table(table, "severity", _SECTION)),
            per_file={
                one: self._take_rules(patterns, one, f"{_SECTION}.per-file-ignores")
                for one in patterns
            },
            folder=folder,
        )

    def _take_table(self, table: dict[str, object], key: str, path: str) -> dict[str, object]:
        value = table.get(key, {})
        if isinstance(value, dict):
            return value
        self._tell("toml-kieu", f"{path}.{key}".lstrip("."), value, tr("một bảng TOML"))
        return {}

    def _take_rules(self, table: dict[str, object], key: str, path: str) -> tuple[str, ...]:
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self._tell("toml-kieu", f"{path}.{key}", value, '["SK001", "TR"]')
            return ()
        for one in value:
            if not any(id.startswith(one) for id in self._known):
                self._tell_unknown(f"{path}.{key}", one, self._known)
        return tuple(value)

    def _take_severities(self, table: dict[str, object]) -> dict[str, Severity]:
        taken: dict[str, Severity] = {}
        for id, value in table.items():
            if id not in self._known:
                self._tell_unknown(f"{_SECTION}.severity", id, self._known)
            elif isinstance(value, str) and value in set(Severity):
                taken[id] = Severity(value)
            else:
                self._tell("toml-muc", f"{_SECTION}.severity.{id}", value, " | ".join(Severity))
        return taken

    def _refuse_strange(self, table: dict[str, object], known: tuple[str, ...], path: str) -> None:
        for key in table:
            if key not in known:
                self._tell_unknown(path or NAME, key, known)

    def _tell_unknown(self, path: str, word: str, known: frozenset[str] | tuple[str, ...]) -> None:
        near = suggest(word, sorted(known))
        hint = tr("có phải {x}?", x=near) if near else ""
        expected = tr("một mã trong `kehoach rules`")
        if not isinstance(known, frozenset):
            expected = ", ".join(known)
        self.problems.append(Problem("toml-la", self._place, path, f"“{word}”", expected, hint))

    def _tell(self, code: str, path: str, value: object, expected: str) -> None:
        self.problems.append(Problem(code, self._place, path, f"“{value}”", expected))
