"""A citizen's message: who listens to it first, and who answers when nobody understood."""

from collections.abc import Callable

from dastak.dialogue.choosing import chosen
from dastak.dialogue.commanding import obeyed
from dastak.dialogue.danger import warned
from dastak.dialogue.events import Received
from dastak.dialogue.forms import forget_answer, in_form
from dastak.dialogue.heard import Heard, hear
from dastak.dialogue.leaning import leaning, led_to_language
from dastak.dialogue.learning import note_doubt, note_unclear
from dastak.dialogue.misunderstandings import misunderstood, stale
from dastak.dialogue.paths import STILL_GOOD, follow, interlude, open_service
from dastak.dialogue.routing import led_somewhere, wish_of
from dastak.dialogue.steps.language import settle
from dastak.dialogue.steps.registry import STEPS
from dastak.dialogue.talk import Talk
from dastak.dialogue.turning import turned
from dastak.dialogue.voice import listened, settled
from dastak.dialogue.with_person import goes_to_person, say_unread
from dastak.values.inbound import ReactionIn

AWAY_SECONDS = 24 * 3600
ASKED_OFTEN = 3
"""After that the office's first language is as good as any."""
FALL_THROUGH = frozenset({"stuck", "cases", "language"})
"""Interludes in which an answer to the question behind them still counts."""

Listener = Callable[[Talk, Heard], bool]


def receive(talk: Talk, event: Received) -> None:
    """Let each listener have a try; the first that understands answers."""
    if isinstance(event.content, ReactionIn):
        talk.change(quiet="reaction")
        return
    forget_answer(talk)
    away = int(talk.now.timestamp()) - talk.state.heard_at
    talk.change(heard_at=int(talk.now.timestamp()), quiet="", wondering=None)
    say_unread(talk)
    heard = settled(talk, hear(event.content, talk.state))
    if heard is None or warned(talk, heard) or goes_to_person(talk, heard):
        return
    returned = away > AWAY_SECONDS and in_form(talk) and not heard.key
    if (not returned and listened(talk, heard)) or _first_contact(talk, heard):
        return
    if _old_tap(talk, heard) or obeyed(talk, heard):
        return
    if returned:
        interlude(talk, "resume")
        return
    listeners: tuple[Listener, ...] = (turned, _step, _step_behind, _path, led_somewhere)
    if any(listener(talk, heard) for listener in listeners):
        if not talk.wondered:
            note_doubt(talk, heard)
        return
    note_unclear(talk, heard)
    if not led_to_language(talk, heard):
        misunderstood(talk, heard)


def _first_contact(talk: Talk, heard: Heard) -> bool:
    """Nobody is answered in a language they did not choose, but for the choice itself."""
    if talk.state.language:
        return False
    languages = talk.definitions.office.languages
    talk.change(wish=wish_of(talk, heard) or talk.state.wish, step="language")
    talk.change(subject=leaning(talk, heard) or talk.state.subject)
    if len(languages) == 1:
        settle(talk, languages[0])
    elif not obeyed(talk, heard) and not _step(talk, heard):
        if talk.state.misses >= ASKED_OFTEN:
            settle(talk, languages[0])
        else:
            talk.go("language", misses=talk.state.misses + 1)
    return True


def _old_tap(talk: Talk, heard: Heard) -> bool:
    """A tap on a menu that is not the last one: some keys mean the same for ever."""
    if not heard.stale:
        return False
    verb, _, argument = heard.stale.partition(":")
    if verb in STILL_GOOD and follow(talk, heard.stale):
        return True
    if verb == "service" and not in_form(talk) and open_service(talk, argument):
        return True
    stale(talk)
    return True


def _step(talk: Talk, heard: Heard) -> bool:
    return STEPS[talk.state.step].hear(talk, heard)


def _step_behind(talk: Talk, heard: Heard) -> bool:
    """What is said or sent after a side way is first of all an answer to the open question."""
    saved = talk.state
    if not saved.behind or saved.step not in FALL_THROUGH:
        return False
    talk.change(step=saved.behind, behind="")
    if STEPS[talk.state.step].hear(talk, heard):
        return True
    talk.state = saved
    return False


def _path(talk: Talk, heard: Heard) -> bool:
    return follow(talk, chosen(talk, heard))
