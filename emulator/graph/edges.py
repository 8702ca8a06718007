"""The whole Graph API that we imitate, in one table."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final, Literal, NamedTuple

from aiohttp import web

from emulator.faults import Subject
from emulator.shapes import JsonObject

from . import accounts, media, messages, numbers, profile, subscriptions, templates
from .call import Call

Handler = Callable[[Call], Awaitable[JsonObject | web.StreamResponse]]
Permission = Literal["whatsapp_business_messaging", "whatsapp_business_management"]


class Edge(NamedTuple):
    handler: Handler
    subject: Subject = "other"
    permission: Permission = "whatsapp_business_management"


MESSAGING: Final[Permission] = "whatsapp_business_messaging"

EDGES: Final[dict[tuple[str, str, str], Edge]] = {
    ("Number", "POST", "messages"): Edge(messages.send_message, "messages", MESSAGING),
    ("Number", "POST", "media"): Edge(media.upload_media, "media", MESSAGING),
    ("Media", "GET", ""): Edge(media.read_media, "media", MESSAGING),
    ("Media", "DELETE", ""): Edge(media.delete_media, "media", MESSAGING),
    ("Number", "GET", ""): Edge(numbers.read_number),
    ("Number", "POST", ""): Edge(numbers.change_number),
    ("Number", "POST", "register"): Edge(numbers.register),
    ("Number", "POST", "deregister"): Edge(numbers.deregister),
    ("Number", "GET", "whatsapp_business_profile"): Edge(profile.read_profile),
    ("Number", "POST", "whatsapp_business_profile"): Edge(profile.change_profile),
    ("Waba", "GET", ""): Edge(accounts.read_account),
    ("Waba", "POST", ""): Edge(accounts.change_account),
    ("Waba", "GET", "phone_numbers"): Edge(numbers.list_numbers),
    ("Waba", "GET", "subscribed_apps"): Edge(subscriptions.list_subscriptions),
    ("Waba", "POST", "subscribed_apps"): Edge(subscriptions.subscribe),
    ("Waba", "DELETE", "subscribed_apps"): Edge(subscriptions.unsubscribe),
    ("App", "GET", "subscriptions"): Edge(subscriptions.read_app_callback),
    ("App", "POST", "subscriptions"): Edge(subscriptions.set_app_callback),
    ("Waba", "GET", "message_templates"): Edge(templates.list_templates, "templates"),
    ("Waba", "POST", "message_templates"): Edge(templates.create_template, "templates"),
    ("Waba", "DELETE", "message_templates"): Edge(templates.delete_templates, "templates"),
    ("Template", "GET", ""): Edge(templates.read_template, "templates"),
    ("Template", "POST", ""): Edge(templates.edit_template, "templates"),
    ("Template", "POST", "unpause"): Edge(templates.unpause_template, "templates"),
}
