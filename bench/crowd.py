"""Many citizens who say the same transcript, line by line, each with papers of their own.

Everything here is outside the timed part: it puts webhooks into the inbox as the hook would, and
stands in for the remote worker, whose reading of papers is measured elsewhere.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import msgspec

from bench.stack import ROOT

HAPPY = ROOT / "catalogue/revenue/income-certificate/conversations/happy.md"
NUMBER = "2001"


def script(path: Path = HAPPY) -> list[tuple[str, str]]:
    """(kind, text) of the author's lines up to the office's first word; taps become words."""
    from dastak.dialogue.transcripts.script import read_script

    lines: list[tuple[str, str]] = []
    for line in read_script(path.read_text("utf-8")):
        if line.kind == "event" and not line.text.startswith("document_checked"):
            break
        if line.kind in {"citizen", "event"}:
            lines.append((line.kind, line.text.strip("[]")))
    return lines


def write(citizens: int, mark: str, text: str, *, at: int, first: int) -> None:
    """Citizens ``first`` and following say ``text`` (or send a picture): one webhook each."""
    from dastak.config import wiring
    from dastak.messaging import inbox

    door = wiring.channel_door()
    rows = [
        inbox.row_of(update)
        for citizen in range(first, first + citizens)
        for update in door.split(_webhook(citizen, mark, text, at))
    ]
    for start in range(0, len(rows), 1000):
        inbox.store(rows[start : start + 1000])


def _webhook(citizen: int, mark: str, text: str, at: int) -> bytes:
    phone = f"9198{citizen:08d}"
    message: dict[str, object] = {
        "from": phone,
        "from_user_id": f"IN.{citizen}",
        "id": f"wamid.{citizen}.{mark}",
        "timestamp": str(at),
    }
    if text.startswith("(sends "):
        message |= {"type": "image", "image": {"id": f"{citizen}{mark}", "mime_type": "image/jpeg"}}
    else:
        message |= {"type": "text", "text": {"body": text}}
    value = {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": "911123450001", "phone_number_id": NUMBER},
        "contacts": [{"profile": {"name": "Asha"}, "wa_id": phone, "user_id": f"IN.{citizen}"}],
        "messages": [message],
    }
    return json.dumps({"entry": [{"changes": [{"field": "messages", "value": value}]}]}).encode()


def answer_papers(text: str, *, now: datetime) -> int:
    """Every paper that waits to be read comes back as the transcript says; returns how many."""
    from dastak.accounts.actors import SYSTEM
    from dastak.accounts.scope import SYSTEM_WIDE, in_scope
    from dastak.casework.actions.keep_document import CheckedDocument, keep_document
    from dastak.conversations.remote_jobs import claim_job, finish
    from dastak.dialogue.events import DocumentChecked
    from dastak.dialogue.transcripts.stimuli import event_of
    from dastak.values.ids import CitizenId, ConversationId, DepartmentCode

    said = event_of(text, service="income-certificate")
    assert isinstance(said, DocumentChecked)
    count = 0
    while (job := claim_job(now=now)) is not None:
        with in_scope(SYSTEM_WIDE):
            document = keep_document(
                CheckedDocument(
                    effect=job.key,
                    citizen=CitizenId(job.citizen),
                    conversation=ConversationId(job.conversation),
                    department=DepartmentCode(job.line.department),
                    jurisdiction=job.line.jurisdiction,
                    request=said.request,
                    kind=said.kind,
                    storage_key=f"bench/{job.key}",
                    mime_type="image/jpeg",
                    pages=1,
                    sha256=bytes(32),
                ),
                by=SYSTEM,
                now=now,
            )
        finish(job, msgspec.structs.replace(said, effect=job.key, document=document))
        count += 1
    return count
