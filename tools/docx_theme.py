"""The theme and the font table of the templates: Times New Roman and black everywhere.

Word falls back on its own theme, with other fonts, where a package has none.
"""

from __future__ import annotations

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FONT = "Times New Roman"

_COLOURS = {
    "dk1": "000000", "lt1": "FFFFFF", "dk2": "000000", "lt2": "FFFFFF", "accent1": "000000",
    "accent2": "404040", "accent3": "7F7F7F", "accent4": "A6A6A6", "accent5": "BFBFBF",
    "accent6": "D9D9D9", "hlink": "0000FF", "folHlink": "800080",
}  # fmt: skip


def write_theme() -> str:
    """Return ``theme1.xml``: the least that ECMA-376 part 1, 20.1.6.9 asks for."""
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS.items()
    )
    fonts = "".join(
        f'<a:{name}Font><a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
        f"</a:{name}Font>"
        for name in ("major", "minor")
    )
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'<a:theme xmlns:a="{_A}" name="Văn bản hành chính"><a:themeElements>'
        f'<a:clrScheme name="Đen">{colours}</a:clrScheme>'
        f'<a:fontScheme name="{FONT}">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="Trơn"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )


def write_font_table() -> str:
    """Return ``fontTable.xml`` with the one font of the decree."""
    return (
        f'<w:fonts xmlns:w="{_W}"><w:font w:name="{FONT}">'
        '<w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/>'
        '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )
