"""Coaches that are models: the vendors' wires, what goes over them, and what is believed of what comes back."""
