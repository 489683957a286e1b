"""Progress as values and pure functions: what counts, how it is measured, and what may be said of it."""
