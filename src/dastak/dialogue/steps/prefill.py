"""Shows what was read off the papers, several values in one message, to be confirmed."""

from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import chosen
from dastak.dialogue.forms import proceed
from dastak.dialogue.heard import Heard
from dastak.dialogue.needs import asked_fields, confident_readings, is_answered
from dastak.dialogue.showing import answer_line
from dastak.dialogue.state import Reading
from dastak.dialogue.talk import Talk


def ask(talk: Talk) -> None:
    """The values that were read clearly; the doubtful ones are asked one by one after it."""
    sure = shown_readings(talk)
    lines = [
        answer_line(talk.plan, name, reading.value, wording=talk.wording)
        for name, reading in sure.items()
    ]
    parts = [talk.text("prefill.intro"), "\n".join(lines)]
    if _doubtful(talk):
        parts.append(talk.text("prefill.doubtful", labels=", ".join(_doubtful(talk))))
    parts.append(talk.text("prefill.ask"))
    talk.ask(
        "\n\n".join(parts),
        [
            Choice("yes", talk.text("button.all_right")),
            Choice("no", talk.text("button.something_wrong")),
        ],
    )


def hear(talk: Talk, heard: Heard) -> bool:
    """Yes takes all of them over; no asks which one is wrong."""
    match chosen(talk, heard):
        case "yes":
            _take_over(talk, shown_readings(talk))
        case "no":
            talk.go("misread")
        case _:
            return False
    return True


def shown_readings(talk: Talk) -> dict[str, Reading]:
    """The readings that this step speaks of."""
    return confident_readings(talk.form, asked_fields(talk.plan, talk.form))


def _take_over(talk: Talk, sure: dict[str, Reading]) -> None:
    form = talk.form
    talk.fill(
        answers={**form.answers, **{name: one.value for name, one in sure.items()}},
        provenance={**form.provenance, **{name: one.source for name, one in sure.items()}},
        readings={name: one for name, one in form.readings.items() if name not in sure},
    )
    proceed(talk)


def _doubtful(talk: Talk) -> list[str]:
    sure = shown_readings(talk)
    return [
        talk.plan.field_words(field.name, language=talk.language).label
        for field in asked_fields(talk.plan, talk.form)
        if field.name in talk.form.readings
        and field.name not in sure
        and not is_answered(talk.form, field.name)
    ]
