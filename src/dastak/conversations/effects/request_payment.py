"""``request_payment``: open the gateway's page for an order (remote)."""

from __future__ import annotations

from datetime import datetime

from dastak.accounts.actors import citizen_actor
from dastak.conversations.ports import Ports
from dastak.conversations.remote_jobs import Job
from dastak.dialogue.effects import RequestPayment
from dastak.dialogue.events import Event, PaymentLinkReady
from dastak.payments.actions.request_link import request_link
from dastak.values.money import Money


def carry_out(job: Job, effect: RequestPayment, ports: Ports, *, now: datetime) -> Event:
    """The page's address; empty when there is nothing to pay any more."""
    link = request_link(
        effect.order,
        gateway=ports.gateway,
        run=ports.run,
        return_url=ports.return_url,
        by=citizen_actor(job.citizen),
        now=now,
    )
    return PaymentLinkReady(link.order, link.reference, link.url, link.amount)


def failed(effect: RequestPayment) -> Event:
    """The gateway could not be reached for long: the citizen is told to ask again later."""
    return PaymentLinkReady(effect.order, "", "", Money())
