"""Registers catalogue with Django."""

from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    """Published service versions, immutable and hashed, and the trained understanding."""

    name = "dastak.catalogue"
    label = "catalogue"
