"""The model's refusals in the user's terms: which file, line, field; found, expected."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin

from pydantic import BaseModel, ValidationError

from kehoach.errors import Problem
from kehoach.messages import tr
from kehoach.model.thoi_gian import KINDS
from kehoach.reading.grafting import find_value, step_into
from kehoach.reading.near_miss import suggest
from kehoach.reading.values import Path, Source, show_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from pydantic_core import ErrorDetails

    from kehoach.model.fault import Fault

LONGEST = 80
"""The most characters of a found value that a message quotes."""

_EXPECTED: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "string_type": lambda _: tr("một đoạn chữ"),
    "string_too_short": lambda _: tr("chữ, không để trống"),
    "string_too_long": lambda c: tr("nhiều nhất {n} ký tự", n=c["max_length"]),
    "string_pattern_mismatch": lambda _: tr("địa chỉ dạng ten@co-quan.gov.vn"),
    "int_type": lambda _: tr("một số nguyên"),
    "int_parsing": lambda _: tr("một số nguyên"),
    "bool_type": lambda _: tr("true hoặc false"),
    "tuple_type": lambda _: tr("một danh sách, mỗi mục một dòng mở đầu bằng dấu -"),
    "dict_type": lambda _: tr("các tên gọi tắt, mỗi tên một dòng, dưới mỗi tên một nhóm khóa"),
    "literal_error": lambda c: tr(" hoặc ").join(_list_options(c["expected"])),
    "greater_than": lambda c: tr("một số lớn hơn {n}", n=c["gt"]),
    "greater_than_equal": lambda c: tr("một số từ {n} trở lên", n=c["ge"]),
    "less_than_equal": lambda c: tr("một số không quá {n}", n=c["le"]),
    "union_tag_not_found": lambda _: tr(
        "lời như trong bảng (Trước ngày 30/5/2023), hoặc một trong các khóa {x}",
        x=", ".join(KINDS),
    ),
    "refused": lambda c: str(c["expected"]),
}
_CODES = {
    "string_too_short": "de-trong",
    "string_too_long": "qua-dai",
    "string_pattern_mismatch": "thu-dien-tu-sai",
    "greater_than": "ngoai-khoang",
    "greater_than_equal": "ngoai-khoang",
    "less_than_equal": "ngoai-khoang",
    "literal_error": "ngoai-lua-chon",
    "union_tag_not_found": "khong-ro-kieu-thoi-gian",
}
_NOT_TEXT = {"int_type", "bool_type", "literal_error"}
"""Where a quoted "14" or "true" is refused although it looks right."""


def explain(error: ValidationError, source: Source, model: type[BaseModel]) -> Iterator[Problem]:
    """Yield a problem for each refusal of ``error`` at its place in ``source``."""
    details = error.errors(include_url=False)
    misspelt = set(_find_misspelt(details, model))
    for detail in details:
        path = _drop_tags(detail["loc"])
        value = find_value(source.data, path)
        if detail["type"] == "missing":
            if detail["loc"] not in misspelt:
                yield explain_missing(path, source)
        elif detail["type"] == "extra_forbidden":
            yield _explain_unknown_key(path, list_keys(model, detail["loc"][:-1]), source)
        elif detail["type"] == "union_tag_not_found" and isinstance(value, dict) and value:
            yield _explain_unknown_key((*path, next(iter(value))), list(KINDS), source)
        else:
            yield _explain_value(detail, source, model)


def _find_misspelt(
    details: Sequence[ErrorDetails], model: type[BaseModel]
) -> Iterator[tuple[int | str, ...]]:
    """Yield where a key is that an unknown one beside it was meant for: it is not missing too."""
    for detail in details:
        if detail["type"] == "extra_forbidden":
            *group, key = detail["loc"]
            yield (*group, suggest(str(key), list_keys(model, tuple(group))) or key)


def explain_fault(fault: Fault, source: Source) -> Problem:
    """Return the problem of a fault of the plan as a whole."""
    path = _follow(fault.path, source)
    return Problem(
        fault.code,
        source.place_of(path),
        show_path(path),
        quote(fault.found),
        fault.expected,
        ask(fault.found, fault.known),
    )


def ask(found: str, known: Sequence[str]) -> str:
    """Return the question whether one of ``known`` was meant, '' where none is near."""
    near = suggest(found, known)
    return tr("có phải {x}?", x=near) if near else ""


def _drop_tags(loc: tuple[int | str, ...]) -> Path:
    """Drop what pydantic adds where a value may be of several kinds: which it took it for."""
    return tuple(
        step
        for index, step in enumerate(loc)
        if not (index and loc[index - 1] == "thoi_gian" and step in KINDS) and not _is_tag(step)
    )


def _is_tag(step: object) -> bool:
    """Tell whether ``step`` names a model in brackets, as our unions do; no key looks like it."""
    return isinstance(step, str) and step.startswith("<") and step.endswith(">")


def _follow(path: Path, source: Source) -> Path:
    """Return ``path`` as it stands in the file: a text or a list may stand for a whole group."""
    followed: Path = ()
    data = source.data
    for step in path:
        if not isinstance(data, dict | list):
            break
        if isinstance(data, dict) or isinstance(step, int):
            followed = (*followed, step)
            data = step_into(data, step)
    return followed


def explain_missing(path: Path, source: Source) -> Problem:
    """Return the problem of a key that must be there and is not, or has no value."""
    key = path[-1]
    blank = key in group if isinstance(group := find_value(source.data, path[:-1]), dict) else False
    found = tr("khóa {x} để trống", x=key) if blank else tr("không có khóa {x}", x=key)
    expected = tr("một dòng {x}: …; khóa này bắt buộc", x=key)
    return Problem("thieu-khoa", source.place_of(path), show_path(path), found, expected)


def _explain_unknown_key(path: Path, known: Sequence[str], source: Source) -> Problem:
    key = str(path[-1])
    return Problem(
        "khoa-la",
        source.key_places.get(path) or source.place_of(path),
        show_path(path),
        tr("khóa lạ {x}", x=_cut(key)),
        tr("một trong các khóa {x}", x=", ".join(known)) if known else tr("không có khóa này"),
        ask(key, known) or _explain_torn(key, find_value(source.data, path)),
    )


def _explain_torn(key: str, value: object) -> str:
    """Return what to do about words that a comma in { } has made a key of, or nothing."""
    if value is None and " " in key:
        return tr('giá trị có dấu phẩy trong ngoặc nhọn thì đặt trong nháy kép: { ten: "A, B" }')
    return ""


def _explain_value(detail: ErrorDetails, source: Source, model: type[BaseModel]) -> Problem:
    kind, context = detail["type"], detail.get("ctx", {})
    path = _follow(_drop_tags(detail["loc"]), source)
    value = find_value(source.data, path)
    found, hint = quote(value), str(context.get("hint", ""))
    if kind in _NOT_TEXT and isinstance(value, str) and re.fullmatch(r"\d+|true|false", value):
        found, hint = f'"{value}"', tr("bỏ nháy kép")
    elif kind == "string_type" and isinstance(value, bool):
        hint = tr("nếu đúng là chữ thì đặt trong nháy kép")
    elif kind == "literal_error":
        hint = ask(str(value), _list_options(context["expected"]))
    return Problem(
        str(context.get("code", "")) or _CODES.get(kind, "sai-kieu"),
        source.place_of(path),
        show_path(path),
        found,
        _say_expected(kind, context, list_keys(model, detail["loc"])),
        hint,
    )


def _say_expected(kind: str, context: Mapping[str, Any], keys: Sequence[str]) -> str:
    if kind == "model_type":
        return tr("một nhóm khóa, mỗi dòng một khóa: {x}", x=", ".join(keys))
    return _EXPECTED[kind](context) if kind in _EXPECTED else tr("giá trị đúng kiểu")


def _list_options(expected: str) -> list[str]:
    """Return the values in pydantic's list of them: "'khan' or 'hoa_toc'", "13 or 14", "True"."""
    options = [option.strip("'") for option in re.split(r", | or ", expected)]
    return ["true" if option == "True" else option for option in options]


