"""Voice notes: ordered to be turned into words, echoed, and read back when hardly heard."""

from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import chosen
from dastak.dialogue.effects import Transcribe
from dastak.dialogue.forms import FORM_STEPS
from dastak.dialogue.heard import Heard, hear
from dastak.dialogue.limits import clip
from dastak.dialogue.state import Form, Spoken, State
from dastak.dialogue.talk import Talk
from dastak.values.inbound import MediaIn, TextIn

ECHO_LIMIT = 400


def listened(talk: Talk, heard: Heard) -> bool:
    """Order a voice note's words, where we can have them."""
    content = heard.content
    if not isinstance(content, MediaIn) or content.kind not in talk.definitions.hears:
        return False
    language = talk.language or talk.definitions.office.languages[0]
    talk.order(Transcribe(content, language, place_of(talk.state)))
    talk.note("voice.listening")
    return True


def place_of(state: State) -> str:
    """What is asked now, in a word: words count as its answer only if it is still asked."""
    parts = [state.step, state.behind, state.subject, f"page-{state.page}" if state.page else ""]
    if state.form is not None and FORM_STEPS & {state.step, state.behind}:
        parts += _place_in(state.form)
    if state.spoken is not None:
        parts.append("spoken")
    return "/".join(part for part in parts if part)


def echo(talk: Talk, text: str, *, key: str = "voice.heard") -> None:
    """Say what we heard, before anything else is said."""
    talk.echo(talk.text(key, text=clip(text, ECHO_LIMIT)))


def doubt(talk: Talk, text: str) -> None:
    """Read words back that we hardly heard; the menu they may answer is kept for them."""
    state = talk.state
    menu = state.spoken.menu if state.spoken else state.menu
    talk.change(spoken=None)
    talk.change(spoken=Spoken(text, place_of(talk.state), menu))
    talk.again()


def asks_doubt(talk: Talk) -> bool:
    """Ask whether we heard right; False when nothing is in doubt, or it is past."""
    spoken = _in_doubt(talk)
    if spoken is None:
        return False
    talk.ask(
        talk.text("voice.doubt", text=clip(spoken.text, ECHO_LIMIT)),
        [Choice("yes", talk.text("button.yes")), Choice("no", talk.text("button.no"))],
    )
    return True


def settled(talk: Talk, heard: Heard) -> Heard | None:
    """The words in doubt once they are confirmed, ``None`` when they were wrong; any other
    message counts by itself, and the words are let go. A voice note may be the yes."""
    spoken = _in_doubt(talk)
    if spoken is None or isinstance(heard.content, MediaIn):
        return heard
    answer = chosen(talk, heard)
    talk.change(spoken=None, menu=spoken.menu)
    if answer == "yes":
        return hear(TextIn(spoken.text), talk.state)
    if answer == "no":
        talk.note("voice.again")
        talk.again()
        return None
    return heard


def _in_doubt(talk: Talk) -> Spoken | None:
    """Words that belong to another question than the present one are forgotten."""
    spoken = talk.state.spoken
    if spoken is None:
        return None
    talk.change(spoken=None)
    if spoken.place != place_of(talk.state):
        return None
    talk.change(spoken=spoken)
    return spoken


def _place_in(form: Form) -> list[str]:
    doubt = "doubt" if form.doubt is not None else ""
    row = f"row-{len(form.rows) + 1}" if form.part else ""
    return [form.reference or form.service, form.asked, row, form.part, doubt]
