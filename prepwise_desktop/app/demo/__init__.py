"""The window with sample data: a person who has practised for months, in a folder that goes at exit."""

from prepwise_desktop.app.demo.run import run

__all__ = ["run"]
