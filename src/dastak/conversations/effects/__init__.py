"""One file per effect: how each order of the dialogue is carried out, for a whole batch at once."""

from __future__ import annotations

from collections.abc import Callable

from dastak.conversations.effects import (
    answer_clarification,
    ask_person,
    file_application,
    find_cases,
    note_chosen,
    note_unclear,
    record_consent,
    remote,
    say,
    set_language,
    set_timer,
    withdraw_application,
)
from dastak.conversations.talk import Order
from dastak.dialogue import effects

Performer = Callable[[list[Order]], None]

_PERFORMERS: dict[type, Performer] = {
    effects.Say: say.perform,
    effects.SetLanguage: set_language.perform,
    effects.SetTimer: set_timer.perform,
    effects.RecordConsent: record_consent.perform,
    effects.AskPerson: ask_person.perform,
    effects.FileApplication: file_application.perform,
    effects.AnswerClarification: answer_clarification.perform,
    effects.WithdrawApplication: withdraw_application.perform,
    effects.FindCases: find_cases.perform,
    effects.CheckDocument: remote.perform,
    effects.KeepMedia: remote.perform,
    effects.NoteUnclear: note_unclear.perform,
    effects.NoteChosen: note_chosen.perform,
    effects.RequestPayment: remote.perform,
    effects.Transcribe: remote.perform,
    effects.AskMeaning: remote.perform,
}


def performer_of(kind: type) -> Performer:
    """The performer of an effect type; every member of ``Effect`` has one (a test says so)."""
    return _PERFORMERS[kind]
