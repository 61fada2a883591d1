"""The templates that come with the program."""

from __future__ import annotations

from importlib.resources import files

from kehoach.errors import KehoachError
from kehoach.messages import tr


def list_shipped() -> tuple[str, ...]:
    """Return the kinds of document that have a template: ('ke-hoach',)."""
    names = (one.name for one in files("kehoach.templates").iterdir())
    return tuple(sorted(name.removesuffix(".docx") for name in names if name.endswith(".docx")))


def read_shipped(kind: str) -> bytes:
    """Return the template of ``kind`` ('ke-hoach') as the bytes of a .docx.

    Raises:
        KehoachError: there is no template of that kind.
    """
    known = list_shipped()
    if kind not in known:
        raise KehoachError(tr("không có mẫu “{x}”; có: {y}", x=kind, y=", ".join(known)))
    return files("kehoach.templates").joinpath(f"{kind}.docx").read_bytes()
