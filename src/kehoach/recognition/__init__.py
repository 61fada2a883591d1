"""The components of the decree's layout, found in any document by words, place and form."""
