"""Spoilt workbooks by the thousand, and an independent reading to judge danvan's by. See `run`."""
