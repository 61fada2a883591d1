"""Texts told apart by 64 bits each, so that a table of any length takes little memory."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from array import array

_PARTS: Final = 16
"""The values are looked at in so many parts, as a whole set of them would be ten times as large."""
_SHIFT: Final = 60


def hash_text(text: str) -> int:
    """Return 64 bits of a hash of ``text``, the same on every machine."""
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little")


def find_repeated(hashes: array[int]) -> set[int]:
    """Return those of ``hashes`` that are there more than once."""
    repeated: set[int] = set()
    for part in range(_PARTS):
        seen: set[int] = set()
        for one in hashes:
            if one >> _SHIFT == part:
                (repeated if one in seen else seen).add(one)
    return repeated
