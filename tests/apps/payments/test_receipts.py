"""Receipts: numbers without a gap, and a PDF that says who paid what for which application."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4
from zoneinfo import ZoneInfo

import pypdfium2
import pytest
from django.db import transaction

from dastak.payments.actions.print_receipt import print_receipt
from dastak.payments.locking import NoSuchOrder
from dastak.payments.models import Receipt
from dastak.vault.files import fetch
from tests.apps.casework.world import World
from tests.apps.payments.world import News, came, opened, tell


def _numbers() -> list[str]:
    return list(Receipt.objects.order_by("serial").values_list("number", flat=True))


def test_numbers_follow_each_other_in_each_financial_year(world: World) -> None:
    india = ZoneInfo("Asia/Kolkata")
    for moment in (
        datetime(2026, 3, 31, 23, 59, tzinfo=india),
        datetime(2026, 3, 31, 23, 59, tzinfo=india),
        datetime(2026, 4, 1, 0, 1, tzinfo=india),
    ):
        tell(opened(world), came(), now=moment)
    assert sorted(_numbers()) == [
        "REVENUE/2025-26/000001",
        "REVENUE/2025-26/000002",
        "REVENUE/2026-27/000001",
    ]


def test_a_settlement_that_is_rolled_back_gives_its_number_back(world: World) -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        tell(opened(world), came())
        raise RuntimeError("power cut")
    tell(opened(world), came())
    assert _numbers() == ["REVENUE/2025-26/000001"]


def test_the_receipt_is_printed_once_and_says_what_was_paid(world: World) -> None:
    order = opened(world)
    tell(order, came())
    printed = print_receipt(order.id)
    assert print_receipt(order.id) == printed
    text = pypdfium2.PdfDocument(fetch(printed.file))[0].get_textpage().get_text_range()
    for part in (printed.number, "MRG-26-000007-5", "₹100", "412345678901", "UPI", "Revenue"):
        assert part in text
    assert Receipt.objects.get(order=order).file == printed.file


def test_what_is_not_paid_has_no_receipt(world: World) -> None:
    order = opened(world)
    News(order).kept(came())
    for unpaid in (order.id, uuid4()):
        with pytest.raises(NoSuchOrder):
            print_receipt(unpaid)
