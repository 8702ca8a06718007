"""All services of this number, page by page; ``subject`` names the fact that is asked of one."""

from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import chosen
from dastak.dialogue.heard import Heard
from dastak.dialogue.paths import follow, service_choice
from dastak.dialogue.plan import Plan
from dastak.dialogue.talk import Talk


def ask(talk: Talk) -> None:
    """A list; what does not fit is on its next page."""
    talk.ask(
        talk.text("services.ask_fact" if talk.state.subject else "services.ask"),
        [_choice(talk, plan) for plan in talk.definitions.offered()],
        pinned=[Choice("menu", talk.text("button.menu"))],
        button=talk.text("button.choose"),
    )


def hear(talk: Talk, heard: Heard) -> bool:
    """A row, by tap, number or name."""
    return follow(talk, chosen(talk, heard))


def _choice(talk: Talk, plan: Plan) -> Choice:
    if not talk.state.subject:
        return service_choice(talk, plan)
    return Choice(f"fact:{talk.state.subject}/{plan.id}", plan.words(talk.language).title)
