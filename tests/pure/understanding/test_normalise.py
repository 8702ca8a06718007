"""Every way of typing a word comes to one."""

import pytest
from hypothesis import given
from hypothesis.strategies import text

from dastak.understanding.normalise import clean, latin_words, phonetic, romanise, skeleton


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("१२३ ੪੫੬ ７８９", "123 456 789"),
        ("a\u200bb\u200dc\ufeff", "abc"),
        ("जन्\u200dम", "जन्म"),
        ("two\u00a0 words\n\tmore", "two words more"),
        ("“yes” – no’s", '"yes" - no\'s'),
        ("👍\ufe0f", "👍"),
        ("a\x00b\x07c", "a b c"),
    ],
)
def test_text_is_cleaned_of_what_cannot_be_seen(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("सरकारी", "sarkaaree"),
        ("बनवाना", "banvaanaa"),
        ("सोमवार", "somvaar"),
        ("राज्य", "raajya"),
        ("धर्म", "dharm"),
        ("पाँच", "paanch"),
        ("संपत्ति", "sampatti"),
        ("लड़का", "ladkaa"),
        ("ज़मीन", "zameen"),
        ("साढ़े", "saadhe"),
        ("ਸੱਤ", "satt"),
        ("ਹੈ, ਜੀ!", "hai, jee!"),
        ("ਪੰਜਾਬੀ", "panjaabee"),
        ("एनओसी", "noc"),
        ("यू पी आई", "upi"),
        ("आर सी", "rc"),
        ("बीवी", "beevee"),
        ("के जी", "ke jee"),
        ("A.P.L. card", "apl card"),
        ("pleaseeeee", "pleasee"),
        ("हाँ।", "haan . "),
    ],
)
def test_indian_scripts_are_spelled_as_people_type_them(text: str, latin: str) -> None:
    assert romanise(text).rstrip() == latin.rstrip()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("shaadi", "shadi"), ("gaadi", "gadi"), ("vidhwa", "vidhva"), ("rashan", "ration"),
        ("pension", "penshan"), ("patra", "patr"), ("zameen", "jamin"), ("licence", "license"),
        ("sadak", "sadakh"), ("photo", "foto"), ("registration", "registrasan"),
        (romanise("प्रमाण"), "pramaan"), (romanise("भाई"), "bhai"), (romanise("आय"), "aay"),
    ],
)  # fmt: skip
def test_spellings_of_one_word_sound_alike(one: str, other: str) -> None:
    assert phonetic(one) == phonetic(other)


def test_the_skeleton_forgives_vowels() -> None:
    assert skeleton("certificate") == skeleton("sartifiket") == skeleton("certifcate")


def test_thumbs_and_dots_become_words() -> None:
    assert latin_words("मेरा नाम रमेश है। 👍 don't") == (
        "meraa",
        "naam",
        "ramesh",
        "hai",
        "yes",
        "dont",
    )


def test_a_text_of_a_million_letters_is_cut() -> None:
    assert len(clean("अ" * 1_000_000)) <= 4000


@pytest.mark.parametrize(
    "text", ["ਪੈਨਸ਼ਨ, ਮਾਂ ਲਈ", "ਸਰਟੀਫਿਕੇਟ?", "ਘਰ(2)", "ਐਨ.ਓ.ਸੀ.", "ਬਿੱਲbill", "ਰਾਸ਼ਨ…"]
)
def test_gurmukhi_may_touch_commas_digits_and_latin_letters(text: str) -> None:
    assert latin_words(text)


@given(text(alphabet="ਕਿੱੰਂਾਪੈਨक्षमाँ़्ः।,.?!:-'\"()0९੯aZ \u200d👍", max_size=30))
def test_any_mixture_of_scripts_is_spelled_somehow(message: str) -> None:
    assert romanise(message).isascii() or not message.isascii()
