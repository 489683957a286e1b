"""One file a format; each yields the same Blocks."""
