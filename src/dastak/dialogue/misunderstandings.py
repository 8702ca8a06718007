"""When a message is no answer: say so kindly, then explain, then offer a person."""

from dastak.dialogue.forms import FORM_STEPS
from dastak.dialogue.heard import Heard
from dastak.dialogue.limits import EXPLAIN_AT, PERSON_AT
from dastak.dialogue.reasons import explain
from dastak.dialogue.talk import Talk
from dastak.dialogue.with_person import passed_on
from dastak.values.inbound import ContactsIn, FormIn, LocationIn, MediaIn, UnsupportedIn


def misunderstood(talk: Talk, heard: Heard) -> None:
    """Count it, say what we can, and ask again; the third time offer a person."""
    if passed_on(talk, heard):
        return
    misses = talk.state.misses + 1
    if misses >= PERSON_AT and talk.state.step != "stuck":
        behind = talk.state.step if talk.state.step in FORM_STEPS else talk.state.behind
        talk.go("stuck", behind=behind, subject=talk.state.subject)
        return
    talk.change(misses=misses)
    if not talk.has_notes():
        talk.note(_remark(heard))
    if misses >= EXPLAIN_AT:
        explain(talk)
    talk.again()


def stale(talk: Talk) -> None:
    """A tap on an old message: say so, and ask what is asked now."""
    talk.note("other.stale")
    talk.again()


def _remark(heard: Heard) -> str:
    match heard.content:
        case MediaIn(kind=kind):
            return f"other.{kind}"
        case LocationIn():
            return "other.location"
        case ContactsIn():
            return "other.contacts"
        case FormIn():
            return "other.form"
        case UnsupportedIn():
            return "other.unsupported"
    return "other.too_long" if heard.too_long else "other.text"
