"""Collect the texts of the program, update the catalogs, compile them.

``python tools/build_messages.py`` (``make messages``) reads every ``tr("...")``, ``mark("...")``
and ``tr_n("...", n)`` under ``src/kehoach``, brings ``en/LC_MESSAGES/messages.po`` up to date (kept
translations stay, texts that are gone go, new ones are empty and are named), does the same with
``vi/LC_MESSAGES/messages.po`` for Click's own English texts, and compiles both. Whoever changed a
text then writes its English into the .po file and runs this again.

``--check`` writes nothing and exits with 1 if anything is stale or untranslated.
"""

from __future__ import annotations

import argparse
import io
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).parent.parent
CATALOGS = ROOT / "src/kehoach/messages"

OURS: Mapping[str, tuple[int, ...] | None] = {"tr": None, "mark": None, "tr_n": (1, 1)}
"""A counted text of ours is written once; its English has a singular and a plural."""
CLICKS: Mapping[str, tuple[int, ...] | None] = {"_": None, "gettext": None, "ngettext": (1, 2)}
CLICKS_BY_VARIABLE = ("required",)
"""Texts that Click hands to gettext in a variable, where no search of its source finds them."""

_STAMP = datetime(2023, 1, 1, tzinfo=UTC)
"""One date for all headers, so that the files change only when a text does."""


def collect_ours() -> Catalog:
    """Return all texts under src/kehoach with the files they stand in."""
    return _collect(ROOT / "src/kehoach", OURS, ROOT)


def collect_clicks() -> Catalog:
    """Return all texts of the installed Click."""
    folder = Path(click.__file__).parent
    catalog = _collect(folder, CLICKS, folder.parent)
    for text in CLICKS_BY_VARIABLE:
        catalog.add(text)
    return catalog


def update(language: str, texts: Catalog) -> Catalog:
    """Return the catalog of ``language`` for exactly ``texts``, translations kept."""
    old = read_catalog(language)
    new = Catalog(
        locale=language,
        project="kehoach",
        creation_date=_STAMP,
        revision_date=_STAMP,
        last_translator="kehoach contributors",
        language_team=language,
        header_comment=f"# kehoach: {language}; made by tools/build_messages.py",
        fuzzy=False,
    )
    for message in texts:
        if message.id:
            kept = old.get(message.id if isinstance(message.id, str) else message.id[0])
            new.add(message.id, kept.string if kept else None, message.locations)
    return new


def read_catalog(language: str) -> Catalog:
    """Return the committed catalog of ``language``; an empty one if there is none."""
    path = place_of(language, "po")
    if not path.exists():
        return Catalog(locale=language)
    return read_po(io.BytesIO(path.read_bytes()), locale=language)


def place_of(language: str, suffix: str) -> Path:
    """Return where the catalog of ``language`` lies."""
    return CATALOGS / language / "LC_MESSAGES" / f"messages.{suffix}"


def make_po(catalog: Catalog) -> bytes:
    """Return the catalog as a .po file, without line numbers."""
    out = io.BytesIO()
    write_po(out, catalog, width=100, include_lineno=False, sort_by_file=True)
    return out.getvalue()


def make_mo(catalog: Catalog) -> bytes:
    """Return the catalog compiled."""
    out = io.BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def list_missing(catalog: Catalog) -> list[str]:
    """Return the texts that have no translation, or not in all plural forms."""
    return [
        message.id if isinstance(message.id, str) else message.id[0]
        for message in catalog
        if message.id and not _is_whole(message.string)
    ]


def build(*, check: bool = False) -> int:
    """Bring all files up to date, or only say what is not; return the exit code."""
    wrong = False
    for language, texts in (("en", collect_ours()), ("vi", collect_clicks())):
        catalog = update(language, texts)
        made = {"po": make_po(catalog), "mo": make_mo(catalog)}
        for suffix, content in made.items():
            path = place_of(language, suffix)
            if check and not (path.exists() and path.read_bytes() == content):
                wrong = True
                print(f"stale: {path.relative_to(ROOT)}; run: make messages")
            elif not check:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
        for text in list_missing(catalog):
            wrong = True
            print(f"{language}: not translated: {text!r}")
    return int(wrong)


def _collect(folder: Path, keywords: Mapping[str, tuple[int, ...] | None], base: Path) -> Catalog:
    catalog = Catalog()
    for path in sorted(folder.rglob("*.py")):
        for text in _extract(path, keywords):
            catalog.add(text, locations=[(path.relative_to(base).as_posix(), 0)])
    return catalog


def _extract(
    path: Path, keywords: Mapping[str, tuple[int, ...] | None]
) -> Iterator[str | tuple[str, ...]]:
    with path.open("rb") as source:
        for _line, text, _comments, _context in extract("python", source, keywords):
            yield text


def _is_whole(string: str | tuple[str, ...] | list[str] | None) -> bool:
    return bool(string) if isinstance(string, str) else bool(string) and all(string or ())


def main() -> int:
    """Read the command line and build."""
    parser = argparse.ArgumentParser(description="Collect, update and compile the catalogs.")
    parser.add_argument("--check", action="store_true", help="write nothing; 1 if stale")
    return build(check=parser.parse_args().check)


if __name__ == "__main__":
    sys.exit(main())
