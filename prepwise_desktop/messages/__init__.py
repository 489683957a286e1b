"""A fact becomes words that a person can read: one file a room, every string translatable, English as it stands."""
