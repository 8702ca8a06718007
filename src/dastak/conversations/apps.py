"""Registers conversations with Django."""

from django.apps import AppConfig


class ConversationsConfig(AppConfig):
    """Who talks: states, turns, and the performing of what a turn orders."""

    name = "dastak.conversations"
    label = "conversations"
