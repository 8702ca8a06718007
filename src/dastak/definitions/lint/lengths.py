"""Texts fit where WhatsApp shows them, and stay short enough to be read and heard."""

from collections.abc import Iterator

from dastak.definitions.findings import Finding
from dastak.definitions.lint.subject import Subject
from dastak.definitions.lint.walk import texts_of
from dastak.definitions.yaml_source import Keys
from dastak.values.outbound import (
    BUTTON_TITLE_LIMIT,
    BUTTONS_LIMIT,
    ROW_DESCRIPTION_LIMIT,
    ROW_TITLE_LIMIT,
)

ABOUT_LIMIT = 600
LABEL_LIMIT = 40
QUESTION_LIMIT = 400
EXAMPLE_LIMIT = 100
REASON_LIMIT = 300
RULE_LIMIT = 600
"""Question, example, reason and a line of our own together stay under the 1,024 of a body."""

_LIMITS = {
    "title": ROW_TITLE_LIMIT,
    "summary": ROW_DESCRIPTION_LIMIT,
    "about": ABOUT_LIMIT,
    "label": LABEL_LIMIT,
    "question": QUESTION_LIMIT,
    "request": QUESTION_LIMIT,
    "example": EXAMPLE_LIMIT,
    "reason": REASON_LIMIT,
}


def check(subject: Subject) -> Iterator[Finding]:
    """Every text of every language."""
    for language, wording in subject.worded():
        for keys, text in texts_of(wording):
            limit = _limit(subject, keys)
            if len(text) > limit:
                what = f"“{_short(text)}” has {len(text)} characters; {limit} fit here"
                yield subject.in_wording(language, keys, what, "say it in fewer words")


def _limit(subject: Subject, keys: Keys) -> int:
    if keys[0] == "rules":
        return RULE_LIMIT
    if len(keys) > 1 and keys[-2] == "options":
        return _option_limit(subject, keys)
    return _LIMITS[str(keys[-1])]


def _option_limit(subject: Subject, keys: Keys) -> int:
    """Up to three options become buttons, whose titles are shorter than a list's rows."""
    names = [str(keys[n]) for n in range(1, len(keys) - 2, 2)]
    field = subject.field(".".join(names))
    buttons = field is not None and (field.kind == "yes_no" or _fits_buttons(len(field.options)))
    several = field is not None and field.kind == "choices"
    return BUTTON_TITLE_LIMIT if buttons and not several else ROW_TITLE_LIMIT


def _fits_buttons(count: int) -> bool:
    return 0 < count <= BUTTONS_LIMIT


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
