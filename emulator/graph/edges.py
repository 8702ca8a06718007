"""The whole Graph API that we imitate, in one table."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final, Literal, NamedTuple

from aiohttp import web

from emulator.faults import Subject
from emulator.shapes import JsonObject

from . import (
    accounts,
    blocking,
    flows,
    history,
    media,
    messages,
    number_settings,
    numbers,
    payments,
    profile,
    short_links,
    subscriptions,
    templates,
    uploads,
)
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
    ("Number", "GET", "block_users"): Edge(blocking.list_blocked, "other", MESSAGING),
    ("Number", "POST", "block_users"): Edge(blocking.block, "other", MESSAGING),
    ("Number", "DELETE", "block_users"): Edge(blocking.unblock, "other", MESSAGING),
    ("Number", "GET", "message_history"): Edge(history.read_history, "other", MESSAGING),
    ("Number", "GET", "message_qrdls"): Edge(short_links.read_links),
    ("Number", "POST", "message_qrdls"): Edge(short_links.save_link),
    ("Number", "DELETE", "message_qrdls"): Edge(short_links.delete_link),
    ("Number", "GET", "settings"): Edge(number_settings.read_settings),
    ("Number", "POST", "settings"): Edge(number_settings.change_settings),
    ("Number", "POST", "conversational_automation"): Edge(number_settings.change_automation),
    ("Number", "GET", "business_compliance_info"): Edge(number_settings.read_compliance),
    ("Number", "POST", "business_compliance_info"): Edge(number_settings.change_compliance),
    ("Number", "GET", "whatsapp_business_encryption"): Edge(number_settings.read_key),
    ("Number", "POST", "whatsapp_business_encryption"): Edge(number_settings.change_key),
    ("Number", "GET", "username"): Edge(number_settings.read_username),
    ("Number", "POST", "username"): Edge(number_settings.change_username),
    ("Number", "DELETE", "username"): Edge(number_settings.drop_username),
    ("Number", "GET", "payments"): Edge(payments.read_payment),
    ("Number", "POST", "payments_refund"): Edge(payments.refund),
    ("Waba", "GET", "payment_configurations"): Edge(payments.list_configurations),
    ("Waba", "GET", "flows"): Edge(flows.list_flows),
    ("Waba", "POST", "flows"): Edge(flows.create_flow),
    ("Flow", "GET", ""): Edge(flows.read_flow),
    ("Flow", "POST", ""): Edge(flows.change_flow),
    ("Flow", "DELETE", ""): Edge(flows.delete_flow),
    ("Flow", "GET", "assets"): Edge(flows.list_assets),
    ("Flow", "POST", "assets"): Edge(flows.upload_asset),
    ("Flow", "POST", "publish"): Edge(flows.publish_flow),
    ("Flow", "POST", "deprecate"): Edge(flows.deprecate_flow),
    ("App", "POST", "uploads"): Edge(uploads.open_upload),
    ("Upload", "POST", ""): Edge(uploads.write_upload),
    ("Upload", "GET", ""): Edge(uploads.read_upload),
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
