"""Why a finding is not mended."""

from __future__ import annotations


class Hindrance(Exception):
    """An edit cannot be made here; its text says why, to the reader."""
