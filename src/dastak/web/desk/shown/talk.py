"""A talk with a citizen as the screen shows it, numbers and names masked until asked for."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, assert_never

from django.utils import timezone
from django.utils.functional import Promise

from dastak.accounts.queries import department
from dastak.casework.queries.of_citizens import cases_of_citizens
from dastak.conversations.queries.thread import Answered, File, Heard, Line, Thread, Wrote
from dastak.understanding.redaction import redact
from dastak.values.inbound import ChoiceIn, FormIn, LocationIn, MediaIn, ReactionIn, TextIn
from dastak.values.language import ENGLISH, Language
from dastak.values.outbound import ButtonsOut, FileOut, ListOut
from dastak.web.desk.access import SignedIn
from dastak.web.desk.notices import notice_text
from dastak.web.desk.phrases import replies
from dastak.web.desk.shown.answers import Manner
from dastak.web.desk.words import DELIVERY, SENT_KINDS, how_long

Side = Literal["citizen", "house", "staff"]
Show = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Bubble:
    """One message. ``label`` names what was sent, if not words; ``choices`` what was offered."""

    side: Side
    at: datetime
    text: str
    name: str = ""
    label: Promise | str = ""
    choices: tuple[str, ...] = ()
    delivery: Promise | str = ""
    file: File | None = None


def shown_talk(thread: Thread, who: SignedIn, *, manner: Manner) -> dict[str, object]:
    """The whole page."""
    office = department(thread.department)
    reads = Language(thread.language or ENGLISH)
    holder = thread.holder
    return shown_lines(thread, manner=manner) | {
        "who": who,
        "long": how_long(thread.since, timezone.now()) if thread.since else "",
        "reads": reads,
        "mine": holder is not None and holder.person == who.person.pk,
        "others": holder is not None and holder.person != who.person.pk,
        "cases": cases_of_citizens(who.scope, {thread.citizen}).get(thread.citizen, []),
        "phrases": replies(reads, who.language),
        "notice": "" if thread.window_open else notice_text(reads, office.name),
        "key": secrets.token_hex(16),
    }


def shown_lines(thread: Thread, *, manner: Manner) -> dict[str, object]:
    """The thread alone."""
    show: Show = redact if manner == "masked" else str
    return {
        "talk": thread,
        "bubbles": [_bubble(line, show) for line in thread.lines],
        "manner": manner,
    }


def _bubble(line: Line, show: Show) -> Bubble:
    match line:
        case Heard():
            return _heard(line, show)
        case Answered():
            return _answered(line, show)
        case Wrote(at=at, name=name, text=text, delivery=delivery):
            return Bubble("staff", at, text, name, delivery=DELIVERY[delivery])
        case _:
            assert_never(line)


def _heard(line: Heard, show: Show) -> Bubble:
    at, content = line.at, line.content
    match content:
        case TextIn(body=body):
            return Bubble("citizen", at, show(body))
        case ChoiceIn(title=title):
            return Bubble("citizen", at, title, label=SENT_KINDS["choice"])
        case MediaIn(kind=kind, caption=caption):
            return Bubble("citizen", at, show(caption), label=SENT_KINDS[kind], file=line.file)
        case LocationIn(name=name, address=address):
            words = show(f"{name} {address}".strip())
            return Bubble("citizen", at, words, label=SENT_KINDS["location"])
        case ReactionIn(emoji=emoji):
            return Bubble("citizen", at, emoji, label=SENT_KINDS["reaction"])
        case FormIn():
            return Bubble("citizen", at, "", label=SENT_KINDS["form"])
        case _:
            return Bubble("citizen", at, "", label=SENT_KINDS["other"])


def _answered(line: Answered, show: Show) -> Bubble:
    content = line.content
    match content:
        case FileOut(filename=filename, caption=caption):
            return Bubble("house", line.at, show(caption), label=filename)
        case ButtonsOut(body=body, options=options) | ListOut(body=body, options=options):
            titles = tuple(option.title for option in options)
            return Bubble("house", line.at, show(body), choices=titles)
        case _:
            return Bubble("house", line.at, show(content.body))
