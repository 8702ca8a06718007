"""A language model gave its opinion, or did not: answer the words that waited for it."""

from dastak.dialogue.events import MeaningFound
from dastak.dialogue.forms import in_form
from dastak.dialogue.heard import hear
from dastak.dialogue.learning import note_doubt, note_unclear
from dastak.dialogue.misunderstandings import misunderstood
from dastak.dialogue.paths import follow
from dastak.dialogue.routing import led_somewhere, understood
from dastak.dialogue.talk import Talk
from dastak.dialogue.wondering import second_opinion
from dastak.values.inbound import TextIn


def happened(talk: Talk, event: MeaningFound) -> None:
    """What comes late, when the citizen has written on or a person has taken over, is let go."""
    wondering = talk.state.wondering
    if wondering is None or wondering.number != event.number:
        return
    talk.change(wondering=None, quiet="")
    if in_form(talk) or talk.state.step == "attended":
        return
    heard = hear(TextIn(wondering.text), talk.state)
    talk.wondered = True
    found = understood(talk, heard)
    key = second_opinion(talk, found, event.choice, sure=event.sure)
    if (key and follow(talk, key)) or led_somewhere(talk, heard):
        note_doubt(talk, heard)
        return
    note_unclear(talk, heard)
    misunderstood(talk, heard)


def given_up(talk: Talk) -> None:
    """No outcome came in all this time: go on without."""
    if talk.state.wondering is not None:
        happened(talk, MeaningFound(talk.state.wondering.number))
