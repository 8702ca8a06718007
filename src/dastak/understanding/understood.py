"""What was understood of a message."""

from typing import Literal

import msgspec

from dastak.understanding.commands import Command

Decision = Literal["route", "clarify", "out-of-scope"]
Layer = Literal[
    "empty", "injection", "emergency", "spam", "command", "name", "umbrella", "elsewhere", "model"
]


class Intent(msgspec.Struct, frozen=True):
    """One thing that the citizen may want."""

    id: str
    confidence: float


class Understood(msgspec.Struct, frozen=True):
    """The decision, what it rests on, and where to point when the thing is not done here.

    ``route``: open ``intents[0]``. ``clarify``: offer ``intents`` (``group`` names a group of
    services). ``out-of-scope``: answer kindly; ``redirect`` names an unsupported service,
    ``elsewhere``, or an emergency card. ``act`` is what is wanted of a service (status, fee ...),
    ``about`` the service when ``intents[0]`` is itself an act. ``question`` is the fact that a
    message asks for that names no service at all. ``near``: what else the model would have thought
    of, best first.
    """

    decision: Decision
    layer: Layer
    intents: tuple[Intent, ...] = ()
    language: str | None = None
    romanised: bool = False
    act: str = ""
    about: str = ""
    group: str = ""
    redirect: str = ""
    command: Command | None = None
    question: str = ""
    near: tuple[str, ...] = ()
