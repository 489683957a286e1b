"""The interview: a question, its answer and what was said about it."""
