"""Vietnamese texts: cleaned, compared, taken apart into sentences, and condensed by extraction."""
