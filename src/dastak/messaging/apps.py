"""Registers messaging with Django."""

from django.apps import AppConfig


class MessagingConfig(AppConfig):
    """What came in and what goes out: the inbox, the outbound queue, delivery, templates."""

    name = "dastak.messaging"
    label = "messaging"
