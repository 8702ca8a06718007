"""News in the middle of something: said politely, and the open question asked again."""

from dastak.dialogue import elsewhere
from dastak.dialogue.forms import in_form
from dastak.dialogue.talk import Talk


def back_to_form(talk: Talk) -> bool:
    """Ask the open question of the form again; False when none is open."""
    if not in_form(talk):
        return False
    talk.note("back_to_form", service=talk.plan.words(talk.language).title)
    talk.again()
    return True


def title_of(talk: Talk, service: str) -> str:
    """What a service is called, also when it is no longer offered."""
    return elsewhere.title_of(talk, service) or service
