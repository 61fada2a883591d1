"""Who signs and by what right (Điều 13; Phụ lục I, Phần I, Mục II)."""

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kehoach.messages import tr
from kehoach.nd30.fact import HABIT, Basis, Fact, cite_dieu, cite_muc, cite_table

_KY = f"{cite_muc('II')}; Điều 13"

QUYEN_HAN: Final[Mapping[str, Fact[str]]] = MappingProxyType(
    {
        "TM.": Fact("ký thay mặt tập thể", _KY),
        "Q.": Fact("quyền cấp trưởng", _KY),
        "KT.": Fact("cấp phó ký thay cấp trưởng", _KY),
        "TL.": Fact("ký thừa lệnh người đứng đầu", _KY),
        "TUQ.": Fact("ký thừa ủy quyền bằng văn bản của người đứng đầu", _KY),
    }
)
"""Formula -> what it means."""

STACKED_BY_LAW: Final = Fact(frozenset({("TL.", "KT.")}), cite_dieu(13))
STACKED_BY_HABIT: Final = Fact(
    frozenset({("TM.", "Q."), ("TM.", "KT."), ("TM.", "TL."), ("TM.", "TUQ."), ("TL.", "Q.")}),
    HABIT,
    Basis.CONVENTION,
)
"""Which formula may stand on the line above which other."""

NGUOI_KY: Final = Fact(
    frozenset({"chuc_vu", "ho_ten"}), f"{cite_dieu(8)}; {cite_muc('II, khoản 7')}"
)
"""What every paper tells of its signer: components."""
CHUC_VU: Final = Fact("chức vụ lãnh đạo chính thức của người ký", cite_muc("II, khoản 7"))
"""Which title is written."""
BO_HOC_HAM: Final = Fact(
    "không ghi học hàm, học vị và danh hiệu trước họ tên", cite_muc("II, khoản 7")
)
"""The bare name; armed forces, education, health and science may be allowed more."""
SAU_QUYEN_HAN: Final = Fact(". ", f"{cite_table('7')}, ví dụ minh họa", Basis.SAMPLE)
"""What stands between a formula's letters and the title: the law says the dot, not the space."""
CHO_KY: Final = Fact("nửa bên phải", f"{cite_muc('IV')}, sơ đồ, ô số 7a", Basis.SAMPLE)
"""Where who signs stands on the page."""

_SLASH = re.compile(r"(?:T/M|K/T|T/L|T/UQ|T/U/Q)\b")
_TITLES = (
    r"giáo sư|phó giáo sư|tiến sĩ khoa học|tiến sĩ|thạc sĩ|bác sĩ|dược sĩ|kỹ sư|cử nhân|luật sư"
    r"|pgs|gs|tskh|ts|ths|bsck(?:ii|i)?|bs|dsck(?:ii|i)?|ds|ckii|cki|ks|cn|ls"
    r"|ngnd|ngưt|ttnd|ttưt|nsnd|nsưt|ahlđ"
    r"|nhà giáo (?:nhân dân|ưu tú)|thầy thuốc (?:nhân dân|ưu tú)|nghệ sĩ (?:nhân dân|ưu tú)"
    r"|anh hùng lao động"
)
# A title ends in a dot, a comma, a slash or a space; 'Tsang' or 'K'sor' hold none.
_HOC_HAM = re.compile(rf"(?:(?:{_TITLES})(?:\s*[.,/]\s*|\s+))+", re.IGNORECASE)


class QuyenHanSai(ValueError):
    """A line of quyền hạn that cannot stand; ``code`` is stable, the text is for the user.

    Codes: ``quyen-han-gach-cheo`` (T/M, K/T), ``quyen-han-thieu-cham`` (KT GIÁM ĐỐC),
    ``quyen-han-thieu-chuc-danh`` (nothing after the formula), ``quyen-han-khong-biet``.
    """

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        super().__init__(message)


def parse_quyen_han(text: str) -> tuple[str, str]:
    """Split 'KT. GIÁM ĐỐC' into its formula 'KT.' and the rest 'GIÁM ĐỐC'.

    Raises:
        QuyenHanSai: the line has a slash, no dot, no title or no known formula; a head who
            signs in his own right has no such line at all.
    """
    line = unicodedata.normalize("NFC", text).strip()
    head, dot, rest = line.partition(".")
    formula = head + dot
    if formula in QUYEN_HAN:
        if rest.strip():
            return formula, rest.strip()
        raise QuyenHanSai(
            "quyen-han-thieu-chuc-danh",
            tr("Sau “{formula}” cần có tên tập thể hoặc chức vụ.", formula=formula),
        )
    raise _explain(line)


def _explain(line: str) -> QuyenHanSai:
    if _SLASH.match(line):
        return QuyenHanSai(
            "quyen-han-gach-cheo",
            tr(
                "Quyền hạn ký viết với dấu chấm (TM., KT.), không viết gạch chéo: “{line}”.",
                line=line,
            ),
        )
    first_word = line.split(maxsplit=1)[0] if line else ""
    if f"{first_word}." in QUYEN_HAN:
        return QuyenHanSai(
            "quyen-han-thieu-cham",
            tr("Sau “{chu}” thiếu dấu chấm; hãy viết “{chu}.”.", chu=first_word),
        )
    return QuyenHanSai(
        "quyen-han-khong-biet",
        tr(
            "“{line}” không bắt đầu bằng quyền hạn ký nào trong {cac}.",
            line=line,
            cac=", ".join(QUYEN_HAN),
        ),
    )


def may_stand_above(upper: str, lower: str) -> bool:
    """Tell whether the formula ``upper`` may stand on the line above ``lower``: TM. over KT."""
    return (upper, lower) in STACKED_BY_LAW.value | STACKED_BY_HABIT.value


def is_deputy(chuc_vu: str) -> bool:
    """Tell whether a position is a deputy's: 'Phó Giám đốc', 'THỨ TRƯỞNG', 'Hiệu phó'."""
    words = unicodedata.normalize("NFC", chuc_vu).upper().replace(",", " ").split()
    return "PHÓ" in words or words[:2] == ["THỨ", "TRƯỞNG"]


def find_hoc_ham(ho_ten: str) -> str:
    """Return the học hàm, học vị or danh hiệu in front of a name ('PGS.TS.'), '' if none.

    The decree wants the bare name (Phụ lục I, Phần I, Mục II).
    """
    name = unicodedata.normalize("NFC", ho_ten).strip()
    found = _HOC_HAM.match(name)
    return found[0].strip() if found else ""
