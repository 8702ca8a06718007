"""What another form mends goes out once more in it, as a message of its own."""

from __future__ import annotations

import pytest
from django.utils import timezone

from dastak.citizens.models import Citizen
from dastak.messaging import outgoing
from dastak.messaging.models import OutboundMessage
from dastak.messaging.outgoing import Result, reference_of
from dastak.messaging.preparing import prepare
from dastak.values.outbound import ButtonsOut, Option, TextOut
from dastak.workers.statuses import apply_statuses
from tests.apps.messaging.post import DOOR, everything, hear, let_time_pass, now, queue, status
from tests.wire import Crash, each_statement

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("system_scope")]
BUTTONS = ButtonsOut("Shall we?", (Option("1.yes", "Yes"), Option("1.no", "No")))
OLD_APP, WINDOW = 1026, 131047


def fail(message: OutboundMessage, code: int) -> None:
    """The channel took it, and then it failed."""
    outgoing.claim(1000, lease_seconds=60)
    outgoing.settle([Result(message.pk, "accepted", wamid=f"wamid.{message.pk}")])
    hear_failure(message, code)
    apply_statuses(DOOR)


def hear_failure(message: OutboundMessage, code: int) -> None:
    ours = reference_of(message.pk)
    hear(status("failed", wamid=f"wamid.{message.pk}", ours=ours, code=code))


def again(message: OutboundMessage) -> list[OutboundMessage]:
    """The second tries that wait."""
    return [row for row in everything() if row.pk != message.pk]


def test_a_window_that_closed_meanwhile_sends_the_template_once() -> None:
    message = queue("It is paid.", notice="paid")
    fail(message, WINDOW)
    (second,) = again(message)
    assert (now(message).state, now(message).code) == ("failed", WINDOW)
    assert (second.state, second.window_until, second.conversation_id) == ("queued", None, 1)
    fail(second, WINDOW)
    assert len(everything()) == 2, "a template has no window: that is the end"


def test_a_window_that_closed_on_a_message_without_a_template_is_the_end() -> None:
    message = queue("hello")
    fail(message, WINDOW)
    assert again(message) == []


def test_an_old_app_gets_numbered_text_and_is_remembered() -> None:
    gopal = Citizen.objects.create(language="hi")
    message = queue(BUTTONS, citizen=gopal)
    fail(message, OLD_APP)
    (second,) = again(message)
    gopal.refresh_from_db()
    assert gopal.client == "text"
    let_time_pass()
    claimed = outgoing.claim(10, lease_seconds=60)
    (ready,) = prepare([c for c in claimed if c.id == second.pk], now=timezone.now())
    assert ready.envelope("").content == TextOut("Shall we?\n\n1. Yes\n2. No")


def test_every_message_that_an_old_app_could_not_show_goes_out_anew() -> None:
    gopal = Citizen.objects.create(language="hi")
    messages = [queue(BUTTONS, citizen=gopal, talk=talk) for talk in (1, 2)]
    for message in messages:
        fail(message, OLD_APP)
    assert len(everything()) == 4


def test_text_that_an_old_app_could_not_show_is_the_end() -> None:
    message = queue("hello")
    fail(message, OLD_APP)
    assert again(message) == []


def test_a_late_status_of_the_first_try_does_not_count_for_the_second() -> None:
    message = queue(BUTTONS)
    fail(message, OLD_APP)
    (second,) = again(message)
    hear(status("sent", wamid=f"wamid.{message.pk}", ours=reference_of(message.pk)))
    apply_statuses(DOOR)
    assert now(second).state == "queued"
    assert now(message).state == "failed"


def test_a_failure_told_twice_is_mended_once() -> None:
    message = queue(BUTTONS)
    fail(message, OLD_APP)
    ours = reference_of(message.pk)
    late = status("failed", wamid=f"wamid.{message.pk}", ours=ours, code=OLD_APP, category="x")
    hear(late | {"status": "deleted"})
    hear_failure(message, OLD_APP)
    apply_statuses(DOOR)
    assert len(everything()) == 2


def test_another_failure_is_final() -> None:
    message = queue(BUTTONS, notice="paid")
    fail(message, 131026)
    assert again(message) == []


def test_a_crash_before_the_second_try_is_written_forgets_the_failure_too() -> None:
    """Both are one transaction: the failure is heard again, and mended."""
    message = queue(BUTTONS)
    outgoing.claim(10, lease_seconds=60)
    outgoing.settle([Result(message.pk, "accepted", wamid=f"wamid.{message.pk}")])
    hear_failure(message, OLD_APP)

    def see(statement: str) -> None:
        if 'INSERT INTO "messaging_outboundmessage"' in statement:
            raise Crash

    with pytest.raises(Crash), each_statement(see):
        apply_statuses(DOOR)
    assert now(message).state == "accepted"
    assert apply_statuses(DOOR) == 1
    assert len(again(message)) == 1


def test_the_second_try_keeps_what_the_first_said() -> None:
    message = queue("It is paid.", notice="paid", priority=1)
    fail(message, WINDOW)
    (second,) = again(message)
    assert bytes(second.sealed) == bytes(message.sealed)
    assert (second.priority, second.citizen_id) == (1, message.citizen_id)
    assert second.key == f"{message.key}+notice"
