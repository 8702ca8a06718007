"""Everything that the marriage registration asks, in English."""

from __future__ import annotations

from tests.system.citizen import Answer, says, sends, taps, waits
from tests.system.papers import paper, portrait


def in_english() -> list[Answer]:
    """Answers of a couple with PAN and voter cards and a water bill."""
    return [*_start(), *_papers(), *_questions()]


def _start() -> list[Answer]:
    return [
        Answer("Is everything right", taps("Yes, send it")),
        Answer("In which language", taps("English")),
        Answer("how can we help", says("marriage registration")),
        Answer("Decided by", taps("Start")),
        Answer("Shall we go on", taps("I agree")),
        Answer("reading it", waits),
    ]


def _papers() -> list[Answer]:
    return [
        Answer("one paper of the husband", sends(paper("pan-new", 3))),
        Answer("one paper of the wife", sends(paper("voter-card", 2))),
        Answer("one of you lives in Delhi:", sends(paper("water-bill", 2))),
        Answer("wedding invitation card", taps("I do not have it")),
        Answer("wedding ceremony", sends(portrait(5))),
        Answer("photograph of the husband", sends(portrait(7))),
        Answer("photograph of the wife", sends(portrait(9))),
        Answer("paper of the first witness", sends(paper("voter-card", 8))),
        Answer("paper of the second witness", sends(paper("pan-new", 11))),
        Answer("We read this from your papers", taps("Yes, all right")),
        Answer("we read .* Is this right", taps("Yes")),
    ]


def _questions() -> list[Answer]:
    return [
        Answer("Under which law", says("1")),
        Answer("husband's full name", says("Rakesh Kumar")),
        Answer("husband's date of birth", says("15/08/1990")),
        Answer("wife's full name", says("Sunita Devi")),
        Answer("wife's date of birth", says("02/10/1993")),
        Answer("did the marriage take place", says("20/11/2025")),
        Answer("Where did the marriage", says("Shiv Mandir, Rohini, Delhi")),
        Answer("Where do you live in Delhi", says("House 24, Gali 3, Budh Vihar")),
        Answer("PIN code", says("110086")),
        Answer("In which district", says("North West")),
        Answer("Which sub-division", says("Rohini")),
        Answer("mobile number", says("9810012345")),
        Answer("Add another", taps("That is all")),
        Answer("witness's full name", says("Mohan Lal")),
        Answer("witness live", says("House 7, Gali 1, Budh Vihar")),
    ]
