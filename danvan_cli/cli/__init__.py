"""The commands: options in, use case called, exit code out."""
