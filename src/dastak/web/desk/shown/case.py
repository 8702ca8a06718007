"""The whole case screen, from the case and what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone

from dastak.accounts.queries import staff_names
from dastak.accounts.scope import in_scope
from dastak.casework.lifecycle import Verb
from dastak.casework.policy import DECIDING_ROLES, OFFICES_VERBS, Concerned, may
from dastak.casework.queries.case import Case
from dastak.catalogue.queries import published_version
from dastak.certificates.queries import certificates_of
from dastak.definitions.model import ServiceWording
from dastak.definitions.questions import relevant_documents, relevant_fields
from dastak.payments.queries import payments_for
from dastak.values.ids import ServiceId
from dastak.values.language import ENGLISH
from dastak.web.desk.access import SignedIn
from dastak.web.desk.choices import choices
from dastak.web.desk.filters import cursor_text
from dastak.web.desk.phrases import phrases
from dastak.web.desk.shown.answers import Manner, shown_answers
from dastak.web.desk.shown.history import shown_history, staff_in
from dastak.web.desk.shown.papers import evidence_of, paper_title, shown_papers
from dastak.web.desk.words import CERTIFICATE, PAYMENT, STATUS, day, due_in_words

VERBS = (Verb.START_REVIEW, Verb.APPROVE, Verb.REJECT, Verb.ASK_CLARIFICATION)
_NO_WORDING = ServiceWording("", "", "", {}, {})


@dataclass(frozen=True, slots=True)
class Choice:
    """A field or a paper that the citizen can be asked to look at again."""

    name: str
    label: str


def answers_part(case: Case, who: SignedIn, *, manner: Manner) -> dict[str, object]:
    """The part that is masked or clear."""
    service = published_version(ServiceId(case.service), case.version).service
    evidence = evidence_of(case, service)
    sections = shown_answers(case, service, who.language, manner=manner, evidence=evidence)
    return {"case": case, "who": who, "sections": sections, "manner": manner}


def shown_case(case: Case, who: SignedIn, *, manner: Manner) -> dict[str, object]:
    """What the template gets. Reads payment, certificate and names besides the case."""
    service = published_version(ServiceId(case.service), case.version).service
    wording = service.wording.get(who.language) or service.wording.get(ENGLISH) or _NO_WORDING
    return answers_part(case, who, manner=manner) | {
        "title": wording.title or case.service,
        "place": choices(who.scope).place(case.jurisdiction, who.language),
        "status": STATUS[case.status],
        "here": cursor_text((case.due_on, case.id)) if case.due_on is not None else "",
        "papers": shown_papers(case, evidence_of(case, service), wording),
        "history": shown_history(case, staff_names(staff_in(case))),
        "verbs": _verbs(case, who),
        "fields": [
            Choice(field.name, _label(wording, field.name))
            for field in relevant_fields(service, case.answers)
        ],
        "documents": [
            Choice(request.name, paper_title(wording, request.name))
            for request in relevant_documents(service, case.answers)
        ],
        "open_question": next((c for c in case.clarifications if c.answered_at is None), None),
        "phrases": phrases(case.language, who.language),
        "reads": case.language,
        **_clock(case),
        **_money_and_certificate(case, who),
    }


def _clock(case: Case) -> dict[str, object]:
    if case.days_left is None or case.standing is None or case.due_on is None:
        return {"due": "", "due_on": ""}
    due = due_in_words(case.days_left, case.standing, case.limit.day_type)
    return {"due": due, "due_on": day(case.due_on)}


def _money_and_certificate(case: Case, who: SignedIn) -> dict[str, object]:
    with in_scope(who.scope):
        payment = payments_for([case.id]).get(case.id) if case.fee else None
    certificate = certificates_of(who.scope, [case.id], today=timezone.localdate()).get(case.id)
    return {
        "payment": payment,
        "payment_status": PAYMENT[payment.status] if payment is not None else "",
        "certificate": certificate,
        "certificate_status": CERTIFICATE[certificate.standing] if certificate else "",
    }


def _verbs(case: Case, who: SignedIn) -> list[Verb]:
    """What this person can do now."""
    place = {"department": case.department, "jurisdiction": case.jurisdiction}
    roles = {g.role for g in who.scope.grants if who.scope.holds(g.role, **place)}
    concerned = Concerned(case.citizen_id, case.filed_by)
    return [
        verb
        for verb in VERBS
        if verb in case.verbs & OFFICES_VERBS
        and may(verb, concerned, by=who.actor, roles=roles & DECIDING_ROLES)
    ]


def _label(wording: ServiceWording, name: str) -> str:
    spoken = wording.fields.get(name)
    return spoken.label if spoken is not None else name
