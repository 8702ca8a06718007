"""Messages leave in order, once, in the form that the rules allow."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.citizens.models import Citizen, Consent
from dastak.integrations.channel.port import Notice
from dastak.messaging.models import OutboundMessage, Template, UploadedMedia
from dastak.messaging.policy import MARKETING, NO_TEMPLATE, OPTED_OUT, UNREADABLE, WINDOW_CLOSED
from dastak.values.outbound import ButtonsOut, FileOut, LinkOut, Option, TextOut
from dastak.vault.files import keep
from dastak.workers.outbound import NO_FILE
from tests.apps.messaging.post import Post, drive, everything, now, number, queue

pytestmark = pytest.mark.django_db(transaction=True)

BUTTONS = ButtonsOut("Shall we?", (Option("1.yes", "Yes"), Option("1.no", "No")))


@pytest.fixture
def post() -> Post:
    number()
    return Post()


def template(status: str = "APPROVED", category: str = "UTILITY", language: str = "hi") -> None:
    Template.objects.create(
        portfolio="delhi", name="paid", language=language, status=status, category=category
    )


def test_a_conversation_is_sent_strictly_in_order(post: Post) -> None:
    for n in range(12):
        queue(f"word {n}")
    drive(post)
    assert post.words == [f"word {n}" for n in range(12)]
    assert {row.state for row in everything()} == {"accepted"}


def test_a_reply_overtakes_the_notices_of_others(post: Post) -> None:
    for n in range(5):
        queue(f"notice {n}", talk=10 + n, priority=1)
    queue("reply", talk=20)
    drive(post)
    assert post.words[0] == "reply"


def test_a_reply_waits_for_the_notice_of_its_own_conversation(post: Post) -> None:
    queue("notice", priority=1)
    queue("reply")
    drive(post)
    assert post.words == ["notice", "reply"]


def test_two_senders_never_send_the_same_message(post: Post) -> None:
    for n in range(60):
        queue(f"{n // 6} {n % 6}", talk=n // 6)
    other = Post()
    drive(post, other)
    words = sorted(post.words + other.words)
    assert words == sorted(f"{talk} {n}" for talk in range(10) for n in range(6))
    assert post.words and other.words


def test_after_the_window_an_approved_utility_template_is_sent(post: Post) -> None:
    template()
    message = queue("It is paid.", closed=True, notice="paid")
    drive(post)
    (envelope,) = post.sent
    assert envelope.content == Notice("paid", "hi", ("Asha",))
    assert now(message).state == "accepted"


def test_the_window_closes_on_the_second(post: Post) -> None:
    template()
    queue("open", window_until=timezone.now() + timedelta(seconds=60))
    queue("closed", window_until=timezone.now() - timedelta(seconds=1), notice="paid")
    drive(post)
    assert [type(envelope.content) for envelope in post.sent] == [TextOut, Notice]


@pytest.mark.parametrize(
    ("status", "category", "language", "code"),
    [
        ("PAUSED", "UTILITY", "hi", NO_TEMPLATE),
        ("REJECTED", "UTILITY", "hi", NO_TEMPLATE),
        ("APPROVED", "MARKETING", "hi", MARKETING),
        ("APPROVED", "UTILITY", "en", NO_TEMPLATE),
    ],
)
def test_a_template_that_may_not_be_sent_is_refused_with_the_reason(
    post: Post, status: str, category: str, language: str, code: int
) -> None:
    template(status, category, language)
    message = queue("It is paid.", closed=True, notice="paid")
    drive(post)
    assert post.tried == []
    assert (now(message).state, now(message).code) == ("failed", code)


def test_a_message_without_a_template_is_refused_after_the_window(post: Post) -> None:
    message = queue("hello", closed=True)
    drive(post)
    assert post.tried == []
    assert (now(message).state, now(message).code) == ("failed", WINDOW_CLOSED)


@pytest.mark.parametrize(("words", "sent"), [([False], 0), ([False, True], 1), ([], 1)])
def test_who_said_stop_gets_no_notice_until_they_say_start(
    post: Post, words: list[bool], sent: int
) -> None:
    template()
    asha = Citizen.objects.create(language="hi")
    for n, granted in enumerate(words):
        Consent.objects.create(
            citizen=asha,
            department_id="revenue",
            purpose="notices",
            granted=granted,
            source="whatsapp",
            proof=f"turn:{n}",
            at=timezone.now(),
        )
    message = queue("It is paid.", closed=True, notice="paid", citizen=asha)
    drive(post)
    assert len(post.sent) == sent
    assert now(message).code == (0 if sent else OPTED_OUT)


def test_an_old_client_gets_numbered_text(post: Post) -> None:
    gopal = Citizen.objects.create(language="en", client="text")
    queue(BUTTONS, citizen=gopal)
    queue(LinkOut("Pay here", "Pay", "https://pay.example"), citizen=gopal)
    drive(post)
    assert post.words == ["Shall we?\n\n1. Yes\n2. No", "Pay here\n\nPay: https://pay.example"]


def test_a_row_that_cannot_be_opened_fails_visibly_and_blocks_nobody(post: Post) -> None:
    broken = queue("lost", talk=1)
    with in_scope(SYSTEM_WIDE):
        OutboundMessage.objects.filter(pk=broken.pk).update(sealed=b"\x01not sealed by us at all")
    nobody = queue("for nobody", talk=2, phone="")
    queue("after it", talk=1)
    queue("beside it", talk=3)
    drive(post)
    assert sorted(post.words) == ["after it", "beside it"]
    for row in (broken, nobody):
        assert (now(row).state, now(row).code) == ("failed", UNREADABLE)


def paper(name: str = "receipt.pdf") -> FileOut:
    key = keep(b"%PDF-1.7", folder="receipts", suffix=".pdf")
    return FileOut(key, name, "application/pdf", "Your receipt")


def test_a_file_is_uploaded_once_for_all_its_citizens(post: Post) -> None:
    file = paper()
    queue(file, talk=1)
    drive(post)
    queue(file, talk=2)
    queue(file, talk=3)
    drive(post)
    assert post.uploads == ["receipt.pdf"]
    assert [envelope.media_id for envelope in post.sent] == ["media-1"] * 3


def test_an_upload_that_expired_is_made_again(post: Post) -> None:
    file = paper()
    queue(file, talk=1)
    drive(post)
    UploadedMedia.objects.update(expires_at=timezone.now())
    queue(file, talk=2)
    drive(post)
    assert [envelope.media_id for envelope in post.sent] == ["media-1", "media-2"]
    assert UploadedMedia.objects.get().media_id == "media-2"


def test_a_file_goes_with_its_template_after_the_window(post: Post) -> None:
    template()
    queue(paper(), closed=True, notice="paid")
    drive(post)
    (envelope,) = post.sent
    assert envelope.content == Notice("paid", "hi", ("Asha",), "media-1", "receipt.pdf")


def test_a_file_that_is_gone_fails_visibly(post: Post) -> None:
    message = queue(FileOut("receipts/zz/gone.pdf", "a.pdf", "application/pdf"))
    queue("after it")
    drive(post)
    assert post.words == ["after it"]
    assert (now(message).state, now(message).code) == ("failed", NO_FILE)
