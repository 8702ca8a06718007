"""Doubles of the outside world, for tests and demonstrations: they import nothing of dastak."""
