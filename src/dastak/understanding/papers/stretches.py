"""A stretch of words that may be a value, with the way back from its letters to its words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dastak.understanding.papers.spelling import folded, plain
from dastak.understanding.papers.words import Box, Word, around

_PARTS = re.compile(r"[/:|]|[^/:|]+")
_LETTER = re.compile(r"[^\W\d_]")
_INITIALS = re.compile(r"\(?[A-Za-z](/[A-Za-z])+\)?[.,:]?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a word: labels and values are often printed without a space between them."""

    text: str
    word: Word

    @property
    def key(self) -> str:
        return folded(self.text)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stand together, and how far the place where they stand can be trusted."""

    words: tuple[Word, ...]
    text: str
    other: str
    trust: float = 1.0

    def box(self, start: int, end: int) -> Box:
        """The box around the words that hold these letters of the text."""
        return around(word.box for word in self.between(start, end))

    def between(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that hold these letters of the text; all of them when none matches."""
        at, found = 0, []
        for word in self.words:
            length = len(plain(word.text))
            if at < end and at + length > start:
                found.append(word)
            at += length + 1
        return tuple(found) or self.words


def stretch(words: Iterable[Word], trust: float = 1.0) -> Stretch:
    """Make a stretch of whole words."""
    kept = tuple(words)
    return Stretch(
        words=kept,
        text=" ".join(plain(word.text) for word in kept),
        other=" ".join(plain(word.other or word.text) for word in kept),
        trust=trust,
    )


def tokens_of(words: Iterable[Word]) -> tuple[Token, ...]:
    """Take words apart where a label runs into its value, but leave dates and S/O whole."""
    return tuple(Token(part, word) for word in words for part in _parts(plain(word.text)))


def words_of(tokens: Iterable[Token]) -> Iterator[Word]:
    """Put tokens together again: a word that was cut keeps only the part that is wanted."""
    held: list[Token] = []
    for token in tokens:
        if held and token.word is not held[-1].word:
            yield _whole(held)
            held = []
        held.append(token)
    if held:
        yield _whole(held)


def _whole(tokens: list[Token]) -> Word:
    word = tokens[0].word
    text = "".join(token.text for token in tokens)
    if text == plain(word.text):
        return word
    return Word(text, word.confidence, word.box)


def _parts(text: str) -> list[str]:
    if not _LETTER.search(text) or _INITIALS.fullmatch(text):
        return [text]
    if any(c.isdigit() for c in text) and ":" not in text:
        return [text]
    return _PARTS.findall(text)
