"""How each sort of value is read out of printed text: one file per sort."""

from collections.abc import Callable

from dastak.understanding.papers.kinds import ReadName
from dastak.understanding.papers.reads.amounts import read_amount
from dastak.understanding.papers.reads.dates import read_date, read_year
from dastak.understanding.papers.reads.gender import read_gender
from dastak.understanding.papers.reads.names import read_heading, read_person_name
from dastak.understanding.papers.reads.numbers import (
    read_aadhaar,
    read_account,
    read_epic,
    read_ifsc,
    read_licence,
    read_pan,
    read_passport,
    read_ration,
    read_reference,
)
from dastak.understanding.papers.reads.parsed import Parsed
from dastak.understanding.papers.reads.places import read_address, read_pincode

Read = Callable[[str], tuple[Parsed, ...]]

READS: dict[ReadName, Read] = {
    "person_name": read_person_name,
    "date": read_date,
    "year": read_year,
    "gender": read_gender,
    "address": read_address,
    "pincode": read_pincode,
    "aadhaar": read_aadhaar,
    "pan": read_pan,
    "epic": read_epic,
    "licence": read_licence,
    "passport": read_passport,
    "ration": read_ration,
    "ifsc": read_ifsc,
    "account": read_account,
    "reference": read_reference,
    "amount": read_amount,
    "heading": read_heading,
}
