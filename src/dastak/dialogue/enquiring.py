"""Seeing which schemes seem to be for somebody: what is asked next, and when it ends."""

import msgspec

from dastak.definitions.knowledge.eligibility import judge
from dastak.definitions.knowledge.model import Chunk, Value
from dastak.dialogue.state import Enquiry
from dastak.dialogue.talk import Talk

ENQUIRY_STEPS = frozenset({"eligible", "verdict"})
ALL = "@all"


def enquire(talk: Talk, scheme: str) -> bool:
    """Begin with one scheme, or with all; what was just told is not asked again."""
    knowing = talk.definitions.knowing
    if scheme == ALL:
        scheme = ""
    elif scheme not in knowing.chunks or not knowing.chunks[scheme].rules:
        return False
    told = talk.state.enquiry
    if told is None:
        talk.note("eligible.intro")
    talk.change(
        enquiry=Enquiry(scheme, answers=told.answers if told else {}), behind="", subject=""
    )
    go_on(talk)
    return True


def answer(talk: Talk, value: Value) -> None:
    """Keep the answer to the fact in hand, and go on."""
    told = enquiry_of(talk)
    answers = {name: one for name, one in told.answers.items() if name != told.asked}
    _set(talk, answers={**answers, told.asked: value}, asked="", doubt=None)
    go_on(talk)


def doubt(talk: Talk, value: int) -> None:
    """Read an inferred number back before it counts."""
    _set(talk, doubt=value)
    talk.go("eligible")


def take_back(talk: Talk) -> bool:
    """Ask the last answered fact again; False when nothing was answered."""
    told = enquiry_of(talk)
    if told.doubt is not None:
        _set(talk, doubt=None)
        talk.go("eligible")
        return True
    if not told.answers:
        return False
    last = list(told.answers)[-1]
    answers = {name: one for name, one in told.answers.items() if name != last}
    _set(talk, answers=answers, asked=last)
    talk.go("eligible")
    return True


def go_on(talk: Talk) -> None:
    """To the next question that still decides something, or to the verdict."""
    fact = _next_fact(talk)
    _set(talk, asked=fact, doubt=None)
    talk.go("eligible" if fact else "verdict")


def looked_at(talk: Talk) -> tuple[Chunk, ...]:
    """The scheme in hand, or all."""
    knowing = talk.definitions.knowing
    scheme = enquiry_of(talk).scheme
    return (knowing.chunks[scheme],) if scheme else knowing.schemes


def enquiry_of(talk: Talk) -> Enquiry:
    """What was told so far (``is_sound`` makes sure that there is something)."""
    return talk.state.enquiry or Enquiry()


def is_sound(talk: Talk) -> bool:
    """Whether the knowledge still has the scheme and the fact that the state names."""
    told, knowing = talk.state.enquiry, talk.definitions.knowing
    if told is None or (told.scheme and told.scheme not in knowing.chunks):
        return False
    facts = knowing.knowledge.facts
    asks = told.asked in facts or talk.state.step != "eligible"
    return asks and all(name in facts for name in told.answers)


def forget(talk: Talk) -> None:
    """Nothing of it outlives the enquiry."""
    if talk.state.enquiry is not None and talk.state.step not in ENQUIRY_STEPS:
        talk.change(enquiry=None)


def _next_fact(talk: Talk) -> str:
    """In the order of the facts; of all schemes together only what is asked widely."""
    told = enquiry_of(talk)
    facts = talk.definitions.knowing.knowledge.facts
    verdicts = (judge(chunk, told.answers) for chunk in looked_at(talk))
    wanted = {test.fact for one in verdicts if one.outcome == "open" for test in one.tests}
    return next(
        (name for name, fact in facts.items() if name in wanted and (told.scheme or fact.wide)), ""
    )


def _set(talk: Talk, **changes: object) -> None:
    talk.change(enquiry=msgspec.structs.replace(enquiry_of(talk), **changes))
