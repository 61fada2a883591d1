"""From a part's XML to the source that Jinja compiles.

docxtpl's ``patch_xml`` does the work. What docxtpl does after each rendering and can hurt the
user's words is done here instead, on the template alone:

* ``{_{`` and its kin become ``{{`` in the template's text, never in a value;
* each paragraph starts a new line of the source, so that Jinja's line numbers name paragraphs, by
  way of a comment that leaves nothing in the output.
"""

from __future__ import annotations

import re
from typing import Final

_TOKENS = re.compile(
    r"(?P<raw>\{%\s*raw\s*%\}.*?\{%\s*endraw\s*%\})"
    r"|(?P<tag>\{\{.*?\}\}|\{%.*?%\}|\{\#.*?\#\})"
    r"|(?P<start><w:p(?=[ >]))|(?P<end></w:p>)"
    r"|(?P<escape>\{_\{|\{_%|\}_\}|%_\})",
    re.DOTALL,
)
LINE: Final = "{#\n#}"
_ESCAPES = {"{_{": "{{", "{_%": "{%", "}_}": "}}", "%_}": "%}"}


def finish_source(patched: str) -> str:
    """Give a patched source its lines and its literal braces."""
    return _TOKENS.sub(_replace_token, patched)


def make_inert(text: str) -> str:
    """A text that Jinja prints as it stands, whatever tags it seems to hold."""
    return re.sub(r"\{(?=[{%#])", "{{ '{' }}", text)


def get_line(source: str, number: int) -> str:
    """The words and tags of a source's line, counted from 1, without XML."""
    lines = source.split("\n")
    line = lines[min(max(number, 1), len(lines)) - 1]
    line = re.sub(r"^#\}|\{#$", "", line)
    return re.sub(r"<[/\w][^>]*>", "", line)


def is_in_cell(source: str, number: int) -> bool:
    """Whether a source's line, counted from 1, lies in a table cell."""
    before = "\n".join(source.split("\n")[: number - 1])
    return before.rfind("<w:tcPr") > before.rfind("</w:tc>")


def _replace_token(match: re.Match[str]) -> str:
    token = match.group()
    kind = match.lastgroup
    if kind == "start":
        return LINE + token
    if kind == "end":
        return token + LINE
    if kind == "escape":
        plain = _ESCAPES[token]
        return f"{{{{ '{plain}' }}}}" if plain[0] == "{" else plain
    for escaped, plain in _ESCAPES.items():
        token = token.replace(escaped, plain)
    return token
