"""Trouble on the way out: wait longer each time, wait for proof, give up where staff see it."""

from __future__ import annotations

import asyncio

import pytest
from django.db import OperationalError
from django.utils import timezone

from dastak.integrations.channel.port import Envelope, Refused, TooFast, Unavailable, Unsure
from dastak.messaging import outgoing
from dastak.messaging.outgoing import reference_of
from dastak.values.outbound import FileOut
from dastak.vault.files import keep
from dastak.workers import outbound
from dastak.workers.outbound import BROKE, GAVE_UP, MAX_ATTEMPTS
from dastak.workers.pacing import PAIR_BURST
from dastak.workers.statuses import apply_statuses
from tests.apps.messaging.post import (
    DOOR,
    Post,
    abandon,
    drive,
    everything,
    hear,
    let_time_pass,
    now,
    queue,
    sender_of,
    status,
)
from tests.wire import Trouble, each_statement

pytestmark = pytest.mark.django_db(transaction=True)
PAIR = TooFast(131056, after=4.0, pair=True)
RATE = TooFast(130429, after=1.0, pair=False)


def test_a_refusal_is_final_and_the_next_message_goes() -> None:
    message = queue("wrong")
    queue("right")
    post = Post(Refused(131009, "no"))
    drive(post)
    let_time_pass()
    drive(post)
    assert (now(message).state, now(message).code) == ("failed", 131009)
    assert post.words == ["right"]


@pytest.mark.parametrize("error", [PAIR, RATE, Unavailable("down", 131016)])
def test_each_wait_is_longer_than_the_last_and_ends_visibly(error: Exception) -> None:
    message = queue("word")
    behind = queue("behind")
    post = Post(*[error] * (MAX_ATTEMPTS + 5))
    waits: list[int] = []
    for _ in range(MAX_ATTEMPTS - 1):
        drive(post)
        row = now(message)
        assert row.state == "queued" and row.code
        waits.append(round((row.not_before - timezone.now()).total_seconds()))
        let_time_pass()
    assert waits == sorted(waits)
    assert waits[0] <= 4 and waits[-1] >= 3000
    assert len(post.tried) == MAX_ATTEMPTS - 1
    assert now(behind).state == "queued"
    post.plan.clear()
    post.plan.append(error)
    drive(post)
    assert (now(message).state, now(message).code) == ("failed", GAVE_UP)
    assert post.words == ["behind"]


def test_after_an_outage_the_message_is_sent_once() -> None:
    message = queue("word")
    post = Post(Unavailable("down"), Unavailable("down"))
    for _ in range(3):
        drive(post)
        let_time_pass()
    drive(post)
    assert post.words == ["word"]
    assert (now(message).state, now(message).attempts) == ("accepted", 3)


def test_a_lost_answer_waits_for_proof_and_then_nothing_is_sent_again() -> None:
    message = queue("word")
    queue("behind")
    post = Post(Unsure())
    drive(post)
    assert now(message).state == "unsure"
    assert post.words == [], "the next one waits for the doubt to end"
    hear(status("sent", wamid="wamid.X", ours=reference_of(message.pk)))
    apply_statuses(DOOR)
    let_time_pass()
    drive(post)
    assert now(message).state == "sent"
    assert post.words == ["behind"]


def test_a_lost_answer_without_proof_is_sent_again_after_the_lease() -> None:
    message = queue("word")
    post = Post(Unsure())
    drive(post)
    drive(post)
    assert len(post.tried) == 1, "not before the lease has ended"
    let_time_pass()
    drive(post)
    assert post.words == ["word"]
    assert now(message).state == "accepted"


def test_proof_that_comes_while_it_waits_to_be_sent_again_is_in_time() -> None:
    message = queue("word")
    post = Post(Unsure())
    drive(post)
    let_time_pass()
    with_release = outgoing.claim(0, lease_seconds=30)
    assert with_release == [] and now(message).state == "queued"
    hear(status("delivered", wamid="wamid.X", ours=reference_of(message.pk)))
    apply_statuses(DOOR)
    drive(post)
    assert len(post.tried) == 1
    assert now(message).state == "delivered"


def test_answers_that_are_always_lost_are_given_up_visibly() -> None:
    message = queue("word")
    post = Post(*[Unsure() for _ in range(MAX_ATTEMPTS + 5)])
    for _ in range(MAX_ATTEMPTS + 2):
        drive(post)
        let_time_pass()
    assert len(post.tried) == MAX_ATTEMPTS
    assert (now(message).state, now(message).code) == ("failed", GAVE_UP)


