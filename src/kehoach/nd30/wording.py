"""Words that the decree fixes to the letter."""

from typing import Final

from kehoach.nd30.fact import Fact, cite_muc, cite_table

QUOC_HIEU_CHU: Final = Fact("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", cite_muc("II, khoản 1"))
TIEU_NGU_CHU: Final = Fact("Độc lập - Tự do - Hạnh phúc", cite_muc("II, khoản 1"))

SO_CHU: Final = Fact("Số:", cite_muc("II"))
VE_VIEC_CHU: Final = Fact("V/v", cite_muc("II"))
"""Opens the trích yếu of a công văn; a space follows, no colon."""
KINH_GUI_CHU: Final = Fact("Kính gửi:", cite_muc("II"))
NOI_NHAN_CHU: Final = Fact("Nơi nhận:", cite_muc("II"))
NHU_TREN_CHU: Final = Fact("Như trên", cite_muc("II"))
"""The first recipient of each paper that has a Kính gửi."""
PHU_LUC_CHU: Final = Fact("Phụ lục", cite_table("9"))
"""In lower case; a Roman number follows when there are two or more."""
