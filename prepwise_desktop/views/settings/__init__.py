"""Settings, built from the declarations of the settings."""
