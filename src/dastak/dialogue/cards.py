"""What is to be known of a service beforehand, in the words and figures it is defined by."""

from dastak.definitions.model import DocumentRequest
from dastak.dialogue.plan import Plan
from dastak.dialogue.talk import Talk


def card(talk: Talk, plan: Plan) -> str:
    """Everything: what it is, the papers, the fee, the days, and who decides."""
    parts = [_heading(talk, plan), plan.words(talk.language).about]
    if plan.service.documents:
        parts.append(_papers(talk, plan))
    parts.append("\n".join([_fee(talk, plan), _days(talk, plan), _decides(talk, plan)]))
    return "\n\n".join(parts)


def fact(talk: Talk, plan: Plan, what: str) -> str:
    """One thing of it: the fee, the papers, the time, or for whom it is."""
    match what:
        case "fee":
            said = _fee(talk, plan)
        case "documents":
            said = _papers(talk, plan)
        case "time":
            said = "\n".join([_days(talk, plan), _decides(talk, plan)])
        case _:
            said = plan.words(talk.language).about
    return f"{_heading(talk, plan)}\n\n{said}"


def _heading(talk: Talk, plan: Plan) -> str:
    return f"*{plan.words(talk.language).title}*"


def _papers(talk: Talk, plan: Plan) -> str:
    papers = [_paper(talk, plan, paper) for paper in plan.service.documents]
    if not papers:
        return talk.text("about.no_papers")
    return "\n".join([talk.text("about.papers"), *papers])


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
