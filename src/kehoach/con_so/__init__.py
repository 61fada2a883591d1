"""Figures as Vietnamese papers write them, in digits and in words, and shares that add up."""

from kehoach.con_so.chia_ty_le import share_rates
from kehoach.con_so.viet_chu import spell_number
from kehoach.con_so.viet_so import write_number, write_rate, write_two_digits

__all__ = ["share_rates", "spell_number", "write_number", "write_rate", "write_two_digits"]
