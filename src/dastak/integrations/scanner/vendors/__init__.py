"""Scanners that we can speak to."""
