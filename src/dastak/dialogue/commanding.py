"""Words that mean the same everywhere: menu, back, help, stop … in any script and spelling."""

from collections.abc import Callable

from dastak.definitions.knowledge.model import UNKNOWN
from dastak.dialogue.backward import go_back
from dastak.dialogue.choosing import titled
from dastak.dialogue.effects import RecordConsent
from dastak.dialogue.enquiring import answer
from dastak.dialogue.forms import FORM_STEPS, answered, in_form, proceed
from dastak.dialogue.heard import Heard
from dastak.dialogue.leaning import led_to_language
from dastak.dialogue.paths import follow, home, interlude
from dastak.dialogue.phrases import LANGUAGE, meaning_of
from dastak.dialogue.questions.spot import leave_out, spot_of
from dastak.dialogue.reasons import explain
from dastak.dialogue.steps.language import settle
from dastak.dialogue.talk import Talk
from dastak.understanding.commands import find_command
from dastak.values.language import Language

BEFORE_LANGUAGE = frozenset({"stop", "emergency"})
"""What is heard even from someone who has not chosen a language yet; and a language's name."""


def obeyed(talk: Talk, heard: Heard) -> bool:
    """Carry out a command; False when the words are none, or are a choice on the menu."""
    if not heard.text or heard.too_long:
        return False
    if titled(heard.text, {row.key: row.title for row in talk.state.menu}):
        return False
    command = find_command(heard.text)
    if command is not None and command.language:
        return _speak(talk, Language(command.language))
    saying = meaning_of(heard.text, talk.definitions.sayings)
    if saying.startswith(LANGUAGE):
        return _speak(talk, Language(saying.removeprefix(LANGUAGE)))
    name = command.name if command else saying
    if name == "cancel" and saying == "stop" and not in_form(talk):
        name = saying
    if not talk.state.language and name not in BEFORE_LANGUAGE:
        return False
    if name == "greeting" and led_to_language(talk, heard):
        return True
    handler = COMMANDS.get(name)
    return handler is not None and handler(talk)


def carry_out(talk: Talk, name: str) -> bool:
    """Obey a command that was understood of freer words."""
    return COMMANDS[name](talk)


def _speak(talk: Talk, language: Language) -> bool:
    """A language's own name: only one that this number speaks."""
    if language in talk.definitions.office.languages:
        settle(talk, language)
    else:
        interlude(talk, "language")
    return True


def _menu(talk: Talk) -> bool:
    return home(talk)


def _back(talk: Talk) -> bool:
    go_back(talk)
    return True


def _help(talk: Talk) -> bool:
    explain(talk)
    talk.again()
    return True


def _skip(talk: Talk) -> bool:
    """Leave an optional question or paper out, put a required paper off."""
    step = talk.state.step
    if step == "question" and not spot_of(talk).field.required:
        leave_out(talk)
        return True
    if step == "document":
        form = talk.form
        if not talk.plan.documents[form.asked].required:
            answered(talk, form.asked, waived=(*form.waived, form.asked))
            return True
        if not form.reference and form.asked not in form.later:
            talk.fill(later=(*form.later, form.asked))
            proceed(talk)
            return True
    talk.note("skip.required" if step in ("question", "document") else "skip.nothing")
    talk.again()
    return True


def _unknown(talk: Talk) -> bool:
    """``I do not know`` answers an enquiry, leaves out an optional question; else it asks help."""
    if talk.state.step == "eligible":
        answer(talk, UNKNOWN)
        return True
    if talk.state.step == "question" and not spot_of(talk).field.required:
        return _skip(talk)
    return _help(talk)


def _cancel(talk: Talk) -> bool:
    if in_form(talk):
        interlude(talk, "cancel")
        return True
    talk.note("cancel.nothing")
    return home(talk)


def _resume(talk: Talk) -> bool:
    """Greetings and ``start over`` in a form offer to go on with it."""
    if talk.state.form is None:
        return home(talk)
    behind = talk.state.step if talk.state.step in FORM_STEPS else ""
    talk.go("resume", behind=behind)
    return True


def _greeting(talk: Talk) -> bool:
    return _resume(talk) if in_form(talk) else home(talk)


def _thanks(talk: Talk) -> bool:
    talk.note("thanks")
    if in_form(talk):
        talk.again()
    return True


def _stop(talk: Talk) -> bool:
    """No more notices; the conversation itself goes on whenever the citizen writes."""
    talk.order(RecordConsent("notices", granted=False))
    talk.change(opted_out=True)
    talk.note("stop.done")
    if in_form(talk):
        talk.again()
    else:
        talk.change(menu=())
    return True


def _start(talk: Talk) -> bool:
    if not talk.state.opted_out:
        return _greeting(talk)
    talk.order(RecordConsent("notices", granted=True))
    talk.change(opted_out=False)
    talk.note("start.done")
    if in_form(talk):
        talk.again()
        return True
    return home(talk)


def _paid(talk: Talk) -> bool:
    """``I have paid``: only the bank can say so."""
    if not talk.state.dues:
        return follow(talk, "status")
    talk.note("payment.waiting")
    if in_form(talk):
        talk.again()
    return True


def _emergency(talk: Talk) -> bool:
    if not talk.has_notes():
        talk.note("emergency")
    if in_form(talk):
        talk.again()
    return True


def _path(key: str) -> Callable[[Talk], bool]:
    return lambda talk: follow(talk, key)


COMMANDS: dict[str, Callable[[Talk], bool]] = {
    "menu": _menu,
    "back": _back,
    "help": _help,
    "skip": _skip,
    "unknown": _unknown,
    "cancel": _cancel,
    "start_over": _resume,
    "resume": _resume,
    "greeting": _greeting,
    "thanks": _thanks,
    "stop": _stop,
    "start": _start,
    "emergency": _emergency,
    "paid": _paid,
    "language": _path("language"),
    "status": _path("status"),
    "certificate": _path("certificate"),
    "receipt": _path("receipt"),
    "pay": _path("pay"),
    "withdraw": _path("withdraw"),
    "person": _path("person"),
    "services": _path("services"),
}
"""What each command of ``understanding.commands``, and each saying of the languages, does."""
