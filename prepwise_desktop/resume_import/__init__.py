"""A file becomes a Resume whose every field knows its source line; no Qt, no network."""
