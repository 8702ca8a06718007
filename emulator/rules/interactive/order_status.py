"""What became of an order that was asked to be paid."""

from emulator.reading import Node
from emulator.refusals import Refusal
from emulator.rules.checked import Checked, Sending

from .order_details import REFERENCE_MOST, require_terms
from .parts import action_of, check_body, check_header

STATUSES = ("pending", "processing", "partially_shipped", "shipped", "completed", "canceled")
FINAL = ("completed", "canceled")
DESCRIPTION_MOST = 120


def check_order_status(content: Node, sending: Sending) -> Checked:
    require_terms(sending)
    check_header(content, sending)
    check_body(content)
    parameters = action_of(content, "review_order").need("parameters")
    reference = parameters.need("reference_id").text(REFERENCE_MOST)
    order = parameters.need("order")
    status = order.need("status").choice(*STATUSES)
    if description := order.maybe("description"):
        description.any_text(DESCRIPTION_MOST)
    _check_transition(sending, reference, status)
    return Checked(content.value)


def _check_transition(sending: Sending, reference: str, status: str) -> None:
    known = sending.world.orders.get((sending.number.id, reference))
    if known is None:
        raise Refusal(131009, f"no order {reference}", rule="interactive.order_status.reference")
    if known.status in FINAL or (status == "pending" and known.status != "pending"):
        raise Refusal(
            2046,
            f"order {reference} cannot go from {known.status} to {status}",
            rule="interactive.order_status.transition",
        )
    if status == "canceled" and known.paid:
        raise Refusal(
            2047, f"order {reference} is paid", rule="interactive.order_status.transition"
        )
