"""Word lists written as people read them: one line, spaces between."""


def word_list(line: str) -> list[str]:
    """The words of a line, in order."""
    return line.split()


def word_set(line: str) -> frozenset[str]:
    """The words of a line."""
    return frozenset(line.split())
