"""Next year's plan from this year's: every mention of time right, or asked about."""
