"""The register: receipts, what they hold, what was found in them and what a person decided."""
