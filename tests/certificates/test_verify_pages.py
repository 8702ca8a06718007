"""The public pages that check certificates."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from dastak.accounts.actors import SYSTEM
from dastak.accounts.scope import SYSTEM_WIDE
from dastak.certificates.actions.count_check import PER_MINUTE
from dastak.certificates.actions.issue import issue
from dastak.certificates.actions.revoke import revoke
from dastak.certificates.codes import new_code, spaced
from dastak.certificates.models import Certificate
from dastak.certificates.seal import our_signer
from dastak.integrations.signer.port import PublicKey
from dastak.integrations.signer.tokens import read_token
from dastak.vault.files import fetch
from dastak.web.verify.views import LARGEST_FILE
from dastak.web.verify.wording import all_words
from tests.certificates.orders import order

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Page

NOW = datetime(2026, 11, 21, 10, 30, tzinfo=UTC)

pytestmark = pytest.mark.usefixtures("offices")


def issued() -> Certificate:
    return issue(order(validity_months=None), by=SYSTEM, now=NOW)


def upload(client: Client, content: bytes, language: str = "en") -> Page:
    file = SimpleUploadedFile("certificate.pdf", content, "application/pdf")
    return client.post("/verify", {"file": file, "lang": language})


def headline(page: Page) -> str:
    found = re.search(r'<h1 id="verdict">(.*?)</h1>', page.content.decode())
    return found[1] if found else ""


def test_the_page_offers_both_ways_in_the_language_of_the_browser(client: Client) -> None:
    english = client.get("/verify").content.decode()
    assert 'type="file"' in english
    assert 'name="code"' in english
    assert "Check a certificate" in english
    hindi = client.get("/verify", headers={"accept-language": "hi-IN,hi;q=0.9,en;q=0.5"})
    assert '<html lang="hi">' in hindi.content.decode()
    assert "प्रमाण पत्र की जाँच" in hindi.content.decode()
    assert "प्रमाण पत्र की जाँच" in client.get("/verify?lang=hi").content.decode()


def test_an_issued_file_is_valid_and_a_changed_one_is_altered(client: Client) -> None:
    done = issued()
    pdf = fetch(done.file_key)
    page = upload(client, pdf)
    assert headline(page) == "Valid"
    assert done.number in page.content.decode()
    assert headline(upload(client, pdf, "hi")) == "मान्य"
    assert headline(upload(client, pdf[:5000] + b"!" + pdf[5001:])) == "Altered"
    assert headline(upload(client, b"something else")) == "Unknown"


def test_the_qr_opens_the_answer(client: Client) -> None:
    done = issued()
    for code in (done.verify_code, spaced(done.verify_code), done.verify_code.lower()):
        assert headline(client.get(f"/verify/{code}")) == "Valid"


def test_a_typed_code_leads_to_the_answer(client: Client) -> None:
    done = issued()
    typed = f" {spaced(done.verify_code).lower()} "
    page = client.get("/verify", {"code": typed, "lang": "hi"}, follow=True)
    assert page.redirect_chain == [(f"/verify/{spaced(done.verify_code)}?lang=hi", 302)]
    assert headline(page) == "मान्य"


def test_a_revoked_certificate_says_so(client: Client) -> None:
    done = issued()
    revoke(SYSTEM_WIDE, done.number, by=SYSTEM, reason="Issued by mistake.", now=NOW)
    page = client.get(f"/verify/{done.verify_code}")
    assert headline(page) == "Revoked"
    assert "21-11-2026" in page.content.decode()
    assert "mistake" not in page.content.decode()


@pytest.mark.parametrize("code", ["x", "2345", "<script>", "%00", "..", "ABCD" * 100])
def test_a_code_that_is_none_is_unknown_and_not_echoed(client: Client, code: str) -> None:
    page = client.get("/verify", {"code": code})
    assert headline(page) == "Unknown"
    assert "<script" not in page.content.decode()


def test_a_well_formed_code_that_was_never_given_is_unknown(client: Client) -> None:
    issued()
    assert headline(client.get(f"/verify/{new_code()}")) == "Unknown"


def test_no_page_shows_the_name_or_sets_a_cookie_or_may_be_kept(client: Client) -> None:
    done = issued()
    for page in (
        client.get("/verify"),
        client.get(f"/verify/{done.verify_code}"),
        upload(client, fetch(done.file_key)),
    ):
        assert "Sunita" not in page.content.decode()
        assert not page.cookies
        assert page["Cache-Control"] == "no-store"
        assert page["Referrer-Policy"] == "no-referrer"
        assert "<script" not in page.content.decode()


def test_a_file_that_is_too_big_or_missing_is_refused_in_words(client: Client) -> None:
    assert upload(client, bytes(LARGEST_FILE + 1)).status_code == 413
    assert client.post("/verify", {}).status_code == 400
    huge = client.post("/verify", b"", "application/pdf", CONTENT_LENGTH=str(10**9))
    assert huge.status_code == 413


def test_too_many_checks_from_one_address_are_refused_for_a_while(client: Client) -> None:
    done = issued()
    pages = [client.get(f"/verify/{done.verify_code}") for _ in range(PER_MINUTE + 1)]
    if pages[-1].status_code == 200:  # the minute turned over in between
        pages = [client.get(f"/verify/{done.verify_code}") for _ in range(PER_MINUTE + 1)]
    assert pages[-1].status_code == 429
    assert pages[-1]["Retry-After"] == "60"
    other = client.get(f"/verify/{done.verify_code}", REMOTE_ADDR="203.0.113.77")
    assert other.status_code == 200


def test_the_published_keys_read_our_tokens(client: Client) -> None:
    answer = client.get("/.well-known/dastak-keys.json")
    published = json.loads(answer.content)
    keys = tuple(PublicKey(**key) for key in published["keys"])
    assert read_token(our_signer().token(b"{}"), keys) == b"{}"
    assert all("d" not in key for key in published["keys"])
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert len(published["roots"]) == 1


def test_every_language_has_the_same_words() -> None:
    def shape(words: object) -> object:
        return {k: shape(v) for k, v in words.items()} if isinstance(words, dict) else None

    english, *others = (shape(words) for words in all_words().values())
    assert others
    assert all(other == english for other in others)
