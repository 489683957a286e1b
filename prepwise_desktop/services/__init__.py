"""What a person can do, without Qt: the window and scripts call the same names."""
