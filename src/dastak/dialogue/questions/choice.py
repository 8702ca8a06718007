"""A question with one answer out of a list: buttons, a list, pages of it, or the typed name."""

from dastak.definitions.answers import Problem
from dastak.definitions.fields.registry import check_answer
from dastak.dialogue.answering import named_option
from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import chosen, option_meant
from dastak.dialogue.heard import Heard
from dastak.dialogue.questions.framing import framed, side_choices, took_side_choice
from dastak.dialogue.questions.spot import Spot, doubt, settle
from dastak.dialogue.talk import Talk


def ask(talk: Talk, spot: Spot) -> None:
    """The question with its options."""
    choices = [
        Choice(f"option:{option}", spot.words.options.get(option, option))
        for option in spot.options
    ]
    talk.ask(framed(talk, spot), choices, pinned=side_choices(talk, spot))


def hear(talk: Talk, heard: Heard, spot: Spot) -> bool:
    """An option on this page, or any option by its name."""
    key = chosen(talk, heard)
    if took_side_choice(talk, key, spot):
        return True
    verb, _, option = key.partition(":")
    inferred = False
    if verb == "page":
        return False
    if verb != "option" and heard.text and not heard.too_long:
        option, inferred = _typed(talk, heard, spot)
    if option not in spot.options:
        if heard.text:
            talk.note("problem.not_in_list")
        return False
    problem: Problem | None = check_answer(spot.field, option, today=talk.today)
    if problem is None and inferred:
        doubt(talk, option)
    elif problem is None:
        settle(talk, option)
    return problem is None


def _typed(talk: Talk, heard: Heard, spot: Spot) -> tuple[str, bool]:
    """The option that the words name, and whether it was only inferred."""
    option = option_meant(spot.options, heard.text, spot.words)
    if option:
        return option, False
    known = talk.wording.glossary
    return named_option(
        spot.field, heard.text, language=talk.language, today=talk.today, known=known
    )
