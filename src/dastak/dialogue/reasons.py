"""Why a question is asked, and what an answer looks like."""

from dastak.dialogue.questions.spot import spot_of
from dastak.dialogue.talk import Talk


def explain(talk: Talk) -> None:
    """The reason and an example for what is asked now, as a remark before it."""
    step = talk.state.step
    if step == "question" and talk.state.form is not None:
        _explain_field(talk)
    elif step == "document" and talk.state.form is not None:
        _explain_paper(talk)
    else:
        key = f"help.{step}"
        talk.note(key if talk.wording.has(key) else "help.general")


def _explain_field(talk: Talk) -> None:
    if not talk.form.part and talk.plan.fields[talk.form.asked].kind == "group":
        talk.note("help.general")
        return
    spot = spot_of(talk)
    if spot.words.reason:
        talk.remark(spot.words.reason)
    key = f"help.{spot.field.kind}"
    if talk.wording.has(key):
        talk.note(key, example=spot.words.example)
    elif not spot.words.reason:
        talk.note("help.general")


def _explain_paper(talk: Talk) -> None:
    reason = talk.plan.document_words(talk.form.asked, talk.language).reason
    if reason:
        talk.remark(reason)
    talk.note("help.document")
