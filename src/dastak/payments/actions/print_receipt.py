"""Set a receipt on paper, after its number was given by the settlement."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.integrations.printer.drawing import draw_receipt
from dastak.payments.locking import NoSuchOrder
from dastak.payments.models import Payment, Receipt
from dastak.payments.policy import Verdict
from dastak.payments.receipt_page import receipt_page
from dastak.vault.files import keep


@dataclass(frozen=True, slots=True)
class PrintedReceipt:
    """A receipt to send: its number, and the storage key of the PDF."""

    number: str
    file: str


def print_receipt(order_id: UUID) -> PrintedReceipt:
    """Idempotent by order: printed once, then remembered. Draws outside any transaction, so that
    nobody waits for ink; a retry overwrites its own file."""
    with in_scope(SYSTEM_WIDE):
        rows = Receipt.objects.select_related("order__department")
        receipt = rows.filter(order_id=order_id).first()
        if receipt is None:
            raise NoSuchOrder(f"order {order_id} has no receipt")
        if receipt.file:
            return PrintedReceipt(receipt.number, receipt.file)
        payment = Payment.objects.get(order_id=order_id, verdict=Verdict.SETTLES)
        page = receipt_page(receipt, receipt.order, payment)
    file = keep(draw_receipt(page), folder="receipts", suffix=".pdf", name=order_id.hex)
    with in_scope(SYSTEM_WIDE):
        Receipt.objects.filter(order_id=order_id).update(file=file)
    return PrintedReceipt(receipt.number, file)
