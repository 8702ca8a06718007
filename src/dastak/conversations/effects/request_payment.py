"""``request_payment``: open the gateway's page for an order (remote)."""

from __future__ import annotations

from datetime import datetime

from dastak.accounts.actors import citizen_actor
from dastak.conversations.ports import Ports
from dastak.conversations.remote_jobs import Job
from dastak.dialogue.effects import RequestPayment
from dastak.dialogue.events import Event, PaymentLinkReady, PaymentMoved
from dastak.payments.actions.print_receipt import print_receipt
from dastak.payments.actions.request_link import PaymentLink, request_link
from dastak.payments.lifecycle import OrderStatus
from dastak.values.money import Money


def carry_out(job: Job, effect: RequestPayment, ports: Ports, *, now: datetime) -> Event:
    """The page's address; what was paid meanwhile is told as such."""
    link = request_link(
        effect.order,
        gateway=ports.gateway,
        run=ports.run,
        return_url=ports.return_url,
        by=citizen_actor(job.citizen),
        now=now,
    )
    if link.status is OrderStatus.SETTLED:
        return _settled(link)
    return PaymentLinkReady(link.order, link.reference, link.url, link.amount)


def _settled(link: PaymentLink) -> PaymentMoved:
    printed = print_receipt(link.order)
    return PaymentMoved(
        order=link.order,
        reference=link.reference,
        service=link.service,
        status="settled",
        amount=link.amount,
        receipt=printed.number,
        receipt_file=printed.file,
    )


def failed(effect: RequestPayment) -> Event:
    """The gateway could not be reached for long: the citizen is told to ask again later."""
    return PaymentLinkReady(effect.order, "", "", Money())
