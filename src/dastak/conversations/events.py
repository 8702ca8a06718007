"""What staff did with a conversation, as others hear of it. Past tense."""

from __future__ import annotations

import msgspec


class StaffReplied(msgspec.Struct, frozen=True, tag="conversations.staff_replied"):
    """A member of staff wrote to the citizen; ``reply`` is the reply's key."""

    conversation: int
    reply: str
    name: str
    text: str


class StaffLeft(msgspec.Struct, frozen=True, tag="conversations.staff_left"):
    """The conversation was dealt with; ``ending`` tells one end from the next."""

    conversation: int
    ending: str
