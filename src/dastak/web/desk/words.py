"""What the officer reads for our own closed words, in the language of the moment."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from dastak.casework.lifecycle import NotAllowed, Status, Verb
from dastak.casework.sla import Standing
from dastak.definitions.model import DayType
from dastak.payments.lifecycle import OrderStatus

HOUR, DAY = 60, 24 * 60
"""In minutes."""
STATUS: dict[Status, Promise] = {
    Status.AWAITING_PAYMENT: gettext_lazy("Waiting for payment"),
    Status.SUBMITTED: gettext_lazy("New"),
    Status.IN_REVIEW: gettext_lazy("In review"),
    Status.CLARIFICATION: gettext_lazy("Waiting for the citizen"),
    Status.APPROVED: gettext_lazy("Approved"),
    Status.REJECTED: gettext_lazy("Rejected"),
    Status.WITHDRAWN: gettext_lazy("Withdrawn"),
}
STEPS: dict[str, Promise] = {
    "filed": gettext_lazy("Filed"),
    "paid": gettext_lazy("Fee paid"),
    "payment_unwanted": gettext_lazy("A payment came that was not needed"),
    "review_started": gettext_lazy("Review started"),
    "clarification_asked": gettext_lazy("Clarification asked"),
    "clarification_answered": gettext_lazy("Clarification answered"),
    "approved": gettext_lazy("Approved"),
    "rejected": gettext_lazy("Rejected"),
    "withdrawn": gettext_lazy("Withdrawn"),
}
PAYMENT: dict[OrderStatus, Promise] = {
    OrderStatus.CREATED: gettext_lazy("Not paid yet"),
    OrderStatus.INITIATED: gettext_lazy("Not paid yet"),
    OrderStatus.PENDING: gettext_lazy("The bank is still working on it"),
    OrderStatus.SETTLED: gettext_lazy("Paid"),
    OrderStatus.FAILED: gettext_lazy("The last try failed"),
    OrderStatus.EXPIRED: gettext_lazy("The time to pay ran out"),
    OrderStatus.REFUND_PENDING: gettext_lazy("Refund under way"),
    OrderStatus.REFUNDED: gettext_lazy("Refunded"),
}
CERTIFICATE: dict[str, Promise] = {
    "valid": gettext_lazy("Valid"),
    "revoked": gettext_lazy("Revoked"),
    "expired": gettext_lazy("Expired"),
}
PAPER_KINDS: dict[str, Promise] = {
    "aadhaar": gettext_lazy("Aadhaar card"),
    "bank_passbook": gettext_lazy("Bank passbook"),
    "birth_report": gettext_lazy("Birth report"),
    "discharge_summary": gettext_lazy("Discharge summary"),
    "driving_licence": gettext_lazy("Driving licence"),
    "electricity_bill": gettext_lazy("Electricity bill"),
    "income_certificate": gettext_lazy("Income certificate"),
    "marriage_invitation": gettext_lazy("Marriage invitation"),
    "marriage_photo": gettext_lazy("Marriage photo"),
    "pan": gettext_lazy("PAN card"),
    "passport": gettext_lazy("Passport"),
    "photo": gettext_lazy("Photo"),
    "ration_card": gettext_lazy("Ration card"),
    "rent_agreement": gettext_lazy("Rent agreement"),
    "salary_slip": gettext_lazy("Salary slip"),
    "self_declaration": gettext_lazy("Self-declaration"),
    "voter_id": gettext_lazy("Voter card"),
    "water_bill": gettext_lazy("Water bill"),
}
DONE: dict[Verb, Promise] = {
    Verb.APPROVE: gettext_lazy("%(reference)s is approved. The citizen is being told."),
    Verb.REJECT: gettext_lazy("%(reference)s is rejected. The citizen is being told why."),
    Verb.ASK_CLARIFICATION: gettext_lazy("The citizen is being asked about %(reference)s."),
    Verb.START_REVIEW: gettext_lazy("%(reference)s is yours now."),
}
DELIVERY: dict[str, Promise] = {
    "": gettext_lazy("On its way"),
    "queued": gettext_lazy("On its way"),
    "sending": gettext_lazy("On its way"),
    "unsure": gettext_lazy("On its way"),
    "accepted": gettext_lazy("Sent"),
    "sent": gettext_lazy("Sent"),
    "delivered": gettext_lazy("Delivered"),
    "read": gettext_lazy("Read"),
    "failed": gettext_lazy("Not delivered"),
}
SENT_KINDS: dict[str, Promise] = {
    "choice": gettext_lazy("Chose"),
    "image": gettext_lazy("Picture"),
    "document": gettext_lazy("File"),
    "audio": gettext_lazy("Voice note"),
    "video": gettext_lazy("Film"),
    "sticker": gettext_lazy("Sticker"),
    "location": gettext_lazy("Place"),
    "reaction": gettext_lazy("Reaction"),
    "form": gettext_lazy("Filled in a form"),
    "other": gettext_lazy("Something that cannot be shown here"),
}
DECISIONS: dict[str, Promise] = {
    "clarify": gettext_lazy("Asked which one"),
    "out-of-scope": gettext_lazy("Did not understand"),
}
VERDICT_WORDS: dict[str, Promise] = {
    "open": gettext_lazy("Not marked yet"),
    "service": gettext_lazy("Belongs to a service"),
    "group": gettext_lazy("Belongs to a group"),
    "out_of_scope": gettext_lazy("Nothing that an office does"),
    "ignore": gettext_lazy("To be ignored"),
}
WRITTEN: dict[str, Promise] = {
    "missing": gettext_lazy("Please write it first: the citizen reads it."),
    "too_long": gettext_lazy("This is too long for one message. At most 700 characters."),
}


def due_in_words(left: int, standing: Standing, day_type: DayType = "calendar") -> str:
    """``3 days left``, ``Due today``, ``2 days overdue``; that the clock stands still is said."""
    if standing is Standing.STOPPED:
        words = _left(left, day_type) if left else _("due today")
        return _("Clock stopped, %(left)s") % {"left": words}
    return _left(left, day_type) if left else _("Due today")


def _left(left: int, day_type: DayType) -> str:
    days = {"days": abs(left)}
    if left < 0:
        return ngettext("%(days)d day overdue", "%(days)d days overdue", -left) % days
    if day_type == "working":
        return ngettext("%(days)d working day left", "%(days)d working days left", left) % days
    return ngettext("%(days)d day left", "%(days)d days left", left) % days


def how_long(since: datetime, now: datetime) -> str:
    """``6 minutes``, ``2 hours``, ``3 days``: the largest unit that is full."""
    minutes = max(int((now - since).total_seconds()) // 60, 0)
    if minutes < HOUR:
        return ngettext("%(count)d minute", "%(count)d minutes", minutes) % {"count": minutes}
    if minutes < DAY:
        hours = minutes // HOUR
        return ngettext("%(count)d hour", "%(count)d hours", hours) % {"count": hours}
    days = minutes // DAY
    return ngettext("%(count)d day", "%(count)d days", days) % {"count": days}


def not_allowed(refusal: NotAllowed) -> str:
    """Somebody else was quicker, or the citizen: what is true now."""
    return _("This case has moved on in the meantime: %(status)s. Nothing was changed.") % {
        "status": STATUS[refusal.status]
    }


def day(on: date) -> str:
    """``5 Jan 2026``."""
    return date_format(on, "j M Y")
