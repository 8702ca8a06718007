"""Money that settles nothing: its citizen hears of it, in their language, exactly once."""

from __future__ import annotations

from uuid import UUID

import msgspec
import pytest

from dastak.payments.events import PaymentHeld
from dastak.processes.subscriptions import react
from dastak.values.ids import (
    ApplicationId,
    CitizenId,
    DepartmentCode,
    NumberId,
    PaymentOrderId,
    ServiceId,
)
from dastak.values.outbound import ButtonsOut
from tests.apps.conversations.town import found, said, talks, write


@pytest.mark.parametrize(
    ("language", "verdict", "words"),
    [
        (
            "English",
            "short",
            "₹90 came for Marriage registration, number MAR-1, but the fee is ₹100.",
        ),
        ("English", "surplus", "though the fee was paid before. You owe nothing."),
        ("English", "foreign", "A payment in another currency came"),
        ("हिंदी", "over", "₹90 आए, पर फ़ीस ₹100 है"),
    ],
)
def test_money_held_is_told_once(
    system_scope: None, language: str, verdict: str, words: str
) -> None:
    town = found()
    write("Hi", language)
    town.work()
    (talk,) = talks()
    event = PaymentHeld(
        order=PaymentOrderId(UUID(int=1)),
        purpose=ApplicationId(UUID(int=2)),
        reference="MAR-1",
        service=ServiceId("marriage-registration"),
        citizen=CitizenId(talk.citizen_id),
        department=DepartmentCode("revenue"),
        jurisdiction="DL",
        amount_paise=10000,
        number=NumberId(talk.number_id),
        payment=7,
        verdict=verdict,
        came_paise=9000,
    )
    before = len(said())
    for _ in range(2):
        react("payments.held", msgspec.json.encode(event))
    assert town.work() == 1
    (told,) = said()[before:]
    assert isinstance(told.content, ButtonsOut)
    assert words in told.content.body
