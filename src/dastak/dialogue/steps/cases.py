"""The citizen's own applications, to look at, fetch papers of, pay for, or take back.

``subject`` is ``<verb>``, ``<verb>:<reference>`` or ``<verb>:@<service>``; the rows come from a
lookup, so asking orders it and ``outcomes/cases_found.py`` says what was found.
"""

from dastak.dialogue.choosing import chosen
from dastak.dialogue.effects import FindCases
from dastak.dialogue.heard import Heard
from dastak.dialogue.paths import follow
from dastak.dialogue.talk import Talk

PURPOSES = {"withdraw": "status"}
"""What a verb looks up when it is not called the same."""


def ask(talk: Talk) -> None:
    """Look the applications up."""
    verb, _, reference = talk.state.subject.partition(":")
    one = "" if reference.startswith("@") else reference
    talk.order(FindCases(PURPOSES.get(verb, verb or "status"), one))


def hear(talk: Talk, heard: Heard) -> bool:
    """A row or a button."""
    return follow(talk, chosen(talk, heard))
