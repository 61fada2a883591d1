"""The register of outgoing documents, one SQLite file (docs/register.md)."""
