"""What the panes show and how it changes, without widgets."""
