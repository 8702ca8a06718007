"""Registers outbox with Django."""

from django.apps import AppConfig


class OutboxConfig(AppConfig):
    """Events that left a transaction and wait for their reactions."""

    name = "dastak.outbox"
    label = "outbox"
