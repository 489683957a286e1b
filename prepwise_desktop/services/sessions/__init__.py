"""Sessions: how they are made, moved, answered and scored."""

from prepwise_desktop.services.sessions.manager import SessionManager

__all__ = ["SessionManager"]
