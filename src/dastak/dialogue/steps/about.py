"""The card of one service: what it gives, the papers, the fee, the days, and who decides."""

from dastak.dialogue.cards import card
from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import agreement, chosen
from dastak.dialogue.forms import begin, unfinished
from dastak.dialogue.heard import Heard
from dastak.dialogue.paths import follow
from dastak.dialogue.plan import Plan
from dastak.dialogue.talk import Talk


def ask(talk: Talk) -> None:
    """The card, with Start (or Continue) and the way home; shorter when it is asked again."""
    plan = talk.definitions.latest(talk.state.subject)
    if plan is None:
        talk.go("home")
        return
    title = plan.words(talk.language).title
    body = talk.text("about.again", service=title) if talk.state.misses else card(talk, plan)
    talk.ask(body, _choices(talk, plan))


def hear(talk: Talk, heard: Heard) -> bool:
    """Start, continue, or go elsewhere. A plain yes starts."""
    key = chosen(talk, heard) or agreement(talk, heard)
    plan = talk.definitions.latest(talk.state.subject)
    if plan is None:
        return follow(talk, key)
    if key == "yes":
        key = "start" if unfinished(talk, plan.id) is None else f"resume:{plan.id}"
    if key == "start":
        begin(talk, plan)
        return True
    return follow(talk, "menu" if key == "no" else key)


def _choices(talk: Talk, plan: Plan) -> list[Choice]:
    home = Choice("menu", talk.text("button.menu"))
    if unfinished(talk, plan.id) is None:
        return [Choice("start", talk.text("button.start")), home]
    return [
        Choice(f"resume:{plan.id}", talk.text("button.resume")),
        Choice("start", talk.text("button.restart")),
        home,
    ]
