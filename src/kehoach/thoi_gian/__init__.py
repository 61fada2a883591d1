"""Time as clerks write it: reading dates, months and quarters."""

from kehoach.thoi_gian.ngay import NgaySai, parse_ngay, parse_quy, parse_thang

__all__ = ["NgaySai", "parse_ngay", "parse_quy", "parse_thang"]
