"""The words may mean several things: which one?

``subject`` lists them, with the ``@group`` that was named before them.
"""

from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import chosen
from dastak.dialogue.destinations import leading_to
from dastak.dialogue.elsewhere import title_of
from dastak.dialogue.heard import Heard
from dastak.dialogue.paths import follow
from dastak.dialogue.talk import Talk
from dastak.values.outbound import ROW_TITLE_LIMIT


def ask(talk: Talk) -> None:
    """The likely ones, and none of these."""
    named = talk.state.subject.split(" ")
    group = title_of(talk, named[0]) if named[0].startswith("@") else ""
    known = (_choice(talk, one) for one in named if one and not one.startswith("@"))
    choices = list({choice.key: choice for choice in known if choice.title}.values())
    none = Choice("menu", talk.text("row.none_of_these"))
    question = talk.text("which.one" if len(choices) == 1 else "which.ask")
    body = talk.text("which.group", group=group) if group else question
    talk.ask(body, choices, pinned=[none])


def hear(talk: Talk, heard: Heard) -> bool:
    """One of them, by tap, number or name."""
    return follow(talk, chosen(talk, heard))


def _choice(talk: Talk, intent: str) -> Choice:
    """The whole title on the second line when it is too long for the first."""
    title = title_of(talk, intent)
    rest = title if len(title) > ROW_TITLE_LIMIT else ""
    return Choice(leading_to(talk.definitions, intent), title, rest)
