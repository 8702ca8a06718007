"""Messages that ask for a location, a phone number, an address."""

from emulator.reading import Node
from emulator.refusals import Refusal
from emulator.rules.checked import Checked, Sending

from .parts import action_of, check_body, check_header

PIN_DIGITS = 6


def check_ask_location(content: Node, sending: Sending) -> Checked:
    check_header(content, sending)
    check_body(content)
    action_of(content, "send_location")
    return Checked(content.value)


def check_ask_contact(content: Node, sending: Sending) -> Checked:
    check_body(content)
    action_of(content, "request_contact_info")
    return Checked(content.value)


def check_address(content: Node, sending: Sending) -> Checked:
    """India only: the business and the citizen both have Indian numbers."""
    if sending.number.country_code != "91":
        raise Refusal(131009, "address messages are for India", rule="interactive.address.country")
    media = check_header(content, sending, "text", "image", "video", "document")
    check_body(content)
    parameters = action_of(content, "address_message").need("parameters")
    parameters.need("country").choice("IN")
    if (values := parameters.maybe("values")) and (pin := values.maybe("in_pin_code")):
        _check_pin(pin)
    if saved := parameters.maybe("saved_addresses"):
        for address in saved.items(least=1):
            address.need("id").text()
            address.need("value").fields()
    return Checked(content.value, media=media)


def _check_pin(node: Node) -> None:
    pin = node.text()
    if len(pin) != PIN_DIGITS or not pin.isdigit():
        raise node.refuse("must be six digits")
