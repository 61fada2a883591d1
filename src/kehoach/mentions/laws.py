"""Laws by name and the years in which they were passed, as texts name them."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

# Names without their commas, in small letters; several years where a name was used again.
# fmt: off
_TABLE: Final = """
an ninh mạng: 2018 2025
an ninh quốc gia: 2004
an toàn thực phẩm: 2010
an toàn thông tin mạng: 2015
an toàn vệ sinh lao động: 2015
ban hành văn bản quy phạm pháp luật: 2008 2015 2025
bảo hiểm xã hội: 2006 2014 2024
bảo hiểm y tế: 2008
bảo vệ bí mật nhà nước: 2018 2025
bảo vệ môi trường: 2005 2014 2020
bảo vệ quyền lợi người tiêu dùng: 2010 2023
bầu cử đại biểu quốc hội và đại biểu hội đồng nhân dân: 2015
bình đẳng giới: 2006
cán bộ công chức: 2008 2025
căn cước: 2023
căn cước công dân: 2014
cạnh tranh: 2018
công chứng: 2006 2014 2024
phí và lệ phí: 2015
chăn nuôi: 2018
công an nhân dân: 2018
công đoàn: 2012 2024
cư trú: 2006 2020
dân quân tự vệ: 2009 2019
di sản văn hóa: 2001 2024
doanh nghiệp: 2014 2020
du lịch: 2017
dược: 2005 2016
đa dạng sinh học: 2008
đất đai: 1993 2003 2013 2024
đấu giá tài sản: 2016
đấu thầu: 2005 2013 2023
đầu tư: 2014 2020 2025
đầu tư công: 2014 2019 2024
đê điều: 2006
điện lực: 2004 2024
giá: 2012 2023
giám định tư pháp: 2012
giao dịch điện tử: 2005 2023
giao thông đường bộ: 2001 2008
giao thông đường thủy nội địa: 2004
giáo dục: 1998 2005 2019
giáo dục đại học: 2012 2025
giáo dục nghề nghiệp: 2014 2025
hòa giải ở cơ sở: 2013
hộ tịch: 2014
hôn nhân và gia đình: 2000 2014
hợp tác xã: 2003 2012 2023
kế toán: 2003 2015
khám bệnh chữa bệnh: 2009 2023
khiếu nại: 2011
khí tượng thủy văn: 2015
khoa học công nghệ và đổi mới sáng tạo: 2025
khoa học và công nghệ: 2000 2013
kiểm toán nhà nước: 2005 2015
lao động: 1994 2012 2019
lâm nghiệp: 2017
luật sư: 2006
lưu trữ: 2011 2024
lý lịch tư pháp: 2009
mặt trận tổ quốc việt nam: 1999 2015
ngân sách nhà nước: 2002 2015 2025
nghĩa vụ quân sự: 2005 2015
người cao tuổi: 2009
người khuyết tật: 2010
nhà giáo: 2025
nhà ở: 2005 2014 2023
phòng bệnh: 2025
phòng cháy và chữa cháy: 2001
phòng cháy chữa cháy và cứu nạn cứu hộ: 2024
phòng chống bạo lực gia đình: 2007 2022
phòng chống bệnh truyền nhiễm: 2007
phòng chống ma túy: 2000 2021 2025
phòng chống mua bán người: 2011 2024
phòng chống tác hại của rượu bia: 2019
phòng chống tác hại của thuốc lá: 2012
phòng chống tham nhũng: 2005 2018
phòng chống thiên tai: 2013
phòng thủ dân sự: 2023
phổ biến giáo dục pháp luật: 2012
quản lý sử dụng tài sản công: 2017
quản lý thuế: 2006 2019 2025
quốc phòng: 2005 2018
quy hoạch: 2017 2025
quy hoạch đô thị: 2009
quy hoạch đô thị và nông thôn: 2024
sở hữu trí tuệ: 2005
tài nguyên nước: 2012 2023
thanh niên: 2005 2020
thanh tra: 2004 2010 2022 2025
thể dục thể thao: 2006
thi đua khen thưởng: 2003 2022
thi hành án dân sự: 2008 2025
thi hành án hình sự: 2010 2019 2025
thống kê: 2003 2015
thú y: 2015
thực hành tiết kiệm chống lãng phí: 2005 2013
thực hiện dân chủ ở cơ sở: 2022
thủ đô: 2012 2024
thủy lợi: 2017
thủy sản: 2003 2017
thư viện: 2019
tiếp cận thông tin: 2016
tiếp công dân: 2013
tín ngưỡng tôn giáo: 2016
tổ chức chính phủ: 2015 2025
tổ chức chính quyền địa phương: 2015 2025
tổ chức hội đồng nhân dân và ủy ban nhân dân: 2003
tố cáo: 2018
trách nhiệm bồi thường của nhà nước: 2009 2017
trật tự an toàn giao thông đường bộ: 2024
trẻ em: 2016
trồng trọt: 2018
trưng cầu ý dân: 2015
viên chức: 2010 2025
việc làm: 2013 2025
viễn thông: 2009 2023
xây dựng: 2003 2014
xử lý vi phạm hành chính: 2012
đường bộ: 2024
"""
# fmt: on
_CODES: Final = "dân sự: 2005 2015\nhình sự: 1999 2015\nlao động: 1994 2012 2019"
_CONSTITUTION: Final = frozenset({1946, 1959, 1980, 1992, 2013})


def _read(table: str) -> Mapping[str, frozenset[int]]:
    rows = (line.partition(":") for line in table.strip().splitlines())
    return MappingProxyType(
        {name: frozenset(int(year) for year in years.split()) for name, _, years in rows}
    )


_LAWS: Final = _read(_TABLE)
_CODE_YEARS: Final = _read(_CODES)
_NAMED = re.compile(
    r"(?<!\w)(?<!Pháp )(?<!PHÁP )(?<!Luật )(?<!LUẬT )"
    r"(?P<kind>Luật|LUẬT|Bộ luật|BỘ LUẬT|Bộ Luật|Hiến pháp|HIẾN PHÁP|Pháp lệnh|PHÁP LỆNH)"
    r"(?P<name>(?: [^.;:()\n]{0,110})?)\Z"
)
_AMENDED: Final = "sửa đổi"
_BREAKS = re.compile(
    r"(?<!\w)(?:cho|trong|tại|đến|tới|theo|đợt|từ|giai đoạn|kế hoạch|chương trình|báo cáo"
    r"|công tác)(?!\w)"
)


def find_law(before: str) -> tuple[str, str] | None:
    """Return the kind ('luật', 'bộ luật', …) and name of the law that ``before`` ends with.

    ``before`` is a sentence up to where a year begins, with its case; the name is in small
    letters and without commas. None where it ends with no law.
    """
    match = None
    at = len(before)
    while match is None and (at := _rfind_kind(before, at)) >= 0:
        match = _NAMED.match(before, at)
    if match is None:
        return None
    name = match["name"].lower().replace(",", "").removesuffix(" năm").strip()
    return match["kind"].lower(), " ".join(name.split())


def _rfind_kind(before: str, at: int) -> int:
    return max(before.rfind(one, 0, at) for one in ("L", "B", "H", "P"))


def is_year_of_law(kind: str, name: str, year: int) -> bool:
    """Tell whether the law (as ``find_law`` names it) was passed in ``year``."""
    if kind == "hiến pháp":
        return not name and year in _CONSTITUTION
    if _AMENDED in name:
        return True
    laws = _CODE_YEARS if kind == "bộ luật" else _LAWS
    return year in laws.get(name, ())


def is_bare_name(kind: str, name: str) -> bool:
    """Tell whether ``name`` can be a law's name and nothing more; Hiến pháp has none."""
    return _BREAKS.search(name) is None and bool(name) is (kind != "hiến pháp")
