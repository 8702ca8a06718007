"""Registers the pay pages with Django, for their templates and styles."""

from django.apps import AppConfig


class PayConfig(AppConfig):
    """Where a citizen comes back to after paying."""

    name = "dastak.web.pay"
    label = "pay"
