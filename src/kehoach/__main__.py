"""``python -m kehoach``."""

import sys

from kehoach.cli import main

if __name__ == "__main__":
    sys.exit(main())
