"""Statuses only ever move a message forward, in whatever order and however often they come."""

from __future__ import annotations

import itertools

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.messaging import outgoing
from dastak.messaging.models import InboundUpdate, OutboundMessage, Template
from dastak.messaging.outgoing import Result, reference_of
from dastak.messaging.policy import TemplateFacts
from dastak.workers.statuses import apply_statuses
from tests.apps.messaging.post import (
    DOOR,
    announce,
    everything,
    hear,
    now,
    number,
    queue,
    status,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("system_scope")]


def sent() -> OutboundMessage:
    """A message that the channel took under ``wamid.<id>``."""
    message = queue("word")
    outgoing.claim(1000, lease_seconds=60)
    outgoing.settle([Result(message.pk, "accepted", wamid=f"wamid.{message.pk}")])
    return message


def end(message: OutboundMessage) -> tuple[str, int, str, bool | None]:
    row = now(message)
    return row.state, row.code, row.category, row.billable


STORY = ("sent", "delivered", "read")


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.sampled_from([*STORY, "failed", "played"]), min_size=1, max_size=7),
    st.booleans(),
    st.data(),
)
def test_any_order_and_repetition_ends_the_same(
    system_scope: None, states: list[str], tells_ours: bool, data: st.DataObject
) -> None:
    """In one webhook or in several, with our reference or known by the channel's id alone."""
    ends = set()
    for _ in range(2):
        message = sent()
        wamid = f"wamid.{message.pk}"
        ours = reference_of(message.pk) if tells_ours else ""
        statuses = [
            status(
                state,
                wamid=wamid,
                ours=ours,
                code=131026 if state == "failed" else 0,
                category="utility" if state == "sent" else "",
            )
            for state in data.draw(st.permutations(states))
        ]
        for n, one in enumerate(statuses):
            InboundUpdate.objects.all().delete()
            hear(one)
            if data.draw(st.booleans()) or n == len(statuses) - 1:
                apply_statuses(DOOR)
            else:
                hear(*statuses[: n + 1])
                apply_statuses(DOOR)
        ends.add(end(message))
    assert len(ends) == 1
    state, code, category, billable = ends.pop()
    ranks = {"failed": 1, "sent": 0, "delivered": 2, "read": 3, "played": 3}
    furthest = max(states, key=lambda known: ranks[known])
    assert state == {"played": "read"}.get(furthest, furthest)
    assert code == (131026 if state == "failed" else 0)
    assert (category, billable) == (("utility", True) if "sent" in states else ("", None))


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_a_webhook_may_hold_all_of_a_messages_statuses(order: tuple[int, ...]) -> None:
    message = sent()
    statuses = [
        status(state, wamid=f"wamid.{message.pk}", category="utility" if state == "sent" else "")
        for state in STORY
    ]
    hear(*(statuses[n] for n in order))
    assert apply_statuses(DOOR) == 3
    assert end(message) == ("read", 0, "utility", True)


def test_a_status_may_come_before_the_answer_to_the_send() -> None:
    message = queue("word")
    outgoing.claim(10, lease_seconds=60)
    hear(status("delivered", wamid="wamid.X", ours=reference_of(message.pk)))
    apply_statuses(DOOR)
    outgoing.settle([Result(message.pk, "accepted", wamid="wamid.X")])
    assert now(message).state == "delivered"
    hear(status("read", wamid="wamid.X"))
    apply_statuses(DOOR)
    assert now(message).state == "read"


@pytest.mark.parametrize("ours", ["", "7", "dastak:0", "dastak:x", "²", "9" * 40, "someone-else"])
def test_the_reference_of_another_program_is_nobody_of_ours(ours: str) -> None:
    message = sent()
    hear(status("read", wamid="wamid.theirs", ours=ours.replace("7", str(message.pk))))
    assert apply_statuses(DOOR) == 1
    assert now(message).state == "accepted"


def test_an_unreadable_status_is_set_aside_and_spoils_nothing_beside_it() -> None:
    message = sent()
    hear({"id": "wamid.Y", "status": "sent", "timestamp": {"strange": 1}})
    hear(status("delivered", wamid=f"wamid.{message.pk}"))
    assert apply_statuses(DOOR) == 2
    assert now(message).state == "delivered"
    strange, plain = InboundUpdate.objects.order_by("id")
    assert (strange.state, strange.error, plain.state) == (2, "unreadable", 1)
    assert bytes(strange.raw) and not bytes(plain.raw)
    assert apply_statuses(DOOR) == 0


def test_many_messages_are_moved_by_one_statement() -> None:
    messages = [queue("word", talk=n) for n in range(30)]
    claimed = outgoing.claim(100, lease_seconds=60)
    outgoing.settle([Result(c.id, "accepted", wamid=f"wamid.{c.id}") for c in claimed])
    hear(*(status("delivered", wamid=f"wamid.{m.pk}") for m in messages))
    seen: list[str] = []

    def count(execute, sql, params, many, context):  # type: ignore[no-untyped-def]
        seen.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(count):
        assert apply_statuses(DOOR) == 30
    assert {row.state for row in everything()} == {"delivered"}
    assert len([sql for sql in seen if sql.lstrip().startswith("UPDATE messaging_out")]) == 1


def moved(field: str, **value: object) -> None:
    named = {"message_template_name": "paid", "message_template_language": "hi"}
    announce(field, named | value)
    apply_statuses(DOOR)


@pytest.fixture
def paid(system_scope: None) -> Template:
    number()
    return Template.objects.create(
        portfolio="delhi", name="paid", language="hi", status="APPROVED", category="UTILITY"
    )


def facts(template: Template) -> TemplateFacts:
    template.refresh_from_db()
    return TemplateFacts(template.status, template.category)


def test_a_paused_template_is_known_at_once_and_again_when_it_runs(paid: Template) -> None:
    moved("message_template_status_update", event="PAUSED")
    assert facts(paid) == TemplateFacts("PAUSED", "UTILITY")
    moved("message_template_status_update", event="REINSTATED")
    assert facts(paid) == TemplateFacts("APPROVED", "UTILITY")


def test_a_recategorised_template_is_known_at_once(paid: Template) -> None:
    moved("template_category_update", previous_category="UTILITY", new_category="MARKETING")
    assert facts(paid) == TemplateFacts("APPROVED", "MARKETING")


def test_the_other_language_of_a_template_is_not_touched(paid: Template) -> None:
    announce(
        "message_template_status_update",
        {
            "message_template_name": "paid",
            "message_template_language": "en",
            "event": "DISABLED",
        },
    )
    apply_statuses(DOOR)
    assert facts(paid) == TemplateFacts("APPROVED", "UTILITY")


def test_any_other_update_is_done_and_kept() -> None:
    announce("account_update", {"event": "ACCOUNT_RESTRICTION"})
    assert apply_statuses(DOOR) == 1
    with in_scope(SYSTEM_WIDE):
        (row,) = InboundUpdate.objects.all()
    assert row.state == 1 and bytes(row.raw)
