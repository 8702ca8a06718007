"""``keep_media``: fetch a file that was sent to a person, look at it, keep it sealed (remote)."""

from __future__ import annotations

import hashlib

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.conversations.file_types import type_of
from dastak.conversations.models import Enclosure
from dastak.conversations.ports import Ports
from dastak.conversations.remote_jobs import Job
from dastak.dialogue.effects import KeepMedia
from dastak.dialogue.events import Event, MediaKept
from dastak.integrations.channel.port import Refused
from dastak.vault.files import keep

LIMIT_BYTES = 20 * 1024 * 1024
TOO_BIG = 131052
READ = frozenset({"image/jpeg", "image/png", "image/webp", "application/pdf"})
NEVER_KEPT = frozenset({"unsafe", "too_big", "too_many_pages", "unavailable"})


def carry_out(job: Job, effect: KeepMedia, ports: Ports) -> Event:
    """Pictures and PDFs are read like papers, so that numbers are masked; what shows no paper is
    kept as it came. Sounds and films are kept as they came. Other types are not kept."""
    try:
        content, _ = ports.run(
            ports.channel.download(effect.media.media_id, limit_bytes=LIMIT_BYTES)
        )
    except Refused as error:
        return _noted(job, problem="too_big" if error.code == TOO_BIG else "lost")
    mime_type, pages = type_of(content), 1
    if mime_type in READ:
        reading = ports.papers.read(content, filename=effect.media.filename, accepts=())
        if reading.problem in NEVER_KEPT:
            return _noted(job, problem=reading.problem)
        if not reading.problem:
            content, mime_type, pages = reading.clean_copy, reading.mime_type, reading.pages
    if not mime_type:
        return _noted(job, problem="unsafe")
    name = hashlib.sha256(job.key.encode()).hexdigest()[:32]
    key = keep(content, folder="enclosures", suffix=".bin", name=name)
    return _noted(job, key=key, mime_type=mime_type, pages=pages)


def failed(job: Job) -> Event:
    """Every attempt failed: the citizen may send it again."""
    return _noted(job, problem="lost")


def _noted(
    job: Job, *, key: str = "", mime_type: str = "", pages: int = 1, problem: str = ""
) -> MediaKept:
    """One row for each order, however often it is tried."""
    with in_scope(SYSTEM_WIDE):
        Enclosure.objects.update_or_create(
            effect=job.key,
            defaults={
                "conversation_id": job.conversation,
                "department_id": job.line.department,
                "jurisdiction": job.line.jurisdiction,
                "storage_key": key,
                "mime_type": mime_type,
                "pages": max(1, pages),
                "problem": problem,
            },
        )
    return MediaKept(job.key, problem)
