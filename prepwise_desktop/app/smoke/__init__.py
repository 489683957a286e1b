"""The program proves itself: a whole journey through the real widgets, with pictures, needing no person."""

from prepwise_desktop.app.smoke.run import run

__all__ = ["run"]
