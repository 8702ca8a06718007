"""Tests of what is understood of people's words."""
