"""Amounts in words, the way a receipt must say them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dastak.integrations.printer.amount_words import amount_in_words
from dastak.values.language import ENGLISH, HINDI
from dastak.values.money import Money

BOTH = (HINDI, ENGLISH)


@pytest.mark.parametrize(
    ("paise", "hindi", "english"),
    [
        (0, "शून्य रुपये मात्र", "Zero rupees only"),
        (100, "एक रुपया मात्र", "One rupee only"),
        (75, "पचहत्तर पैसे मात्र", "Seventy-five paise only"),
        (10_000, "एक सौ रुपये मात्र", "One hundred rupees only"),
        (
            12_34_567_01,
            "बारह लाख चौंतीस हज़ार पाँच सौ सड़सठ रुपये और एक पैसा मात्र",
            "Twelve lakh thirty-four thousand five hundred sixty-seven rupees and one paisa only",
        ),
        (99_00_00_000_00, "निन्यानवे करोड़ रुपये मात्र", "Ninety-nine crore rupees only"),
    ],
)
def test_amounts_are_counted_the_indian_way(paise: int, hindi: str, english: str) -> None:
    words = amount_in_words(Money(paise), BOTH)
    assert words.texts == {HINDI: hindi, ENGLISH: english}


@settings(deadline=None)
@given(st.integers(0, 10**14 - 1), st.integers(0, 10**14 - 1))
def test_two_amounts_are_never_written_alike(one: int, other: int) -> None:
    alike = amount_in_words(Money(one), BOTH) == amount_in_words(Money(other), BOTH)
    assert alike == (one == other)


@pytest.mark.parametrize("paise", [-1, 10**14])
def test_an_amount_without_words_is_refused(paise: int) -> None:
    with pytest.raises(ValueError, match="no words"):
        amount_in_words(Money(paise), BOTH)
