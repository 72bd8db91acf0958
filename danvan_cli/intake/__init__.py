"""What comes in: a folder's files and those inside them, read each in a process of its own, and whose they are."""
