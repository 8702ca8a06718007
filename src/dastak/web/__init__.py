"""Entrances: thin, on top, one folder an audience."""
