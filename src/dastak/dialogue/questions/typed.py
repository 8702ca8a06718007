"""A question answered in the citizen's own words; what we inferred is read back first."""

from dastak.definitions.answers import Problem
from dastak.dialogue.answering import understand
from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import plainly_chosen
from dastak.dialogue.effects import Answer
from dastak.dialogue.heard import Heard
from dastak.dialogue.limits import EXPLAIN_AT
from dastak.dialogue.questions.framing import framed, side_choices, took_side_choice
from dastak.dialogue.questions.pincode import keep_pincode
from dastak.dialogue.questions.spot import Spot, doubt, settle
from dastak.dialogue.showing import show_value
from dastak.dialogue.talk import Talk
from dastak.values.inbound import ContactsIn, LocationIn


def ask(talk: Talk, spot: Spot) -> None:
    """The question with its example; who did not get through twice is offered other ways."""
    choices = side_choices(talk, spot)
    if talk.state.misses >= EXPLAIN_AT:
        choices.append(Choice("person", talk.text("button.person")))
        choices.append(Choice("menu", talk.text("button.menu")))
    talk.ask(framed(talk, spot), choices)


def hear(talk: Talk, heard: Heard, spot: Spot) -> bool:
    """Typed words, a shared contact's number, or the address of a shared place."""
    key = plainly_chosen(talk, heard)
    if key:
        return took_side_choice(talk, key, spot)
    text = _words(heard, spot)
    if spot.field.kind == "address" and not spot.row:
        text = keep_pincode(talk, text)
    if not text:
        return False
    known = talk.wording.glossary
    found = understand(spot.field, text, language=talk.language, today=talk.today, known=known)
    if found.value is None:
        _explain(talk, spot, found.problem)
        return False
    if found.confirm or not heard.text:
        doubt(talk, found.value)
    else:
        settle(talk, found.value)
    return True


def ask_doubt(talk: Talk, spot: Spot, value: Answer) -> None:
    """Is this right?"""
    shown = show_value(spot.field, value, words=spot.words, wording=talk.wording)
    reading = talk.form.readings.get(talk.form.asked)
    read = reading is not None and reading.source and reading.value == value
    key = "question.read" if read else "question.doubt"
    talk.ask(
        talk.text(key, label=spot.words.label, value=shown),
        [Choice("yes", talk.text("button.yes")), Choice("no", talk.text("button.no"))],
    )


def _words(heard: Heard, spot: Spot) -> str:
    match heard.content:
        case ContactsIn(phones=(phone, *_)) if spot.field.kind == "mobile":
            return phone
        case LocationIn(address=address) if spot.field.kind == "address":
            return address
    return heard.text


def _explain(talk: Talk, spot: Spot, problem: Problem | None) -> None:
    """Say what was wrong with the words, as exactly as we know it."""
    key = f"problem.{problem.key}" if problem else f"unclear.{spot.field.kind}"
    if talk.wording.has(key):
        talk.note(key, **(problem.values if problem else {}))
