"""Unclear messages are kept redacted, merged, with what was chosen, at no extra cost."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.conversations.models import UnclearChoice, UnclearMessage
from dastak.conversations.turns import take_batch
from tests.apps.conversations.town import BALA, HEALTH, Person, Town, records, write
from tests.wire import round_trips


def rows() -> list[tuple[str, int]]:
    return [(row.text, row.times) for row in UnclearMessage.objects.order_by("id")]


def choices() -> dict[str, int]:
    return dict(UnclearChoice.objects.order_by("id").values_list("service", "times"))


def say(town: Town, *words: str, who: Person = BALA, to: str = "2001") -> None:
    for one in words:
        write(one, who=who, to=to, at=town.now)
        town.work()


@pytest.fixture
def talking(town: Town) -> Town:
    """Bala has chosen English."""
    say(town, "Hi", "English")
    return town


def test_what_is_understood_is_not_kept(talking: Town) -> None:
    say(talking, "menu", "income certificate", "menu", "Hi")
    assert rows() == []


def test_the_same_words_however_spelt_are_one_row_with_a_count(talking: Town) -> None:
    say(talking, "kuchh samajh nahin aaya", "Kuchh samajh nahin aaya!!", "menu")
    say(talking, "kuch samajh nahin aaya")
    ((text, times),) = rows()
    assert text == "kuchh samajh nahin aaya" and times == 3


def test_nothing_personal_is_kept_of_them(talking: Town) -> None:
    say(talking, "my son flew away, call me on 98100 12345, card 2345 6789 0124, PAN ABCPE1234F")
    ((text, _),) = rows()
    for secret in ("98100", "12345", "2345", "0124", "ABCPE1234F"):
        assert secret not in text
    assert "flew away" in text
    last = [record for record in records() if record.effects][-1]
    noted = [effect for effect in last.effects if type(effect).__name__ == "NoteUnclear"]
    assert noted and "12345" not in str(noted)


def test_an_answer_in_a_form_is_nobody_s_business(talking: Town) -> None:
    say(talking, "income certificate", "start", "yes", "I agree", "my neighbour's cow")
    assert rows() == []


def test_the_service_that_was_chosen_in_the_end_is_counted(talking: Town) -> None:
    say(talking, "the thing for the school", "marriage registration")
    assert choices() == {"marriage-registration": 1}
    say(talking, "menu", "income certificate")
    assert choices() == {"marriage-registration": 0, "income-certificate": 1}


def test_what_is_chosen_much_later_has_nothing_to_do_with_it(talking: Town) -> None:
    say(talking, "the thing for the school")
    talking.now += timedelta(hours=2)
    say(talking, "income certificate")
    assert choices() == {}


def test_each_department_has_its_own(talking: Town) -> None:
    say(talking, "the thing for the school")
    say(talking, "Hi", "English", "the thing for the school", to=HEALTH)
    departments = UnclearMessage.objects.values_list("department_id", "times")
    assert sorted(departments) == [("mcd-health", 1), ("revenue", 1)]


def test_a_batch_of_unclear_messages_costs_no_round_trip_more(open_town: Town) -> None:
    people = [Person(f"9197{n:08}", f"IN.x{n}") for n in range(64)]
    for who in people:
        write("Hi", "English", who=who)
    open_town.work()
    for n, who in enumerate(people):
        write(f"the thing number {'abcdefgh'[n % 8] * 3} for the school", who=who)
    with round_trips() as trips:
        assert take_batch(open_town.shell) == 64
    assert len(trips) <= 1 + 5 + 1
    with in_scope(SYSTEM_WIDE):
        assert sum(times for _, times in rows()) == 64
        assert len(rows()) == 8
