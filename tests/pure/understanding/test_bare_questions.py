"""A message that asks one thing of a service, and names none, is known for what it asks."""

import pytest

from dastak.understanding.engine import Understanding


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("kitne paise lagenge", "fee"),
        ("what is the fee?", "fee"),
        ("फीस कितनी है", "fee"),
        ("kya kya kagaz lagenge", "documents"),
        ("documents required", "documents"),
        ("कौन से कागज़ चाहिए", "documents"),
        ("kitne din lagenge", "time"),
        ("how long will it take", "time"),
        ("am i eligible", "eligibility"),
        ("income certificate ki fees kitni hai", ""),
        ("school wants to know how much my family earns", ""),
        ("Fees Kumar Sharma", ""),
        ("certificate", ""),
        ("", ""),
    ],
)
def test_what_is_asked(understanding: Understanding, text: str, question: str) -> None:
    assert understanding.understand(text).question == question


def test_an_act_that_is_said_counts_more_than_a_guessed_one(understanding: Understanding) -> None:
    found = understanding.understand("documents kya lagenge")
    assert (found.decision, found.act) == ("clarify", "documents")


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("ghar me aag lag gayi hai", "fire"),
        ("bachao koi maar raha hai", "police"),
        ("aag lagne ke baad beema claim ka certificate", ""),
        ("Sunita Devi", ""),
    ],
)
def test_danger_is_told_by_rule_alone(understanding: Understanding, text: str, card: str) -> None:
    assert understanding.danger(text) == card
