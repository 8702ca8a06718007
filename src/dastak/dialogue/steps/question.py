"""One question of the form; how it is put depends on the field's kind."""

from dastak.definitions.model import FieldKind
from dastak.dialogue.choosing import chosen
from dastak.dialogue.heard import Heard
from dastak.dialogue.questions import choice, choices, typed, yes_no
from dastak.dialogue.questions.manner import Manner
from dastak.dialogue.questions.spot import Spot, settle, spot_of, start_group
from dastak.dialogue.talk import Talk

MANNERS: dict[FieldKind, Manner] = {"choice": choice, "choices": choices, "yes_no": yes_no}


def ask(talk: Talk) -> None:
    """The question, or an inferred answer to it that needs a yes."""
    if not talk.form.part and talk.plan.fields[talk.form.asked].kind == "group":
        start_group(talk)
        if not talk.form.part:
            return
    spot = spot_of(talk)
    if talk.form.doubt is not None:
        typed.ask_doubt(talk, spot, talk.form.doubt)
        return
    _manner(spot).ask(talk, spot)


def hear(talk: Talk, heard: Heard) -> bool:
    """The answer, or yes or no to the inferred one."""
    spot = spot_of(talk)
    if talk.form.doubt is not None:
        return _hear_doubt(talk, heard, spot)
    return _manner(spot).hear(talk, heard, spot)


def _manner(spot: Spot) -> Manner:
    return MANNERS.get(spot.field.kind, typed)


def _hear_doubt(talk: Talk, heard: Heard, spot: Spot) -> bool:
    form = talk.form
    key = chosen(talk, heard)
    if key == "yes" and form.doubt is not None:
        settle(talk, form.doubt)
        return True
    readings = {name: one for name, one in form.readings.items() if name != form.asked}
    if key == "no":
        talk.fill(doubt=None, readings=readings)
        talk.go("question", behind="")
        return True
    if not heard.text or heard.too_long:
        return False
    return _manner(spot).hear(talk, heard, spot)
