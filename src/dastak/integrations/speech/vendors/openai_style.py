"""Speech recognition behind ``POST …/audio/transcriptions``, as OpenAI and many others have it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import aiohttp
import msgspec

from dastak.integrations.speech.calling import Caller, read
from dastak.integrations.speech.port import (
    TEXT_LIMIT,
    UNTOLD,
    Form,
    Refused,
    Sound,
    TooFast,
    Transcript,
    Unavailable,
)
from dastak.values.language import Language

SILENT = 0.6
"""A stretch that is silence with more than this probability says nothing for sure."""
NAMES = {"hindi": "hi", "english": "en", "punjabi": "pa", "panjabi": "pa", "urdu": "ur"}


class Segment(msgspec.Struct, frozen=True):
    """A stretch of speech, in the detailed answer."""

    start: float = 0.0
    end: float = 0.0
    avg_logprob: float | None = None
    no_speech_prob: float = 0.0


class Answer(msgspec.Struct, frozen=True):
    """Plain answers hold the text alone."""

    text: str
    language: str | None = None
    segments: tuple[Segment, ...] | None = None


@dataclass(frozen=True, slots=True)
class OpenAIStyleConfig:
    """``url`` ends before ``/audio``; ``answer`` is ``verbose_json`` (tells how sure it is) or
    ``json`` for servers that know no other."""

    url: str
    key: str
    model: str
    form: Form = "ogg"
    answer: str = "verbose_json"
    caller: Caller = field(default_factory=Caller)


class OpenAIStyleListener:
    """``Listener`` over that interface."""

    def __init__(self, config: OpenAIStyleConfig) -> None:
        self._config = config
        self._headers = {"Authorization": f"Bearer {config.key}"} if config.key else {}

    @property
    def form(self) -> Form:
        return self._config.form

    async def transcribe(self, sound: Sound, *, language: Language) -> Transcript:
        config = self._config
        form = aiohttp.FormData()
        form.add_field("model", config.model)
        form.add_field("language", language)
        form.add_field("response_format", config.answer)
        form.add_field("temperature", "0")
        name = f"voice.{sound.suffix}"
        form.add_field("file", sound.content, filename=name, content_type=sound.mime_type)
        url = f"{config.url}/audio/transcriptions"
        content = await config.caller.call(url, headers=self._headers, form=form)
        return _transcript(read(content, Answer))

    async def check_config(self, language: Language) -> str:
        """Models are listed by most such servers; one without a list is asked no further."""
        config = self._config
        if refusal := config.caller.refusal(config.url):
            return refusal
        try:
            await config.caller.call(f"{config.url}/models", headers=self._headers)
        except Refused as error:
            if str(error) == "HTTP 404":
                return ""
            return f"the listener refuses our key (SPEECH_KEY): {error}"
        except (Unavailable, TooFast) as error:
            return f"the listener at {config.url} does not answer: {error}"
        return ""


def _transcript(answer: Answer) -> Transcript:
    language = (answer.language or "").lower()
    return Transcript(
        answer.text.strip()[:TEXT_LIMIT],
        NAMES.get(language, language),
        _confidence(answer.segments or ()),
    )


def _confidence(segments: Sequence[Segment]) -> float:
    """The mean over what was said, by length; silence that was written down counts for nothing."""
    weighed = [(max(one.end - one.start, 0.1), _sureness(one)) for one in segments]
    told = [(weight, sure) for weight, sure in weighed if sure is not None]
    whole = sum(weight for weight, _ in told)
    return sum(weight * sure for weight, sure in told) / whole if whole else UNTOLD


def _sureness(segment: Segment) -> float | None:
    if segment.no_speech_prob > SILENT:
        return 0.0
    if segment.avg_logprob is None:
        return None
    return math.exp(min(segment.avg_logprob, 0.0))
