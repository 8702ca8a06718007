"""Turn a claim into talks: open the seals, recognise the citizens, lock their conversations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import msgspec

from dastak.citizens.recognition import Knock, Known, recognise
from dastak.conversations.claiming import Claim, ClaimedMessage
from dastak.conversations.lines import Lines
from dastak.conversations.masking import masked
from dastak.conversations.saving import ADDRESS, STATE
from dastak.conversations.talk import Address, Heard, Line, Talk
from dastak.definitions.fields.aadhaar import mask_aadhaar
from dastak.dialogue.events import Event, Received
from dastak.dialogue.migration import restore
from dastak.dialogue.state import State
from dastak.integrations.channel.port import ChannelDoor, InboundMessage
from dastak.messaging.inbox import PURPOSE
from dastak.values.inbound import UnsupportedIn
from dastak.values.language import Language
from dastak.vault.sealing import seal, unseal
from dastak.vault.statements import columns, run

EVENT = "conversations_waitingevent.payload"
_event = msgspec.json.Decoder(Event)
_address = msgspec.json.Decoder(Address)

_SELECT = """
WITH wanted AS (
    SELECT unnest(%s::bigint[]) AS id
    UNION
    SELECT c.id FROM unnest(%s::bigint[], %s::bigint[]) AS pair(citizen, number)
    JOIN conversations_conversation c ON c.citizen_id = pair.citizen AND c.number_id = pair.number
    UNION
    SELECT c.id FROM conversations_conversation c WHERE c.citizen_id = ANY(%s::bigint[]))
SELECT c.id, c.citizen_id, c.number_id, c.partition, c.address, c.state, c.turn, c.last_inbound_at
FROM conversations_conversation c JOIN wanted ON wanted.id = c.id
ORDER BY c.id FOR NO KEY UPDATE OF c
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


def gather(claim: Claim, *, door: ChannelDoor, lines: Lines, now: datetime) -> Gathered:
    """Everything that the batch needs, in memory."""
    letters, misfits = _open(claim.messages, door, lines)
    known = recognise([letter.knock for letter in letters], now=now)
    pairs = {(known[x.knock].id, x.line.id): x for x in letters}
    moved = {known[x.knock].id for x in letters if x.message.change}
    events = [(e, _event.decode(unseal(e.payload, purpose=EVENT))) for e in claim.events]
    wanted = _Wanted({e.conversation for e in claim.events}, tuple(pairs), tuple(moved))
    talks = _lock(wanted, lines)
    talking = _by_pair(talks)
    strangers = [letter for pair, letter in pairs.items() if pair not in talking]
    if strangers:
        _create(strangers, known)
        talks = _lock(wanted, lines)
    by_pair, by_id = _by_pair(talks), {talk.id: talk for talk in talks}
    for letter in letters:
        citizen = known[letter.knock]
        if letter.message.change:
            _move(letter, [talk for talk in talks if talk.citizen == citizen.id])
        else:
            _deliver(letter, by_pair[citizen.id, letter.line.id], citizen)
    for claimed, event in events:
        if claimed.conversation in by_id:
            by_id[claimed.conversation].waiting.append(Heard(event, f"event:{claimed.id}"))
    return Gathered(tuple(talks), misfits)


def _open(
    messages: Iterable[ClaimedMessage], door: ChannelDoor, lines: Lines
) -> tuple[list[_Letter], dict[int, str]]:
    letters: list[_Letter] = []
    misfits: dict[int, str] = {}
    for claimed in messages:
        message = door.decode_message(unseal(claimed.raw, purpose=PURPOSE))
        line = lines.named(message.number)
        if line is None:
            misfits[claimed.id] = "no such number here"
        elif not (message.sender.user_id or message.sender.phone):
            misfits[claimed.id] = "no sender"
        else:
            knock = Knock(message.sender, line.portfolio, message.change)
            letters.append(_Letter(claimed, message, line, knock))
    return letters, misfits


def _by_pair(talks: Iterable[Talk]) -> dict[tuple[int, int], Talk]:
    return {(talk.citizen, talk.line.id): talk for talk in talks}


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Which conversations: by id, by citizen and number, and all of a citizen who moved."""

    ids: set[int]
    pairs: tuple[tuple[int, int], ...]
    citizens: tuple[int, ...]

    def parameters(self) -> list[list[int]]:
        """In the order of the statement."""
        return [
            list(self.ids),
            [citizen for citizen, _ in self.pairs],
            [line for _, line in self.pairs],
            list(self.citizens),
        ]


def _lock(wanted: _Wanted, lines: Lines) -> list[Talk]:
    [rows] = run((_SELECT, wanted.parameters()))
    return [_talk(row, lines) for row in rows]


def _talk(row: tuple[object, ...], lines: Lines) -> Talk:
    id_, citizen, number, partition, address, state, turn, heard_at = row
    assert isinstance(id_, int) and isinstance(citizen, int) and isinstance(turn, int)
    assert isinstance(number, int) and isinstance(partition, int) and isinstance(address, bytes)
    assert heard_at is None or isinstance(heard_at, datetime)
    opened = restore(unseal(state, purpose=STATE)) if isinstance(state, bytes) else State()
    return Talk(
        id=id_,
        citizen=citizen,
        line=lines.numbered(number),
        partition=partition,
        address=_address.decode(unseal(address, purpose=ADDRESS)),
        state=opened,
        turn=turn,
        last_inbound_at=heard_at,
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


def _move(letter: _Letter, talks: list[Talk]) -> None:
    """A changed identity is no word of the citizen's: nothing is answered, no window opens, but
    nothing goes to the old number any more, whichever of our numbers it was from."""
    for talk in talks:
        talk.move_to(_address_of(letter))
        if talk.line.id == letter.line.id:
            talk.done.append(f"update:{letter.claimed.id}")


def _deliver(letter: _Letter, talk: Talk, known: Known) -> None:
    message = letter.message
    if talk.turn == 0 and not talk.waiting and known.language:
        talk.state = State(language=Language(known.language), step="home")
    new = _address_of(letter)
    talk.address = Address(new.phone or talk.address.phone, new.user_id or talk.address.user_id)
    heard_at = min(message.sent_at or letter.claimed.at, letter.claimed.at)
    talk.last_inbound_at = max(heard_at, talk.last_inbound_at or heard_at)
    event = Received(masked(message.content), mask_aadhaar(message.sender.name))
    mark = "kept" if isinstance(message.content, UnsupportedIn) else "update"
    talk.waiting.append(Heard(event, f"{mark}:{letter.claimed.id}"))
