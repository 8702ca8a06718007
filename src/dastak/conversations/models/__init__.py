"""What we remember of conversations."""

from dastak.conversations.models.answering import Enclosure, Reply
from dastak.conversations.models.conversation import Conversation, Turn
from dastak.conversations.models.unclear import UnclearChoice, UnclearMessage
from dastak.conversations.models.waiting import RemoteEffect, Timer, WaitingEvent

__all__ = [
    "Conversation",
    "Enclosure",
    "RemoteEffect",
    "Reply",
    "Timer",
    "Turn",
    "UnclearChoice",
    "UnclearMessage",
    "WaitingEvent",
]
