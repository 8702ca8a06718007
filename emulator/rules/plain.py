"""Rules of text, location, contacts and reactions."""

from __future__ import annotations

from emulator.reading import Node
from emulator.refusals import Refusal

from .checked import Checked, Sending

TEXT_MOST = 4096
REACTION_DAYS = 30
CONTACT_LISTS = ("addresses", "emails", "phones", "urls")
NAME_PARTS = ("first_name", "last_name", "middle_name", "suffix", "prefix")


def check_text(content: Node, sending: Sending) -> Checked:
    content.need("body").text(TEXT_MOST)
    if preview := content.maybe("preview_url"):
        preview.flag()
    return Checked(content.value)


def check_location(content: Node, sending: Sending) -> Checked:
    latitude, longitude = content.need("latitude"), content.need("longitude")
    if not -90 <= latitude.number() <= 90:
        raise latitude.refuse("must lie between -90 and 90")
    if not -180 <= longitude.number() <= 180:
        raise longitude.refuse("must lie between -180 and 180")
    for name in ("name", "address"):
        if node := content.maybe(name):
            node.any_text(1000)
    return Checked(content.value)


def check_contacts(content: Node, sending: Sending) -> Checked:
    for contact in content.items(least=1, most=sending.world.settings.contacts_most):
        name = contact.need("name")
        name.need("formatted_name").text()
        if not any(name.maybe(part) for part in NAME_PARTS):
            raise name.refuse("needs one more part of the name, e.g. first_name", code=131008)
        for group in CONTACT_LISTS:
            if node := contact.maybe(group):
                node.items()
    return Checked(content.value)


def check_reaction(content: Node, sending: Sending) -> Checked:
    """A reaction points to a message of the same chat, not too old, not a reaction itself."""
    target_id = content.need("message_id").text()
    emoji = content.need("emoji").any_text()
    if len(emoji) > 16 or any(c.isalnum() and c.isascii() for c in emoji):
        raise content.need("emoji").refuse("must be one emoji, or empty to remove it")
    target = sending.world.messages.get(target_id)
    citizen = sending.recipient.citizen
    if target is None or citizen is None or target.citizen_id != citizen.id:
        raise Refusal(131009, f"no message {target_id} in this chat", rule="reaction.message_id")
    if target.type == "reaction":
        raise Refusal(131009, "a reaction cannot be reacted to", rule="reaction.message_id")
    if sending.world.now - target.at > REACTION_DAYS * 86400:
        raise Refusal(131009, "the message is older than 30 days", rule="reaction.age")
    return Checked(content.value)
