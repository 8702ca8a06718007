"""What the receipt of a settled order says."""

from __future__ import annotations

import msgspec
from django.utils import timezone

from dastak.integrations.printer.amount_words import amount_in_words
from dastak.integrations.printer.page import BILINGUAL, FeeRow, ReceiptPage
from dastak.payments.models import Order, Payment, Receipt
from dastak.values.language import ENGLISH, HINDI, LanguageText
from dastak.values.money import Money

METHODS = {
    "upi": LanguageText({ENGLISH: "UPI", HINDI: "यूपीआई"}),
    "card": LanguageText({ENGLISH: "Debit or credit card", HINDI: "डेबिट या क्रेडिट कार्ड"}),
    "netbanking": LanguageText({ENGLISH: "Net banking", HINDI: "नेट बैंकिंग"}),
}


class _Line(msgspec.Struct, frozen=True):
    head: str
    label: LanguageText
    paise: int


def receipt_page(receipt: Receipt, order: Order, payment: Payment) -> ReceiptPage:
    """The page, for the printer."""
    lines = msgspec.convert(order.lines, tuple[_Line, ...])
    department = order.department
    method = LanguageText({ENGLISH: payment.method, HINDI: payment.method})
    return ReceiptPage(
        department=department.name,
        number=receipt.number,
        reference=order.reference,
        service=msgspec.convert(order.title, LanguageText),
        payer=order.payer,
        heads=tuple(FeeRow(line.label, str(Money(line.paise))) for line in lines),
        total=str(order.amount),
        total_words=amount_in_words(order.amount, BILINGUAL),
        mode=METHODS.get(payment.method, method),
        transaction=payment.bank_reference or payment.gateway_payment_id,
        paid_on=timezone.localdate(payment.captured_at),
        qr="",
    )
