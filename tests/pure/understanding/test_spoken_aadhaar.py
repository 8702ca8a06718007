"""An Aadhaar number that is said in words is masked; other numbers and words stay."""

import pytest

from dastak.understanding.spoken_aadhaar import mask_spoken_aadhaar

MASKED = "XXXX XXXX 2346"


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("दो तीन चार एक दो तीन चार एक दो तीन चार छह", MASKED),
        ("मेरा आधार दो तीन चार एक, दो तीन चार एक, दो तीन चार छह है", f"मेरा आधार {MASKED} है"),
        ("my number is two three four one two three four one two three four six ok",
         f"my number is {MASKED} ok"),
        ("do teen char ek do teen char ek do teen char chhe", MASKED),
        ("ਦੋ ਤਿੰਨ ਚਾਰ ਇੱਕ ਦੋ ਤਿੰਨ ਚਾਰ ਇੱਕ ਦੋ ਤਿੰਨ ਚਾਰ ਛੇ", MASKED),
        ("2341 2341 दो तीन चार छह", MASKED),
        ("2341 2341 2346.", MASKED),
    ],
)  # fmt: skip
def test_a_number_said_digit_by_digit_is_masked(said: str, kept: str) -> None:
    assert mask_spoken_aadhaar(said) == kept


@pytest.mark.parametrize(
    "said",
    [
        "",
        "मुझे आय प्रमाण पत्र चाहिए",
        "एक दो तीन",
        "nau aath ek shoonya ek do teen char paanch chhe",
        "दो तीन चार एक दो तीन चार एक दो तीन चार पाँच",
        "  my   income is dhai lakh  ",
    ],
)
def test_other_words_and_numbers_stay_as_they_are(said: str) -> None:
    assert mask_spoken_aadhaar(said) == said
