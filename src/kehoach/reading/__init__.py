"""Files of a clerk (YAML, JSON, XLSX) turned into plain values with their places.

Nothing here knows what a plan is: the model validates the values afterwards and asks
:meth:`Source.place_of` where each of them stands.
"""

from kehoach.reading.columns import Column
from kehoach.reading.near_miss import suggest
from kehoach.reading.sources import read_source
from kehoach.reading.tables import read_table
from kehoach.reading.values import Path, Source, show_path

__all__ = ["Column", "Path", "Source", "read_source", "read_table", "show_path", "suggest"]
