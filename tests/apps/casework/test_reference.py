"""The application number: readable, forgiving in form, and unforgiving of a wrong digit."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dastak.casework.reference import Reference, is_mistyped, parse

references = st.builds(
    Reference,
    prefix=st.from_regex(r"[A-Z]{2,6}", fullmatch=True),
    year=st.integers(0, 99),
    serial=st.integers(1, 10**9 - 1),
)


def _digit_places(text: str) -> list[int]:
    return [place for place, character in enumerate(text) if character.isdigit()]


@given(references)
def test_what_is_written_is_read_again(reference: Reference) -> None:
    assert parse(str(reference)) == reference


@given(references, st.data())
def test_every_single_wrong_digit_is_caught(reference: Reference, data: st.DataObject) -> None:
    text = str(reference)
    place = data.draw(st.sampled_from(_digit_places(text)))
    wrong = data.draw(st.sampled_from([d for d in "0123456789" if d != text[place]]))
    assert parse(text[:place] + wrong + text[place + 1 :]) is None


@given(references)
def test_every_swap_of_neighbouring_digits_is_caught(reference: Reference) -> None:
    text = str(reference)
    places = _digit_places(text)
    for left, right in pairwise(places):
        if text[left] == text[right]:
            continue
        swapped = list(text)
        swapped[left], swapped[right] = swapped[right], swapped[left]
        assert parse("".join(swapped)) is None


def test_one_reference_with_all_its_slips_exhaustively() -> None:
    text = str(Reference("INC", 26, 123))
    for place in _digit_places(text):
        wrong = [text[:place] + d + text[place + 1 :] for d in "0123456789" if d != text[place]]
        assert [parse(slip) for slip in wrong] == [None] * 9
        assert all(is_mistyped(slip) for slip in wrong if int(slip[7:13]) > 0)


@pytest.mark.parametrize(
    "written",
    [
        "{}",
        "  {}. ",
        "#{}",
        "{lower}",
        "{spaced}",
        "{compact}",
        "{devanagari}",
        "{dashes}",
        "{letters}",
        "{short}",
    ],
)
def test_people_write_it_in_many_ways(written: str) -> None:
    reference = Reference("INC", 26, 100)
    text = str(reference)
    digit = reference.check_digit
    forms = {
        "lower": text.lower(),
        "spaced": text.replace("-", " "),
        "compact": text.replace("-", ""),
        "devanagari": text.translate(str.maketrans("0123456789", "०१२३४५६७८९")),
        "dashes": text.replace("-", " – "),
        "letters": text.replace("0", "O").replace("1", "l"),
        "short": f"INC 26 100 {digit}",
    }
    assert parse(written.format(text, **forms)) == reference


@pytest.mark.parametrize(
    "text", ["", "status", "INC", "INC-26", "26-000123-7", "INC-26-000000-0", "😀", "1234567890123"]
)
def test_what_is_no_reference_is_not_taken_for_a_mistyped_one(text: str) -> None:
    assert parse(text) is None
    assert not is_mistyped(text)


@pytest.mark.parametrize(
    ("prefix", "year", "serial"), [("inc", 26, 1), ("INC", 126, 1), ("I", 26, 1)]
)
def test_an_impossible_reference_cannot_be_made(prefix: str, year: int, serial: int) -> None:
    with pytest.raises(ValueError, match="reference"):
        Reference(prefix, year, serial)
