"""Talking with a person of the office: who hears a message, how long is too long, what is said."""

from dastak.dialogue.choices import Choice
from dastak.dialogue.effects import AskPerson, KeepMedia, SetTimer
from dastak.dialogue.forms import in_form
from dastak.dialogue.heard import NOTE_LIMIT, Heard
from dastak.dialogue.limits import clip
from dastak.dialogue.paths import STILL_GOOD
from dastak.dialogue.talk import INDIA, PARAGRAPH, Talk
from dastak.understanding.commands import find_command
from dastak.values.inbound import ContactsIn, FormIn, LocationIn, MediaIn
from dastak.values.outbound import TEXT_LIMIT, TextOut

TIMER = "person"
PATIENCE_SECONDS = 30 * 60
"""So long a citizen waits for a person's word before the house says what happens."""
SLACK = 60
WINDOW_SECONDS = 24 * 3600
FORGOTTEN_SECONDS = 24 * 3600
"""A person who has said nothing for so long has left, whatever the desk says."""
AWAITED_SECONDS = 3 * 86400
"""So long what nobody understands is passed on to the person who was asked for."""
STILL_OBEYED = frozenset({"menu", "stop", "start", "emergency", "language"})
"""Words that are for the house even while a person is there."""


def goes_to_person(talk: Talk, heard: Heard) -> bool:
    """While a person has the conversation they hear everything but a few words of command."""
    if talk.state.step != "attended":
        return False
    away = talk.seconds - talk.state.attended_at
    if away > FORGOTTEN_SECONDS and not talk.state.unread:
        talk.change(step=talk.state.behind or "home", behind="")
        return False
    if _is_for_the_house(heard):
        return False
    await_word(talk)
    keep_media(talk, heard)
    talk.change(quiet="person")
    return True


def passed_on(talk: Talk, heard: Heard) -> bool:
    """What nobody understands, of a citizen who waits for a person, is for that person."""
    text = described(heard)
    waits = talk.state.asked_at and talk.seconds - talk.state.asked_at < AWAITED_SECONDS
    if not waits or not text or in_form(talk):
        return False
    talk.order(AskPerson(clip(text, NOTE_LIMIT)))
    keep_media(talk, heard)
    talk.note("person.added")
    return True


def say_unread(talk: Talk) -> None:
    """What a person wrote while the window was closed is said as soon as it is open again."""
    words = talk.state.unread
    if words:
        talk.change(unread=())
        talk.tell(TextOut(clip(PARAGRAPH.join(words), TEXT_LIMIT)))


def await_word(talk: Talk) -> None:
    """From the first message that nobody has answered yet the clock runs."""
    if not talk.state.asked_at:
        talk.change(asked_at=talk.seconds)
        talk.order(SetTimer(TIMER, PATIENCE_SECONDS))


def keep_media(talk: Talk, heard: Heard) -> None:
    """A file for a person is fetched and kept, so that they can open it."""
    if isinstance(heard.content, MediaIn):
        talk.order(KeepMedia(heard.content))


def window_is_closed(talk: Talk) -> bool:
    """Whether the citizen has been silent for so long that only a template may go out."""
    return talk.seconds - talk.state.heard_at >= WINDOW_SECONDS


def described(heard: Heard) -> str:
    """What was said or sent, as one line of text; empty when nothing of it can be passed on."""
    match heard.content:
        case MediaIn(kind=kind, caption=caption):
            return f"[{kind}] {caption}".strip()
        case LocationIn(name=name, address=address):
            return f"[place] {name} {address}".strip()
        case ContactsIn():
            return "[contact]"
        case FormIn():
            return "[form]"
    return heard.text


def opening(talk: Talk) -> dict[str, str]:
    """``day`` and ``time`` at which the office opens; empty while it is open."""
    now = talk.now.astimezone(INDIA)
    hours = talk.definitions.office.hours
    opens = None if hours.is_open(now) else hours.opens_next(now)
    if opens is None:
        return {}
    return {"day": talk.wording.day(opens.date()), "time": f"{opens:%H:%M}"}


def say_with_way_home(talk: Talk, key: str, **values: object) -> None:
    """The person is not there any more: the form goes on, or the menu is one tap away."""
    text = talk.text(key, **values)
    if talk.state.behind:
        talk.remark(text)
        talk.go(talk.state.behind, behind="")
        return
    talk.change(step="home", behind="", subject="", misses=0)
    talk.ask(text, [Choice("menu", talk.text("button.menu"))])


def _is_for_the_house(heard: Heard) -> bool:
    if heard.key or heard.stale:
        return (heard.key or heard.stale).partition(":")[0] in STILL_GOOD
    if not heard.text or heard.too_long:
        return False
    command = find_command(heard.text)
    return command is not None and (command.name in STILL_OBEYED or bool(command.language))
