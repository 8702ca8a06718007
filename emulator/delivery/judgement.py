"""Will it arrive? Everything that the platform finds out only after saying 200."""

from __future__ import annotations

from typing import Final

from emulator.codes import look_up
from emulator.rules.checked import Checked, Sending
from emulator.rules.media_types import kind_of
from emulator.shapes import text_of
from emulator.state.citizens import Citizen
from emulator.state.messages import Failure

from .pricing import price
from .windows import window_is_open

BREACHES: Final = {
    131047: "window",
    131048: "portfolio_limit",
    131050: "marketing_opt_out",
    131053: "media",
}
DAY: Final = 86_400
FLOWS_NEED_NEW_CLIENT: Final = ("flow", "address_message")


def judge(sending: Sending, kind: str, checked: Checked) -> Failure | None:
    """The reason why this message will fail, or nothing."""
    citizen = sending.recipient.citizen
    if citizen is None or not _is_reachable(sending, citizen):
        return fail(131026, "Message undeliverable.")
    return (
        _window(sending, citizen, kind)
        or _client(sending, citizen, kind, checked)
        or _marketing(sending, citizen, checked)
        or _portfolio(sending, citizen)
        or _payment(sending, citizen, checked)
        or _media(sending, checked)
    )


def fail(code: int, details: str) -> Failure:
    return Failure(code, look_up(code).title, details)


def category_of(checked: Checked) -> str:
    return checked.template.category.lower() if checked.template else "service"


def _is_reachable(sending: Sending, citizen: Citizen) -> bool:
    number = sending.number
    return (
        citizen.on_whatsapp
        and number.id not in citizen.blocked
        and citizen.id not in number.blocked
    )


def _window(sending: Sending, citizen: Citizen, kind: str) -> Failure | None:
    if kind == "template" or window_is_open(sending.world, citizen, sending.number):
        return None
    return fail(
        131047,
        "Message failed to send because more than 24 hours have passed since the customer last "
        "replied to this number.",
    )


def _client(sending: Sending, citizen: Citizen, kind: str, checked: Checked) -> Failure | None:
    """An old client shows no buttons; one without Flows opens no forms."""
    if kind != "interactive" or citizen.client == "flows":
        return None
    content = checked.content if isinstance(checked.content, dict) else {}
    if citizen.client == "buttons" and text_of(content.get("type")) not in FLOWS_NEED_NEW_CLIENT:
        return None
    return fail(
        sending.world.settings.old_client_code,
        "The recipient's version of WhatsApp cannot show this kind of message.",
    )


def _marketing(sending: Sending, citizen: Citizen, checked: Checked) -> Failure | None:
    if category_of(checked) != "marketing":
        return None
    if citizen.marketing_opt_out:
        return fail(131050, "The recipient has stopped marketing messages from this business.")
    world = sending.world
    most = world.settings.marketing_per_day
    recent = citizen.marketing_at
    while recent and recent[0] <= world.now - DAY:
        del recent[0]
    if most and len(recent) >= most and not window_is_open(world, citizen, sending.number):
        return fail(131049, "Not delivered to maintain healthy ecosystem engagement.")
    return None


def _portfolio(sending: Sending, citizen: Citizen) -> Failure | None:
    """Different people reached outside their window within a day."""
    world = sending.world
    most = world.settings.portfolio_limit
    if not most or window_is_open(world, citizen, sending.number):
        return None
    reached = world.reached
    for known, at in list(reached.items()):
        if at > world.now - DAY:
            break
        del reached[known]
    if citizen.id not in reached and len(reached) >= most:
        return fail(world.settings.portfolio_limit_code, f"More than {most} people in a day.")
    reached.setdefault(citizen.id, world.now)
    return None


def _payment(sending: Sending, citizen: Citizen, checked: Checked) -> Failure | None:
    if sending.world.settings.payment_method:
        return None
    category = category_of(checked)
    if not price(sending.world, citizen, sending.number, category)["billable"]:
        return None
    return fail(sending.world.settings.unpaid_code, "No payment method for charged messages.")


def _media(sending: Sending, checked: Checked) -> Failure | None:
    use = checked.media
    if use is None or use.id is None:
        return None
    found = sending.world.media[use.id].mime_type
    if kind_of(found) == use.kind:
        return None
    return fail(131053, f"{use.kind.capitalize()} file uploaded with mimetype as {found}.")
