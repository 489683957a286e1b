"""The words of the business as plain values and pure functions: no Qt, no database, no network."""
