"""Everything that the income certificate may ask in Punjabi, and what an elder answers."""

from __future__ import annotations

from tests.system.citizen import Answer, says, sends, taps, waits
from tests.system.papers import paper, portrait

CHECKED = "ਸਭ ਠੀਕ ਹੈ ਜੀ"
SEND = "ਹਾਂ, ਭੇਜ ਦਿਓ"
FILED = "ਦਫ਼ਤਰ ਪਹੁੰਚ ਗਈ"
GRANTED = "ਵਧਾਈਆਂ ਜੀ"
SIGHTS = {"language": "ਕਿਹੜੀ ਬੋਲੀ ਵਿੱਚ", "summary": CHECKED, "certificate": GRANTED}
"""What is worth looking at, by the words in it."""


def in_punjabi(seed: int) -> list[Answer]:
    """Answers in Gurmukhi, with its own digits and number words."""
    return [
        Answer("ਕਿਹੜੀ ਬੋਲੀ ਵਿੱਚ", taps("ਪੰਜਾਬੀ")),
        Answer("ਕੀ ਮਦਦ ਕਰੀਏ", says("ਆਮਦਨ ਦਾ ਸਰਟੀਫ਼ਿਕੇਟ ਚਾਹੀਦਾ ਹੈ")),
        Answer("ਫ਼ੈਸਲਾ ਕਰਨਗੇ", taps("ਸ਼ੁਰੂ ਕਰੋ")),
        Answer("ਅੱਗੇ ਚੱਲੀਏ ਜੀ", taps("ਮੈਂ ਸਹਿਮਤ ਹਾਂ")),
        Answer("ਪੜ੍ਹ ਰਹੇ ਹਾਂ", waits),
        Answer("ਹੁਣ ਦਾ ਪਤਾ ਹੋਵੇ", sends(paper("electricity-bill", seed))),
        Answer("ਪਛਾਣ ਵਾਲੇ ਇੱਕ ਕਾਗਜ਼", sends(paper("voter-card", seed))),
        Answer("ਤਨਖ਼ਾਹ ਦੀ ਪਰਚੀ", taps("ਮੇਰੇ ਕੋਲ ਨਹੀਂ ਹੈ")),
        Answer("ਪਾਸਪੋਰਟ ਸਾਈਜ਼ ਫ਼ੋਟੋ", sends(portrait(seed))),
        Answer("ਕਾਗਜ਼ਾਂ ਤੋਂ ਅਸੀਂ ਇਹ ਪੜ੍ਹਿਆ", says("ਹਾਂ ਜੀ, ਠੀਕ ਹੈ")),
        Answer("ਅਸੀਂ .* ਪੜ੍ਹਿਆ, ਪਰ", says("ਹਾਂਜੀ")),
        Answer("ਪੂਰਾ ਨਾਂ", says("ਸੁਨੀਤਾ ਦੇਵੀ")),
        Answer("ਜਨਮ ਦੀ ਤਾਰੀਖ਼", says("੧੫ ਅਗਸਤ ੧੯੯੦")),
        Answer("ਮਰਦ ਹੋ ਜਾਂ ਔਰਤ", says("ਔਰਤ")),
        Answer("ਪਿਤਾ ਜੀ ਦਾ ਨਾਂ", says("ਰਾਮ ਪ੍ਰਸਾਦ")),
        Answer("ਹੁਣ ਕਿੱਥੇ ਰਹਿੰਦੇ", says("ਮਕਾਨ 24, ਗਲੀ 3, ਬੁੱਧ ਵਿਹਾਰ")),
        Answer("ਪਿੰਨ ਕੋਡ", says("੧੧੦੦੮੬")),
        Answer("ਕਿਹੜੇ ਜ਼ਿਲ੍ਹੇ", says("ਉੱਤਰ ਪੱਛਮੀ")),
        Answer("ਸਬ-ਡਵੀਜ਼ਨ ਕਿਹੜੀ", says("ਰੋਹਿਣੀ")),
        Answer("ਮੋਬਾਈਲ ਨੰਬਰ", says("੯੮੧੦੦ ੧੨੩੪੫")),
        Answer("ਆਮਦਨ ਕਿੱਥੋਂ", says("ਦਿਹਾੜੀ ਤੇ ਕਿਰਾਇਆ")),
        Answer("ਤੁਸੀਂ ਆਪ ਸਾਲ ਵਿੱਚ", says("ਡੇਢ ਲੱਖ")),
        Answer("ਕੋਈ ਹੋਰ ਵੀ ਕਮਾਉਂਦਾ", says("ਨਹੀਂ ਜੀ")),
        Answer("ਸਾਰਾ ਪਰਿਵਾਰ ਰਲ ਕੇ", says("ਡੇਢ ਲੱਖ")),
        Answer("ਕਿਸ ਕੰਮ ਲਈ ਚਾਹੀਦਾ", says("ਵਜ਼ੀਫ਼ਾ")),
    ]
