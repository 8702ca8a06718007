"""The typed shape of ``catalogue/knowledge``: chunks, the rules of schemes, and the questions."""

from typing import Literal

import msgspec

from dastak.values.language import Language, LanguageText

Topic = Literal["schemes", "helplines", "acts"]
FactKind = Literal["age", "amount", "integer", "yes_no", "choice"]
Value = str | int | bool
"""What is known of a fact; an empty string: the citizen does not know it."""

UNKNOWN: Value = ""
EVERYWHERE = "IN"
NO_WORDS = LanguageText({})


class Test(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What must be true of one fact. ``below`` is less than, the other bounds include the value.

    ``yes`` is for yes-or-no facts, ``one_of`` and ``none_of`` for those with options.
    """

    __test__ = False
    fact: str
    at_least: int | None = None
    at_most: int | None = None
    below: int | None = None
    yes: bool | None = None
    one_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a chunk's figures stand, as citizens may look them up."""

    name: str
    url: str = ""


class Chunk(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One reviewed answer, whole: shown word for word, never in pieces.

    ``uncertain`` says that no department has confirmed it yet; the answer then says so too.
    ``intents`` are the understander's names for it, ``service`` the service that gives it.
    ``questions`` are examples of how people ask, by language and script (``hi_latn``).
    """

    id: str
    topic: Topic
    title: LanguageText
    text: LanguageText
    source: Source
    as_of: str
    reviewed_on: str
    questions: dict[str, tuple[str, ...]]
    who: LanguageText = NO_WORDS
    apply: LanguageText = NO_WORDS
    papers: tuple[str, ...] = ()
    rules: tuple[Test, ...] = ()
    jurisdiction: str = EVERYWHERE
    uncertain: bool = False
    service: str = ""
    intents: tuple[str, ...] = ()


class Fact(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One question about the person for whom a scheme is looked up.

    ``wide`` facts are asked when all schemes are looked through. ``refused`` says, for a yes-or-no
    fact, why the answer ``yes`` or ``no`` speaks against a scheme.
    """

    kind: FactKind
    label: LanguageText
    question: LanguageText
    options: dict[str, LanguageText] = {}
    also: dict[str, tuple[str, ...]] = {}
    refused: dict[str, LanguageText] = {}
    maximum: int | None = None
    wide: bool = False


class Paper(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A paper that schemes ask for, and the service that makes it where we give one."""

    title: LanguageText
    service: str = ""


class House(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``knowledge.yaml``: the languages of every chunk, and when it must be looked at again.

    ``fillers`` are words that tell nothing about what is asked; ``wide`` are messages that ask for
    schemes, whichever they are.
    """

    languages: tuple[Language, ...]
    review_days: int
    fillers: tuple[str, ...]
    wide: tuple[str, ...] = ()


class Knowledge(msgspec.Struct, frozen=True):
    """The whole folder. ``facts`` stand in the order in which they are asked."""

    house: House
    facts: dict[str, Fact]
    papers: dict[str, Paper]
    chunks: tuple[Chunk, ...]


NOTHING = Knowledge(House((), 0, ()), {}, {}, ())
