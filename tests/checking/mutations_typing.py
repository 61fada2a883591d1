"""What breaks the rules of how text is coded and typed, one thing at a time."""

import unicodedata
from collections.abc import Callable

from docx.document import Document
from mutating import Mutation, find, reword


def _encode(start: str, words: str, font: str) -> Callable[[Document], None]:
    """Return a change: the paragraph holds ``words``, its own in an old coding, in ``font``."""

    def change(document: Document) -> None:
        run = find(document, start).runs[0]
        run.text = words
        run.font.name = font

    return change


def _break_line(document: Document) -> None:
    first, second = find(document, "a) Các"), find(document, "b) Các")
    run = first.runs[0]
    run.add_break()
    run.add_text(second.text)
    second._p.getparent().remove(second._p)


MUTATIONS = (
    Mutation(
        "CT001", "to-hop", "mot-chu", "cong_van",
        reword("Trân trọng", "sự phối", unicodedata.normalize("NFD", "sự phối")),
    ),
    Mutation(
        "CT002", "tcvn3", "mot-doan", "cong_van",
        _encode("Trân trọng", "Tr©n träng c¶m ¬n sù phèi hîp cña quý ®¬n vÞ./.", ".VnTime"),
    ),
    Mutation(
        "CT002", "vni", "mot-doan", "cong_van",
        _encode(
            "Trân trọng", "Traân troïng caûm ôn söï phoái hôïp cuûa quyù ñôn vò./.", "VNI-Times"
        ),
    ),
    Mutation("CT003", "chu-la", "eth", "bao_cao", reword("a) Các", "đăng", "ðăng")),
    Mutation("CT003", "chu-la", "chu-nga", "bao_cao", reword("b) Các", "gửi", "gử\u0456")),
    Mutation("CT004", "ky-tu-an", "200b", "cong_van", reword("Trân trọng", "phối", "ph\u200bối")),
    Mutation(
        "CT004", "gach-noi-mem", "00ad", "cong_van", reword("Trân trọng", "phối", "ph\u00adối")
    ),
    Mutation("CT005", "hai-dau-cach", "2", "cong_van", reword("Trân trọng", "cảm ơn", "cảm  ơn")),
    Mutation("CT005", "tab-giua-cau", "1", "cong_van", reword("Trân trọng", "cảm ơn", "cảm\tơn")),
    Mutation(
        "CT006", "truoc-dau-cau", "phay", "cong_van",
        reword("Thực hiện", "năm 2026, Sở Nội vụ", "trong năm , Sở Nội vụ"),
    ),
    Mutation(
        "CT006", "trong-ngoac", "trong", "cong_van",
        reword("Trân trọng", "quý đơn vị", "quý đơn vị ( trong tỉnh)"),
    ),
    Mutation(
        "CT007", "dinh-chu", "phay", "cong_van",
        reword("Trân trọng", "quý đơn vị", "các phòng,ban và quý đơn vị"),
    ),
    Mutation("CT008", "dau-dong", "mot-dong", "ke_hoach", reword("- Hưởng ứng", "- ", "– ")),
    Mutation(
        "CT008", "giua-tu", "mot-cho", "cong_van",
        reword("Trân trọng", "sự phối hợp", "sự hợp tác - phối hợp – chia sẻ"),
    ),
    Mutation(
        "CT008", "giua-nam", "mot-cho", "cong_van",
        reword("Trân trọng", "sự phối hợp", "sự phối hợp trong hai năm học 2024-2025, 2025–2026"),
    ),
    Mutation(
        "CT009", "hai-kieu", "mot-cap", "cong_van",
        reword("Trân trọng", "sự phối hợp", 'sự “phối hợp”, sự "chia sẻ"'),
    ),
    Mutation("CT010", "trong-doan", "hai-diem", "bao_cao", _break_line),
)  # fmt: skip
