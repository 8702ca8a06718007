"""A question with several answers out of a list: one tap each, or all typed at once."""

from dastak.definitions.fields.registry import check_answer
from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import chosen, options_meant
from dastak.dialogue.heard import Heard
from dastak.dialogue.questions.framing import framed, side_choices, took_side_choice
from dastak.dialogue.questions.spot import Spot, settle
from dastak.dialogue.talk import Talk


def ask(talk: Talk, spot: Spot) -> None:
    """The options not yet chosen; those that are stand in the question."""
    picked = talk.form.picked
    lines = [framed(talk, spot), talk.text("question.several")]
    if picked:
        titles = ", ".join(spot.words.options.get(option, option) for option in picked)
        lines.append(talk.text("question.picked", options=titles))
    choices = [
        Choice(f"option:{option}", spot.words.options.get(option, option))
        for option in spot.options
        if option not in picked
    ]
    pinned = side_choices(talk, spot)
    if picked:
        pinned = [Choice("done", talk.text("button.done")), *pinned]
    talk.ask("\n".join(lines), choices, pinned=pinned)


def hear(talk: Talk, heard: Heard, spot: Spot) -> bool:
    """One tap adds an option, typed words add all they name, done takes them over."""
    key = chosen(talk, heard) if heard.key else ""
    if took_side_choice(talk, key, spot):
        return True
    if key == "done":
        return _take(talk, talk.form.picked, spot)
    verb, _, option = key.partition(":")
    if verb == "option" and option in spot.options:
        return _add(talk, (option,), spot)
    if not heard.text or heard.too_long:
        return False
    return _typed(talk, heard, spot)


def _typed(talk: Talk, heard: Heard, spot: Spot) -> bool:
    left = tuple(option for option in spot.options if option not in talk.form.picked)
    joining = talk.definitions.joining()
    options = options_meant(left, heard.text, spot.words, joining=joining)
    if len(options) > 1:
        return _take(talk, (*talk.form.picked, *options), spot)
    if options:
        return _add(talk, options, spot)
    key = chosen(talk, heard)
    if key == "done":
        return _take(talk, talk.form.picked, spot)
    if took_side_choice(talk, key, spot):
        return True
    talk.note("problem.not_in_list")
    return False


def _add(talk: Talk, options: tuple[str, ...], spot: Spot) -> bool:
    picked = tuple(dict.fromkeys((*talk.form.picked, *options)))
    if len(picked) == len(spot.options) or len(picked) == (spot.field.maximum or 0):
        return _take(talk, picked, spot)
    talk.fill(picked=picked)
    talk.go("question", behind="")
    return True


def _take(talk: Talk, picked: tuple[str, ...], spot: Spot) -> bool:
    problem = check_answer(spot.field, picked, today=talk.today)
    if problem is not None:
        talk.note(f"problem.{problem.key}", **problem.values)
        return False
    settle(talk, picked)
    return True
