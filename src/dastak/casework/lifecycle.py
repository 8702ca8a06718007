"""The table of an application's life: which verb leads from which status to which."""

from enum import StrEnum


class Status(StrEnum):
    """Where an application stands."""

    AWAITING_PAYMENT = "awaiting_payment"
    SUBMITTED = "submitted"
    IN_REVIEW = "in_review"
    CLARIFICATION = "clarification"
    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class Verb(StrEnum):
    """What can be done to an application."""

    PAY = "pay"
    START_REVIEW = "start_review"
    ASK_CLARIFICATION = "ask_clarification"
    ANSWER_CLARIFICATION = "answer_clarification"
    APPROVE = "approve"
    REJECT = "reject"
    WITHDRAW = "withdraw"


class NotAllowed(Exception):
    """The application's status does not allow this verb; nothing was changed."""

    def __init__(self, verb: Verb, status: Status) -> None:
        super().__init__(f"an application that is {status} cannot {verb}")
        self.verb = verb
        self.status = status


UNDECIDED = frozenset({Status.SUBMITTED, Status.IN_REVIEW, Status.CLARIFICATION})
"""The office owes a decision."""

CLOSED = frozenset({Status.APPROVED, Status.REJECTED, Status.WITHDRAWN})
"""Nothing leads out of these."""

MOVES: dict[tuple[Status, Verb], Status] = {
    (Status.AWAITING_PAYMENT, Verb.PAY): Status.SUBMITTED,
    (Status.SUBMITTED, Verb.START_REVIEW): Status.IN_REVIEW,
    (Status.SUBMITTED, Verb.ASK_CLARIFICATION): Status.CLARIFICATION,
    (Status.IN_REVIEW, Verb.ASK_CLARIFICATION): Status.CLARIFICATION,
    (Status.CLARIFICATION, Verb.ANSWER_CLARIFICATION): Status.IN_REVIEW,
    (Status.SUBMITTED, Verb.APPROVE): Status.APPROVED,
    (Status.IN_REVIEW, Verb.APPROVE): Status.APPROVED,
    (Status.SUBMITTED, Verb.REJECT): Status.REJECTED,
    (Status.IN_REVIEW, Verb.REJECT): Status.REJECTED,
    (Status.AWAITING_PAYMENT, Verb.WITHDRAW): Status.WITHDRAWN,
    (Status.SUBMITTED, Verb.WITHDRAW): Status.WITHDRAWN,
    (Status.IN_REVIEW, Verb.WITHDRAW): Status.WITHDRAWN,
    (Status.CLARIFICATION, Verb.WITHDRAW): Status.WITHDRAWN,
}


def move(status: Status, verb: Verb) -> Status:
    """The status after ``verb``, or NotAllowed."""
    after = MOVES.get((status, verb))
    if after is None:
        raise NotAllowed(verb, status)
    return after


def allowed(status: Status) -> frozenset[Verb]:
    """What can be done from here."""
    return frozenset(verb for before, verb in MOVES if before is status)
