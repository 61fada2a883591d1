"""Write the golden documents anew: ``python tests/whole/update_golden.py``."""

from golden import APART, GOLDEN, LETTERS, PLANS, REPORTS, render_canonical


def main() -> None:
    """Write every golden document."""
    GOLDEN.mkdir(exist_ok=True)
    for name in (*PLANS, *LETTERS, *REPORTS, *APART):
        (GOLDEN / f"{name}.xml").write_text(render_canonical(name), encoding="utf-8")


if __name__ == "__main__":
    main()
