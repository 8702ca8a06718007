"""What every question has around it: how far along, the example, and the way past it."""

from dastak.dialogue.choices import Choice
from dastak.dialogue.forms import proceed
from dastak.dialogue.needs import asked_fields, is_answered
from dastak.dialogue.questions.spot import Spot, leave_out
from dastak.dialogue.showing import show_value
from dastak.dialogue.talk import Talk


def framed(talk: Talk, spot: Spot) -> str:
    """``2/9`` · the question · an example · the answer that stands so far."""
    lines = [f"{_progress(talk, spot)} {spot.words.question}".strip()]
    if spot.words.example and not spot.options:
        lines.append(talk.text("question.example", example=spot.words.example))
    present = talk.form.answers.get(spot.field.name)
    if present is not None and not spot.row and spot.field.kind != "group":
        shown = show_value(spot.field, present, words=spot.words, wording=talk.wording)
        lines.append(talk.text("question.present", value=shown))
    return "\n".join(lines)


def side_choices(talk: Talk, spot: Spot) -> list[Choice]:
    """Keep what stands, or leave an optional question out."""
    choices = []
    if not spot.row and spot.field.name in talk.form.answers:
        choices.append(Choice("keep", talk.text("button.keep")))
    if not spot.field.required:
        choices.append(Choice("skip", talk.text("button.skip")))
    return choices


def took_side_choice(talk: Talk, key: str, spot: Spot) -> bool:
    """Whether ``key`` was one of them."""
    if key == "keep" and spot.field.name in talk.form.answers:
        talk.fill(asked="")
        proceed(talk)
        return True
    if key == "skip" and not spot.field.required:
        leave_out(talk)
        return True
    return False


def _progress(talk: Talk, spot: Spot) -> str:
    if spot.row:
        return talk.text("question.row", row=spot.row)
    fields = asked_fields(talk.plan, talk.form)
    if len(fields) < 2:
        return ""
    names = [field.name for field in fields]
    done = sum(is_answered(talk.form, name) for name in names)
    if spot.field.name in names and not is_answered(talk.form, spot.field.name):
        done += 1
    return talk.text("question.progress", number=done, of=len(names))
