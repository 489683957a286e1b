"""What dev.py says to the person who typed a command, and how it gives up."""

from __future__ import annotations


class Stop(Exception):
    """The command cannot go on; the message says why and what to do about it."""


def say(text: str) -> None:
    """Print one message at once, before a program that is started next can print its own."""
    print(text, flush=True)
