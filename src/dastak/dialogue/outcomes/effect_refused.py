"""An order could not be carried out: say why, and offer it again."""

from dastak.dialogue.events import EffectRefused
from dastak.dialogue.talk import Talk

FOR_GOOD = "not_allowed"


def happened(talk: Talk, event: EffectRefused) -> None:
    """A form that could not be sent is at its summary again, nothing lost; an answer that the
    office cannot take any more is let go."""
    key = f"refused.{event.reason}"
    talk.note(key if talk.wording.has(key) else "refused.other")
    form = talk.state.form
    if form is None or not form.sent:
        talk.again()
    elif form.reference and event.reason == FOR_GOOD:
        talk.go("home", form=None, behind="", subject="")
    else:
        talk.fill(sent=False)
        talk.go("summary", behind="", subject="")
