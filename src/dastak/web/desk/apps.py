"""Registers the desk with Django, for its templates and static files."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """The officer's desk."""

    name = "dastak.web.desk"
    label = "desk"
