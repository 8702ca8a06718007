"""Two answers do not go together: says why, and asks which one to change."""

from dastak.definitions.questions import BrokenRule
from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import chosen
from dastak.dialogue.forms import aim, proceed, put_aside
from dastak.dialogue.heard import Heard
from dastak.dialogue.needs import asked_fields, broken_rule, is_answered
from dastak.dialogue.showing import show_value
from dastak.dialogue.talk import Talk


def ask(talk: Talk) -> None:
    """The rule in the service's words, and the answers it is about."""
    broken = _broken(talk)
    if broken is None:
        proceed(talk)
        return
    said = talk.plan.words(talk.language).rules.get(broken.key, "")
    body = said.format_map(broken.values) if said else talk.text("rule.broken")
    choices = [_choice(talk, name) for name in broken.fields]
    park = Choice("park", talk.text("button.park"))
    talk.ask(f"{body}\n\n{talk.text('rule.ask')}", choices, pinned=[park])


def hear(talk: Talk, heard: Heard) -> bool:
    """The answer to change."""
    key = chosen(talk, heard)
    broken = _broken(talk)
    if key == "park":
        put_aside(talk)
        talk.note("cancel.parked")
        talk.go("home")
        return True
    verb, _, name = key.partition(":")
    if verb != "edit" or broken is None or name not in broken.fields:
        return False
    aim(talk, name)
    talk.go("question")
    return True


def _broken(talk: Talk) -> BrokenRule | None:
    fields = asked_fields(talk.plan, talk.form)
    missing = [field.name for field in fields if not is_answered(talk.form, field.name)]
    return broken_rule(talk.plan, talk.form, today=talk.today, missing=missing)


def _choice(talk: Talk, name: str) -> Choice:
    words = talk.plan.field_words(name, language=talk.language)
    value = talk.form.answers.get(name)
    if value is None:
        return Choice(f"edit:{name}", words.label)
    shown = show_value(talk.plan.fields[name], value, words=words, wording=talk.wording)
    return Choice(f"edit:{name}", words.label, " ".join(shown.split()))
