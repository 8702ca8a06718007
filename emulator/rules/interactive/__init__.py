"""Rules of interactive messages, one file per kind."""

from __future__ import annotations

from emulator.reading import Node
from emulator.rules.checked import Checked, Sending

from .asks import check_address, check_ask_contact, check_ask_location
from .button import check_button
from .cta_url import check_cta_url
from .flow import check_flow
from .listing import check_list
from .order_details import check_order_details
from .order_status import check_order_status

KINDS = {
    "button": check_button,
    "list": check_list,
    "cta_url": check_cta_url,
    "location_request_message": check_ask_location,
    "request_contact_info": check_ask_contact,
    "address_message": check_address,
    "flow": check_flow,
    "order_details": check_order_details,
    "order_status": check_order_status,
}
NOT_IMITATED = (
    "product",
    "product_list",
    "catalog_message",
    "carousel",
    "call_permission_request",
    "voice_call",
)


def check_interactive(content: Node, sending: Sending) -> Checked:
    kind = content.need("type")
    name = kind.any_text()
    if name in NOT_IMITATED:
        raise kind.refuse(f"the emulator does not imitate {name}", code=131051)
    check = KINDS.get(kind.choice(*KINDS))
    assert check is not None
    return check(content, sending)
