"""Learning as values and pure functions: the stage, the path to the interview, the review queue, stories, resources."""
