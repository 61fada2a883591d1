"""Where words break into lines and how long the rules are, measured before Word sees them."""
