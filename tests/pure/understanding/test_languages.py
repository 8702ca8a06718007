"""The language of a message is guessed from its script and its little words."""

import pytest

from dastak.understanding.languages import LanguageGuess, detect_language


@pytest.mark.parametrize(
    ("text", "language", "romanised"),
    [
        ("मुझे जन्म प्रमाण पत्र चाहिए", "hi", False),
        ("birth certificate चाहिए", "hi", False),
        ("mujhe janm praman patra chahiye", "hi", True),
        ("birth certificate kaise banega", "hi", True),
        ("street light kharab hai", "hi", True),
        ("papa nahi rahe", "hi", True),
        ("I want a birth certificate", "en", False),
        ("how to apply for income certificate", "en", False),
        ("water is not coming in the tap", "en", False),
        ("ਮੈਨੂੰ ਜਨਮ ਸਰਟੀਫਿਕੇਟ ਚਾਹੀਦਾ ਹੈ", "pa", False),
        ("mainu janam certificate chahida hai", "pa", True),
        ("tuhada kamm kiven hunda", "pa", True),
        ("9810012345", None, False),
        ("👍", None, False),
        ("", None, False),
        ("Ramesh", None, False),
    ],
)
def test_the_language_is_guessed(text: str, language: str | None, romanised: bool) -> None:
    assert detect_language(text) == LanguageGuess(language, romanised=romanised)
