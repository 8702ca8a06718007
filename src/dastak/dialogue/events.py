"""What the engine can hear: a citizen's message, or the outcome of an effect. Past tense."""

from datetime import date

import msgspec

from dastak.values.ids import ApplicationId, DocumentId, EffectId, PaymentOrderId, ServiceId
from dastak.values.inbound import InboundContent
from dastak.values.money import Money


class Received(msgspec.Struct, frozen=True, tag="received"):
    """The citizen sent something. ``name`` is the profile name, empty when unknown."""

    content: InboundContent
    name: str = ""


class ReadValue(msgspec.Struct, frozen=True):
    """A value read off a paper. ``confidence`` runs from 0 to 1."""

    value: str
    confidence: float


class DocumentChecked(msgspec.Struct, frozen=True, tag="document_checked"):
    """A sent paper was looked at.

    ``problem`` is empty when it is usable, else one of: ``blurred``, ``dark``, ``too_big``,
    ``too_many_pages``, ``not_a_paper``, ``wrong_kind``, ``unreadable``, ``unsafe``, ``lost``,
    ``unavailable``; ``why`` is a finer word for the problem, when there is one (``locked``,
    ``glare``, ``heic``, ``share_code_missing`` …). ``values`` maps paper fields to
    what was read (Aadhaar already masked).
    """

    effect: EffectId
    request: str
    document: DocumentId | None
    kind: str = ""
    problem: str = ""
    values: dict[str, ReadValue] = {}
    why: str = ""


class Transcribed(msgspec.Struct, frozen=True, tag="transcribed"):
    """A voice note was listened to. ``place`` is its order's; ``confidence`` runs from 0 to 1.

    ``problem`` is empty when there are words, else one of: ``nothing``, ``too_long``,
    ``not_sound``, ``unavailable``. Aadhaar numbers in ``text`` are masked already.
    """

    effect: EffectId
    place: str
    text: str = ""
    language: str = ""
    confidence: float = 1.0
    problem: str = ""


class ApplicationFiled(msgspec.Struct, frozen=True, tag="application_filed"):
    """The application is stored. With a fee due it waits for the payment; else its clock runs."""

    effect: EffectId
    application: ApplicationId
    reference: str
    service: ServiceId
    due_on: date | None
    fee: Money
    order: PaymentOrderId | None = None


class PaymentLinkReady(msgspec.Struct, frozen=True, tag="payment_link_ready"):
    """The gateway gave a page to pay on; ``url`` is empty when the gateway could not be reached."""

    order: PaymentOrderId
    reference: str
    url: str
    amount: Money


class PaymentMoved(msgspec.Struct, frozen=True, tag="payment_moved"):
    """A payment reached a new state: ``settled``, ``failed``, ``pending``, ``expired``,
    ``refunded``; or money came that settles nothing: ``held`` (another sum), ``held_foreign``
    (another currency), ``held_again`` (paid already); ``came`` says how much. ``receipt_file`` is a
    storage key, present once settled."""

    order: PaymentOrderId
    reference: str
    service: ServiceId
    status: str
    amount: Money
    receipt: str = ""
    receipt_file: str = ""
    due_on: date | None = None
    came: Money = Money()


class CaseMoved(msgspec.Struct, frozen=True, tag="case_moved"):
    """The office acted: ``approved``, ``rejected``, ``clarification_asked``, ``reopened``.

    ``text`` is the officer's reason or question. ``certificate_file`` is a storage key.
    """

    reference: str
    service: ServiceId
    status: str
    text: str = ""
    fields: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    certificate_file: str = ""
    certificate_name: str = ""


class CaseRow(msgspec.Struct, frozen=True):
    """One of the citizen's own applications, as a status answer shows it.

    ``status``: awaiting_payment, submitted, in_review, clarification, approved, rejected,
    withdrawn. ``pay_url`` is set while a payment is open."""

    reference: str
    service: ServiceId
    status: str
    filed_on: date
    due_on: date | None = None
    decided_on: date | None = None
    reason: str = ""
    certificate_file: str = ""
    certificate_name: str = ""
    receipt_file: str = ""
    receipt: str = ""
    pay_url: str = ""


class CasesFound(msgspec.Struct, frozen=True, tag="cases_found"):
    """The answer to a ``FindCases`` lookup, newest first."""

    purpose: str
    rows: tuple[CaseRow, ...]


class MeaningFound(msgspec.Struct, frozen=True, tag="meaning_found"):
    """A language model pointed at one of the candidates of ``AskMeaning`` ``number``; ``choice`` is
    empty when it did not, in time or at all. ``sure``: it saw no other."""

    number: int
    choice: str = ""
    sure: bool = False


class EffectRefused(msgspec.Struct, frozen=True, tag="effect_refused"):
    """An order could not be carried out; ``reason`` is a wording key."""

    effect: EffectId
    reason: str


class PersonWrote(msgspec.Struct, frozen=True, tag="person_wrote"):
    """A member of the department's staff answered. ``reply`` names the answer at the desk."""

    reply: str
    name: str
    text: str


class PersonLeft(msgspec.Struct, frozen=True, tag="person_left"):
    """The department's staff have dealt with the conversation."""


class MediaKept(msgspec.Struct, frozen=True, tag="media_kept"):
    """A file that was sent to a person is kept; ``problem`` says why not: ``lost``, ``unsafe``,
    ``too_big``."""

    effect: EffectId
    problem: str = ""


class Reminded(msgspec.Struct, frozen=True, tag="reminded"):
    """A timer that the engine asked for has run out. ``name`` is the timer's."""

    name: str


Outcome = (
    DocumentChecked
    | ApplicationFiled
    | PaymentLinkReady
    | PaymentMoved
    | CaseMoved
    | CasesFound
    | MeaningFound
    | EffectRefused
    | PersonWrote
    | PersonLeft
    | MediaKept
)
Event = Received | Transcribed | Reminded | Outcome
