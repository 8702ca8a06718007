"""``check_document``: fetch a sent paper, check and read it, keep its clean copy (remote)."""

from __future__ import annotations

import hashlib
from datetime import datetime

from dastak.accounts.actors import citizen_actor
from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.casework.actions.keep_document import CheckedDocument, keep_document
from dastak.casework.evidence import ReadField
from dastak.casework.paper_reading import PaperReading, PaperValue
from dastak.conversations.ports import Ports
from dastak.conversations.remote_jobs import Job
from dastak.dialogue.effects import CheckDocument
from dastak.dialogue.events import DocumentChecked, Event, ReadValue
from dastak.integrations.channel.port import Refused, Unavailable
from dastak.values.ids import CitizenId, ConversationId, DepartmentCode
from dastak.vault.files import keep

LIMIT_BYTES = 20 * 1024 * 1024
TOO_BIG = 131052
SUFFIXES = {
    "application/pdf": ".pdf",
    "application/xml": ".xml",
    "image/jpeg": ".jpg",
    "image/png": ".png",
}


def carry_out(job: Job, effect: CheckDocument, ports: Ports, *, now: datetime) -> Event:
    """A paper with a problem is not kept: the citizen is told what to do instead."""
    try:
        content, _ = ports.run(
            ports.channel.download(effect.media.media_id, limit_bytes=LIMIT_BYTES)
        )
    except Refused as error:
        return _problem(job, effect, "too_big" if error.code == TOO_BIG else "lost")
    if ports.run(ports.scanner.scan(content)):
        return _problem(job, effect, "unsafe", why="malware")
    reading = ports.papers.read(
        content,
        filename=effect.media.filename,
        accepts=effect.accepts,
        said=effect.media.caption,
        also=effect.also,
    )
    if reading.problem == "unavailable":
        raise Unavailable("the paper's reader stopped")
    if reading.problem:
        why = next(iter(reading.warnings), "")
        return _problem(job, effect, reading.problem, kind=reading.kind, why=why)
    return _kept(job, effect, reading, now=now)


def failed(job: Job, effect: CheckDocument) -> Event:
    """Every attempt failed: the citizen may send it again later."""
    return _problem(job, effect, "unavailable")


def _problem(
    job: Job, effect: CheckDocument, problem: str, *, kind: str = "", why: str = ""
) -> DocumentChecked:
    return DocumentChecked(job.key, effect.request, None, kind=kind, problem=problem, why=why)


def _kept(job: Job, effect: CheckDocument, reading: PaperReading, *, now: datetime) -> Event:
    """The file's name comes from the effect, so that a retry overwrites its own first attempt."""
    name = hashlib.sha256(job.key.encode()).hexdigest()[:32]
    suffix = SUFFIXES.get(reading.mime_type, ".bin")
    key = keep(reading.clean_copy, folder="papers", suffix=suffix, name=name)
    checked = CheckedDocument(
        effect=job.key,
        citizen=CitizenId(job.citizen),
        conversation=ConversationId(job.conversation),
        department=DepartmentCode(job.line.department),
        jurisdiction=job.line.jurisdiction,
        request=effect.request,
        kind=reading.kind,
        storage_key=key,
        mime_type=reading.mime_type,
        pages=reading.pages,
        sha256=hashlib.sha256(reading.clean_copy).digest(),
        perceptual_hash=reading.likeness,
        number=reading.number,
        values={field: _stored(value) for field, value in reading.values.items()},
        proof=reading.proof,
        warnings=reading.warnings,
    )
    with in_scope(SYSTEM_WIDE):
        document = keep_document(checked, by=citizen_actor(job.citizen), now=now)
    return DocumentChecked(
        effect=job.key,
        request=effect.request,
        document=document,
        kind=reading.kind,
        values={f: ReadValue(v.value, v.confidence) for f, v in reading.values.items()},
    )


def _stored(value: PaperValue) -> ReadField:
    box = value.box
    place = (box.left, box.top, box.right, box.bottom)
    return ReadField(value.value, value.confidence, value.page, place, value.proven)
