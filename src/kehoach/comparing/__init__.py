"""What differs between two plans, by meaning, and between their Word files, as tracked changes."""
