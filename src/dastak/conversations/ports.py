"""The ports that remote effects need, given by config."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from dastak.casework.reading_room import ReadingRoom
from dastak.integrations.channel.port import Channel
from dastak.integrations.gateway.port import Gateway
from dastak.integrations.llm.port import LanguageModel
from dastak.integrations.scanner.port import NoScanner, Scanner
from dastak.integrations.speech.ear import Ear

T = TypeVar("T")


class Await(Protocol):
    """Runs a coroutine on the process' event loop and waits for its result."""

    def __call__(self, coroutine: Coroutine[object, object, T], /) -> T: ...


@dataclass(frozen=True, slots=True)
class Ports:
    """What stands behind the remote effects. ``return_url`` gives an order's page; without an
    ``ear`` nobody listens to voice notes, without a ``language_model`` none is asked."""

    channel: Channel
    gateway: Gateway
    papers: ReadingRoom
    run: Await
    return_url: Callable[[str], str]
    ear: Ear | None = None
    scanner: Scanner = field(default_factory=NoScanner)
    language_model: LanguageModel | None = None
