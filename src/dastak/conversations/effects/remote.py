"""Every effect that leaves the machine: kept in the turn, carried out after the commit (remote)."""

from __future__ import annotations

from datetime import datetime

from dastak.conversations.effects import (
    ask_meaning,
    check_document,
    keep_media,
    request_payment,
    transcribe,
)
from dastak.conversations.ports import Ports
from dastak.conversations.remote_jobs import Job
from dastak.conversations.talk import Order
from dastak.dialogue.effects import (
    AskMeaning,
    CheckDocument,
    KeepMedia,
    RequestPayment,
    Transcribe,
)
from dastak.dialogue.events import Event


def perform(orders: list[Order]) -> None:
    """Hand over to ``workers/remote``; the outcome comes back as an event."""
    for order in orders:
        order.talk.remote.append((order.key, order.effect))


def carry_out(job: Job, ports: Ports, *, now: datetime) -> Event:
    """Do it now; raises what the ports raise."""
    match job.effect:
        case CheckDocument() as effect:
            return check_document.carry_out(job, effect, ports, now=now)
        case KeepMedia() as effect:
            return keep_media.carry_out(job, effect, ports)
        case RequestPayment() as effect:
            return request_payment.carry_out(job, effect, ports, now=now)
        case Transcribe() as effect:
            return transcribe.carry_out(job, effect, ports)
        case AskMeaning() as effect:
            return ask_meaning.carry_out(effect, ports, now=now)
        case _:
            raise TypeError(f"{type(job.effect).__name__} is not a remote effect")


def failed_event(job: Job) -> Event:
    """What the conversation hears when every attempt failed."""
    match job.effect:
        case CheckDocument() as effect:
            return check_document.failed(job, effect)
        case KeepMedia():
            return keep_media.failed(job)
        case RequestPayment() as effect:
            return request_payment.failed(effect)
        case Transcribe() as effect:
            return transcribe.failed(job, effect)
        case AskMeaning() as effect:
            return ask_meaning.failed(effect)
        case _:
            raise TypeError(f"{type(job.effect).__name__} is not a remote effect")
