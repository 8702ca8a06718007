"""Reply buttons: one to three, each with its own id and title."""

from emulator.reading import Node, unique
from emulator.rules.checked import Checked, Sending

from .parts import action_of, check_body, check_header

BUTTONS_MOST = 3
ID_MOST = 256
TITLE_MOST = 20


def check_button(content: Node, sending: Sending) -> Checked:
    media = check_header(content, sending, "text", "image", "video", "document")
    check_body(content)
    buttons = action_of(content).need("buttons").items(least=1, most=BUTTONS_MOST)
    for button in buttons:
        button.need("type").choice("reply")
    replies = [button.need("reply") for button in buttons]
    unique(replies, [reply.need("id").text(ID_MOST) for reply in replies], "id")
    unique(replies, [reply.need("title").text(TITLE_MOST) for reply in replies], "title")
    return Checked(content.value, media=media)
