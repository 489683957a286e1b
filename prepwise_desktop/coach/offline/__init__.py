"""The built-in coach: asks from the bank and judges coverage and form, with no network and no model to fetch."""
