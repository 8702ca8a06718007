"""A person as a code or an offline file of the Aadhaar authority describes them."""

import re
from collections.abc import Mapping
from datetime import date

import msgspec

GENDERS = {"M": "male", "F": "female", "T": "transgender"}
PLACES = (
    "house", "street", "landmark", "location", "vtc", "post_office", "sub_district", "district",
    "state",
)  # fmt: skip
"""The parts of an address in the order in which people write them."""
DAY = re.compile(r"(?P<day>\d{2})[-/](?P<month>\d{2})[-/](?P<year>\d{4})")


class Identity(msgspec.Struct, frozen=True):
    """Values by the names that ``catalogue/papers/aadhaar.yaml`` gives them; of the number only
    the last four digits."""

    values: dict[str, str]


def identity(said: Mapping[str, str], *, last_four: str) -> Identity:
    """``said`` has the authority's words: name, dob, gender, care_of, pincode and ``PLACES``."""
    values = {
        "name": _tidy(said.get("name", "")),
        "date_of_birth": _day(said.get("dob", "")),
        "year_of_birth": "" if _day(said.get("dob", "")) else _year(said.get("dob", "")),
        "gender": GENDERS.get(said.get("gender", "").strip().upper()[:1], ""),
        "address": _address(said),
        "pincode": _tidy(said.get("pincode", "")),
        "number_masked": f"XXXX XXXX {last_four}" if re.fullmatch(r"\d{4}", last_four) else "",
    }
    return Identity({name: value for name, value in values.items() if value})


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _day(text: str) -> str:
    """As an ISO date; empty when it is only a year, or no date of the calendar."""
    found = DAY.fullmatch(text.strip())
    if found is None:
        return ""
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"])).isoformat()
    except ValueError:
        return ""


def _year(text: str) -> str:
    found = re.search(r"(?:19|20)\d{2}", text)
    return found[0] if found else ""


def _address(said: Mapping[str, str]) -> str:
    parts = [_tidy(said.get("care_of", "")), *(_tidy(said.get(place, "")) for place in PLACES)]
    known = list(dict.fromkeys(part for part in parts if part))
    pincode = _tidy(said.get("pincode", ""))
    return ", ".join(known) + (f" - {pincode}" if known and pincode else "")
