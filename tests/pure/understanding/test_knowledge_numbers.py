"""A summary may say no number that its sources do not say."""

import pytest

from dastak.understanding.knowledge.numbers import new_numbers, numbers_of


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("₹2.5 लाख", {"250000"}),
        ("dhai lakh rupaye", {"250000"}),
        ("2,50,000", {"250000"}),
        ("२,५०,०००", {"250000"}),
        ("पाँच लाख रुपये", {"500000"}),
        ("ਡੇਢ ਲੱਖ", {"150000"}),
        ("twenty five rupees", {"25"}),
        ("₹6,000 (3 × ₹2,000)", {"6000", "3", "2000"}),
        ("31 March 2026", {"31", "2026"}),
        ("8.2%", {"41/5"}),
        ("9:30–13:30", {"9", "30", "13"}),
        ("call 14567", {"14567"}),
        ("one of these two, do you know?", set()),
        ("", set()),
    ],
)
def test_numbers_come_to_one_spelling(text: str, numbers: set[str]) -> None:
    assert numbers_of(text) == numbers


@pytest.mark.parametrize(
    ("summary", "new"),
    [
        ("Farmers get Rs 6000 a year.", set()),
        ("किसानों को साल में छह हज़ार रुपये", set()),
        ("Farmers get ₹7,000 a year.", {"7000"}),
        ("Farmers get 6 lakh a year.", {"600000"}),
        ("Call 1800-11-1555.", {"1800", "11", "1555"}),
    ],
)
def test_an_invented_number_is_seen(summary: str, new: set[str]) -> None:
    sources = ["₹6,000 a year for farmers", "in three instalments of ₹2,000"]
    assert new_numbers(summary, sources) == new
