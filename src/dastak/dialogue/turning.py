"""A change of mind where any words could be an answer: a name, an address, a place."""

from dastak.definitions.model import FieldKind
from dastak.dialogue.heard import Heard
from dastak.dialogue.leaving import TURNING, WISHING, led_out_of_form, says
from dastak.dialogue.phrases import phrase_of
from dastak.dialogue.questions.spot import spot_of
from dastak.dialogue.routing import understood, where_to
from dastak.dialogue.talk import Talk
from dastak.dialogue.twice import here, sounded_before

LOOSE: frozenset[FieldKind] = frozenset({"person_name", "text", "address"})
FEWEST_WORDS = 3


def turned(talk: Talk, heard: Heard) -> bool:
    """Ask back what sounds like a wish or a question; said again, it is the answer."""
    if not heard.text or heard.too_long or talk.state.step != "question":
        return False
    if talk.form.doubt is not None or sounded_before(talk) or not _could_turn(talk, heard):
        return False
    place = here(talk)
    if not led_out_of_form(talk, where_to(talk, heard), understood(talk, heard), heard):
        return False
    talk.change(sounded=place)
    return True


def _could_turn(talk: Talk, heard: Heard) -> bool:
    kind = spot_of(talk).field.kind
    if kind not in LOOSE or len(phrase_of(heard.text)) < FEWEST_WORDS:
        return False
    if says(talk, heard.text, TURNING, WISHING):
        return True
    if kind == "person_name" and talk.definitions.names.named_in(heard.text):
        return True
    return bool(understood(talk, heard).question)
