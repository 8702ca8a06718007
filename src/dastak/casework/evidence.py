"""What was read off a paper, and where: so that an officer sees the field beside its place."""

import msgspec


class ReadField(msgspec.Struct, frozen=True):
    """A value read off a page. ``confidence`` runs from 0 to 1; ``box`` is left, top, right,
    bottom as parts (0 to 1) of the page's width and height, empty when the place is not known.
    ``proven``: a signature that we trust covers the value."""

    value: str
    confidence: float
    page: int = 1
    box: tuple[float, ...] = ()
    proven: bool = False


def stored(values: dict[str, ReadField]) -> object:
    """For the sealed column."""
    return msgspec.to_builtins(values)


def read(column: object) -> dict[str, ReadField]:
    """From the sealed column."""
    return msgspec.convert(column, dict[str, ReadField])
