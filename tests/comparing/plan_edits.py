"""Plans changed at random, as a year or a person changes them."""

import copy

from hypothesis import strategies as st
from pydantic import ValidationError

from kehoach.model import KeHoach
from kehoach.model.faults import find_faults

TEXTS = {"noi_dung", "tieu_de", "trich_yeu", "ghi", "chu", "ho_ten", "mo_dau", "ket_thuc", "ten"}
LISTS = {"hoat_dong", "can_cu", "noi_nhan", "gach", "muc", "phu_luc", "noi_dung"}
WORDS = [
    "năm 2024",
    "Khối",
    "(mới)",
    "R&D <x>",
    "30/6/2024;",
    "–",
    "theo Thông tư số 08/2018/TT-BNN",
]

edits = st.lists(
    st.tuples(
        st.sampled_from(["put", "cut", "drop", "double", "swap", "year"]),
        st.integers(0, 10_000),
        st.integers(0, 10_000),
    ),
    max_size=6,
)


def dump(plan):
    return plain(plan.model_dump(exclude={"ho_so_co_quan", "danh_sach", "co_quan"}))


def plain(value):
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple) and not all(isinstance(one, int) for one in value):
        return [plain(one) for one in value]
    return copy.copy(value)


def change(plan, found):
    """Return ``plan`` after the edits, without those that would leave no plan."""
    kept = {"co_quan": plan.co_quan, "danh_sach": plan.danh_sach}
    for one in found:
        data = dump(plan)
        change_once(data, *one)
        try:
            changed = KeHoach.model_validate(data | kept)
        except ValidationError:
            continue
        plan = plan if any(find_faults(changed)) else changed
    return plan


def change_once(data, kind, where, what):
    texts, lists = list(walk(data, TEXTS, str)), list(walk(data, LISTS, list))
    if kind in ("put", "cut", "year") and texts:
        holder, key = texts[where % len(texts)]
        holder[key] = change_text(holder[key], kind, what)
    elif lists:
        holder, key = lists[where % len(lists)]
        change_list(holder[key], kind, what)


def change_text(text, kind, what):
    words = text.split(" ")
    at = what % len(words)
    if kind == "year":
        return text.replace("2023", "2024")
    if kind == "put":
        words.insert(at, WORDS[what % len(WORDS)])
    elif len(words) > 1:
        del words[at]
    return " ".join(words)


def change_list(items, kind, what):
    if not items:
        return
    at, other = what % len(items), what // 7 % len(items)
    if kind == "drop":
        del items[at]
    elif kind == "double":
        items.insert(other, copy.deepcopy(items[at]))
    else:
        items[at], items[other] = items[other], items[at]


def walk(value, keys, kind):
    if isinstance(value, dict):
        for key, one in value.items():
            if key in keys and isinstance(one, kind) and one:
                yield value, key
            yield from walk(one, keys, kind)
    elif isinstance(value, list):
        for one in value:
            yield from walk(one, keys, kind)
