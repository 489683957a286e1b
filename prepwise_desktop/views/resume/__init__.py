"""Resume: the text, what was understood of it, and the target beside it."""
