"""Asks once which language the citizen reads, in all of them; also whenever they wish to change."""

from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import chosen
from dastak.dialogue.effects import SetLanguage
from dastak.dialogue.heard import Heard
from dastak.dialogue.paths import follow
from dastak.dialogue.talk import Talk
from dastak.values.language import Language


def ask(talk: Talk) -> None:
    """One line in each language, one button each; the one that they wrote in comes first."""
    written = talk.state.subject
    languages = sorted(talk.definitions.office.languages, key=lambda code: code != written)
    wordings = [talk.definitions.wording(code) for code in languages]
    lines = [
        wording.text(
            "language.ask", office=talk.definitions.office.name.in_language(wording.language)
        )
        for wording in wordings
    ]
    choices = [Choice(f"language:{wording.language}", wording.name) for wording in wordings]
    talk.ask("\n\n".join(lines), choices)


def hear(talk: Talk, heard: Heard) -> bool:
    """A tap, a number, or a language's own name."""
    verb, _, code = chosen(talk, heard).partition(":")
    if verb != "language":
        return False
    settle(talk, Language(code))
    return True


def settle(talk: Talk, language: Language) -> None:
    """Speak ``language`` from now on, and go back to where the citizen was."""
    first = not talk.state.language
    talk.speak(language)
    talk.order(SetLanguage(language))
    behind, wish = talk.state.behind, talk.state.wish
    talk.change(behind="", wish="")
    if not first:
        talk.note("language.changed")
    if talk.state.step != "language":
        talk.again()
    elif behind:
        talk.go(behind)
    elif not (wish and follow(talk, wish)):
        talk.go("home", subject="")
