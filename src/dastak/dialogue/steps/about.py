"""The card of one service: what it gives, the papers, the fee, the days, and who decides."""

from dastak.definitions.model import DocumentRequest
from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import agreement, chosen
from dastak.dialogue.forms import begin, unfinished
from dastak.dialogue.heard import Heard
from dastak.dialogue.paths import follow
from dastak.dialogue.plan import Plan
from dastak.dialogue.talk import Talk


def ask(talk: Talk) -> None:
    """The card, with Start (or Continue) and the way home; shorter when it is asked again."""
    plan = talk.definitions.latest(talk.state.subject)
    if plan is None:
        talk.go("home")
        return
    title = plan.words(talk.language).title
    body = talk.text("about.again", service=title) if talk.state.misses else _card(talk, plan)
    talk.ask(body, _choices(talk, plan))


def hear(talk: Talk, heard: Heard) -> bool:
    """Start, continue, or go elsewhere. A plain yes starts."""
    key = chosen(talk, heard) or agreement(talk, heard)
    plan = talk.definitions.latest(talk.state.subject)
    if plan is None:
        return follow(talk, key)
    if key == "yes":
        key = "start" if unfinished(talk, plan.id) is None else f"resume:{plan.id}"
    if key == "start":
        begin(talk, plan)
        return True
    return follow(talk, "menu" if key == "no" else key)


def _card(talk: Talk, plan: Plan) -> str:
    words = plan.words(talk.language)
    parts = [f"*{words.title}*", words.about]
    papers = [_paper(talk, plan, paper) for paper in plan.service.documents]
    if papers:
        parts.append("\n".join([talk.text("about.papers"), *papers]))
    parts.append("\n".join([_fee(talk, plan), _days(talk, plan), _decides(talk, plan)]))
    return "\n\n".join(parts)


def _paper(talk: Talk, plan: Plan, paper: DocumentRequest) -> str:
    label = plan.document_words(paper.name, talk.language).label
    if paper.when is not None:
        return talk.text("about.paper_sometimes", paper=label)
    return talk.text("about.paper" if paper.required else "about.paper_optional", paper=label)


def _fee(talk: Talk, plan: Plan) -> str:
    lines = plan.service.fees
    if not lines:
        return talk.text("about.no_fee")
    if len(lines) == 1 and lines[0].when is None:
        return talk.text("about.fee", fee=lines[0].amount)
    heads = [f"• {line.label.in_language(talk.language)}: {line.amount}" for line in lines]
    return "\n".join([talk.text("about.fees"), *heads])


def _days(talk: Talk, plan: Plan) -> str:
    limit = plan.service.time_limit
    return talk.text(f"about.days_{limit.day_type}", days=limit.days)


def _decides(talk: Talk, plan: Plan) -> str:
    return talk.text("about.officer", officer=plan.service.officer.in_language(talk.language))


def _choices(talk: Talk, plan: Plan) -> list[Choice]:
    home = Choice("menu", talk.text("button.menu"))
    if unfinished(talk, plan.id) is None:
        return [Choice("start", talk.text("button.start")), home]
    return [
        Choice(f"resume:{plan.id}", talk.text("button.resume")),
        Choice("start", talk.text("button.restart")),
        home,
    ]
