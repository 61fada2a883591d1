"""Write the JSON Schemas beside the examples: ``python tools/build_schemas.py``."""

from __future__ import annotations

import json
from pathlib import Path

from kehoach.actions.schema import MODELS, make_schema

FOLDER = Path(__file__).parent.parent / "examples" / "schema"


def main() -> None:
    """Write one schema per kind of data file."""
    for which in MODELS:
        text = json.dumps(make_schema(which), ensure_ascii=False, indent=1)
        (FOLDER / f"{which}.schema.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
