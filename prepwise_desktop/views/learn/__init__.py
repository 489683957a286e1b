"""Learn: the way to the interview, today's review, focus areas, stories and what to read."""
