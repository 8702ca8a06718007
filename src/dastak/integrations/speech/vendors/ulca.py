"""Speech recognition behind Bhashini's ULCA pipelines: one call tells where, another listens.

The first call (``getModelsPipeline``) names the model for a language, the address to send the
recording to and the key for it; that is kept for a while. A server of one's own that speaks only
the second call is named with its model (``service``), and is then called directly.
"""

from __future__ import annotations

import time
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass, field

from dastak.integrations.speech.calling import Caller, read
from dastak.integrations.speech.port import (
    TEXT_LIMIT,
    Form,
    Refused,
    Sound,
    TooFast,
    Transcript,
    Unavailable,
)
from dastak.integrations.speech.vendors.ulca_wire import (
    Computed,
    Pipeline,
    Route,
    compute_request,
    config_request,
    route_of,
    words_of,
)
from dastak.values.language import Language

KEPT_SECONDS = 600.0
RATE = 16000


@dataclass(frozen=True, slots=True)
class UlcaConfig:
    """``url`` is the first call's address with a ``pipeline``, the second's with a ``service``."""

    url: str
    key: str
    user: str = ""
    pipeline: str = ""
    service: str = ""
    form: Form = "wav"
    caller: Caller = field(default_factory=Caller)


class UlcaListener:
    """``Listener`` over ULCA."""

    def __init__(self, config: UlcaConfig, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._config = config
        self._clock = clock
        self._routes: dict[str, tuple[float, Route]] = {}

    @property
    def form(self) -> Form:
        return self._config.form

    async def transcribe(self, sound: Sound, *, language: Language) -> Transcript:
        route = await self._route(language)
        body = compute_request(
            route,
            language=language,
            form=sound.suffix,
            rate=RATE,
            content=b64encode(sound.content).decode(),
        )
        try:
            content = await self._config.caller.call(
                route.url, headers={route.header: route.key}, json=body
            )
        except Refused:
            self._routes.pop(language, None)
            raise
        return Transcript(words_of(read(content, Computed)).strip()[:TEXT_LIMIT], language)

    async def check_config(self, language: Language) -> str:
        config = self._config
        if refusal := config.caller.refusal(config.url):
            return refusal
        try:
            await self._route(language)
        except Refused as error:
            return f"the listener refuses us (SPEECH_KEY, SPEECH_USER, SPEECH_PIPELINE): {error}"
        except (Unavailable, TooFast) as error:
            return f"the listener at {config.url} does not answer: {error}"
        return ""

    async def _route(self, language: Language) -> Route:
        config = self._config
        if config.service:
            return Route(config.url, "Authorization", config.key, config.service)
        kept = self._routes.get(language)
        if kept is not None and self._clock() - kept[0] < KEPT_SECONDS:
            return kept[1]
        content = await config.caller.call(
            config.url,
            headers={"userID": config.user, "ulcaApiKey": config.key},
            json=config_request(config.pipeline, language),
        )
        route = route_of(read(content, Pipeline), language)
        if config.url.startswith("https:") and not route.url.startswith("https:"):
            raise Refused("it wants the recording unencrypted")
        if refusal := config.caller.refusal(route.url):
            raise Refused(refusal)
        self._routes[language] = (self._clock(), route)
        return route
