"""Departures from NĐ 30: rules, verdicts and how they are told."""
