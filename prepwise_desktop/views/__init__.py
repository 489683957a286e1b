"""Widgets: layout, painting, dialogs. No decisions."""
