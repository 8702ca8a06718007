"""Every kind of message, and every tap on the screen, in every state the transcripts reach."""

from datetime import timedelta

import pytest

from dastak.dialogue.events import Received
from dastak.values.inbound import (
    ChoiceIn,
    ContactsIn,
    FormIn,
    InboundContent,
    LocationIn,
    MediaIn,
    MediaKind,
    ReactionIn,
    TextIn,
    UnsupportedIn,
)
from tests.pure.dialogue.checks import check_turn
from tests.pure.dialogue.visited import visited
from tests.pure.dialogue.worlds import ANSWERS, NOW, WORDS

MEDIA: tuple[MediaKind, ...] = ("image", "document", "audio", "video", "sticker")
THINGS: tuple[InboundContent, ...] = (
    *(MediaIn(kind, "m1", caption="see") for kind in MEDIA),
    LocationIn(28.7, 77.1),
    LocationIn(28.7, 77.1, address="House 24, Gali 3, Rohini"),
    ContactsIn(("919810012345",), own=True),
    ReactionIn("👍"),
    FormIn("flow", {"a": "b"}),
    UnsupportedIn("poll"),
    ChoiceIn("0.yes", "Yes"),
    ChoiceIn("status"),
)
MESSAGES = (*(TextIn(text) for text in (*ANSWERS, *WORDS)), *THINGS)
SOON, DAYS_LATER = timedelta(minutes=1), timedelta(days=9)
STATES = sorted(visited())
UNSENT = sorted(
    name for name, (_, state) in visited().items() if not (state.form and state.form.sent)
)
"""An answer to the office that was sent is let go with the next message, and rightly."""


@pytest.mark.parametrize("name", STATES)
def test_every_message_is_answered(name: str) -> None:
    definitions, state = visited()[name]
    for content in MESSAGES:
        check_turn(definitions, state, Received(content), NOW + SOON)
    check_turn(definitions, state, Received(TextIn("1")), NOW + DAYS_LATER)


@pytest.mark.parametrize("name", STATES)
def test_every_choice_on_the_screen_leads_somewhere(name: str) -> None:
    definitions, state = visited()[name]
    for row in state.menu:
        tap = ChoiceIn(f"{state.menu_number}.{row.key}", row.title)
        tapped = check_turn(definitions, state, Received(tap), NOW + SOON)
        typed = check_turn(definitions, state, Received(TextIn(row.title)), NOW + SOON)
        assert tapped.state.misses == 0 or state.step == "checking"
        assert (typed.state.step, typed.state.form) == (tapped.state.step, tapped.state.form), row


@pytest.mark.parametrize("name", [name for name in UNSENT if not name.startswith("language")])
def test_menu_leads_home_and_loses_nothing(name: str) -> None:
    definitions, state = visited()[name]
    turn = check_turn(definitions, state, Received(TextIn("मेन्यू")), NOW + SOON)
    assert turn.state.step == "home"
    assert (turn.state.form, turn.state.drafts) == (state.form, state.drafts)


@pytest.mark.parametrize("name", UNSENT)
def test_back_never_loses_an_answer(name: str) -> None:
    definitions, state = visited()[name]
    turn = check_turn(definitions, state, Received(TextIn("back")), NOW + SOON)
    before, after = state.form, turn.state.form
    assert (before is None) == (after is None)
    if before is not None and after is not None:
        assert after.answers == before.answers
        assert after.documents == before.documents
