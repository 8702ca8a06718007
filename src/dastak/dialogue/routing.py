"""Free words that want a service lead there; in the middle of a form only after asking."""

from dastak.dialogue.forms import in_form
from dastak.dialogue.heard import Heard
from dastak.dialogue.paths import interlude, open_service
from dastak.dialogue.talk import Talk
from dastak.understanding.understood import Intent, Understood

SURE_ENOUGH_TO_LEAVE = 0.85
SHOWN = 3
NOTHING = Understood("out-of-scope", "empty")


def led_to_service(talk: Talk, heard: Heard) -> bool:
    """Open the service, ask which of several, or offer to leave the present form."""
    found = understood(talk, heard)
    meant = offered(talk, found)
    if not meant:
        return False
    best = meant[0]
    if in_form(talk):
        sure = found.decision == "route" and best.confidence >= SURE_ENOUGH_TO_LEAVE
        if not sure or best.id == talk.form.service:
            return False
        interlude(talk, "leave", subject=best.id)
        return True
    if found.decision == "route" or len(meant) == 1:
        return open_service(talk, best.id)
    talk.go("which", subject=" ".join(intent.id for intent in meant[:SHOWN]), behind="")
    return True


def wish_of(talk: Talk, heard: Heard) -> str:
    """The service that a first message surely asks for, to be opened once the language is known."""
    found = understood(talk, heard)
    meant = offered(talk, found)
    return meant[0].id if meant and found.decision == "route" else ""


def understood(talk: Talk, heard: Heard) -> Understood:
    """What the words mean, whatever this number offers."""
    if not heard.text or heard.too_long:
        return NOTHING
    return talk.definitions.understander.understand(heard.text, talk.language)


def offered(talk: Talk, found: Understood) -> tuple[Intent, ...]:
    """Of what may be meant, the services of this number."""
    services = frozenset(talk.definitions.office.services)
    return tuple(intent for intent in found.intents if intent.id in services)
