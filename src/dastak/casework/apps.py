"""Registers casework with Django."""

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    """Applications: what a citizen asked for, and how the office decided it."""

    name = "dastak.casework"
    label = "casework"