def quote(value: object) -> str:
    """Return ``value`` as a message shows it: text as typed on one line, cut when long."""
    if isinstance(value, dt.date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, dict):
        keys = (f"{key}: {_shorten(one)}" for key, one in value.items())
        return tr("nhóm khóa {x}", x=_cut("{" + ", ".join(keys) + "}"))
    if isinstance(value, list | tuple):
        return tr("danh sách {n} mục", n=len(value)) if value else tr("danh sách không có mục nào")
    if value is None or not str(value).strip():
        return tr("để trống")
    if isinstance(value, bool):
        return "true" if value else "false"
    return _cut(str(value))


def _shorten(value: object) -> str:
    return "…" if isinstance(value, dict | list) else quote(value)


def _cut(text: str) -> str:
    line = " ".join(text[: LONGEST * 2].split())
    return line if len(line) <= LONGEST else line[:LONGEST] + "…"


def list_keys(model: type[BaseModel], path: Path) -> list[str]:
    """Return the keys that the group at ``path`` of ``model`` may have.

    ``path`` may name the kind of a time after its key, as pydantic does.
    """
    models: list[type[BaseModel]] = [model]
    for step in path:
        if isinstance(step, str):
            models = _step_down(models, step)
    return list(dict.fromkeys(name for one in models for name in one.model_fields))


def _step_down(models: list[type[BaseModel]], step: str) -> list[type[BaseModel]]:
    if _is_tag(step):
        return [one for one in models if f"<{one.__name__}>" == step]
    if KINDS.get(step) in models:
        return [KINDS[step]]
    fields = [one.model_fields[step] for one in models if step in one.model_fields]
    # A name of the user's own (a role, a signer) leads to the same kinds of group.
    return [m for one in fields for m in _find_models(one.annotation)] or models


def _find_models(annotation: object) -> list[type[BaseModel]]:
    if get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _find_models(part)]
