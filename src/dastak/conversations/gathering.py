"""Turn a claim into talks: open the seals, recognise the citizens, lock their conversations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import msgspec

from dastak.accounts.models import Number
from dastak.citizens.recognition import Knock, Known, recognise
from dastak.conversations.claiming import Claim, ClaimedMessage
from dastak.conversations.saving import ADDRESS, STATE
from dastak.conversations.talk import Address, Heard, Line, Talk
from dastak.definitions.fields.aadhaar import mask_aadhaar
from dastak.dialogue.events import Event, Received
from dastak.dialogue.migration import restore
from dastak.dialogue.state import State
from dastak.integrations.channel.port import ChannelDoor, InboundMessage
from dastak.messaging.inbox import PURPOSE
from dastak.values.inbound import InboundContent, MediaIn, TextIn, UnsupportedIn
from dastak.values.language import Language
from dastak.vault.sealing import seal, unseal
from dastak.vault.statements import columns, run

EVENT = "conversations_waitingevent.payload"
_event = msgspec.json.Decoder(Event)
_address = msgspec.json.Decoder(Address)

_SELECT = """
SELECT id, citizen_id, number_id, partition, address, state, turn, last_inbound_at,
       (SELECT client FROM citizens_citizen z WHERE z.id = c.citizen_id)
FROM conversations_conversation c
WHERE id = ANY(%s::bigint[])
   OR (citizen_id, number_id) IN (SELECT * FROM unnest(%s::bigint[], %s::bigint[]))
ORDER BY id FOR NO KEY UPDATE OF c
"""
_CREATE = """
INSERT INTO conversations_conversation
    (citizen_id, number_id, partition, address, department_id, jurisdiction)
SELECT * FROM unnest(%s::bigint[], %s::bigint[], %s::smallint[], %s::bytea[], %s::text[],
                     %s::text[])
ON CONFLICT (citizen_id, number_id) DO NOTHING
"""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The talks of a batch, and what could not be placed: update id → why."""

    talks: tuple[Talk, ...]
    misfits: dict[int, str]


@dataclass(frozen=True, slots=True)
class _Letter:
    """A claimed message, opened and addressed."""

    claimed: ClaimedMessage
    message: InboundMessage
    line: Line
    knock: Knock


def gather(claim: Claim, *, door: ChannelDoor, now: datetime) -> Gathered:
    """Everything that the batch needs, in memory."""
    letters, misfits = _open(claim.messages, door)
    known = recognise([letter.knock for letter in letters], now=now)
    pairs = {(known[x.knock].id, x.line.id): x for x in letters}
    events = [(e, _event.decode(unseal(e.payload, purpose=EVENT))) for e in claim.events]
    talks = _lock({e.conversation for e in claim.events}, pairs)
    talking = _by_pair(talks)
    strangers = [letter for pair, letter in pairs.items() if pair not in talking]
    if strangers:
        _create(strangers, known)
        talks = _lock({e.conversation for e in claim.events}, pairs)
    by_pair, by_id = _by_pair(talks), {talk.id: talk for talk in talks}
    for letter in letters:
        _deliver(letter, by_pair[known[letter.knock].id, letter.line.id], known[letter.knock])
    for claimed, event in events:
        if claimed.conversation in by_id:
            by_id[claimed.conversation].waiting.append(Heard(event, f"event:{claimed.id}"))
    return Gathered(tuple(talks), misfits)


def _open(
    messages: Iterable[ClaimedMessage], door: ChannelDoor
) -> tuple[list[_Letter], dict[int, str]]:
    letters: list[_Letter] = []
    misfits: dict[int, str] = {}
    lines: dict[str, Line | None] = {}
    for claimed in messages:
        message = door.decode_message(unseal(claimed.raw, purpose=PURPOSE))
        if message.number not in lines:
            lines[message.number] = _line(message.number)
        line = lines[message.number]
        if line is None:
            misfits[claimed.id] = "no such number here"
        elif not (message.sender.user_id or message.sender.phone):
            misfits[claimed.id] = "no sender"
        else:
            knock = Knock(message.sender, line.portfolio, message.change)
            letters.append(_Letter(claimed, message, line, knock))
    return letters, misfits


