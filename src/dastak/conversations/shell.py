"""What turns need from outside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from dastak.conversations.lines import Lines
from dastak.conversations.talk import Line
from dastak.dialogue.bundle import Definitions
from dastak.integrations.channel.port import ChannelDoor
from dastak.messaging.inbox import PARTITIONS


@dataclass(frozen=True, slots=True)
class Shell:
    """The channel's reader, the catalogue, the clock, and which partitions are ours."""

    door: ChannelDoor
    definitions: Callable[[Line], Definitions]
    clock: Callable[[], datetime]
    partitions: int = PARTITIONS
    lines: Lines = field(default_factory=Lines)
