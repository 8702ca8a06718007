"""Registers audit with Django."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """The append-only, hash-chained record of what was done, by whom and when."""

    name = "dastak.audit"
    label = "audit"
