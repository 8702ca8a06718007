"""An address that comes with its PIN code answers two questions; the code is read back."""

from dastak.dialogue.answering import pincode_in
from dastak.dialogue.needs import asked_fields, is_answered
from dastak.dialogue.state import Reading
from dastak.dialogue.talk import Talk

SAID_ALONG = 0.5
"""How sure a value is that was said along with another: to be confirmed when it is asked."""


def keep_pincode(talk: Talk, text: str) -> str:
    """The address without its code, kept for its own question; else the words themselves."""
    line, pincode = pincode_in(text, language=talk.language, today=talk.today)
    field = _question_of_it(talk)
    if not pincode or not field:
        return text
    reading = Reading(pincode, "", SAID_ALONG)
    talk.fill(readings={**talk.form.readings, field: reading})
    return line


def _question_of_it(talk: Talk) -> str:
    """The next open question for a PIN code after the one that is asked."""
    fields = asked_fields(talk.plan, talk.form)
    names = [field.name for field in fields]
    after = fields[names.index(talk.form.asked) + 1 :] if talk.form.asked in names else ()
    codes = (field.name for field in after if field.kind == "pincode")
    return next((name for name in codes if not is_answered(talk.form, name)), "")
