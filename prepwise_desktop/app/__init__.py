"""Starts and ends the program: one instance, its housekeeping, and the journey that proves it."""
