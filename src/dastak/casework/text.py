"""What an officer writes to a citizen: present, and short enough for one message."""

LIMIT = 700
"""Leaves room in a WhatsApp body of 1,024 characters for our own words around it."""


class NotWritten(ValueError):
    """The text is missing or too long; ``key`` says which (``missing``, ``too_long``)."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def written(text: str) -> str:
    """The text without blanks around it, or NotWritten."""
    clean = text.strip()
    if not clean:
        raise NotWritten("missing")
    if len(clean) > LIMIT:
        raise NotWritten("too_long")
    return clean
