"""An order could not be carried out: say why, and offer it again."""

from dastak.dialogue.events import EffectRefused
from dastak.dialogue.talk import Talk


def happened(talk: Talk, event: EffectRefused) -> None:
    """A form that could not be filed is at its summary again, nothing lost."""
    key = f"refused.{event.reason}"
    talk.note(key if talk.wording.has(key) else "refused.other")
    form = talk.state.form
    if form is not None and form.sent:
        talk.fill(sent=False)
    if talk.state.step == "filing":
        talk.go("summary")
    else:
        talk.again()
