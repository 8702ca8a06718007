"""Registers citizens with Django."""

from django.apps import AppConfig


class CitizensConfig(AppConfig):
    """The people we serve: many identifiers, one citizen."""

    name = "dastak.citizens"
    label = "citizens"
