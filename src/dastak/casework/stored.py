"""The answers as they rest in the sealed column, read back into the form's own types."""

import msgspec

from dastak.definitions.answers import Answer, Answers


def answers_of(column: object) -> dict[str, Answer]:
    """Answers from the sealed column: JSON lists become tuples again."""
    return msgspec.convert(column, dict[str, Answer])


def answers_for(answers: Answers) -> object:
    """Answers for the sealed column."""
    return msgspec.to_builtins(dict(answers))
