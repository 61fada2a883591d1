"""The units' forms: Excel files made for each unit, and read back when they come filled."""
