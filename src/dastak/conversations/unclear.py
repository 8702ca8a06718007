"""The statements that keep a batch's unclear messages: none when there are none.

Wordings that sound alike are one row (``sound_of``). Rows are written in one order, so that two
batches that meet the same wordings wait for each other and do not lock up.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from dastak.conversations.talk import Talk
from dastak.dialogue.effects import NoteChosen, NoteUnclear
from dastak.dialogue.phrases import phrase_of
from dastak.vault.blind import blind
from dastak.vault.sealing import seal
from dastak.vault.statements import Statement, columns

TEXT = "conversations_unclearmessage.text"

_UNCLEAR = """
INSERT INTO conversations_unclearmessage AS u
    (department_id, jurisdiction, language, digest, text, decision, layer, times, first_at, last_at)
SELECT n.*, n.at FROM unnest(%s::text[], %s::text[], %s::text[], %s::bytea[], %s::bytea[],
    %s::text[], %s::text[], %s::int[], %s::timestamptz[])
    AS n(department, jurisdiction, language, digest, text, decision, layer, times, at)
ON CONFLICT (department_id, jurisdiction, language, digest) DO UPDATE
SET times = u.times + excluded.times, last_at = excluded.last_at, decision = excluded.decision,
    layer = excluded.layer
"""
_CHOSEN = """
INSERT INTO conversations_unclearchoice AS c
    (department_id, jurisdiction, unclear_id, service, times)
SELECT u.department_id, u.jurisdiction, u.id, n.service, n.times
FROM unnest(%s::text[], %s::text[], %s::text[], %s::bytea[], %s::text[], %s::int[])
    AS n(department, jurisdiction, language, digest, service, times)
JOIN conversations_unclearmessage u ON u.department_id = n.department
    AND u.jurisdiction = n.jurisdiction AND u.language = n.language AND u.digest = n.digest
ORDER BY u.id, n.service
ON CONFLICT (unclear_id, service) DO UPDATE SET times = c.times + excluded.times
"""

Key = tuple[str, str, str, bytes]


def statements(talks: Iterable[Talk], *, now: datetime) -> list[Statement]:
    """For the batch's pipeline."""
    seen: dict[Key, tuple[NoteUnclear, int]] = {}
    chosen: dict[tuple[Key, str], int] = {}
    for talk in talks:
        for note in talk.notes:
            key = _key(talk, note)
            if isinstance(note, NoteUnclear):
                seen[key] = note, seen.get(key, (note, 0))[1] + 1
            else:
                _count(chosen, key, note)
    rows = [
        (*key, seal(n.text.encode(), purpose=TEXT), n.decision, n.layer, times, now)
        for key, (n, times) in sorted(seen.items(), key=lambda item: item[0])
    ]
    choices = [(*key, service, n) for (key, service), n in sorted(chosen.items()) if n]
    found: list[Statement] = [(_UNCLEAR, columns(rows, 9))] if rows else []
    return found + ([(_CHOSEN, columns(choices, 6))] if choices else [])


def digest_of(text: str) -> bytes:
    """The same for wordings that sound alike, in whatever script; says nothing by itself."""
    sound = " ".join(phrase_of(text)) or text
    return blind("unclear", sound)


def _key(talk: Talk, note: NoteUnclear | NoteChosen) -> Key:
    line = talk.line
    return line.department, line.jurisdiction, note.language[:8], digest_of(note.text)


def _count(chosen: dict[tuple[Key, str], int], key: Key, note: NoteChosen) -> None:
    for service, step in ((note.service, 1), (note.instead_of, -1)):
        if service:
            chosen[key, service] = chosen.get((key, service), 0) + step
