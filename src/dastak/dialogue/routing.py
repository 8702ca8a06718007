"""Free words that name a service lead there; in the middle of a form only after asking."""

from dastak.dialogue.forms import in_form
from dastak.dialogue.heard import Heard
from dastak.dialogue.paths import interlude, open_service
from dastak.dialogue.talk import Talk

SURE = 0.7
SURE_ENOUGH_TO_LEAVE = 0.85
SHOWN = 3


def led_to_service(talk: Talk, heard: Heard) -> bool:
    """Open the service, ask which of several, or offer to leave the present form."""
    found = _meant(talk, heard)
    if not found:
        return False
    service, probability = found[0]
    if in_form(talk):
        if probability < SURE_ENOUGH_TO_LEAVE or service == talk.form.service:
            return False
        interlude(talk, "leave", subject=service)
        return True
    if probability >= SURE or len(found) == 1:
        return open_service(talk, service)
    talk.go("which", subject=" ".join(name for name, _ in found[:SHOWN]), behind="")
    return True


def wish_of(talk: Talk, heard: Heard) -> str:
    """The service that a first message surely asks for, to be opened once the language is known."""
    found = _meant(talk, heard)
    return found[0][0] if found and found[0][1] >= SURE else ""


def _meant(talk: Talk, heard: Heard) -> tuple[tuple[str, float], ...]:
    if not heard.text or heard.too_long:
        return ()
    definitions = talk.definitions
    return definitions.router(heard.text, among=definitions.office.services)
