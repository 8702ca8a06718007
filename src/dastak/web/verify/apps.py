"""Registers the verify pages with Django, for their templates and styles."""

from django.apps import AppConfig


class VerifyConfig(AppConfig):
    """Where anyone checks a certificate."""

    name = "dastak.web.verify"
    label = "verify"
