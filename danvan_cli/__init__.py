"""danvan: collects the reports of an office's units, checks them and compiles one report from them."""

__version__ = "0.1.0"
