"""What may be said to whom, and in which form: pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Form = Literal["free", "template", "refused"]
OPTED_OUT = -1
WINDOW_CLOSED = -2
NO_TEMPLATE = -3
MARKETING = -4
UNREADABLE = -5

REASONS = {
    OPTED_OUT: "the citizen has opted out of notices",
    WINDOW_CLOSED: "the 24-hour window is closed and the message has no template",
    NO_TEMPLATE: "the template is not approved in this language",
    UNREADABLE: "the message cannot be opened or has no recipient",
    MARKETING: "the template is not in the utility category",
}


@dataclass(frozen=True, slots=True)
class Ruling:
    """The form to send in; ``code`` says why when it is refused."""

    form: Form
    code: int = 0


@dataclass(frozen=True, slots=True)
class TemplateFacts:
    """The state of a template as the platform last told us."""

    status: str
    category: str


def rule(
    *,
    now: datetime,
    window_until: datetime | None,
    notice: str,
    opted_out: bool,
    template: TemplateFacts | None,
) -> Ruling:
    """Inside the window anything may be said; after it only an approved utility template,
    and never to somebody who said stop."""
    if window_until is not None and now < window_until:
        return Ruling("free")
    if not notice:
        return Ruling("refused", WINDOW_CLOSED)
    if opted_out:
        return Ruling("refused", OPTED_OUT)
    if template is None or template.status != "APPROVED":
        return Ruling("refused", NO_TEMPLATE)
    if template.category != "UTILITY":
        return Ruling("refused", MARKETING)
    return Ruling("template")
