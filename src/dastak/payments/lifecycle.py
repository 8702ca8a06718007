"""The table of a payment order's life: what the gateway's news makes of it."""

from enum import StrEnum


class OrderStatus(StrEnum):
    """Where an order stands."""

    CREATED = "created"
    INITIATED = "initiated"
    PENDING = "pending"
    SETTLED = "settled"
    FAILED = "failed"
    EXPIRED = "expired"
    REFUND_PENDING = "refund_pending"
    REFUNDED = "refunded"


class OrderVerb(StrEnum):
    """What can happen to an order."""

    INITIATE = "initiate"
    WAIT = "wait"
    SETTLE = "settle"
    FAIL = "fail"
    EXPIRE = "expire"
    START_REFUND = "start_refund"
    FINISH_REFUND = "finish_refund"


class NotAllowed(Exception):
    """The order's status does not allow this verb; nothing was changed."""

    def __init__(self, verb: OrderVerb, status: OrderStatus) -> None:
        super().__init__(f"an order that is {status} cannot {verb}")
        self.verb = verb
        self.status = status


OPEN = frozenset(
    {OrderStatus.CREATED, OrderStatus.INITIATED, OrderStatus.PENDING, OrderStatus.FAILED}
)
"""The citizen can still pay on it: a failed attempt may be tried again until it expires."""

PAID = frozenset({OrderStatus.SETTLED, OrderStatus.REFUND_PENDING, OrderStatus.REFUNDED})
"""The money came in, whatever became of it later."""


def _moves() -> dict[tuple[OrderStatus, OrderVerb], OrderStatus]:
    moves = {
        (OrderStatus.CREATED, OrderVerb.INITIATE): OrderStatus.INITIATED,
        (OrderStatus.FAILED, OrderVerb.INITIATE): OrderStatus.INITIATED,
        (OrderStatus.INITIATED, OrderVerb.INITIATE): OrderStatus.INITIATED,
        (OrderStatus.PENDING, OrderVerb.INITIATE): OrderStatus.PENDING,
        # Money that arrives after the page has expired is still the citizen's money.
        (OrderStatus.EXPIRED, OrderVerb.SETTLE): OrderStatus.SETTLED,
        (OrderStatus.SETTLED, OrderVerb.START_REFUND): OrderStatus.REFUND_PENDING,
        (OrderStatus.REFUND_PENDING, OrderVerb.FINISH_REFUND): OrderStatus.REFUNDED,
    }
    for status in OPEN:
        moves[status, OrderVerb.SETTLE] = OrderStatus.SETTLED
        moves[status, OrderVerb.WAIT] = OrderStatus.PENDING
        moves[status, OrderVerb.FAIL] = OrderStatus.FAILED
        moves[status, OrderVerb.EXPIRE] = OrderStatus.EXPIRED
    return moves


MOVES = _moves()


def move(status: OrderStatus, verb: OrderVerb) -> OrderStatus:
    """The status after ``verb``, or NotAllowed."""
    after = MOVES.get((status, verb))
    if after is None:
        raise NotAllowed(verb, status)
    return after
