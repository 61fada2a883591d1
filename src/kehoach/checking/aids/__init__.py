"""What the rules see of a paper and share: its words, places, lettering, spacing, citations."""
