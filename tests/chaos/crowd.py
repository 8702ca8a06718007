"""A citizen of the chaos run: files a birth certificate, however long an answer takes."""

from __future__ import annotations

from tests.system.citizen import Answer, converse, says, sends, taps, waits
from tests.system.papers import portrait
from tests.system.phone import Phone

PATIENCE_SECONDS = 150.0
ANSWERS = [
    Answer("Is everything right", taps("Yes, send it")),
    Answer("In which language", taps("English")),
    Answer("how can we help", says("birth certificate")),
    Answer("Decided by", taps("Start")),
    Answer("Shall we go on", taps("I agree")),
    Answer("reading it", waits),
    Answer("birth report|discharge", taps("I do not have it")),
    Answer("identity paper of|identity of|photo of one identity", sends(portrait(1))),
    Answer("We read this", taps("Yes, all right")),
    Answer("we read .* Is this right", taps("Yes")),
    Answer("already registered|registered already", taps("Already registered")),
    Answer("child's name|name of the child|name is the child", says("Aarav")),
    Answer("On which date was the child", says("02/01/2026")),
    Answer("boy or a girl|Is the child", says("boy")),
    Answer("Where was the child born", taps("At home")),
    Answer("mother's name|mother", says("Sunita Devi")),
    Answer("father's name|father", says("Rakesh Kumar")),
    Answer("address|live", says("House 24, Gali 3, Budh Vihar")),
    Answer("mobile", says("9810012345")),
    Answer("registration number", says("skip")),
]
FILED = "is with the office"


def live(phone: Phone) -> int:
    """Say Hi, answer everything, be told the number; returns how many messages that took."""
    phone.say("Hi")
    converse(phone, ANSWERS, until=FILED, seconds=PATIENCE_SECONDS)
    return phone.sent
