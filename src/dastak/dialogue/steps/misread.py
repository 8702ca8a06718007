"""Asks which of the values read off the papers is wrong, so that it can be typed."""

from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import chosen
from dastak.dialogue.forms import aim, proceed
from dastak.dialogue.heard import Heard
from dastak.dialogue.showing import show_value
from dastak.dialogue.steps.prefill import shown_readings
from dastak.dialogue.talk import Talk


def ask(talk: Talk) -> None:
    """The values as rows."""
    choices = []
    for name, reading in shown_readings(talk).items():
        words = talk.plan.field_words(name, language=talk.language)
        field = talk.plan.fields[name]
        value = show_value(field, reading.value, words=words, wording=talk.wording)
        choices.append(Choice(f"wrong:{name}", words.label, value))
    if not choices:
        proceed(talk)
        return
    back = Choice("yes", talk.text("button.all_right"))
    talk.ask(talk.text("misread.ask"), choices, pinned=[back])


def hear(talk: Talk, heard: Heard) -> bool:
    """The value is dropped and its question asked."""
    verb, _, name = chosen(talk, heard).partition(":")
    if verb == "yes":
        talk.go("prefill")
        return True
    if verb != "wrong" or name not in talk.form.readings:
        return False
    readings = {key: one for key, one in talk.form.readings.items() if key != name}
    talk.fill(readings=readings)
    aim(talk, name)
    talk.go("question")
    return True
