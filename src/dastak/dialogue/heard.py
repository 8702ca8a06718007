"""What the citizen's message amounts to before any step looks at it."""

import unicodedata

import msgspec

from dastak.definitions.fields.aadhaar import mask_aadhaar
from dastak.dialogue.choices import tapped
from dastak.dialogue.state import State
from dastak.values.inbound import ChoiceIn, InboundContent, TextIn

TYPED_LIMIT = 1000
"""More than this is no answer to any question; ``long_text`` and notes take ``NOTE_LIMIT``."""
NOTE_LIMIT = 4000


class Heard(msgspec.Struct, frozen=True):
    """``text``: typed words, every Aadhaar number in them masked. ``key``: a tap on the last
    menu. ``stale``: the key of a tap on an older one."""

    content: InboundContent
    text: str = ""
    key: str = ""
    stale: str = ""

    @property
    def too_long(self) -> bool:
        return len(self.text) > TYPED_LIMIT


def hear(content: InboundContent, state: State) -> Heard:
    """The message as the steps take it."""
    if isinstance(content, TextIn):
        return Heard(content, text=mask_aadhaar(_tidy(content.body)))
    if isinstance(content, ChoiceIn):
        key, fresh = tapped(state, content.id)
        return Heard(content, key=key) if fresh else Heard(content, stale=key)
    return Heard(content)


def _tidy(body: str) -> str:
    """Without signs that cannot be seen or stored; line ends as they are."""
    kept = (c for c in body if c in "\n\u200c\u200d" or unicodedata.category(c)[0] != "C")
    return "".join(kept).strip()
