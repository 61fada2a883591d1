"""Files that come with the program, with what an office's own file of the same kind changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from kehoach.errors import BadInput
from kehoach.reading.joining import require_mapping
from kehoach.reading.problems import explain
from kehoach.reading.sources import read_source
from kehoach.reading.values import Source
from kehoach.reading.yaml_source import read_yaml

if TYPE_CHECKING:
    from pathlib import Path

M = TypeVar("M", bound=BaseModel)


def read_over(path: Path | None, shipped: str, model: type[M]) -> M:
    """Return the values of ``shipped`` (YAML), but for what the file at ``path`` says.

    Groups are joined key by key; a list is replaced whole.

    Raises:
        BadInput: the file is wrong, with all that is.
    """
    base = read_yaml(shipped, "")
    source = read_source(path) if path else base
    require_mapping(source)
    merged = Source(source.file, _merge(base.data, source.data), source.places, source.key_places)
    try:
        return model.model_validate(merged.data)
    except ValidationError as error:
        raise BadInput(explain(error, merged, model)) from None


def _merge(base: Any, over: Any) -> Any:
    if not (isinstance(base, dict) and isinstance(over, dict)):
        return over
    return base | {key: _merge(base.get(key), over[key]) for key in over}
