"""A job description: what it asks for, line by line, and which lines of a resume meet it."""