_lines: dict[str, Line] = {}


def _line(phone_number_id: str) -> Line | None:
    """Numbers hardly ever change: kept for the life of the worker once found."""
    if phone_number_id not in _lines:
        number = Number.objects.filter(phone_number_id=phone_number_id).first()
        if number is None:
            return None
        _lines[phone_number_id] = line_of(number)
    return _lines[phone_number_id]


def line_of(number: Number) -> Line:
    """A number as turns know it."""
    return Line(
        number.pk,
        number.phone_number_id,
        number.portfolio,
        number.department_id,
        number.jurisdiction_id,
    )


def _by_pair(talks: Iterable[Talk]) -> dict[tuple[int, int], Talk]:
    return {(talk.citizen, talk.line.id): talk for talk in talks}


def _lock(ids: set[int], pairs: Iterable[tuple[int, int]]) -> list[Talk]:
    wanted = list(pairs)
    [rows] = run((_SELECT, [list(ids), *columns(wanted, 2)]))
    by_id = {line.id: line for line in _lines.values()}
    missing = {number for row in rows if isinstance(number := row[2], int)} - by_id.keys()
    for number in Number.objects.filter(pk__in=missing) if missing else ():
        by_id[number.pk] = _lines[number.phone_number_id] = line_of(number)
    return [_talk(row, by_id) for row in rows]


def _talk(row: tuple[object, ...], lines: dict[int, Line]) -> Talk:
    id_, citizen, number, partition, address, state, turn, heard_at, client = row
    assert isinstance(id_, int) and isinstance(citizen, int) and isinstance(turn, int)
    assert isinstance(number, int)
    assert isinstance(partition, int) and isinstance(address, bytes) and isinstance(client, str)
    assert heard_at is None or isinstance(heard_at, datetime)
    opened = restore(unseal(state, purpose=STATE)) if isinstance(state, bytes) else State()
    return Talk(
        id=id_,
        citizen=citizen,
        line=lines[number],
        partition=partition,
        address=_address.decode(unseal(address, purpose=ADDRESS)),
        state=opened,
        turn=turn,
        last_inbound_at=heard_at,
        client=client,
    )


def _create(letters: Iterable[_Letter], known: dict[Knock, Known]) -> None:
    rows = [
        (
            known[x.knock].id,
            x.line.id,
            x.claimed.partition,
            seal(msgspec.json.encode(_address_of(x)), purpose=ADDRESS),
            x.line.department,
            x.line.jurisdiction,
        )
        for x in letters
    ]
    run((_CREATE, columns(rows, 6)))


def _address_of(letter: _Letter) -> Address:
    return Address(letter.message.sender.phone, letter.message.sender.user_id)


def _deliver(letter: _Letter, talk: Talk, known: Known) -> None:
    if talk.turn == 0 and not talk.waiting and known.language:
        talk.state = State(language=Language(known.language), step="home")
    new = _address_of(letter)
    talk.address = Address(new.phone or talk.address.phone, new.user_id or talk.address.user_id)
    talk.last_inbound_at = max(
        letter.message.sent_at, talk.last_inbound_at or letter.message.sent_at
    )
    content = letter.message.content
    event = Received(_masked(content), letter.message.sender.name)
    mark = "kept" if isinstance(content, UnsupportedIn) else "update"
    talk.waiting.append(Heard(event, f"{mark}:{letter.claimed.id}"))


def _masked(content: InboundContent) -> InboundContent:
    """What is kept of a message never holds a full Aadhaar number, typed or in a caption."""
    if isinstance(content, TextIn):
        return TextIn(mask_aadhaar(content.body))
    if isinstance(content, MediaIn) and content.caption:
        return msgspec.structs.replace(content, caption=mask_aadhaar(content.caption))
    return content
