"""What the law wants said before the first personal question: why, how long, and the rights."""

from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import chosen
from dastak.dialogue.effects import RecordConsent
from dastak.dialogue.forms import proceed
from dastak.dialogue.heard import Heard
from dastak.dialogue.showing import show_span
from dastak.dialogue.talk import Talk


def ask(talk: Talk) -> None:
    """Purpose, keeping, rights; then I agree, or no."""
    service = talk.plan.service
    body = talk.text(
        f"notice.{service.legal_basis}",
        service=talk.plan.words(talk.language).title,
        office=talk.definitions.office.name.in_language(talk.language),
        span=show_span(service.retention_days, talk.wording),
    )
    talk.ask(
        body,
        [
            Choice("yes", talk.text("button.agree")),
            Choice("no", talk.text("button.disagree")),
        ],
    )


def hear(talk: Talk, heard: Heard) -> bool:
    """A yes is kept as consent with the message that proves it; a no ends the form."""
    key = chosen(talk, heard)
    if key not in ("yes", "no"):
        return False
    talk.order(RecordConsent(f"service:{talk.plan.id}", granted=key == "yes"))
    if key == "yes":
        talk.note("notice.thanks")
        talk.fill(agreed=True)
        proceed(talk)
        return True
    talk.note("notice.declined")
    talk.go("home", form=None)
    return True
