"""Taking a message that kept the rules: it gets its id, and its journey begins."""

from __future__ import annotations

from emulator.reading import Node
from emulator.refusals import Refusal
from emulator.rules.checked import Checked, Sending
from emulator.state.citizens import Citizen
from emulator.state.messages import Failure, Message
from emulator.world import World

from . import links, progress
from .judgement import category_of, fail, judge
from .orders import remember_order
from .pricing import price
from .windows import business_wrote, window_is_open


def accept(sending: Sending, kind: str, checked: Checked, body: Node) -> Message:
    """Idempotent in nothing, as the platform is: the same request twice is two messages."""
    world = sending.world
    failure = judge(sending, kind, checked)
    if failure and failure.code == 131047 and world.settings.strict_sync:
        raise Refusal(failure.code, failure.details, rule="window")
    message = _message(sending, kind, checked, body, failure)
    if failure is None:
        failure = _ordered_failure(world, message)
    world.messages[message.id] = message
    world.ledger.counts["accepted"] += 1
    remember_order(sending, message)
    citizen = sending.recipient.citizen
    if citizen is not None and failure is None:
        _count(world, citizen, sending, message)
    if failure is None and checked.media and checked.media.link:
        links.fetch_then_go(sending, message, checked.media)
    else:
        progress.go(world, message)
    return message


def _ordered_failure(world: World, message: Message) -> Failure | None:
    """Trouble from the control interface: at once, or only after `sent`."""
    fault = world.faults.late_error()
    if fault is None:
        return None
    failure = fail(fault.code, fault.details)
    if fault.when == "later":
        message.failure = failure
        return failure
    message.fails_after_sent = failure
    return None


def _message(
    sending: Sending, kind: str, checked: Checked, body: Node, failure: Failure | None
) -> Message:
    world, citizen = sending.world, sending.recipient.citizen
    context, opaque = body.maybe("context"), body.maybe("biz_opaque_callback_data")
    return Message(
        id=world.ids.wamid(),
        number_id=sending.number.id,
        side="business",
        at=world.now,
        type=kind,
        content=checked.content,
        citizen_id=citizen.id if citizen else None,
        context_id=context.need("message_id").any_text() if context else None,
        failure=failure,
        media_id=checked.media.id if checked.media else None,
        rendered=checked.rendered,
        category=category_of(checked),
        opaque=opaque.any_text() if opaque else None,
        wa_id=sending.recipient.wa_id,
        template_id=checked.template.id if checked.template else None,
    )


def _count(world: World, citizen: Citizen, sending: Sending, message: Message) -> None:
    number = sending.number
    message.in_window = window_is_open(world, citizen, number)
    if message.type != "reaction":
        message.pricing = price(world, citizen, number, message.category)
    if message.category == "marketing":
        citizen.marketing_at.append(world.now)
    if sending.recipient.wa_id:
        citizen.phone_was_used(world.now)
    business_wrote(world, citizen, number)
