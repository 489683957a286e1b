"""Charts: small painters of our own, each with its figures in words and as a table."""
