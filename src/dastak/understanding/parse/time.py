"""Read a time of day: subah 10 baje, saadhe teen, 5:30 pm, 17:45, paune nau raat."""

import re
from collections.abc import Sequence
from fractions import Fraction

from dastak.understanding.normalise import light, romanise
from dastak.understanding.normalise.wordlist import word_list
from dastak.understanding.numbers import Number, Token, numbers_in, tokens
from dastak.understanding.parse.outcome import Asked, Parsed, nothing

_CLOCK = re.compile(r"(?<![\d:])(\d{1,2})\s*[:.]\s*(\d{2})(?:\s*:\s*\d{2})?(?![\d:])")
_MILITARY = re.compile(r"(?<!\d)([01]\d|2[0-3])([0-5]\d)(?:\s*(?:hrs?|hours|baje))?(?!\d)")
_SLOTS = {
    light(romanise(word)): slot
    for slot, words in {
        "am": "am a.m. subah subha savere sawere savera morning bhor tadke pratah sabere सुबह "
        "सवेरे प्रातः "
        "ਸਵੇਰੇ",
        "noon": "dopahar dopeher dopaher dupahar dupehar afternoon dophar दोपहर ਦੁਪਹਿਰ duphare",
        "pm": "pm p.m. shaam sham shyam evening sandhya saanjh शाम ਸ਼ਾਮ",
        "night": "raat rat night raatri ratri रात ਰਾਤ",
    }.items()
    for word in word_list(words)
}
_MINUTES = frozenset({"minat", "minit", "minute", "minutes", "min", "mins", "minut", "mint"})
_CLOCK_WORDS = frozenset({"baje", "baj", "bajkar", "bajke", "bje", "oclock", "clock", "vaje",
                          "vajje", "bajey", "hrs", "hours", "bajne", "bajkr"})  # fmt: skip
_HALF_PAST = re.compile(r"\bhalf past (\w+)")
_QUARTER = re.compile(r"\bquarter (past|to) (\w+)")
_TO = re.compile(r"\b(?:bajne (?:me|mein|men)|to)\b")
_NOON = frozenset({"noon", "midday"})
_MIDNIGHT = re.compile(r"\bmidnight\b|\ba+dhi+ ra+t\b")


def parse_time(asked: Asked) -> Parsed:
    """``HH:MM``; ``confirm`` when morning or evening was inferred."""
    text = romanise(asked.text)
    sequence = tokens(asked.text)
    slot = _slot(sequence)
    if _MIDNIGHT.search(text):
        return Parsed("00:00")
    read = _written(text, sequence) or _said(text, sequence)
    if read is None:
        noon = any(token.text in _NOON for token in sequence)
        return Parsed("12:00") if noon else nothing("not_a_time")
    hour, minute = read
    if hour > 23 or not 0 <= minute < 60 or (hour == 0 and slot in {"pm", "noon"}):
        return nothing("impossible")
    sure = slot is not None or hour > 12 or hour == 0 or text.strip().startswith("0")
    return Parsed(f"{_on_the_dial(hour, slot):02d}:{minute:02d}", confirm=not sure)


def _slot(sequence: Sequence[Token]) -> str | None:
    joined = [token.text for token in sequence]
    for at, token in enumerate(sequence):
        slot = _SLOTS.get(token.light)
        if slot is not None:
            return slot
        if token.text in {"a", "p"} and "m" in joined[at + 1 : at + 3]:
            return "am" if token.text == "a" else "pm"
    return None


def _on_the_dial(hour: int, slot: str | None) -> int:
    """Twelve-hour words to a day of twenty-four; without a word, office hours."""
    if hour > 12:
        return hour
    match slot:
        case "am":
            return hour % 12
        case "noon":
            return hour if hour in {10, 11, 12} else hour + 12
        case "pm":
            return hour % 12 + 12
        case "night":
            return hour + 12 if 6 <= hour < 12 else hour % 12
        case _:
            return hour + 12 if 1 <= hour <= 6 else hour


def _written(text: str, sequence: Sequence[Token]) -> tuple[int, int] | None:
    times = {(int(h), int(m)) for h, m in _CLOCK.findall(text)}
    if not times and not any(token.text in _MINUTES for token in sequence):
        times = {(int(h), int(m)) for h, m in _MILITARY.findall(text)}
    return times.pop() if len(times) == 1 else None


def _said(text: str, sequence: Sequence[Token]) -> tuple[int, int] | None:
    numbers = numbers_in(sequence)
    english = _english(text, numbers)
    if english is not None:
        return english
    if not numbers or len(numbers) > 2:
        return None
    if len(numbers) == 2:
        return _hour_and_minute(text, sequence, numbers)
    minutes = round(numbers[0].value * 60)
    alone = len(sequence) == 1 or any(t.light in _SLOTS or t.text in _CLOCK_WORDS for t in sequence)
    short = len(sequence) - (numbers[0].end - numbers[0].start) <= 2
    return divmod(minutes, 60) if (alone or short) and 0 <= numbers[0].value < 25 else None


def _english(text: str, numbers: list[Number]) -> tuple[int, int] | None:
    if not numbers:
        return None
    hour = int(numbers[-1].value)
    if _HALF_PAST.search(text):
        return hour, 30
    quarter = _QUARTER.search(text)
    if quarter is None:
        return None
    return (hour, 15) if quarter[1] == "past" else divmod(hour * 60 - 15, 60)


def _hour_and_minute(
    text: str, sequence: Sequence[Token], numbers: list[Number]
) -> tuple[int, int] | None:
    """10 bajkar 20 minute; das bajne me paanch minute; ten thirty."""
    first, second = numbers[0].value, numbers[1].value
    if Fraction(first).denominator != 1 or Fraction(second).denominator != 1:
        return None
    between = {token.text for token in sequence[numbers[0].end : numbers[1].start]}
    if between & {"se", "to", "ya", "or", "-"} and "bajne" not in between:
        to = "to" in between and any(token.text in _MINUTES for token in sequence)
        return divmod(int(second) * 60 - int(first), 60) if to else None
    if _TO.search(text):
        return divmod(int(first) * 60 - int(second), 60)
    return int(first), int(second)
