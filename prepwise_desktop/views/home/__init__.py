"""Home: the drop zone, what to go on with, and the last sessions."""
