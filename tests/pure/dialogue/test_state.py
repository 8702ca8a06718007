"""States at rest: small, read back by any release, never a reason for silence."""

import pytest

from dastak.dialogue import migration
from dastak.dialogue.engine import advance
from dastak.dialogue.events import Received
from dastak.dialogue.migration import restore, store
from dastak.dialogue.state import Form, State
from dastak.values.ids import ServiceId
from dastak.values.inbound import TextIn
from dastak.values.language import ENGLISH, HINDI
from tests.pure.dialogue.limits import said
from tests.pure.dialogue.shipped import definitions_of
from tests.pure.dialogue.worlds import NOW


def test_a_new_citizen_has_no_state_yet() -> None:
    assert restore(b"") == State()


def test_the_schema_is_always_written() -> None:
    assert b'"schema":1' in store(State())


@pytest.mark.parametrize(
    "raw",
    [
        b'{"schema":99,"language":"hi","step":"a_step_of_tomorrow"}',
        b'{"language":"hi"}',
        b'{"schema":1,"language":"hi","form":7}',
        b'{"schema":0,"language":"hi"}',
    ],
)
def test_what_cannot_be_read_leaves_the_citizen_at_home_in_their_language(raw: bytes) -> None:
    assert restore(raw) == State(language=HINDI, step="home")


@pytest.mark.parametrize("raw", [b"not json", b"[1,2]", b'{"schema":"x"}', b"\xff"])
def test_damage_begins_anew(raw: bytes) -> None:
    assert restore(raw) == State()


def test_an_older_state_is_brought_up_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    def renamed(raw: migration.Raw) -> migration.Raw:
        return {"language": raw["tongue"], "step": "home"}

    monkeypatch.setitem(migration.MIGRATIONS, 0, renamed)
    assert restore(b'{"schema":0,"tongue":"hi"}') == State(language=HINDI, step="home")


def test_a_form_of_a_withdrawn_version_is_given_up_with_an_apology() -> None:
    form = Form(ServiceId("income-certificate"), 99, agreed=True, asked="gender")
    state = State(language=ENGLISH, step="question", form=form, heard_at=int(NOW.timestamp()))
    turn = advance(definitions_of("revenue"), state, Received(TextIn("female")), NOW)
    assert turn.state.form is None
    assert turn.state.step == "home"
    assert said(turn.effects)


def test_an_aadhaar_number_is_masked_before_it_is_kept() -> None:
    form = Form(
        ServiceId("income-certificate"),
        1,
        agreed=True,
        documents=dict.fromkeys(("identity_proof", "address_proof", "photo"), ("d",)),
        waived=("income_proof",),
        answers={"applicant_name": "Sunita Devi", "date_of_birth": "1990-08-15",
                 "gender": "female", "father_name": "Ram Prasad"},
        asked="address",
    )  # fmt: skip
    state = State(language=ENGLISH, step="question", form=form, heard_at=int(NOW.timestamp()))
    said_with_number = Received(TextIn("House 24, Aadhaar 2345-6789-0124, Rohini"))
    turn = advance(definitions_of("revenue"), state, said_with_number, NOW)
    assert turn.state.form is not None
    assert turn.state.form.answers["address"] == "House 24, Aadhaar XXXX XXXX 0124, Rohini"
