"""What a fact of the decree is: one value, where it stands, and how binding it is."""

from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Final, Generic, TypeVar

DECREE: Final = "NĐ 30/2020/NĐ-CP"
HABIT: Final = f"Thông lệ văn phòng, {DECREE} không quy định"

T_co = TypeVar("T_co", covariant=True)


class Severity(StrEnum):
    """How grave a departure from a fact may be called, at most."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Basis(Enum):
    """What a fact rests on: the decree's words, its drawn samples, or the habit of offices."""

    LAW = "law"
    SAMPLE = "sample"
    CONVENTION = "convention"

    @property
    def severity(self) -> Severity:
        """The gravest severity that a rule resting on this basis may have."""
        return _SEVERITIES[self]


_SEVERITIES = {
    Basis.LAW: Severity.ERROR,
    Basis.SAMPLE: Severity.WARNING,
    Basis.CONVENTION: Severity.NOTE,
}


@dataclass(frozen=True, slots=True)
class Fact(Generic[T_co]):
    """One value of the decree; ``citation`` is in Vietnamese, as an officer would cite it."""

    value: T_co
    citation: str
    basis: Basis = Basis.LAW

    @property
    def severity(self) -> Severity:
        """The gravest severity of a departure from this fact."""
        return self.basis.severity


@dataclass(frozen=True, slots=True)
class Range:
    """A closed range of numbers; the unit (pt, mm, a share) is the fact's that holds it."""

    low: float
    high: float

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError(f"{self.low} > {self.high}")

    def __contains__(self, number: float) -> bool:
        return self.low <= number <= self.high


def cite_dieu(dieu: int) -> str:
    """Cite an article of the decree's body."""
    return f"{DECREE}, Điều {dieu}"


def cite_muc(muc: str) -> str:
    """Cite a section of Phụ lục I, Phần I (administrative documents): 'I', 'II, khoản 1'."""
    return f"{DECREE}, Phụ lục I, Phần I, Mục {muc}"


def cite_table(stt: str) -> str:
    """Cite a row of the table of lettering (Mục V) by its STT: '1', '5a'."""
    return f"{cite_muc('V')}, STT {stt}"


def cite_mau(mau: str) -> str:
    """Cite a drawn sample of Phụ lục III: '1.4'."""
    return f"{DECREE}, Phụ lục III, Mẫu {mau}"
