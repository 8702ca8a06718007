"""An amount of whole rupees."""

from datetime import date

from dastak.definitions.answers import Answer, Problem
from dastak.definitions.fields.kind import Kind
from dastak.definitions.model import Field, FieldWording
from dastak.values.language import Language
from dastak.values.money import Money

LARGEST = 10_00_00_000
"""Ten crore: above it the citizen has most likely typed a zero too many."""


def check(field: Field, value: Answer, *, today: date) -> Problem | None:
    """Rupees between the field's bounds."""
    if isinstance(value, bool) or not isinstance(value, int):
        return Problem("wrong_form")
    least, most = bounds(field)
    if value < least:
        return Problem("amount_too_small", {"minimum": str(Money.rupees(least))})
    if value > most:
        return Problem("amount_too_large", {"maximum": str(Money.rupees(most))})
    return None


def bounds(field: Field) -> tuple[int, int]:
    """The smallest and largest amount in rupees."""
    least = 0 if field.minimum is None else field.minimum
    return least, LARGEST if field.maximum is None else field.maximum


def show(field: Field, value: Answer, wording: FieldWording, language: Language) -> str:
    """Grouped the Indian way: ``₹1,20,000``."""
    return str(Money.rupees(value)) if isinstance(value, int) else str(value)


KIND = Kind(check=check, show=show)
