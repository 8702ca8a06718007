"""``file_application``: store the application; open its payment order when a fee is due (local)."""

from __future__ import annotations

from uuid import UUID

from dastak.accounts.actors import citizen_actor
from dastak.casework.actions.file_application import CannotFile, Filed, Filing, file_applications
from dastak.catalogue.queries import published_version
from dastak.conversations.talk import Order
from dastak.definitions.model import Service
from dastak.dialogue.effects import FileApplication
from dastak.dialogue.events import ApplicationFiled, EffectRefused
from dastak.payments.actions.open_order import NewOrder, open_order
from dastak.values.ids import CitizenId, DepartmentCode, NumberId, PaymentOrderId
from dastak.values.language import LanguageText


def perform(orders: list[Order]) -> None:
    """A form that does not hold after all is refused kindly; nothing is stored then."""
    senders = [(_filing(order), citizen_actor(order.talk.citizen)) for order in orders]
    results = file_applications(senders, now=orders[0].now)
    for order, (filing, _), result in zip(orders, senders, results, strict=True):
        if isinstance(result, CannotFile):
            order.talk.hear_next(EffectRefused(order.key, result.reason))
        else:
            order.talk.hear_next(_filed(order, result, filing.published.service))


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


def _filed(order: Order, filed: Filed, service: Service) -> ApplicationFiled:
    effect = order.effect
    assert isinstance(effect, FileApplication)
    payment = _open_order(order, effect, filed, service) if filed.fee else None
    return ApplicationFiled(
        effect=order.key,
        application=filed.application,
        reference=filed.reference,
        service=effect.service,
        due_on=filed.due_on,
        fee=filed.fee,
        order=payment,
    )


def _open_order(
    order: Order, effect: FileApplication, filed: Filed, service: Service
) -> PaymentOrderId:
    titles = {language: words.title for language, words in service.wording.items()}
    holder = " & ".join(str(effect.answers.get(name, "")) for name in service.output.holder)
    new = NewOrder(
        effect=order.key,
        purpose=filed.application,
        reference=filed.reference,
        service=effect.service,
        title=LanguageText(titles),
        lines=filed.fee_lines,
        payer=holder.strip(" &"),
        citizen=CitizenId(order.talk.citizen),
        number=NumberId(order.talk.line.id),
        department=DepartmentCode(filed.department),
        jurisdiction=filed.jurisdiction,
        language=effect.language,
    )
    return open_order(new, by=citizen_actor(order.talk.citizen), now=order.now)
