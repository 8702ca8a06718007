"""Registers the vault with Django, for its one migration (the row-level-security function)."""

from django.apps import AppConfig


class VaultConfig(AppConfig):
    """The vault has no tables of its own."""

    name = "dastak.vault"
    label = "vault"
