"""Casework: applications, their clock, their life."""
