"""Payments: orders, money, receipts."""
