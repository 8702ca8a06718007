"""Papers: asked first, read, doubted, sent again, sent late."""

from uuid import UUID

import pytest

from dastak.dialogue.effects import CheckDocument
from dastak.dialogue.events import DocumentChecked, ReadValue, Reminded
from dastak.values.ids import DocumentId
from dastak.values.inbound import MediaIn
from tests.pure.dialogue.talker import PAPER, Talker
from tests.pure.dialogue.worlds import EFFECT

PHOTO = MediaIn("image", "m1")


def at_first_paper() -> Talker:
    talker = Talker()
    talker.says("income certificate")
    talker.taps("Start", "I agree")
    return talker


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        ("blurred", "blurred"),
        ("dark", "too dark"),
        ("too_big", "too big"),
        ("too_many_pages", "too many pages"),
        ("not_a_paper", "could not find a paper"),
        ("unreadable", "could not read this paper"),
        ("unsafe", "not safe"),
        ("lost", "did not reach us"),
        ("unavailable", "just now"),
        ("a word of tomorrow", "could not read this paper"),
    ],
)
def test_what_was_wrong_with_a_picture_is_said_and_it_is_asked_again(
    problem: str, words: str
) -> None:
    talker = at_first_paper()
    answer = talker.trouble("identity_proof", problem)
    assert words in answer
    assert "one identity paper" in answer


@pytest.mark.parametrize(
    ("why", "words"),
    [
        ("locked", "asks for a password"),
        ("heic", "WhatsApp camera"),
        ("glare", "light shines"),
        ("too_small", "too small"),
        ("number_not_read", "number on this Aadhaar"),
        ("share_code_missing", "share code"),
        ("file_not_signed_by_a_trusted_key", "could not check this Aadhaar file"),
        ("a word of tomorrow", "could not read this paper"),
    ],
)
def test_the_finer_reason_is_said_when_there_are_words_for_it(why: str, words: str) -> None:
    assert words in at_first_paper().trouble("identity_proof", "unreadable", why=why)


def test_the_wrong_paper_is_called_by_its_name() -> None:
    talker = at_first_paper()
    answer = talker.trouble("identity_proof", "wrong_kind", kind="water_bill")
    assert "This looks like a water bill. We need: Proof of identity." in answer
    assert "not look like the right paper" in talker.trouble("identity_proof", "wrong_kind")


def test_after_the_third_bad_picture_a_person_is_offered() -> None:
    talker = at_first_paper()
    talker.trouble("identity_proof", "blurred")
    assert "works best in daylight" in talker.trouble("identity_proof", "blurred")
    assert "Shall a person help you?" in talker.trouble("identity_proof", "blurred")
    assert "Send a photo" in talker.taps("Try again") or "identity paper" in talker.says("again")


def test_a_better_picture_is_taken_where_a_person_is_offered() -> None:
    talker = at_first_paper()
    for _ in range(3):
        talker.trouble("identity_proof", "blurred")
    assert talker.state.step == "stuck"
    assert "reading it" in talker.sends(PHOTO)
    assert talker.state.step == "checking"


def test_a_reading_that_never_comes_back_is_given_up() -> None:
    talker = at_first_paper()
    talker.sends(PHOTO)
    assert "send it once more" in talker.happens(Reminded("checking"))
    assert talker.state.step == "document"
    late = DocumentChecked(EFFECT, "identity_proof", PAPER, values={"name": ReadValue("A B", 1)})
    assert talker.happens(late) == ""


def test_a_paper_read_while_the_citizen_is_elsewhere_is_not_lost() -> None:
    talker = at_first_paper()
    talker.sends(PHOTO)
    talker.says("menu")
    assert talker.happens(DocumentChecked(EFFECT, "identity_proof", PAPER)) == ""
    assert talker.form.documents == {"identity_proof": (str(PAPER),)}
    assert "where you live now" in talker.taps("Continue")


def test_a_paper_read_into_a_draft_is_not_lost() -> None:
    talker = at_first_paper()
    talker.sends(PHOTO)
    talker.says("menu", "marriage registration")
    talker.taps("Start")
    talker.happens(DocumentChecked(EFFECT, "identity_proof", PAPER))
    [draft] = talker.state.drafts
    assert draft.documents == {"identity_proof": (str(PAPER),)}


def test_papers_sent_at_once_are_each_counted_to_their_own_request() -> None:
    talker = at_first_paper()
    talker.sends(PHOTO)
    [first] = [effect for effect in talker.effects if isinstance(effect, CheckDocument)]
    assert "electricity_bill" in first.also and "electricity_bill" not in first.accepts
    assert "aadhaar" in first.accepts and "aadhaar" not in first.also
    talker.sends(PHOTO)
    bill, card = (DocumentId(UUID(int=number)) for number in (1, 2))
    checked = DocumentChecked(EFFECT, "identity_proof", bill, kind="electricity_bill")
    assert talker.happens(checked) == ""
    answer = talker.happens(DocumentChecked(EFFECT, "identity_proof", card, kind="aadhaar"))
    assert talker.form.documents == {
        "address_proof": (str(bill),),
        "identity_proof": (str(card),),
    }
    assert "Proof of identity: received" in answer
    assert talker.form.asked not in talker.form.documents


def test_a_paper_of_a_later_request_is_taken_and_the_present_one_asked_again() -> None:
    talker = at_first_paper()
    talker.sends(PHOTO)
    answer = talker.happens(DocumentChecked(EFFECT, "identity_proof", PAPER, kind="water_bill"))
    assert talker.form.documents == {"address_proof": (str(PAPER),)}
    assert "Proof of address: received" in answer
    assert talker.form.asked == "identity_proof"


def test_more_than_five_pages_are_enough() -> None:
    talker = at_first_paper()
    answers = [talker.sends(PHOTO) for _ in range(6)]
    assert "5 pages" in answers[4]
    assert "enough pages" in answers[5]
    assert len(talker.form.checking) == 5


def test_values_that_two_papers_give_differently_are_asked() -> None:
    talker = at_first_paper()
    talker.photo("identity_proof", name="Sunita Devi", address="House 24, Rohini")
    talker.photo("address_proof", address="House 42, Rohini")
    talker.taps("I do not have it")
    answer = talker.photo("photo")
    assert "Sunita Devi" in answer
    assert "We are not sure about: Present address." in answer


def test_values_that_the_form_refuses_are_not_shown() -> None:
    talker = at_first_paper()
    talker.photo("identity_proof", name="12345", date_of_birth="2190-01-01", gender="X")
    assert talker.form.readings == {}


def test_what_was_read_is_filed_as_read_only_if_it_was_left_as_it_was() -> None:
    talker = at_first_paper()
    talker.photo("identity_proof", name="Sunita Devi", date_of_birth="1990-08-15")
    talker.taps("Send it later", "I do not have it", "Send it later")
    talker.taps("Something is wrong", "Date of birth")
    talker.says("15-08-1991")
    talker.taps("Yes, all right")
    assert talker.form.provenance == {"applicant_name": "identity_proof"}
    talker.says("back", "back", "Sunita Kumari")
    assert talker.form.provenance == {}


def test_a_paper_put_off_is_asked_for_at_the_end_and_may_wait_longer() -> None:
    talker = at_first_paper()
    talker.says("skip", "skip")
    assert talker.form.later == ("identity_proof", "address_proof")
    assert talker.form.waived == ()
    assert "income" in talker.says("hindi", "english")
    talker.says("skip")
    assert list(talker.form.waived) == ["income_proof"]
