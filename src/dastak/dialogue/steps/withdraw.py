"""Take an application back? Only a clear yes does it."""

from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import chosen
from dastak.dialogue.effects import WithdrawApplication
from dastak.dialogue.heard import Heard
from dastak.dialogue.talk import Talk


def ask(talk: Talk) -> None:
    """The reference, and what taking back means."""
    talk.ask(
        talk.text("withdraw.ask", reference=talk.state.subject),
        [
            Choice("yes", talk.text("button.take_back")),
            Choice("no", talk.text("button.leave_it")),
        ],
    )


def hear(talk: Talk, heard: Heard) -> bool:
    """Yes orders it; a refusal comes back as an event."""
    match chosen(talk, heard):
        case "yes":
            reference = talk.state.subject
            talk.order(WithdrawApplication(reference))
            dues = tuple(due for due in talk.state.dues if due.reference != reference)
            talk.change(dues=dues)
            talk.note("withdraw.done", reference=reference)
        case "no":
            talk.note("withdraw.kept", reference=talk.state.subject)
        case _:
            return False
    talk.go(talk.state.behind or "home", behind="", subject="")
    return True
