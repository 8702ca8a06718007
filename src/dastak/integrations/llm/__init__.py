"""The port to a language model that helps to tell what a citizen wants."""
