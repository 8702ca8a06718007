"""What the officer reads for our own closed words, in the language of the moment."""

from __future__ import annotations

from datetime import date

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy
from django.utils.translation import ngettext

from dastak.casework.lifecycle import NotAllowed, Status, Verb
from dastak.casework.sla import Standing
from dastak.definitions.model import DayType
from dastak.payments.lifecycle import OrderStatus

STATUS: dict[Status, Promise] = {
    Status.AWAITING_PAYMENT: lazy("Waiting for payment"),
    Status.SUBMITTED: lazy("New"),
    Status.IN_REVIEW: lazy("In review"),
    Status.CLARIFICATION: lazy("Waiting for the citizen"),
    Status.APPROVED: lazy("Approved"),
    Status.REJECTED: lazy("Rejected"),
    Status.WITHDRAWN: lazy("Withdrawn"),
}
STEPS: dict[str, Promise] = {
    "filed": lazy("Filed"),
    "paid": lazy("Fee paid"),
    "payment_unwanted": lazy("A payment came that was not needed"),
    "review_started": lazy("Review started"),
    "clarification_asked": lazy("Clarification asked"),
    "clarification_answered": lazy("Clarification answered"),
    "approved": lazy("Approved"),
    "rejected": lazy("Rejected"),
    "withdrawn": lazy("Withdrawn"),
}
PAYMENT: dict[OrderStatus, Promise] = {
    OrderStatus.CREATED: lazy("Not paid yet"),
    OrderStatus.INITIATED: lazy("Not paid yet"),
    OrderStatus.PENDING: lazy("The bank is still working on it"),
    OrderStatus.SETTLED: lazy("Paid"),
    OrderStatus.FAILED: lazy("The last try failed"),
    OrderStatus.EXPIRED: lazy("The time to pay ran out"),
    OrderStatus.REFUND_PENDING: lazy("Refund under way"),
    OrderStatus.REFUNDED: lazy("Refunded"),
}
CERTIFICATE: dict[str, Promise] = {
    "valid": lazy("Valid"),
    "revoked": lazy("Revoked"),
    "expired": lazy("Expired"),
}
PAPER_KINDS: dict[str, Promise] = {
    "aadhaar": lazy("Aadhaar card"),
    "bank_passbook": lazy("Bank passbook"),
    "birth_report": lazy("Birth report"),
    "discharge_summary": lazy("Discharge summary"),
    "driving_licence": lazy("Driving licence"),
    "electricity_bill": lazy("Electricity bill"),
    "income_certificate": lazy("Income certificate"),
    "marriage_invitation": lazy("Marriage invitation"),
    "marriage_photo": lazy("Marriage photo"),
    "pan": lazy("PAN card"),
    "passport": lazy("Passport"),
    "photo": lazy("Photo"),
    "ration_card": lazy("Ration card"),
    "rent_agreement": lazy("Rent agreement"),
    "salary_slip": lazy("Salary slip"),
    "self_declaration": lazy("Self-declaration"),
    "voter_id": lazy("Voter card"),
    "water_bill": lazy("Water bill"),
}
DONE: dict[Verb, Promise] = {
    Verb.APPROVE: lazy("%(reference)s is approved. The citizen is being told."),
    Verb.REJECT: lazy("%(reference)s is rejected. The citizen is being told why."),
    Verb.ASK_CLARIFICATION: lazy("Your question on %(reference)s is on its way to the citizen."),
    Verb.START_REVIEW: lazy("%(reference)s is yours now."),
}
WRITTEN: dict[str, Promise] = {
    "missing": lazy("Please write it first: the citizen reads it."),
    "too_long": lazy("This is too long for one message. At most 700 characters."),
}


def due_in_words(left: int, standing: Standing, day_type: DayType = "calendar") -> str:
    """``3 days left``, ``Due today``, ``2 days overdue``; that the clock stands still is said."""
    if standing is Standing.STOPPED:
        return _("Clock stopped, %(left)s") % {"left": _left(left, day_type)}
    return _left(left, day_type)


def _left(left: int, day_type: DayType) -> str:
    days = {"days": abs(left)}
    if left < 0:
        return ngettext("%(days)d day overdue", "%(days)d days overdue", -left) % days
    if left == 0:
        return _("Due today")
    if day_type == "working":
        return ngettext("%(days)d working day left", "%(days)d working days left", left) % days
    return ngettext("%(days)d day left", "%(days)d days left", left) % days


def not_allowed(refusal: NotAllowed) -> str:
    """Somebody else was quicker, or the citizen: what is true now."""
    return _("This case has moved on in the meantime: %(status)s. Nothing was changed.") % {
        "status": STATUS[refusal.status]
    }


def day(on: date) -> str:
    """``5 Jan 2026``."""
    return date_format(on, "j M Y")


def today() -> date:
    """Where the office is."""
    return timezone.localdate()
