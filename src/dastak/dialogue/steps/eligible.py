"""One question about the person for whom a scheme is looked up."""

from dastak.definitions.knowledge.model import UNKNOWN, Fact
from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import agreement, chosen, plainly_chosen, titled
from dastak.dialogue.enquiring import answer, doubt, enquiry_of, take_back
from dastak.dialogue.fact_showing import shown_value
from dastak.dialogue.heard import Heard
from dastak.dialogue.talk import Talk
from dastak.understanding.menu import pick
from dastak.understanding.parse import Kind, parse

KINDS: dict[str, Kind] = {"age": "age", "amount": "amount", "integer": "integer"}
YES_NO = {"yes": True, "no": False}


def ask(talk: Talk) -> None:
    """The question, or an inferred number to be confirmed."""
    told, fact = enquiry_of(talk), _fact(talk)
    yes_no = [Choice("yes", talk.text("button.yes")), Choice("no", talk.text("button.no"))]
    if told.doubt is not None:
        label = fact.label.in_language(talk.language)
        value = shown_value(talk, fact, told.doubt)
        talk.ask(talk.text("question.doubt", label=label, value=value), yes_no)
        return
    choices = yes_no if fact.kind == "yes_no" else _options(talk, fact)
    unknown = Choice("unknown", talk.text("button.unknown"))
    talk.ask(fact.question.in_language(talk.language), choices, pinned=[unknown])


def hear(talk: Talk, heard: Heard) -> bool:
    """An answer, by tap or in words; ``I do not know`` is one too."""
    if enquiry_of(talk).doubt is not None:
        return _hear_doubt(talk, heard)
    fact = _fact(talk)
    number = fact.kind in KINDS
    said = plainly_chosen(talk, heard) if number else chosen(talk, heard)
    if said == "unknown":
        answer(talk, UNKNOWN)
        return True
    if number:
        return _hear_number(talk, heard, fact)
    if fact.kind == "yes_no":
        said = said or agreement(talk, heard)
        if said in YES_NO:
            answer(talk, YES_NO[said])
        return said in YES_NO
    option = _option(talk, heard, said, fact)
    if option:
        answer(talk, option)
    return bool(option)


def _fact(talk: Talk) -> Fact:
    return talk.definitions.knowing.knowledge.facts[enquiry_of(talk).asked]


def _options(talk: Talk, fact: Fact) -> list[Choice]:
    return [
        Choice(f"option:{name}", title.in_language(talk.language))
        for name, title in fact.options.items()
    ]


def _hear_doubt(talk: Talk, heard: Heard) -> bool:
    value, key = enquiry_of(talk).doubt, chosen(talk, heard) or agreement(talk, heard)
    if key == "yes" and value is not None:
        answer(talk, value)
        return True
    if key == "no":
        return take_back(talk)
    return _hear_number(talk, heard, _fact(talk))


def _hear_number(talk: Talk, heard: Heard, fact: Fact) -> bool:
    if not heard.text or heard.too_long:
        return False
    found = parse(KINDS[fact.kind], heard.text, language=talk.language, today=talk.today)
    if not isinstance(found.value, int):
        talk.note("unclear.amount" if fact.kind == "amount" else "unclear.integer")
        return False
    if fact.maximum is not None and not 0 <= found.value <= fact.maximum:
        talk.note("unclear.integer")
        return False
    if found.confirm:
        doubt(talk, found.value)
    else:
        answer(talk, found.value)
    return True


def _option(talk: Talk, heard: Heard, key: str, fact: Fact) -> str:
    """The option that was chosen, or named in other words."""
    verb, _, name = key.partition(":")
    if verb == "option":
        return name if name in fact.options else ""
    if verb or not heard.text or heard.too_long:
        return ""
    titles = {key: title.in_language(talk.language) for key, title in fact.options.items()}
    exact = titled(heard.text, titles) or _also(fact, heard.text)
    if exact:
        return exact
    found = pick(heard.text, list(titles.values()))
    return "" if found is None else list(titles)[found]


def _also(fact: Fact, text: str) -> str:
    typed = text.casefold()
    for option, others in fact.also.items():
        if any(typed == other.casefold() for other in others):
            return option
    return typed if typed in fact.options else ""
