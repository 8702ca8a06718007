"""The citizen's own applications were looked up: show them, send files, or say there are none."""

from collections.abc import Callable

from dastak.dialogue.choices import Choice
from dastak.dialogue.events import CaseRow, CasesFound
from dastak.dialogue.forms import in_form, name_of
from dastak.dialogue.limits import clip
from dastak.dialogue.outcomes.case_text import case_text
from dastak.dialogue.outcomes.interruption import back_to_form, title_of
from dastak.dialogue.paths import follow
from dastak.dialogue.talk import Talk
from dastak.values.outbound import FILENAME_LIMIT, FileOut

OPEN = frozenset({"awaiting_payment", "submitted", "in_review", "clarification"})
MATCHING: dict[str, Callable[[CaseRow], bool]] = {
    "status": lambda row: True,
    "certificate": lambda row: bool(row.certificate_file),
    "receipt": lambda row: bool(row.receipt_file),
    "pay": lambda row: row.status == "awaiting_payment",
    "withdraw": lambda row: row.status in OPEN,
}


def happened(talk: Talk, event: CasesFound) -> None:
    """Answer what was asked; a lookup that nobody waits for any more is let go."""
    if talk.state.step != "cases":
        return
    verb = talk.state.subject.partition(":")[0]
    if verb not in MATCHING:
        verb = "status"
    rows = list({row.reference: row for row in event.rows if MATCHING[verb](row)}.values())
    service = talk.state.subject.partition(":@")[2]
    if service:
        _of_service(talk, event, [row for row in rows if row.service == service][:1])
    elif not rows:
        _none(talk, event, verb)
    elif len(rows) > 1:
        _list(talk, rows, verb)
    else:
        _show(talk, rows[0], verb)


def _of_service(talk: Talk, event: CasesFound, newest: list[CaseRow]) -> None:
    """The newest application for one service, what it has not got yet, or the way to apply."""
    verb, _, service = talk.state.subject.partition(":@")
    of_it = [row for row in event.rows if row.service == service]
    if newest:
        _show(talk, newest[0], verb)
    elif of_it:
        talk.note(f"cases.none_{verb}")
        _details(talk, of_it[0])
    else:
        _offer(talk, service, any_rows=event.rows)


def _offer(talk: Talk, service: str, *, any_rows: tuple[CaseRow, ...]) -> None:
    said = talk.text("cases.none_of", service=title_of(talk, service))
    if in_form(talk):
        talk.ask(said, _ways_on(talk))
        return
    choices = [Choice(f"service:{service}", talk.text("button.apply"))]
    if any_rows:
        choices.append(Choice("status", talk.text("button.status")))
    talk.ask(said, [*choices, *_ways_on(talk)])


def _none(talk: Talk, event: CasesFound, verb: str) -> None:
    key = f"cases.none_{verb}" if event.rows else "cases.none"
    talk.ask(talk.text(key), _ways_on(talk))


def _list(talk: Talk, rows: list[CaseRow], verb: str) -> None:
    again = "case" if verb == "status" else verb
    choices = [
        Choice(
            f"{again}:{row.reference}",
            row.reference,
            f"{title_of(talk, row.service)} · {talk.text(f'case_status.{row.status}')}",
        )
        for row in rows
    ]
    talk.ask(talk.text(f"cases.choose_{verb}"), choices, pinned=_ways_on(talk)[:1])


def _show(talk: Talk, row: CaseRow, verb: str) -> None:
    match verb:
        case "certificate":
            name = row.certificate_name or f"{row.reference}.pdf"
            _send(talk, row, row.certificate_file, name, "case.certificate")
        case "receipt":
            name = f"{talk.text('receipt_filename')}-{row.receipt or row.reference}.pdf"
            _send(talk, row, row.receipt_file, name.replace("/", "-"), "case.receipt")
        case "pay":
            _pay(talk, row)
        case "withdraw":
            follow(talk, f"withdraw:{row.reference}")
        case _:
            _details(talk, row)


def _send(talk: Talk, row: CaseRow, key: str, name: str, caption: str) -> None:
    said = talk.text(caption, service=title_of(talk, row.service), reference=row.reference)
    talk.tell(FileOut(key, clip(name, FILENAME_LIMIT), "application/pdf", said))
    _leave(talk)


def _pay(talk: Talk, row: CaseRow) -> None:
    if not row.pay_url:
        talk.ask(talk.text("payment.none_open", reference=row.reference), _ways_on(talk))
        return
    talk.link(
        talk.text(
            "payment.link_unpriced",
            service=title_of(talk, row.service),
            reference=row.reference,
        ),
        label=talk.text("button.pay_now"),
        url=row.pay_url,
    )
    _leave(talk)


def _leave(talk: Talk) -> None:
    """Back to the form that this interrupted, or quietly home."""
    behind = talk.state.behind
    if in_form(talk):
        talk.change(step=behind, behind="", subject="")
        back_to_form(talk)
        return
    talk.change(step="home", behind="", subject="", menu=())


def _details(talk: Talk, row: CaseRow) -> None:
    talk.ask(case_text(talk, row), [*_actions(talk, row), *_ways_on(talk)][:3])


def _actions(talk: Talk, row: CaseRow) -> list[Choice]:
    actions = []
    if row.certificate_file:
        actions.append(Choice(f"certificate:{row.reference}", talk.text("button.certificate")))
    if row.status == "awaiting_payment":
        actions.append(Choice(f"pay:{row.reference}", talk.text("button.pay")))
    if row.status == "clarification" and _question(talk, row):
        actions.append(Choice(f"clarify:{row.reference}", talk.text("button.answer")))
    if row.receipt_file:
        actions.append(Choice(f"receipt:{row.reference}", talk.text("button.receipt")))
    if row.status in OPEN:
        actions.append(Choice(f"withdraw:{row.reference}", talk.text("button.withdraw")))
    return actions[:2]


def _question(talk: Talk, row: CaseRow) -> bool:
    forms = (talk.state.form, *talk.state.drafts)
    return any(form is not None and form.reference == row.reference for form in forms)


def _ways_on(talk: Talk) -> list[Choice]:
    """Back into the form if one is open, else home."""
    if in_form(talk):
        return [Choice(f"resume:{name_of(talk.form)}", talk.text("button.resume"))]
    return [Choice("menu", talk.text("button.menu"))]
