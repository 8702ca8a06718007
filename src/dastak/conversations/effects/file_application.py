"""``file_application``: store the application; open its payment order when a fee is due (local)."""

from __future__ import annotations

from uuid import UUID

from dastak.accounts.actors import citizen_actor
from dastak.casework.actions.file_application import CannotFile, Filed, Filing, file_application
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
    for order in orders:
        assert isinstance(order.effect, FileApplication)
        try:
            event = _file(order, order.effect)
        except CannotFile as error:
            order.talk.hear_next(EffectRefused(order.key, error.reason))
        else:
            order.talk.hear_next(event)


def _file(order: Order, effect: FileApplication) -> ApplicationFiled:
    published = published_version(effect.service, effect.version)
    filing = Filing(
        effect=order.key,
        published=published,
        citizen=CitizenId(order.talk.citizen),
        language=effect.language,
        answers=effect.answers,
        documents={name: tuple(map(UUID, ids)) for name, ids in effect.documents.items()},
        provenance=effect.provenance,
        number=NumberId(order.talk.line.id),
    )
    filed = file_application(filing, by=citizen_actor(order.talk.citizen), now=order.now)
    payment = _open_order(order, effect, filed, published.service) if filed.fee else None
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
