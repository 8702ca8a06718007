"""What happened in casework, for the processes that react to it."""

from datetime import date
from uuid import UUID

import msgspec

from dastak.values.ids import ApplicationId, CitizenId, DepartmentCode, NumberId, ServiceId


class _About(msgspec.Struct, frozen=True, kw_only=True):
    """Which application it is about, and where its citizen is to be told (``number``)."""

    application: ApplicationId
    reference: str
    service: ServiceId
    version: int
    citizen: CitizenId
    department: DepartmentCode
    jurisdiction: str
    number: NumberId | None = None


class ApplicationFiled(_About, frozen=True, kw_only=True, tag="casework.application_filed"):
    """An application is stored; with a fee it waits for the payment, else its clock runs."""

    fee_paise: int
    due_on: date | None = None


class PaymentApplied(_About, frozen=True, kw_only=True, tag="casework.payment_applied"):
    """The fee came in, and the clock runs."""

    order: UUID
    due_on: date


class PaymentUnwanted(_About, frozen=True, kw_only=True, tag="casework.payment_unwanted"):
    """Money came for an application that is paid or withdrawn: it is to be paid back."""

    order: UUID


class ReviewStarted(_About, frozen=True, kw_only=True, tag="casework.review_started"):
    """An officer took the case up."""


class ClarificationAsked(_About, frozen=True, kw_only=True, tag="casework.clarification_asked"):
    """An officer asks the citizen; the clock stops."""

    clarification: int
    question: str
    fields: tuple[str, ...]
    documents: tuple[str, ...]


class ClarificationAnswered(
    _About, frozen=True, kw_only=True, tag="casework.clarification_answered"
):
    """The citizen answered; the clock runs again."""

    clarification: int
    due_on: date


class Approved(_About, frozen=True, kw_only=True, tag="casework.approved"):
    """The office said yes."""

    by: str
    note: str = ""


class Rejected(_About, frozen=True, kw_only=True, tag="casework.rejected"):
    """The office said no, and why."""

    by: str
    reason: str


class Withdrawn(_About, frozen=True, kw_only=True, tag="casework.withdrawn"):
    """The citizen took the application back."""


CaseworkEvent = (
    ApplicationFiled
    | PaymentApplied
    | PaymentUnwanted
    | ReviewStarted
    | ClarificationAsked
    | ClarificationAnswered
    | Approved
    | Rejected
    | Withdrawn
)
