"""Words of resumes in eight languages (and a few more scripts): votes for what a line is, never the last word."""
