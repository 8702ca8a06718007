"""A sent paper is fetched, read, and kept with what it proves and what speaks against it."""

from __future__ import annotations

from collections.abc import Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from dastak.casework.evidence import read
from dastak.casework.models import Document
from dastak.casework.reading_room import ReadingRoom
from dastak.conversations.effects.check_document import carry_out
from dastak.conversations.ports import Ports
from dastak.conversations.remote_jobs import Job, claim_job
from dastak.dialogue.effects import CheckDocument
from dastak.dialogue.events import DocumentChecked
from dastak.integrations.channel.vendors.whatsapp.client import WhatsAppChannel
from dastak.integrations.scanner.port import NoScanner, Scanner, Unavailable
from dastak.payments.gateway import our_gateway
from dastak.values.ids import ServiceId
from dastak.values.inbound import MediaIn
from tests.apps.conversations.town import NOW, found, write
from tests.papers.authority import Authority
from tests.papers.people import person
from tests.papers.test_codes_on_papers import LOCKED
from tests.workers.test_remote import order

WHO = person(6)
NO_SCANNER = NoScanner()


class Post(WhatsAppChannel):
    """A channel that has one file to give."""

    def __init__(self, content: bytes) -> None:
        super().__init__(graph_url="http://127.0.0.1:1", access_token="")
        self._content = content

    async def download(self, media_id: str, *, limit_bytes: int) -> tuple[bytes, str]:
        return self._content, "application/octet-stream"


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority()


@pytest.fixture(scope="module")
def room(authority: Authority, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReadingRoom]:
    trust: Path = tmp_path_factory.mktemp("trust") / "aadhaar.pem"
    trust.write_bytes(authority.pem())
    room = ReadingRoom(
        settings.CATALOGUE / "papers",
        reader="dastak.integrations.ocr.vendors.sandbox:Sandbox",
        aadhaar_trust=str(trust),
    )
    yield room
    room.close()


@pytest.fixture
def job(system_scope: None) -> Job:
    town = found()
    write("Hi", "English")
    town.work()
    order()
    job = claim_job(now=NOW)
    assert job is not None
    return job


def _run(coroutine: Coroutine[Any, Any, Any], /) -> Any:
    try:
        coroutine.send(None)
    except StopIteration as done:
        return done.value
    raise AssertionError("it waits for something")


def check(
    job: Job,
    content: bytes,
    room: ReadingRoom,
    caption: str = "",
    scanner: Scanner = NO_SCANNER,
) -> DocumentChecked:
    media = MediaIn("document", "M1", caption=caption)
    effect = CheckDocument("identity_proof", ("aadhaar",), media, ServiceId("income-certificate"))
    ports = Ports(
        channel=Post(content),
        gateway=our_gateway(),
        papers=room,
        run=_run,
        return_url=str,
        scanner=scanner,
    )
    answer = carry_out(job, effect, ports, now=NOW)
    assert isinstance(answer, DocumentChecked)
    return answer


def test_a_signed_identity_is_kept_as_proven(
    job: Job, room: ReadingRoom, authority: Authority
) -> None:
    answer = check(job, authority.offline_file(WHO), room)
    assert (answer.problem, answer.kind) == ("", "aadhaar")
    assert answer.values["name"].value == WHO.facts["name_en"]
    kept = Document.objects.get()
    assert (kept.id, kept.proof) == (answer.document, "offline_kyc")
    assert read(kept.values)["name"].proven
    assert WHO.aadhaar not in str(kept.values)


def test_one_that_nobody_signed_is_not_kept_and_the_reason_is_told(
    job: Job, room: ReadingRoom
) -> None:
    answer = check(job, Authority().offline_file(WHO), room)
    assert (answer.document, answer.problem) == (None, "unreadable")
    assert answer.why == "file_not_signed_by_a_trusted_key"
    assert not Document.objects.exists()


class Finds:
    """A scanner that finds something, or is away."""

    def __init__(self, found: str) -> None:
        self._found = found

    async def scan(self, content: bytes) -> str:
        if not self._found:
            raise Unavailable
        return self._found

    async def check_config(self) -> str:
        return ""


def test_a_file_with_malware_is_neither_opened_nor_kept(
    job: Job, room: ReadingRoom, authority: Authority
) -> None:
    answer = check(job, authority.offline_file(WHO), room, scanner=Finds("Eicar"))
    assert (answer.problem, answer.why) == ("unsafe", "malware")
    assert not Document.objects.exists()


def test_no_file_passes_while_the_scanner_is_away(
    job: Job, room: ReadingRoom, authority: Authority
) -> None:
    with pytest.raises(Unavailable):
        check(job, authority.offline_file(WHO), room, scanner=Finds(""))


def test_the_caption_may_open_a_locked_file(job: Job, room: ReadingRoom) -> None:
    assert check(job, LOCKED, room).why == "share_code_missing"
    opened = check(job, LOCKED, room, caption="1234")
    assert opened.why == "file_not_signed_by_a_trusted_key"
