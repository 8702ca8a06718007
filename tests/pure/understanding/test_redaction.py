"""What is personal is taken out of a message in three scripts; what is wanted stays."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dastak.understanding.redaction import redact

PERSONAL = [
    ("aadhaar 1234 5678 9012 se link karna hai", "aadhaar [aadhaar] se link karna hai"),
    ("आधार १२३४ ५६७८ ९०१२ है", "आधार [aadhaar] है"),
    ("ਆਧਾਰ ੧੨੩੪੫੬੭੮੯੦੧੨", "ਆਧਾਰ [aadhaar]"),
    ("aadhaar XXXX XXXX 9012", "aadhaar [aadhaar]"),
    ("pan ABCDE1234F hai", "pan [pan] hai"),
    ("pan: abcde 1234 f", "pan: [pan]"),
    ("call +91-98100-12345", "call [phone]"),
    ("मोबाइल ९८१००१२३४५", "मोबाइल [phone]"),
    ("ਫ਼ੋਨ ੯੮੧੦੦ ੧੨੩੪੫", "ਫ਼ੋਨ [phone]"),
    ("011 2345 6789 par call", "[number] par call"),
    ("mail ramesh.k@gmail.com karo", "mail [email] karo"),
    ("ramesh at gmail dot com", "[email]"),
    ("upi ramesh@ybl se kat gaye", "upi [email] se kat gaye"),
    ("account no 123456789012345 me", "account no [number] me"),
    ("ifsc SBIN0001234", "ifsc [number]"),
    ("voter card XYZ1234567", "voter card [number]"),
    ("REV-26-000001-0 ka status", "[number] ka status"),
    ("dl 1c ab 1234 ka challan", "[vehicle] ka challan"),
    ("22 BH 1234 AA", "[vehicle]"),
    ("dob 05/06/1994 hai", "dob [date] hai"),
    ("जन्म तिथि ५ जून १९९४", "जन्म तिथि [date]"),
    ("ਜਨਮ ੫ ਜੂਨ ੧੯੯੪", "ਜਨਮ [date]"),
    ("born on 5th of June 1994", "born on [date]"),
    ("https://x.y/abc?phone=9810012345", "[link]"),
    ("Mera naam Ramesh Kumar hai", "Mera naam [name] hai"),
    ("Ramesh Kumar mera naam hai", "[name] mera naam hai"),
    ("My name is R. K. Sharma and I need help", "My name is [name] and I need help"),
    ("मेरा नाम सुनीता देवी है", "मेरा नाम [name] है"),
    ("ਮੇਰਾ ਨਾਂ ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ ਹੈ", "ਮੇਰਾ ਨਾਂ [name] ਹੈ"),
    ("papa ka naam Mohan Lal Verma tha", "papa ka naam [name] tha"),
    ("श्री मोहन लाल की मृत्यु हो गई", "श्री [name] की मृत्यु हो गई"),
    ("main Ramesh Kumar bol raha hoon", "main [name] bol raha hoon"),
    ("Ramesh s/o Mohan Lal", "[name] s/o [name]"),
    ("H.No. 45/2, Gali No 3, Shiv Vihar, Delhi 110085", "[address]"),
    ("mera pata hai B 12 Lajpat Nagar New Delhi", "mera pata hai [address]"),
    ("मेरा पता ४५ मॉडल टाउन लुधियाना", "मेरा पता [address]"),
    ("ਮੇਰਾ ਪਤਾ ੪੫ ਮਾਡਲ ਟਾਊਨ", "ਮੇਰਾ ਪਤਾ [address]"),
    ("gali no 3 me pani nahi aa raha", "[address] me pani nahi aa raha"),
    ("PIN 110085 me office", "PIN [pin] me office"),
]
ORDINARY = [
    "mera naam ration card mein galat hai",
    "naam galat likha hai voter card me",
    "मेरा नाम राशन कार्ड में गलत है",
    "ਮੇਰਾ ਨਾਂ ਰਾਸ਼ਨ ਕਾਰਡ ਵਿੱਚ ਗਲਤ ਹੈ",
    "mujhe pata nahi",
    "address change karna hai",
    "main vidhwa hoon pension chahiye",
    "main bahut gareeb aadmi hoon",
    "2 din se bijli nahi hai",
    "income 2,50,000 rupaye hai",
    "₹500000 ki income",
    "mere pati ki death ho gayi 5 saal pehle",
    "name correction in marksheet",
    "I am a widow and need pension",
    "12th class ki marksheet 2019 ki",
]
SPOKEN = [
    "mera number nau aath ek shoonya shoonya ek do teen char paanch hai",
    "नौ आठ एक शून्य शून्य एक दो तीन चार पाँच पर फोन करो",
    "ਨੌਂ ਅੱਠ ਇੱਕ ਸਿਫ਼ਰ ਸਿਫ਼ਰ ਇੱਕ ਦੋ ਤਿੰਨ ਚਾਰ ਪੰਜ ਤੇ ਫ਼ੋਨ ਕਰੋ",
    "double nine eight one zero zero one two three four",
]


@pytest.mark.parametrize(("text", "redacted"), PERSONAL)
def test_what_is_personal_gets_a_mark(text: str, redacted: str) -> None:
    assert redact(text) == redacted


@pytest.mark.parametrize("text", ORDINARY)
def test_what_is_wanted_stays_as_it_was_typed(text: str) -> None:
    assert redact(text) == text


@pytest.mark.parametrize("text", SPOKEN)
def test_a_number_said_digit_by_digit_goes_too(text: str) -> None:
    redacted = redact(text)
    assert "[number]" in redacted
    assert not re.search(r"aath|आठ|ਅੱਠ|eight|teen|three", redacted)


def test_a_pan_spelled_in_devanagari_goes_too() -> None:
    assert redact("मेरा पैन एबीसीडीई 1234 एफ है").count("[pan]") == 1


@given(st.text(st.sampled_from("0123456789१२३੪੫ -./,abXनाम []"), max_size=60))
def test_no_long_number_is_left_but_sums_of_money(text: str) -> None:
    left = re.sub(r"[^\w\[]", "", redact(text))
    assert not re.search(r"\d{8,}", left)


@pytest.mark.parametrize("text", [text for text, _ in PERSONAL] + ORDINARY + SPOKEN)
def test_twice_is_as_once(text: str) -> None:
    assert redact(redact(text)) == redact(text)
