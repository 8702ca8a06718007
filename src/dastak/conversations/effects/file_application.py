"""``file_application``: store the application; open its payment order when a fee is due (local)."""

from __future__ import annotations

from uuid import UUID

from dastak.accounts.actors import citizen_actor
from dastak.casework.actions.file_application import CannotFile, Filed, Filing, file_applications
from dastak.catalogue.queries import published_version
from dastak.conversations.talk import Order
from dastak.dialogue.effects import FileApplication
from dastak.dialogue.events import ApplicationFiled, EffectRefused
from dastak.payments.actions.open_order import NewOrder, open_order
from dastak.values.ids import CitizenId, DepartmentCode, NumberId, PaymentOrderId
from dastak.values.language import LanguageText


def perform(orders: list[Order]) -> None:
    """All filings of a batch together; a form that does not hold after all is refused kindly."""
    filings = [_filing(order) for order in orders]
    senders = [(filing, citizen_actor(filing.citizen)) for filing in filings]
    results = file_applications(senders, now=orders[0].now)
    for order, filing, result in zip(orders, filings, results, strict=True):
        if isinstance(result, CannotFile):
            order.talk.hear_next(EffectRefused(order.key, result.reason))
        else:
            order.talk.hear_next(_filed(order, filing, result))


def _filing(order: Order) -> Filing:
    effect = order.effect
    assert isinstance(effect, FileApplication)
    return Filing(
        effect=order.key,
        published=published_version(effect.service, effect.version),
        citizen=CitizenId(order.talk.citizen),
        language=effect.language,
        answers=effect.answers,
        documents={name: tuple(map(UUID, ids)) for name, ids in effect.documents.items()},
        provenance=effect.provenance,
        number=NumberId(order.talk.line.id),
    )


def _filed(order: Order, filing: Filing, filed: Filed) -> ApplicationFiled:
    service = filing.published.service
    return ApplicationFiled(
        effect=order.key,
        application=filed.application,
        reference=filed.reference,
        service=service.id,
        due_on=filed.due_on,
        fee=filed.fee,
        order=_open_order(order, filing, filed) if filed.fee else None,
    )


def _open_order(order: Order, filing: Filing, filed: Filed) -> PaymentOrderId:
    service = filing.published.service
    titles = {language: words.title for language, words in service.wording.items()}
    names = [str(filing.answers.get(name, "")) for name in service.output.holder]
    new = NewOrder(
        effect=order.key,
        purpose=filed.application,
        reference=filed.reference,
        service=service.id,
        title=LanguageText(titles),
        lines=filed.fee_lines,
        payer=" & ".join(name for name in names if name),
        citizen=filing.citizen,
        number=filing.number,
        department=DepartmentCode(filed.department),
        jurisdiction=filed.jurisdiction,
        language=filing.language,
    )
    return open_order(new, by=citizen_actor(filing.citizen), now=order.now)
