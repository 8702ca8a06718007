"""Everything that the income certificate may ask, in English and in Hindi."""

from __future__ import annotations

from tests.system.citizen import Answer, says, sends, taps, waits
from tests.system.papers import paper, portrait


def in_english(seed: int) -> list[Answer]:
    """Answers of a woman with a voter card and an electricity bill."""
    return [
        Answer("In which language", taps("English")),
        Answer("how can we help", says("mujhe income certificate chahiye")),
        Answer("Decided by", taps("Start")),
        Answer("Shall we go on", taps("I agree")),
        Answer("photo of one identity paper", sends(paper("voter-card", seed))),
        Answer("reading it", waits),
        Answer("shows where you live now", sends(paper("electricity-bill", seed))),
        Answer("salary slip", taps("I do not have it")),
        Answer("passport-size photograph", sends(portrait(seed))),
        Answer("We read this from your papers", taps("Yes, all right")),
        Answer("we read .* Is this right", taps("Yes")),
        Answer("your full name", says("Sunita Devi")),
        Answer("date of birth|When were you born", says("15/08/1990")),
        Answer("man or a woman|gender", says("woman")),
        Answer("father", says("Ram Prasad")),
        Answer("Where do you live now|present address", says("House 24, Gali 3, Budh Vihar")),
        Answer("PIN code", says("110086")),
        Answer("In which district", says("North West")),
        Answer("Which sub-division", says("Rohini")),
        Answer("mobile number", says("98100 12345")),
        Answer("income come from", says("1")),
        Answer("earn in a year\\? If you", says("1.2 lakh")),
        Answer("anyone else in your family", says("no")),
        Answer("whole family earn", says("1,20,000")),
        Answer("need the certificate for", says("scholarship")),
    ]


CHECKED = "Is everything right"
FILED = r"is with the office"
