"""Registers accounts with Django."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Departments, jurisdictions, numbers, staff, and what each may do."""

    name = "dastak.accounts"
    label = "accounts"
