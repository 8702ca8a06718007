"""Who gets in: the right password and then the right code, once, and not for ever."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from dastak.accounts.actions.sign_in import SignInRefused, check_code, check_password
from dastak.accounts.models import Person
from dastak.accounts.policy import ATTEMPTS, LOCKED_FOR
from dastak.audit.queries import entries_about
from tests.web.desk.conftest import House
from tests.web.desk.house import PASSWORD, code_of

SIGN_IN = "/desk/sign-in"


def give(client: Client, **fields: str) -> int:
    return client.post(SIGN_IN, fields).status_code


def test_password_then_code_opens_the_desk_in_a_new_session(house: House) -> None:
    client = Client()
    assert give(client, username="bina", password=PASSWORD) == 302
    half_way = client.session.session_key
    assert client.get("/desk/").status_code == 302
    house.bina.refresh_from_db()
    house.bina.totp_last_step = -1
    house.bina.save()
    assert give(client, code=code_of(house.bina)) == 302
    assert client.session.session_key != half_way
    assert client.get("/desk/").status_code == 200
    verbs = [entry.verb for entry in entries_about(f"person:{house.bina.pk}")]
    assert verbs == ["staff.signed_in", "staff.signed_in"]


def test_an_unknown_name_and_a_wrong_password_get_the_same_answer(house: House) -> None:
    pages = []
    for username in ("bina", "nobody"):
        page = Client().post(SIGN_IN, {"username": username, "password": "wrong"})
        assert page.status_code == 403
        pages.append(page.content.decode().replace(username, "…"))
    strip = [page[page.index("<h1>") : page.index("csrf")] for page in pages]
    assert strip[0] == strip[1]


def test_a_code_is_taken_once_and_only_after_the_password(house: House) -> None:
    code = code_of(house.bina)
    assert give(Client(), code=code) == 403
    client = Client()
    assert give(client, username="bina", password=PASSWORD) == 302
    assert give(client, code=code) == 403


@pytest.mark.parametrize("code", ["", "²²²²²²", "१२३", "9" * 5000, "abcdef", "-00001"])
def test_what_is_no_code_is_refused_without_a_stumble(house: House, code: str) -> None:
    client = Client()
    give(client, username="bina", password=PASSWORD)
    assert give(client, code=code) == 403


def test_five_bad_passwords_rest_the_account_for_a_while(house: House) -> None:
    for _ in range(ATTEMPTS):
        assert give(Client(), username="bina", password="wrong") == 403
    assert give(Client(), username="bina", password=PASSWORD) == 403
    later = timezone.now() + LOCKED_FOR + timedelta(seconds=1)
    assert check_password("bina", PASSWORD, now=later) == house.bina


def test_trying_while_it_rests_does_not_make_the_rest_longer(house: House) -> None:
    for _ in range(ATTEMPTS):
        give(Client(), username="bina", password="wrong")
    until = Person.objects.get(pk=house.bina.pk).locked_until
    for _ in range(ATTEMPTS + 1):
        with pytest.raises(SignInRefused):
            check_code(house.bina.pk, "000000", now=timezone.now())
    assert Person.objects.get(pk=house.bina.pk).locked_until == until


def test_bad_codes_rest_the_account_too(house: House) -> None:
    client = Client()
    give(client, username="bina", password=PASSWORD)
    for _ in range(ATTEMPTS):
        give(client, code="000000")
    assert Person.objects.get(pk=house.bina.pk).locked_until is not None


def test_half_an_hour_without_a_touch_ends_it_and_the_queue_asking_is_no_touch(
    house: House,
) -> None:
    session = house.browser.session
    session["desk.seen"] = time.time() - 29 * 60
    session.save()
    assert house.browser.get("/desk/rows").status_code == 200
    assert house.browser.session["desk.seen"] < time.time() - 28 * 60
    session = house.browser.session
    session["desk.seen"] = time.time() - 31 * 60
    session.save()
    ended = house.browser.get("/desk/rows", headers={"HX-Request": "true"})
    assert (ended.status_code, ended["HX-Redirect"]) == (401, SIGN_IN)
    assert house.browser.get("/desk/").status_code == 302


def test_after_eight_hours_one_signs_in_again(house: House) -> None:
    session = house.browser.session
    session["desk.since"] = time.time() - 8 * 3600 - 1
    session.save()
    assert house.browser.get("/desk/").status_code == 302


def test_the_code_must_follow_within_minutes(house: House) -> None:
    client = Client()
    give(client, username="bina", password=PASSWORD)
    session = client.session
    session["desk.half"] = [house.bina.pk, time.time() - 301]
    session.save()
    late = client.post(SIGN_IN, {"code": code_of(house.bina)})
    assert b"took too long" in late.content


def test_signing_out_leaves_nothing(house: House) -> None:
    assert house.browser.post("/desk/sign-out").status_code == 302
    assert house.browser.get("/desk/").status_code == 302
    verbs = [entry.verb for entry in entries_about(f"person:{house.bina.pk}")]
    assert verbs[-1] == "staff.signed_out"


def test_somebody_switched_off_is_out_at_once(house: House) -> None:
    Person.objects.filter(pk=house.bina.pk).update(is_active=False)
    assert house.browser.get("/desk/").status_code == 302


@pytest.mark.parametrize("wanted", ["https://evil.example/desk/", "//evil.example", "/verify"])
def test_signing_in_leads_nowhere_but_to_the_desk(house: House, wanted: str) -> None:
    answer = house.browser.get(SIGN_IN, {"next": wanted})
    assert (answer.status_code, answer["Location"]) == (302, "/desk/")


def test_the_language_is_remembered_on_the_person(house: House) -> None:
    chosen = house.browser.post("/desk/language", {"language": "hi", "next": "/desk/?tab=mine"})
    assert chosen["Location"] == "/desk/?tab=mine"
    assert Person.objects.get(pk=house.bina.pk).language == "hi"
    assert '<html lang="hi">' in house.browser.get("/desk/").content.decode()
    house.browser.post("/desk/language", {"language": "xx"})
    assert Person.objects.get(pk=house.bina.pk).language == "hi"
