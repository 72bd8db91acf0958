"""A file as it came: what kind it is, whether it is safe, and what stands in its cells, for every format."""
