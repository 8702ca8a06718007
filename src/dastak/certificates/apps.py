"""Registers certificates with Django."""

from django.apps import AppConfig


class CertificatesConfig(AppConfig):
    """Certificates: issued once, signed, kept, and checked by anyone."""

    name = "dastak.certificates"
    label = "certificates"
