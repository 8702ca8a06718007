"""What seems to follow from the answers: for one scheme with the reasons, for all as a list."""

from dastak.definitions.knowledge.eligibility import Verdict, judge
from dastak.definitions.knowledge.model import Chunk
from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import agreement, chosen
from dastak.dialogue.chunks import how_to_get, origin
from dastak.dialogue.enquiring import ALL, enquiry_of, looked_at, take_back
from dastak.dialogue.fact_showing import why_not
from dastak.dialogue.heard import Heard
from dastak.dialogue.paths import follow
from dastak.dialogue.talk import Talk
from dastak.dialogue.ways_on import way_on

CHANGE = "change"


def ask(talk: Talk) -> None:
    """Never a promise: the office decides."""
    if enquiry_of(talk).scheme:
        _one(talk, looked_at(talk)[0])
    else:
        _all(talk)


def hear(talk: Talk, heard: Heard) -> bool:
    """On to another scheme, to the service, or back to an answer."""
    key = chosen(talk, heard) or agreement(talk, heard)
    if key == CHANGE:
        return take_back(talk)
    return follow(talk, "menu" if key == "no" else key)


def _one(talk: Talk, chunk: Chunk) -> None:
    verdict = judge(chunk, enquiry_of(talk).answers)
    title = chunk.title.in_language(talk.language)
    outcome = "unsure" if verdict.outcome == "open" else verdict.outcome
    parts = ["\n".join([talk.text(f"verdict.{outcome}", title=title), *_reasons(talk, verdict)])]
    if outcome != "fails":
        parts.append("\n".join(how_to_get(talk, chunk)))
    parts.append(f"{talk.text('verdict.office')} {origin(talk, chunk)}")
    others = Choice(f"eligible:{ALL}", talk.text("button.other_schemes"))
    if outcome == "fails":
        ways = [others, Choice(CHANGE, talk.text("button.change_answer"))]
    else:
        ways = [*way_on(talk, chunk), others]
    talk.ask("\n\n".join(parts), [*ways, Choice("menu", talk.text("button.menu"))])


def _reasons(talk: Talk, verdict: Verdict) -> list[str]:
    answers = enquiry_of(talk).answers
    facts = talk.definitions.knowing.knowledge.facts
    if verdict.outcome == "fails":
        return [f"• {why_not(talk, test, answers[test.fact])}" for test in verdict.tests]
    return [f"• {facts[test.fact].question.in_language(talk.language)}" for test in verdict.tests]


def _all(talk: Talk) -> None:
    answers = enquiry_of(talk).answers
    outcomes = [(chunk, judge(chunk, answers).outcome) for chunk in looked_at(talk)]
    fitting = [_row(talk, chunk, "row.fits_about") for chunk, one in outcomes if one == "fits"]
    open_ = ("open", "unsure")
    perhaps = [_row(talk, chunk, "row.may_fit_about") for chunk, one in outcomes if one in open_]
    menu = Choice("menu", talk.text("button.menu"))
    rows = [*fitting, *perhaps]
    if not rows:
        change = Choice(CHANGE, talk.text("button.change_answer"))
        talk.ask(talk.text("verdict.none"), [change, _person(talk), menu])
        return
    talk.ask(talk.text("verdict.some", count=len(rows)), rows, pinned=[menu])


def _row(talk: Talk, chunk: Chunk, remark: str) -> Choice:
    title = chunk.title.in_language(talk.language)
    return Choice(f"eligible:{chunk.id}", title, talk.text(remark))


def _person(talk: Talk) -> Choice:
    return Choice("person", talk.text("button.person"))
