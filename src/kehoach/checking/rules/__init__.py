"""The rules, by what they are about; each module is listed in :mod:`kehoach.checking.catalogue`."""
