"""How the text is set: indents, gaps and line spacing (Phụ lục I, Phần I, Mục II)."""

from typing import Final

from kehoach.nd30.fact import HABIT, Basis, Fact, Range, cite_muc

FIRST_LINE_MM: Final = Fact((10.0, 12.7), cite_muc("II"))
"""The two first-line indents allowed: 1 cm or 1,27 cm, nothing between."""
PARAGRAPH_GAP_MIN_PT: Final = Fact(6.0, cite_muc("II"))
LINE_SPACING: Final = Fact(Range(1.0, 1.5), cite_muc("II"))
"""In lines: single at least, one and a half at most."""
TRICH_YEU_CONG_VAN_GAP_PT: Final = Fact(6.0, cite_muc("II"))
"""Between số, ký hiệu and the V/v of a công văn."""
GACH_CHAN: Final = Fact(False, HABIT, Basis.CONVENTION)
"""Words of the text are not underlined; the decree says only that they stand upright."""
