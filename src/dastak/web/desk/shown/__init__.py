"""What the templates get: words instead of codes, and nothing that is not to be seen."""
