"""Choices as the citizen sees them: their ids, their pages, and which one was meant.

An id on the wire is ``<menu number>.<key>``, so that a tap on yesterday's list is known for what
it is. Keys are verbs with an optional argument: ``service:birth-certificate``, ``yes``.
"""

from collections.abc import Sequence

import msgspec

from dastak.dialogue.limits import clip
from dastak.dialogue.state import Shown, State
from dastak.values.outbound import (
    BUTTON_TITLE_LIMIT,
    BUTTONS_LIMIT,
    ROW_DESCRIPTION_LIMIT,
    ROW_TITLE_LIMIT,
    ROWS_LIMIT,
    Option,
)


class Choice(msgspec.Struct, frozen=True):
    """Something to choose; ``description`` is the second line of a list row."""

    key: str
    title: str
    description: str = ""


def as_buttons(choices: Sequence[Choice]) -> bool:
    """Whether the choices fit on buttons: few, short, different, without second lines."""
    if len({choice.title for choice in choices}) < len(choices) or len(choices) > BUTTONS_LIMIT:
        return False
    return all(
        len(choice.title) <= BUTTON_TITLE_LIMIT and not choice.description for choice in choices
    )


def paged(
    choices: Sequence[Choice], *, pinned: Sequence[Choice], page: int, more: str
) -> tuple[Choice, ...]:
    """The rows of one page: all when they fit, else a page, ``more``, and the pinned ones."""
    if len(choices) + len(pinned) <= ROWS_LIMIT:
        return (*choices, *pinned)
    size = ROWS_LIMIT - 1 - len(pinned)
    pages = -(-len(choices) // size)
    page %= pages
    rows = choices[page * size : (page + 1) * size]
    return (*rows, Choice(f"page:{(page + 1) % pages}", more), *pinned)


def options(choices: Sequence[Choice], *, menu_number: int) -> tuple[Option, ...]:
    """Choices as list rows or buttons."""
    return tuple(
        Option(
            f"{menu_number}.{choice.key}",
            clip(choice.title, ROW_TITLE_LIMIT),
            clip(choice.description, ROW_DESCRIPTION_LIMIT),
        )
        for choice in choices
    )


def shown(choices: Sequence[Choice]) -> tuple[Shown, ...]:
    """What to remember of a menu."""
    return tuple(Shown(choice.key, clip(choice.title, ROW_TITLE_LIMIT)) for choice in choices)


def tapped(state: State, option_id: str) -> tuple[str, bool]:
    """The key under a tap, and whether its menu is the last one shown."""
    number, dot, key = option_id.partition(".")
    if not dot or not number.isdecimal():
        return option_id, False
    fresh = number == str(state.menu_number) and any(key == row.key for row in state.menu)
    return key, fresh
