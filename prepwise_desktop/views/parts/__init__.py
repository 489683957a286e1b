"""The shared parts of the window: one part a file, each with its accessible name, focus and states."""
