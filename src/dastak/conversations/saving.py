"""Save a batch: states, turns, messages, remote orders and acknowledgements, in one pipeline.

This is the one place of hand-written writing SQL: the ORM's bulk methods cost several times the
processor time of the turn itself (docs/subsystems/turns.md has the figures).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

import msgspec

from dastak.conversations import unclear
from dastak.conversations.lanes import lane_of
from dastak.conversations.talk import Said, Talk, TurnRecord
from dastak.dialogue.effects import Effect
from dastak.messaging.outgoing import OUTBOUND, Outgoing
from dastak.vault.sealing import seal
from dastak.vault.statements import Statement, columns, run

STATE = "conversations.state"
ADDRESS = "conversations.address"
TURN = "conversations.turn"
WINDOW = timedelta(hours=24)
REMOTE = "conversations_remoteeffect.payload"

_encode = msgspec.json.Encoder().encode

_TALKS = """
UPDATE conversations_conversation c
SET state = n.state, turn = n.turn, address = n.address, updated_at = now(),
    last_inbound_at = n.heard,
    needs_person_at = CASE WHEN n.person THEN coalesce(c.needs_person_at, now())
                           ELSE c.needs_person_at END
FROM unnest(%s::bigint[], %s::bytea[], %s::int[], %s::bytea[], %s::timestamptz[], %s::bool[])
     AS n(id, state, turn, address, heard, person)
WHERE c.id = n.id
"""
_TURNS = """
INSERT INTO conversations_turn (conversation_id, turn, at, sealed, department_id, jurisdiction)
SELECT * FROM unnest(%s::bigint[], %s::int[], %s::timestamptz[], %s::bytea[], %s::text[],
                     %s::text[])
"""
_OUTBOUND = """
INSERT INTO messaging_outboundmessage
    (key, conversation_id, citizen_id, number_id, priority, sealed, window_until,
     department_id, jurisdiction)
SELECT * FROM unnest(%s::text[], %s::bigint[], %s::bigint[], %s::bigint[], %s::smallint[],
                     %s::bytea[], %s::timestamptz[], %s::text[], %s::text[])
ON CONFLICT (key) DO NOTHING
"""
_REMOTE = """
INSERT INTO conversations_remoteeffect (key, conversation_id, payload, lane)
SELECT * FROM unnest(%s::text[], %s::bigint[], %s::bytea[], %s::smallint[])
ON CONFLICT (key) DO NOTHING
"""
_DONE = {
    "update": "UPDATE messaging_inboundupdate SET state = 1, raw = '' WHERE id = ANY(%s)",
    "kept": "UPDATE messaging_inboundupdate SET state = 1 WHERE id = ANY(%s)",
    "event": "UPDATE conversations_waitingevent SET state = 1 WHERE id = ANY(%s)",
}


def save(talks: Iterable[Talk], *, now: datetime) -> None:
    """Write everything that the talks brought forth; one round trip."""
    touched = [talk for talk in talks if talk.is_touched]
    if not touched:
        return
    said = [_outbound_row(talk, said) for talk in touched for said in talk.said]
    remote = [_remote_row(talk, key, e) for talk in touched for key, e in talk.remote]
    statements: list[Statement] = [
        (_TALKS, columns([_talk_row(talk) for talk in touched], 6)),
        (_TURNS, columns([row for talk in touched for row in _turn_rows(talk, now)], 6)),
    ]
    statements += [(_OUTBOUND, columns(said, 9))] if said else []
    statements += [(_REMOTE, columns(remote, 4))] if remote else []
    statements += unclear.statements(touched, now=now)
    for kind, statement in _DONE.items():
        ids = _ids(touched, kind)
        statements += [(statement, [ids])] if ids else []
    run(*statements)


def save_said(talk: Talk, said: Said) -> None:
    """Queue one message outside a turn: an apology for a message that was set aside."""
    run((_OUTBOUND, columns([_outbound_row(talk, said)], 9)))


def seal_outgoing(talk: Talk, said: Said) -> bytes:
    """An outbound message as it rests."""
    outgoing = Outgoing(
        phone=talk.address.phone,
        user_id=talk.address.user_id,
        language=talk.state.language,
        content=said.content,
        notice=said.notice,
        params=said.params,
    )
    return seal(_encode(outgoing), purpose=OUTBOUND)


def _talk_row(talk: Talk) -> tuple[object, ...]:
    return (
        talk.id,
        seal(_encode(talk.state), purpose=STATE),
        talk.turn,
        seal(_encode(talk.address), purpose=ADDRESS),
        talk.last_inbound_at,
        talk.wants_person,
    )


def _turn_rows(talk: Talk, now: datetime) -> list[tuple[object, ...]]:
    department, jurisdiction = talk.line.department, talk.line.jurisdiction
    return [
        (talk.id, turn, now, _seal_turn(record), department, jurisdiction)
        for turn, record in talk.records
    ]


def _seal_turn(record: TurnRecord) -> bytes:
    return seal(_encode(record), purpose=TURN)


def _outbound_row(talk: Talk, said: Said) -> tuple[object, ...]:
    line, heard_at = talk.line, talk.last_inbound_at
    return (
        said.key,
        talk.id,
        talk.citizen,
        line.id,
        said.priority,
        seal_outgoing(talk, said),
        heard_at + WINDOW if heard_at else None,
        line.department,
        line.jurisdiction,
    )


def _remote_row(talk: Talk, key: str, effect: Effect) -> tuple[object, ...]:
    return key, talk.id, seal(_encode(effect), purpose=REMOTE), lane_of(effect)


def _ids(talks: Sequence[Talk], kind: str) -> list[int]:
    marks = (mark.partition(":") for talk in talks for mark in talk.done)
    return [int(number) for name, _, number in marks if name == kind]
