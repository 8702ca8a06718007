"""One thing that was asked of a service: its fee, its papers, its time, or for whom it is.

``subject`` is ``<what>/<service>``.
"""

from dastak.dialogue.cards import fact
from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import agreement, chosen
from dastak.dialogue.forms import unfinished
from dastak.dialogue.heard import Heard
from dastak.dialogue.paths import follow
from dastak.dialogue.plan import Plan
from dastak.dialogue.talk import Talk


def ask(talk: Talk) -> None:
    """The answer, and the way into the service."""
    plan = _plan(talk)
    if plan is None:
        talk.go("home")
        return
    what = talk.state.subject.partition("/")[0]
    home = Choice("menu", talk.text("button.menu"))
    talk.ask(fact(talk, plan, what), [_way_in(talk, plan), home])


def hear(talk: Talk, heard: Heard) -> bool:
    """On to the service. A plain yes goes there too."""
    key = chosen(talk, heard) or agreement(talk, heard)
    plan = _plan(talk)
    if key == "yes" and plan is not None:
        return follow(talk, _way_in(talk, plan).key)
    return follow(talk, "menu" if key == "no" else key)


def _plan(talk: Talk) -> Plan | None:
    return talk.definitions.latest(talk.state.subject.partition("/")[2])


def _way_in(talk: Talk, plan: Plan) -> Choice:
    if unfinished(talk, plan.id) is not None:
        return Choice(f"resume:{plan.id}", talk.text("button.resume"))
    return Choice(f"service:{plan.id}", talk.text("button.apply"))
