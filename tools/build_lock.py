"""Write ``requirements.lock``: every package the project needs, with versions and hashes.

``make lock`` keeps the versions that are locked and still fit; ``--upgrade`` takes the newest.
The lock holds for Python 3.11 and later on Linux, macOS and Windows. It names no index and no
address: where packages come from is the business of whoever installs them.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements.lock"

_HEADER = "# Made by `make lock`; install with: pip install --require-hashes -r requirements.lock\n"
_OPTIONS = (
    "--no-config",
    "--universal",
    "--python-version=3.11",
    "--extra=dev",
    "--generate-hashes",
    "--no-header",
    "--no-annotate",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--quiet",
)
_ADDRESS = re.compile(r"://|^\s*--(?!hash=sha256:)", re.MULTILINE)
"""What may not stand in the lock: an address, or any option but a hash."""


def resolve(*, upgrade: bool) -> str:
    """Return the text of a fresh lock; uv keeps the versions it finds in its output file."""
    with TemporaryDirectory() as folder:
        out = Path(folder) / LOCK.name
        if LOCK.exists() and not upgrade:
            out.write_bytes(LOCK.read_bytes())
        command = [sys.executable, "-m", "uv", "pip", "compile", *_OPTIONS, "pyproject.toml"]
        clean = {name: value for name, value in os.environ.items() if not name.startswith("UV_")}
        subprocess.run([*command, "--output-file", out], cwd=ROOT, env=clean, check=True)
        return _HEADER + out.read_text("utf-8").removeprefix(_HEADER)


def main() -> int:
    """Read the command line and write the lock."""
    parser = argparse.ArgumentParser(description="Write requirements.lock.")
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions")
    text = resolve(upgrade=parser.parse_args().upgrade)
    if _ADDRESS.search(text):
        print("the new lock names an address; the old one stays", file=sys.stderr)
        return 1
    LOCK.write_text(text, "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
