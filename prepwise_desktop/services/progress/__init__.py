"""How somebody is getting on: figures, comparison, the way to the interview, milestones."""

from prepwise_desktop.services.progress.tracker import ProgressTracker

__all__ = ["ProgressTracker"]
