"""Registers catalogue with Django."""

from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    """Published service versions: immutable, hashed, pinned by conversations and cases."""

    name = "dastak.catalogue"
    label = "catalogue"
