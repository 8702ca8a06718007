"""From bytes to words: what is not worth sending is not sent, and a sick listener is left alone."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import TypeVar

import pytest

from dastak.integrations.speech.breaker import Breaker
from dastak.integrations.speech.ear import Ear, Resting, Unheard
from dastak.integrations.speech.port import Form, Refused, Sound, Transcript, Unavailable
from dastak.values.language import HINDI, Language
from tests.speech.recordings import tone

T = TypeVar("T")
NOTE = tone(1.0)


def wait(coroutine: Coroutine[object, object, T], /) -> T:
    return asyncio.run(coroutine)


@dataclass
class Scripted:
    """A listener in memory: gives its answers one by one."""

    answers: list[Transcript | Exception]
    form: Form = "ogg"
    heard: list[Sound] = field(default_factory=list)

    async def transcribe(self, sound: Sound, *, language: Language) -> Transcript:
        self.heard.append(sound)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def check_config(self, language: Language) -> str:
        return ""


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_voice_note_becomes_words() -> None:
    listener = Scripted([Transcript("जी हाँ", "hi", 0.8)])
    assert Ear(listener).hear(NOTE, language=HINDI, run=wait).text == "जी हाँ"
    assert listener.heard[0].content == NOTE


@pytest.mark.parametrize(
    ("content", "problem"),
    [(tone(5.0), "too_long"), (tone(1.0, loud=0.0), "nothing"), (b"GIF89a", "not_sound")],
)
def test_what_holds_no_words_is_never_sent_anywhere(content: bytes, problem: str) -> None:
    listener = Scripted([])
    with pytest.raises(Unheard) as caught:
        Ear(listener, limit_seconds=2.0).hear(content, language=HINDI, run=wait)
    assert caught.value.problem == problem
    assert listener.heard == []


def test_a_recording_without_words_is_told() -> None:
    with pytest.raises(Unheard) as caught:
        Ear(Scripted([Transcript("")])).hear(NOTE, language=HINDI, run=wait)
    assert caught.value.problem == "nothing"


def test_a_listener_that_fails_again_and_again_rests_and_is_tried_later() -> None:
    clock = Clock()
    listener = Scripted([*[Unavailable("down")] * 5, Refused("no"), Transcript("जी")])
    ear = Ear(listener, clock=clock)
    for _ in range(5):
        with pytest.raises(Unavailable):
            ear.hear(NOTE, language=HINDI, run=wait)
    with pytest.raises(Resting):
        ear.hear(NOTE, language=HINDI, run=wait)
    assert len(listener.heard) == 5
    clock.now = 61.0
    with pytest.raises(Refused):
        ear.hear(NOTE, language=HINDI, run=wait)
    with pytest.raises(Resting):
        ear.hear(NOTE, language=HINDI, run=wait)
    clock.now = 130.0
    assert ear.hear(NOTE, language=HINDI, run=wait).text == "जी"


def test_one_success_forgets_earlier_failures() -> None:
    breaker = Breaker(Clock(), failures=2)
    for _ in range(5):
        breaker.failed()
        breaker.worked()
    assert not breaker.rests()


def test_after_a_rest_one_call_tries_and_the_others_wait() -> None:
    clock = Clock()
    breaker = Breaker(clock, failures=1, rest_seconds=10)
    breaker.failed()
    clock.now = 11.0
    assert [breaker.rests() for _ in range(3)] == [False, True, True]