def test_a_sender_that_dies_between_sending_and_writing_down_doubles_nothing_with_proof() -> None:
    message = queue("word")
    post = Post()

    async def die() -> None:
        sender = sender_of(post)
        await sender.step()
        while not post.sent:
            await asyncio.sleep(0.001)
        await abandon(sender)

    asyncio.run(die())
    assert now(message).state == "sending"
    hear(status("sent", wamid="wamid.X", ours=reference_of(message.pk)))
    apply_statuses(DOOR)
    let_time_pass()
    drive(post)
    assert post.words == ["word"]
    assert now(message).state == "sent"


def test_a_sender_that_dies_before_sending_leaves_it_to_the_next() -> None:
    message = queue("word")
    post = Post()

    async def never(envelope: Envelope) -> None:
        await asyncio.sleep(3600)

    async def die() -> None:
        post.plan.append(never)
        sender = sender_of(post)
        await sender.step()
        while not post.tried:
            await asyncio.sleep(0.001)
        await abandon(sender)

    asyncio.run(die())
    drive(post)
    assert post.words == []
    let_time_pass()
    drive(post)
    assert post.words == ["word"]
    assert now(message).attempts == 2


def test_what_landed_is_written_down_although_the_database_failed_meanwhile() -> None:
    message = queue("word")
    post = Post()
    fails = [True]

    def see(statement: str) -> None:
        if "accepted_at = CASE" in statement and fails:
            fails.pop()
            raise Trouble("for a moment")

    async def main() -> None:
        sender = sender_of(post)
        with pytest.raises(Trouble):
            for _ in range(50):
                await sender.step()
                await asyncio.sleep(0.001)
        await sender.finish()

    with each_statement(see):
        asyncio.run(main())
    assert post.words == ["word"]
    assert now(message).state == "accepted"


def test_a_send_that_breaks_for_no_known_reason_is_tried_again_and_given_up_visibly() -> None:
    message = queue("word")
    post = Post(*[ValueError("a bug") for _ in range(MAX_ATTEMPTS)])
    drive(post)
    assert (now(message).state, now(message).code) == ("queued", BROKE)
    for _ in range(MAX_ATTEMPTS):
        let_time_pass()
        drive(post)
    assert (now(message).state, now(message).code) == ("failed", GAVE_UP)


def test_an_upload_that_the_channel_no_longer_knows_is_made_again_once() -> None:
    key = keep(b"%PDF-1.7", folder="receipts", suffix=".pdf")
    file = FileOut(key, "receipt.pdf", "application/pdf")
    queue(file, talk=1)
    post = Post()
    drive(post)
    message = queue(file, talk=2)
    post.plan.append(Refused(131009, "no such media"))
    drive(post)
    assert [envelope.media_id for envelope in post.sent] == ["media-1", "media-2"]
    assert now(message).state == "accepted"
    always = Post(*[Refused(131009, "it is something else")] * 9)
    refused = queue(file, talk=3)
    drive(always)
    assert now(refused).state == "failed" and len(always.tried) == 2


def test_waiting_for_ones_turn_is_no_attempt() -> None:
    wanted = int(PAIR_BURST) + 2
    for n in range(wanted):
        queue(f"word {n}")
    post = Post()
    drive(post, lease_seconds=6.0)
    last = everything()[-1]
    assert len(post.words) < wanted
    for _ in range(3):
        let_time_pass()
        drive(post, lease_seconds=6.0)
    assert now(last).attempts <= 1
    assert post.words == [f"word {n}" for n in range(len(post.words))]


def test_a_sender_lives_through_a_database_that_goes_away() -> None:
    queue("before")
    post = Post()
    broken: list[str] = []

    def see(statement: str) -> None:
        if "WITH free AS" in statement and len(broken) < 2:
            broken.append(statement)
            raise OperationalError("the connection is lost")

    async def main() -> None:
        until = asyncio.get_running_loop().time() + 20
        sender = sender_of(post)
        await sender.run(lambda: bool(post.sent) or asyncio.get_running_loop().time() > until)

    with each_statement(see), pytest.MonkeyPatch.context() as patch:
        patch.setattr(outbound, "TROUBLE_SECONDS", 0.01)
        asyncio.run(main())
    assert len(broken) == 2
    assert post.words == ["before"]
