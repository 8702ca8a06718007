"""Read a count: 4, चार, char log, four members."""

from dastak.understanding.normalise import romanise
from dastak.understanding.numbers import tokens
from dastak.understanding.parse.outcome import Asked, Parsed, nothing
from dastak.understanding.parse.quantity import distinct, is_negative, is_rough, offers_a_range


def parse_integer(asked: Asked) -> Parsed:
    """A whole number, not negative."""
    sequence = tokens(asked.text)
    numbers = distinct(sequence)
    if not numbers:
        return nothing("not_a_number")
    if is_negative(romanise(asked.text)):
        return nothing("negative")
    if offers_a_range(sequence, numbers):
        return nothing("range")
    if len(numbers) > 1:
        return nothing("several")
    value = numbers[0].value
    if value.denominator != 1:
        return nothing("not_whole")
    return Parsed(int(value), confirm=is_rough(sequence))
