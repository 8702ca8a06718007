"""Make claimed messages ready to send: open them, decide their form, find their files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.citizens.queries import clients_of, opted_out_of
from dastak.integrations.channel.port import Envelope, Notice
from dastak.messaging.models import Template, UploadedMedia
from dastak.messaging.outgoing import OUTBOUND, Claimed, Outgoing, reference_of
from dastak.messaging.plain_text import as_text
from dastak.messaging.policy import UNREADABLE, Ruling, TemplateFacts, rule
from dastak.values.outbound import FileOut, OutboundContent, TextOut
from dastak.vault.files import fetch
from dastak.vault.sealing import CannotUnseal, unseal

KEEPS_FOR = timedelta(days=29)
_outgoing = msgspec.json.Decoder(Outgoing)


@dataclass(frozen=True, slots=True)
class Ready:
    """A message with its ruling. ``file`` still needs an upload when ``media_id`` is empty."""

    claimed: Claimed
    outgoing: Outgoing
    ruling: Ruling
    client: str
    file: FileOut | None
    media_id: str

    def envelope(self, media_id: str) -> Envelope:
        """What the channel is given."""
        out = self.outgoing
        return Envelope(
            number=self.claimed.phone_number_id,
            to_phone=out.phone,
            to_user_id=out.user_id,
            ours=reference_of(self.claimed.id),
            content=self._notice(media_id) if self.ruling.form == "template" else self._plain(),
            media_id=media_id,
        )

    def _plain(self) -> OutboundContent:
        content = self.outgoing.content
        return as_text(content) if self.client == "text" else content

    def _notice(self, media_id: str) -> Notice:
        out = self.outgoing
        filename = self.file.filename if self.file else ""
        return Notice(out.notice, out.language, out.params, media_id, filename)


def prepare(claimed: Sequence[Claimed], *, now: datetime) -> list[Ready]:
    """A few queries for a whole batch. One that cannot be opened is refused, visibly."""
    opened = [(c, _open(c)) for c in claimed]
    with in_scope(SYSTEM_WIDE):
        clients = clients_of({c.citizen for c in claimed})
        media = _uploads(opened, now)
        late = [c for c in claimed if c.window_until is None or c.window_until <= now]
        stopped = opted_out_of({(c.citizen, c.department) for c in late})
        templates = _templates() if late else {}
    ready = []
    for c, out in opened:
        file = out.content if isinstance(out.content, FileOut) else None
        ruling = (
            Ruling("refused", UNREADABLE)
            if not (out.phone or out.user_id)
            else rule(
                now=now,
                window_until=c.window_until,
                notice=out.notice,
                opted_out=(c.citizen, c.department) in stopped,
                template=templates.get((c.portfolio, out.notice, out.language)),
            )
        )
        media_id = media.get((c.number, file.key), "") if file else ""
        ready.append(Ready(c, out, ruling, clients.get(c.citizen, ""), file, media_id))
    return ready


def _open(claimed: Claimed) -> Outgoing:
    try:
        return _outgoing.decode(unseal(claimed.sealed, purpose=OUTBOUND))
    except (CannotUnseal, msgspec.DecodeError):
        return Outgoing("", "", "", TextOut(""))


def read_file(key: str) -> bytes:
    """The clear content of a file that is to be uploaded."""
    return fetch(key)


def keep_media(number: int, file: str, media_id: str, *, now: datetime) -> None:
    """Remember an upload, so that the next citizen's copy needs none."""
    UploadedMedia.objects.bulk_create(
        [UploadedMedia(number_id=number, file=file, media_id=media_id, expires_at=now + KEEPS_FOR)],
        update_conflicts=True,
        unique_fields=["number", "file"],
        update_fields=["media_id", "expires_at"],
    )


def forget_media(number: int, file: str) -> None:
    """The channel no longer knows an upload: the next attempt makes a new one."""
    UploadedMedia.objects.filter(number=number, file=file).delete()


def _uploads(
    opened: Sequence[tuple[Claimed, Outgoing]], now: datetime
) -> dict[tuple[int, str], str]:
    files = [out.content.key for _, out in opened if isinstance(out.content, FileOut)]
    if not files:
        return {}
    rows = UploadedMedia.objects.filter(file__in=files, expires_at__gt=now)
    return {(row.number_id, row.file): row.media_id for row in rows}


def _templates() -> dict[tuple[str, str, str], TemplateFacts]:
    return {
        (t.portfolio, t.name, t.language): TemplateFacts(t.status, t.category)
        for t in Template.objects.all()
    }
