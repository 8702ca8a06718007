"""A voice note is fetched, listened to and forgotten: its words come back masked, or a reason."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import msgspec
import pytest

from dastak.audit.models import AuditEntry
from dastak.casework.reading_room import ReadingRoom
from dastak.conversations.effects.remote import carry_out, failed_event
from dastak.conversations.models import RemoteEffect
from dastak.conversations.ports import Ports
from dastak.conversations.remote_jobs import Job, claim_job, finish
from dastak.dialogue.effects import Transcribe
from dastak.dialogue.events import Transcribed
from dastak.integrations.channel import port as channel
from dastak.integrations.speech.ear import Ear
from dastak.integrations.speech.port import Refused, TooFast, Transcript, Unavailable
from dastak.payments.gateway import our_gateway
from dastak.values.inbound import MediaIn
from dastak.values.language import HINDI
from tests.apps.conversations.test_nothing_at_rest import everything_at_rest
from tests.apps.conversations.town import NOW, Town, found, talks, write
from tests.speech.recordings import tone
from tests.speech.test_ear import Scripted

T = TypeVar("T")
NOTE = tone(1.0)
ORDER = Transcribe(MediaIn("audio", "M1", "audio/ogg; codecs=opus"), HINDI, "home")


def wait(coroutine: Coroutine[object, object, T], /) -> T:
    return asyncio.run(coroutine)


@dataclass
class Mailbag:
    """A channel that keeps one file, or is in trouble; nothing is ever sent through it."""

    holds: bytes | Exception

    async def download(self, media_id: str, *, limit_bytes: int) -> tuple[bytes, str]:
        if isinstance(self.holds, Exception):
            raise self.holds
        return self.holds, "audio/ogg"

    async def send(self, envelope: channel.Envelope) -> str:
        raise AssertionError("nothing is sent")

    async def upload(self, number: str, content: bytes, *, filename: str, mime_type: str) -> str:
        raise AssertionError("nothing is sent")

    async def mark_read(self, number: str, message_id: str) -> None:
        raise AssertionError("nothing is sent")

    async def check_config(self) -> list[channel.Health]:
        return []

    async def close(self) -> None:
        return None


@pytest.fixture
def job(system_scope: None) -> Job:
    """A voice note of a citizen who has just said hello."""
    town: Town = found()
    write("Hi", "English")
    town.work()
    (talk,) = talks()
    RemoteEffect.objects.create(
        key="1.1.0",
        conversation=talk,
        payload=msgspec.json.encode(ORDER).decode(),
        not_before=NOW - timedelta(seconds=1),
    )
    claimed = claim_job(now=NOW)
    assert claimed is not None
    return claimed


def heard(
    job: Job, *answers: Transcript | Exception, holds: bytes | Exception = NOTE
) -> Transcribed:
    """The outcome of a job whose listener gives these answers."""
    ports = Ports(
        channel=Mailbag(holds),
        gateway=our_gateway(),
        papers=ReadingRoom(Path("catalogue/papers"), reader="none:none"),
        run=wait,
        return_url=lambda order: order,
        ear=Ear(Scripted(list(answers))) if answers else None,
    )
    event = carry_out(job, ports, now=NOW)
    assert isinstance(event, Transcribed)
    assert (event.effect, event.place) == (job.key, ORDER.place)
    return event


def test_the_words_come_back(job: Job) -> None:
    event = heard(job, Transcript("मुझे आय प्रमाण पत्र चाहिए", "hi", 0.8))
    assert (event.text, event.confidence, event.problem) == ("मुझे आय प्रमाण पत्र चाहिए", 0.8, "")


def test_listening_leaves_a_trace_that_says_nothing_of_what_was_said(job: Job) -> None:
    heard(job, Transcript("राम कुमार"))
    entry = AuditEntry.objects.get(verb="voice_note.heard")
    assert entry.subject == f"conversation:{job.conversation}"
    assert entry.by == f"citizen:{job.citizen}"
    assert entry.details == {"effect": "1.1.0", "bytes": str(len(NOTE))}


@pytest.mark.parametrize(
    "said", ["2341 2341 2346", "दो तीन चार एक दो तीन चार एक दो तीन चार छह", "२३४१२३४१२३४६"]
)
def test_a_spoken_aadhaar_number_never_rests_unmasked(job: Job, said: str) -> None:
    event = heard(job, Transcript(f"नंबर {said} है"))
    assert event.text == "नंबर XXXX XXXX 2346 है"
    finish(job, event)
    assert [place for place, value in everything_at_rest() if said.encode() in value] == []


def test_the_recording_rests_nowhere(job: Job) -> None:
    finish(job, heard(job, Transcript("जी")))
    assert [place for place, value in everything_at_rest() if NOTE[:64] in value] == []


@pytest.mark.parametrize(
    ("holds", "problem"),
    [
        (b"no recording at all", "not_sound"),
        (tone(1.0, loud=0.0), "nothing"),
        (channel.Refused(131052, "too big"), "too_long"),
        (channel.Refused(404, "gone"), "unavailable"),
    ],
)
def test_a_note_without_words_is_answered_at_once(
    job: Job, holds: bytes | Exception, problem: str
) -> None:
    assert heard(job, Transcript("unused"), holds=holds).problem == problem


@pytest.mark.parametrize("trouble", [Unavailable("down"), TooFast(1.0)])
def test_a_listener_in_trouble_is_asked_twice_and_no_more(job: Job, trouble: Exception) -> None:
    for attempt in (1, 2):
        with pytest.raises(type(trouble)):
            heard(replace(job, attempt=attempt), trouble)
    assert heard(replace(job, attempt=3), Transcript("late")).problem == "unavailable"


def test_a_channel_in_trouble_is_asked_again(job: Job) -> None:
    with pytest.raises(channel.Unavailable):
        heard(job, Transcript("unused"), holds=channel.Unavailable("down"))


def test_a_listener_that_says_no_is_not_asked_again(job: Job) -> None:
    assert heard(job, Refused("HTTP 401")).problem == "unavailable"


def test_a_listener_switched_off_meanwhile_and_a_lost_order_are_answered(job: Job) -> None:
    assert heard(job).problem == "unavailable"
    lost = failed_event(job)
    assert isinstance(lost, Transcribed) and lost.problem == "unavailable"


def test_what_goes_wrong_is_logged_without_a_word_of_what_was_said(
    job: Job, caplog: pytest.LogCaptureFixture
) -> None:
    heard(job, Refused("HTTP 400"))
    heard(job, Transcript("राम कुमार"))
    assert "राम" not in caplog.text and "1.1.0" in caplog.text
