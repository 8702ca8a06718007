"""A message with marks like ``[name]`` and ``[aadhaar]`` in the place of what is personal.

Too much hidden is a blemish, too little a breach: every long number goes, whatever it is. Names
and addresses are found by the words around them, so one without such words stays.
"""

from typing import NewType

from dastak.understanding.normalise import clean, romanise
from dastak.understanding.redaction.names import without_names
from dastak.understanding.redaction.numbers import without_numbers
from dastak.understanding.redaction.places import without_places
from dastak.understanding.redaction.spoken import without_spoken_numbers

Redacted = NewType("Redacted", str)
"""Text that has been through ``redact``: the only text that may leave the machine."""


def redact(text: str) -> Redacted:
    """Cleaned, with marks; the same again when it is done twice.

    Numbers said in words, or spelled in Indian letters, show only in the Latin reading: a message
    that holds one is given in that reading.
    """
    written = _without_written(clean(text))
    latin = romanise(written)
    bared = without_spoken_numbers(_without_written(latin))
    return Redacted(written if bared == latin else bared)


def _without_written(text: str) -> str:
    return without_names(without_numbers(without_places(text)))
