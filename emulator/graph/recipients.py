"""Whom a message is for: a phone as people write it, or a business-scoped user id."""

from __future__ import annotations

import re
from typing import Final

from emulator.reading import Node
from emulator.refusals import Refusal
from emulator.rules.checked import Recipient
from emulator.state.business import Number
from emulator.world import World

USER_ID: Final = re.compile(r"[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}")
PHONE: Final = re.compile(r"\+?[\d\s()\-]+")
NATIONAL_DIGITS: Final = 10


def recipient_of(body: Node, number: Number, world: World) -> Recipient:
    """`to` wins over `recipient`; one of them must be there."""
    kind = body.maybe("recipient_type")
    if kind and kind.choice("individual", "group") == "group":
        raise Refusal(131020, "the emulator does not imitate groups", rule="messages.group")
    to, user = body.maybe("to"), body.maybe("recipient")
    if to is not None:
        return _by_phone(to, number, world)
    if user is None:
        raise Refusal(100, "The parameter to is required.", rule="messages.to")
    return _by_user_id(user, world)


def _by_phone(node: Node, number: Number, world: World) -> Recipient:
    written = str(node.value) if isinstance(node.value, int) else node.text()
    digits = "".join(c for c in written if c.isdigit())
    if not PHONE.fullmatch(written) or not 5 <= len(digits) <= 15:
        raise node.refuse(f"{written!r} is not a phone number")
    if not written.strip().startswith("+") and len(digits) <= NATIONAL_DIGITS:
        digits = number.country_code + digits
    if digits == number.digits:
        raise Refusal(131021, "Recipient cannot be sender", rule="messages.to")
    allowed = world.settings.test_recipients
    if allowed and digits not in allowed:
        raise Refusal(131030, "not in the list of test recipients", rule="messages.to")
    citizen = world.citizens.by_phone(digits)
    if citizen is None and world.settings.strangers == "welcome":
        citizen = world.citizens.add(digits, phone=digits, username=None, client="flows")
    return Recipient(written, citizen, wa_id=digits, user_id=None)


def _by_user_id(node: Node, world: World) -> Recipient:
    user_id = node.text()
    if not USER_ID.fullmatch(user_id):
        raise node.refuse(f"{user_id!r} is not a business-scoped user id")
    citizen = world.citizens.by_user_id(user_id)
    return Recipient(user_id, citizen, wa_id=None, user_id=user_id)
