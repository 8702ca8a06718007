"""What was not surely understood is noted, redacted, for people to learn from."""

import msgspec

from dastak.dialogue.effects import NoteChosen, NoteUnclear
from dastak.dialogue.forms import in_form
from dastak.dialogue.heard import Heard
from dastak.dialogue.limits import clip
from dastak.dialogue.state import Unclear
from dastak.dialogue.talk import Talk
from dastak.understanding.redaction import redact

TEXT_LIMIT = 200
CHOSEN_WITHIN_SECONDS = 3600
"""A service opened later than this has nothing to do with what was unclear."""
NOT_NOTED = frozenset({"empty", "injection", "emergency", "spam", "command"})
"""Layers whose messages teach nothing about services."""


def note_doubt(talk: Talk, heard: Heard) -> None:
    """The citizen was asked which of several services was meant."""
    if talk.state.step == "which":
        note_unclear(talk, heard)


def note_unclear(talk: Talk, heard: Heard) -> None:
    """A message whose meaning was sought and not surely found. In a form it may be an answer, and
    while a person is awaited it may be for them: neither is anybody's business here."""
    found = talk.meaning
    if found is None or found.decision == "route" or found.layer in NOT_NOTED:
        return
    if in_form(talk) or talk.state.asked_at:
        return
    text = clip(redact(heard.text), TEXT_LIMIT)
    language = found.language or talk.language
    talk.order(NoteUnclear(text, language, found.decision, found.layer))
    talk.change(unclear=Unclear(text, language, talk.seconds))


def note_chosen(talk: Talk, service: str) -> None:
    """The citizen ended with a service after all; a later one takes the place of an earlier."""
    unclear = talk.state.unclear
    if unclear is None or unclear.service == service:
        return
    if talk.seconds - unclear.at > CHOSEN_WITHIN_SECONDS:
        talk.change(unclear=None)
        return
    talk.order(NoteChosen(unclear.text, unclear.language, service, instead_of=unclear.service))
    talk.change(unclear=msgspec.structs.replace(unclear, service=service))
