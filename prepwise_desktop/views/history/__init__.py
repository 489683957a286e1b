"""History: the table of sessions, and beside it one to read."""
