"""A person of the department: the citizen's next message goes to them."""

from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import plainly_chosen
from dastak.dialogue.effects import AskPerson
from dastak.dialogue.heard import NOTE_LIMIT, Heard
from dastak.dialogue.limits import clip
from dastak.dialogue.talk import Talk
from dastak.values.inbound import MediaIn, UnsupportedIn


def ask(talk: Talk) -> None:
    """Write in one message what it is about."""
    talk.ask(talk.text("person.ask"), [Choice("no", talk.text("button.never_mind"))])


def hear(talk: Talk, heard: Heard) -> bool:
    """Anything said or sent is passed on."""
    if plainly_chosen(talk, heard) == "no":
        talk.go(talk.state.behind or "home", behind="")
        return True
    text = heard.text or _described(heard)
    if not text:
        return False
    talk.order(AskPerson(clip(text, NOTE_LIMIT)))
    talk.note("person.passed")
    if talk.state.behind:
        talk.note("person.meanwhile")
    talk.go(talk.state.behind or "home", behind="")
    return True


def _described(heard: Heard) -> str:
    match heard.content:
        case MediaIn(kind=kind, caption=caption):
            return f"[{kind}] {caption}".strip()
        case UnsupportedIn():
            return ""
    return ""
