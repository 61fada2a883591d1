"""The files that a plan names, joined into one tree: profile, roster, activities."""

from __future__ import annotations

import os
import pathlib
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel, ValidationError

from kehoach.errors import BadInput, Problem
from kehoach.messages import tr
from kehoach.model import HoSoCoQuan
from kehoach.reading.grafting import Tree, find_value
from kehoach.reading.problems import ask, explain, quote
from kehoach.reading.sheets import DON_VI, list_activity_columns, read_sheet
from kehoach.reading.sources import read_source
from kehoach.reading.values import Path, Source, show_path

if TYPE_CHECKING:
    from collections.abc import Callable

    from kehoach.errors import Place

M = TypeVar("M", bound=BaseModel)

FROM_PROFILE = ("co_quan", "noi_nhan", "luu", "kieu")
"""The keys that a plan takes from its office's profile where it has none of its own."""


_NAMED_WRONG = {
    "khong-co-tep",
    "la-thu-muc",
    "khong-phai-tep",
    "duoi-tep",
    "bang-tinh-sai-cho",
    "van-ban-word",
}
"""What is wrong with a file's name, not with the file: told where the name stands."""


class Joiner:
    """Joins what a plan names by file, and gathers all problems of all files."""

    def __init__(self, folder: pathlib.Path, source: Source) -> None:
        self.folder = folder
        self.tree = Tree.plant(source)
        self.problems: list[Problem] = []
        self._excused: set[str] = set()

    def join(self) -> None:
        """Bring in the roster, the activities and the profile."""
        self.join_roster()
        columns = list_activity_columns(self.tree.find(("cot",)))
        self._join_file(("hoat_dong",), lambda path: read_sheet(path, columns))
        self.join_profile()

    def join_roster(self) -> None:
        """Bring in the roster alone."""
        self._join_file(("danh_sach",), _read_mapping)
        self._join_file(("danh_sach", "don_vi"), lambda path: read_sheet(path, DON_VI))

    def join_profile(self) -> None:
        """Bring in the profile alone: for a document that is no plan."""
        named = self.tree.find(("ho_so_co_quan",)) is not None
        profile = self._join_profile()
        if named and profile is None:
            self._excused.update(FROM_PROFILE)
        self._choose_signer(profile, named)

    def _join_profile(self) -> Source | None:
        path: Path = ("ho_so_co_quan",)
        name = self.tree.find(path)
        if name is not None and not isinstance(name, str):
            expected = tr("tên tệp hồ sơ cơ quan, ví dụ co-quan.yaml")
            self._complain(path, "sai-kieu", quote(name), expected)
        profile = self._open(path, _read_mapping)
        if profile is not None:
            self.validate(HoSoCoQuan, profile)
            for key in FROM_PROFILE:
                self.tree.fill(key, profile)
        return profile

    def validate(self, model: type[M], source: Source) -> M | None:
        """Return the model of ``source``, or None with its problems gathered.

        What would stand in a file that could not be read is not called missing.
        """
        try:
            return model.model_validate(source.data)
        except ValidationError as error:
            found = explain(error, source, model)
            self.problems.extend(one for one in found if not self._excuse(one))
            return None

    def _excuse(self, problem: Problem) -> bool:
        return problem.code == "thieu-khoa" and problem.path in self._excused

    def _join_file(self, path: Path, read: Callable[[pathlib.Path], Source]) -> None:
        source = self._open(path, read)
        if source is not None:
            self.tree.replace(path, source)

    def _open(self, path: Path, read: Callable[[pathlib.Path], Source]) -> Source | None:
        """Read the file whose name stands at ``path``, if a name stands there."""
        name = self.tree.find(path)
        if not isinstance(name, str):
            return None
        file = pathlib.PurePath(name)
        if not name or file.anchor or pathlib.PureWindowsPath(name).anchor:
            code = "duong-dan-tuyet-doi" if name else "de-trong"
            expected = tr("tên tệp tính từ thư mục của kế hoạch, ví dụ don-vi.yaml")
            self._complain(path, code, quote(name), expected)
            return None
        try:
            source = read(_find_file(self.folder / file))
        except BadInput as error:
            self.problems.extend(self._place_name(one, path, name) for one in error.problems)
            self.tree.drop(path)
            return None
        self.tree.notices.extend(source.notices)
        return source

    def _place_name(self, problem: Problem, path: Path, name: str) -> Problem:
        if problem.code not in _NAMED_WRONG:
            return problem
        place, found = self._place_of(path), f"{quote(name)}: {problem.found}"
        return replace(problem, place=place, path=show_path(path), found=found)

    def _choose_signer(self, profile: Source | None, named: bool) -> None:
        """Put in the signers whose short names are given; one given in full stays."""
        given = self.tree.find(("nguoi_ky",))
        if isinstance(given, str):
            self._choose_named(("nguoi_ky",), given, profile, named)
        elif isinstance(given, list):
            self.tree.data["nguoi_ky"] = list(given)
            for index, name in enumerate(given):
                if isinstance(name, str) and self.tree.find(("nguoi_ky",)) is not None:
                    self._choose_named(("nguoi_ky", index), name, profile, named)

    def _choose_named(self, path: Path, name: str, profile: Source | None, named: bool) -> None:
        if profile is None:
            if not named:
                expected = tr("các khóa chuc_vu, ho_ten; hoặc khai ho_so_co_quan có người ký này")
                self._complain(path, "khong-ro-nguoi-ky", quote(name), expected)
            self._forget("nguoi_ky")
            return
        signers = find_value(profile.data, ("nguoi_ky",))
        known = list(signers) if isinstance(signers, dict) else []
        if name in known:
            self.tree.replace(path, profile, ("nguoi_ky", name))
            return
        listed = ", ".join(known) or tr("(chưa khai)")
        expected = tr("một người ký khai trong {file}: {x}", file=profile.file, x=listed)
        self._complain(path, "khong-ro-nguoi-ky", quote(name), expected, ask(name, known))

    def _complain(self, path: Path, code: str, found: str, expected: str, hint: str = "") -> None:
        self.problems.append(
            Problem(code, self._place_of(path), show_path(path), found, expected, hint)
        )
        # an item of a list goes with its list: what is left would be counted anew
        self._forget(*(path[:-1] if isinstance(path[-1], int) else path))

    def _forget(self, *path: str | int) -> None:
        self.tree.drop(path)
        self._excused.add(show_path(path))

    def _place_of(self, path: Path) -> Place:
        return self.tree.harvest().place_of(path)


def require_mapping(source: Source) -> None:
    """Refuse a file that does not hold keys at its top.

    Raises:
        BadInput: it holds a list, a text or nothing.
    """
    if not isinstance(source.data, dict):
        expected = tr("một nhóm khóa, mỗi dòng một khóa: giá trị")
        raise BadInput(
            [Problem("khong-phai-nhom", source.place_of(()), "", quote(source.data), expected)]
        )


def _find_file(path: pathlib.Path) -> pathlib.Path:
    """Return ``path``, or the file that differs from it in how its accents are written alone.

    A plan's text is read in NFC, but names of files that come from macOS are in NFD.
    """
    split = path.parent / unicodedata.normalize("NFD", path.name)
    return split if not os.path.exists(path) and os.path.exists(split) else path


def _read_mapping(path: pathlib.Path) -> Source:
    source = read_source(path)
    require_mapping(source)
    return source
