"""The port to a language model, its one kind of vendor, and the double that stands in for it."""
