"""How wide and how high text in Times New Roman is, without any font at run time."""

from kehoach.metrics.widths import line_height, measure

__all__ = ["line_height", "measure"]
