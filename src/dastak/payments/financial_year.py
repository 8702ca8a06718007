"""The Indian financial year, April to March, that receipts are numbered in."""

from datetime import date

APRIL = 4


def financial_year(day: date) -> str:
    """``2026-27`` for any day from 1 April 2026 to 31 March 2027."""
    start = day.year if day.month >= APRIL else day.year - 1
    return f"{start}-{(start + 1) % 100:02d}"


def receipt_number(department: str, year: str, serial: int) -> str:
    """``REVENUE/2026-27/000042``: what stands on the paper."""
    return f"{department.upper()}/{year}/{serial:06d}"
