import datetime as dt
from types import SimpleNamespace

import pytest
from good_papers import Page

from kehoach.so_van_ban.entry import Entry
from kehoach.so_van_ban.series import write_first_year
from kehoach.so_van_ban.store import make_register, open_register
from kehoach.thoi_gian import gio_viet_nam

DAY = dt.date(2026, 3, 20)


@pytest.fixture
def clock(monkeypatch):
    """Set the clock of the world: ``clock(2026, 12, 31, 16, 59, 59)`` in UTC."""

    def set_clock(*moment):
        instant = dt.datetime(*moment, tzinfo=dt.UTC)

        class Clock(dt.datetime):
            @classmethod
            def now(cls, tz=None):
                return instant.astimezone(tz)

        monkeypatch.setattr(gio_viet_nam, "dt", SimpleNamespace(datetime=Clock))

    set_clock(2026, 3, 20, 2)
    return set_clock


@pytest.fixture
def book(tmp_path, clock):
    """An empty register of 2026."""
    path = tmp_path / "so-van-ban.sqlite"
    make_register(path)
    with open_register(path) as register, register.writing() as connection:
        write_first_year(connection, 2026)
    return path


@pytest.fixture
def register(book):
    with open_register(book, patience=0.2) as opened:
        yield opened


@pytest.fixture
def entry():
    """What a công văn of 20/3/2026 tells."""
    return Entry(
        DAY, "cong_van", "SNV-TCCB", "đôn đốc gửi báo cáo", "Nguyễn Văn An", "Sở Tài chính"
    )


@pytest.fixture
def write_letter(tmp_path):
    """Write a công văn that waits for its number; its số and ngày stand as given."""

    def write(
        name="cong-van.docx", so="Số:      /SNV-TCCB", ngay="Hà Tĩnh, ngày    tháng    năm 2026"
    ):
        page = Page()
        page.head(so, ve="V/v báo cáo kết quả thi đua quý I năm 2026", ngay=ngay)
        page.type("Kính gửi:", first=35, gap=12)
        page.type("- Sở Tài chính;", first=55)
        page.type("- Sở Khoa học và Công nghệ.", first=55)
        page.text("Đề nghị các đơn vị gửi báo cáo trước ngày 20 tháng 3 năm 2026./.")
        noi_nhan = ("- Như trên;", "- UBND tỉnh (để b/c);", "- Lưu: VT, TCCB.")
        page.close(noi_nhan, ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Nguyễn Văn An")
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page.save())
        return path

    return write
