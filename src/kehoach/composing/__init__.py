"""A plan's facts turned into the words of its pages."""
