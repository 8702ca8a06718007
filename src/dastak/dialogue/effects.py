"""What the engine can order. Plain data; one file of the same name performs each.

Every effect gets the id ``<conversation>.<turn>.<n>`` from the shell, so that a retry is a no-op.
"""

from datetime import datetime

import msgspec

from dastak.definitions.answers import Answer as Answer
from dastak.understanding.redaction import Redacted
from dastak.values.ids import PaymentOrderId, ServiceId
from dastak.values.inbound import MediaIn
from dastak.values.language import Language
from dastak.values.outbound import OutboundContent


class Say(msgspec.Struct, frozen=True, tag="say"):
    """Tell the citizen something (local: a row in the outbox).

    ``notice`` names the approved template that carries it when the 24-hour window is closed,
    with ``params`` for its variables; empty: it is said only inside the window.
    """

    content: OutboundContent
    notice: str = ""
    params: tuple[str, ...] = ()


class SetLanguage(msgspec.Struct, frozen=True, tag="set_language"):
    """Remember the citizen's language (local)."""

    language: Language


class CheckDocument(msgspec.Struct, frozen=True, tag="check_document"):
    """Fetch, check and read a sent paper (remote; comes back as ``DocumentChecked``). ``also``:
    kinds that are not asked for now, but will be; one of them is as welcome."""

    request: str
    accepts: tuple[str, ...]
    media: MediaIn
    service: ServiceId
    also: tuple[str, ...] = ()


class Transcribe(msgspec.Struct, frozen=True, tag="transcribe"):
    """Turn a voice note into words (remote; comes back as ``Transcribed``).

    ``language`` is the likely one; ``place`` names what was asked when it was spoken."""

    media: MediaIn
    language: Language
    place: str


class FileApplication(msgspec.Struct, frozen=True, tag="file_application"):
    """Store the application and start what the law wants (local; ``ApplicationFiled``).

    ``documents`` maps a request's name to the ids of its checked documents; ``provenance`` maps
    a field to the document request it was prefilled from and confirmed."""

    service: ServiceId
    version: int
    language: Language
    answers: dict[str, Answer]
    documents: dict[str, tuple[str, ...]]
    provenance: dict[str, str] = {}


class RequestPayment(msgspec.Struct, frozen=True, tag="request_payment"):
    """Open a payment page for an order (remote; ``PaymentLinkReady``)."""

    order: PaymentOrderId


class AnswerClarification(msgspec.Struct, frozen=True, tag="answer_clarification"):
    """Send the corrected answers and papers back to the office (local)."""

    reference: str
    answers: dict[str, Answer]
    documents: dict[str, tuple[str, ...]]
    note: str = ""


class WithdrawApplication(msgspec.Struct, frozen=True, tag="withdraw_application"):
    """Take an application back before its decision (local)."""

    reference: str


class FindCases(msgspec.Struct, frozen=True, tag="find_cases"):
    """Lookup, answered inside the turn with ``CasesFound``.

    ``purpose``: status, certificate, receipt or pay. ``reference`` narrows it to one."""

    purpose: str
    reference: str = ""


class AskPerson(msgspec.Struct, frozen=True, tag="ask_person"):
    """Put the conversation before a member of the department's staff (local)."""

    text: str


class KeepMedia(msgspec.Struct, frozen=True, tag="keep_media"):
    """Fetch a file that was sent to a person, and keep it (remote; ``MediaKept``)."""

    media: MediaIn


class NoteUnclear(msgspec.Struct, frozen=True, tag="note_unclear"):
    """Keep a redacted message that was not surely understood, for staff to learn from (local)."""

    text: str
    language: str
    decision: str
    layer: str


class NoteChosen(msgspec.Struct, frozen=True, tag="note_chosen"):
    """Keep which service the writer of an unclear message chose in the end; ``instead_of`` names
    the one noted before (local)."""

    text: str
    language: str
    service: str
    instead_of: str = ""


class RecordConsent(msgspec.Struct, frozen=True, tag="record_consent"):
    """Keep a consent, or its withdrawal, with the message that proves it (local).

    ``purpose``: ``service:<id>`` (to handle this application) or ``notices``."""

    purpose: str
    granted: bool


class Meant(msgspec.Struct, frozen=True):
    """Something that unclear words may mean, in words for a language model."""

    id: str
    title: str
    about: str = ""


class AskMeaning(msgspec.Struct, frozen=True, tag="ask_meaning"):
    """Ask a language model which of a few things is meant (remote, within seconds of ``asked_at``;
    ``MeaningFound`` with the same ``number``). ``text`` holds nothing personal any more."""

    number: int
    text: Redacted
    language: Language
    candidates: tuple[Meant, ...]
    asked_at: datetime


class SetTimer(msgspec.Struct, frozen=True, tag="set_timer"):
    """Come back with ``Reminded(name)`` after ``seconds``; the same name replaces (local)."""

    name: str
    seconds: int


Effect = (
    Say
    | SetLanguage
    | CheckDocument
    | Transcribe
    | FileApplication
    | RequestPayment
    | AnswerClarification
    | WithdrawApplication
    | FindCases
    | AskPerson
    | KeepMedia
    | NoteUnclear
    | NoteChosen
    | RecordConsent
    | AskMeaning
    | SetTimer
)
