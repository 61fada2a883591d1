"""Word packages: opened safely, written so that the same input gives the same bytes."""
