"""The office's documents made from a summary: Word, Excel and the sentences that both need."""
