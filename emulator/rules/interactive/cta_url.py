"""One button that opens an address."""

from emulator.reading import Node
from emulator.rules.checked import Checked, Sending

from .parts import action_of, check_body, check_header

DISPLAY_MOST = 20


def check_cta_url(content: Node, sending: Sending) -> Checked:
    media = check_header(content, sending, "text", "image", "video", "document")
    check_body(content)
    parameters = action_of(content, "cta_url").need("parameters")
    parameters.need("display_text").text(DISPLAY_MOST)
    parameters.need("url").url()
    return Checked(content.value, media=media)
