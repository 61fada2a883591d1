"""Figures of a period computed from what was reported, and the báo cáo written from them."""
