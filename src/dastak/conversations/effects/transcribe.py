"""``transcribe``: fetch a voice note, have it listened to, forget it (remote).

The recording is held in memory alone, and fetched again from the channel for a second attempt: it
never rests with us. What was said is masked like typed words before it is told.
"""

from __future__ import annotations

import logging

from dastak.accounts.actors import citizen_actor
from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.audit.actions import record
from dastak.conversations.ports import Ports
from dastak.conversations.remote_jobs import Job
from dastak.definitions.fields.aadhaar import mask_aadhaar
from dastak.dialogue.effects import Transcribe
from dastak.dialogue.events import Event, Transcribed
from dastak.integrations.channel import port as channel
from dastak.integrations.speech.ear import Ear, Unheard
from dastak.integrations.speech.port import Refused, Transcript
from dastak.understanding.spoken_aadhaar import mask_spoken_aadhaar

LIMIT_BYTES = 16 * 1024 * 1024
TOO_BIG = 131052
ATTEMPTS = 2
"""A citizen who spoke waits for an answer: after this many they are asked to write instead."""
log = logging.getLogger(__name__)


def carry_out(job: Job, effect: Transcribe, ports: Ports) -> Event:
    """What was said, or why there are no words; raises what is worth another attempt."""
    if ports.ear is None or job.attempt > ATTEMPTS:
        return failed(job, effect)
    try:
        transcript = _listened(job, effect, ports, ports.ear)
    except Unheard as error:
        return _problem(job, effect, error.problem)
    except channel.Refused as error:
        return _problem(job, effect, "too_long" if error.code == TOO_BIG else "unavailable")
    except Refused as error:
        log.warning("a listener refused %s: %s", job.key, error)
        return failed(job, effect)
    return Transcribed(
        job.key,
        effect.place,
        mask_spoken_aadhaar(mask_aadhaar(transcript.text)),
        transcript.language,
        transcript.confidence,
    )


def failed(job: Job, effect: Transcribe) -> Event:
    """Nobody could listen: the citizen is asked to write or tap."""
    return _problem(job, effect, "unavailable")


def _listened(job: Job, effect: Transcribe, ports: Ports, ear: Ear) -> Transcript:
    content, _ = ports.run(ports.channel.download(effect.media.media_id, limit_bytes=LIMIT_BYTES))
    with in_scope(SYSTEM_WIDE):
        record(
            "voice_note.heard",
            by=citizen_actor(job.citizen),
            subject=f"conversation:{job.conversation}",
            department=job.line.department,
            details={"effect": job.key, "bytes": str(len(content))},
        )
    return ear.hear(content, language=effect.language, run=ports.run)


def _problem(job: Job, effect: Transcribe, problem: str) -> Transcribed:
    return Transcribed(job.key, effect.place, problem=problem)
