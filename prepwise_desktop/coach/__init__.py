"""Who asks and who judges."""
