"""Registers payments with Django."""

from django.apps import AppConfig


class PaymentsConfig(AppConfig):
    """Money that a citizen owes and pays: orders, payments, receipts."""

    name = "dastak.payments"
    label = "payments"
