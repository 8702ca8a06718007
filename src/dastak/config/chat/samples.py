"""What a reader of papers would read, for papers that exist only in a terminal."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from dastak.understanding.papers.kinds import PaperKind
from dastak.values.language import HINDI, Language

PLAIN = {
    "pincode": "110086",
    "monthly_income": "18000",
    "annual_income": "216000",
    "registration_no": "48213",
}
HER = {"date_of_birth": "1998-10-02", "gender": "female"}
HIM = {"date_of_birth": "1995-08-15", "gender": "male"}
ENGLISH_WORDS = {
    "name": "Sunita Devi",
    "father_name": "Ram Prasad",
    "mother_name": "Sunita Devi",
    "groom_name": "Rakesh Kumar",
    "bride_name": "Sunita Devi",
    "address": "House 24, Gali 3, Budh Vihar",
    "hospital": "Sanjay Gandhi Memorial Hospital",
}
HINDI_WORDS = {
    "name": "सुनीता देवी",
    "father_name": "राम प्रसाद",
    "mother_name": "सुनीता देवी",
    "groom_name": "राकेश कुमार",
    "bride_name": "सुनीता देवी",
    "address": "मकान 24, गली 3, बुध विहार",
    "hospital": "संजय गाँधी स्मारक अस्पताल",
}


def kind_of(filename: str, accepts: tuple[str, ...]) -> str:
    """The kind that the file is named after (``pan.jpg``), else the first that is accepted."""
    stem = filename.rpartition("/")[2].partition(".")[0].replace("-", "_")
    return stem if stem in accepts else accepts[0]


def readings(
    kind: PaperKind, *, request: str, language: Language, today: date
) -> Mapping[str, str]:
    """A value for each field of the kind that we have a sample of."""
    known = _samples(request, language, today)
    return {field: known[field] for field in kind.fields if field in known}


def _samples(request: str, language: Language, today: date) -> dict[str, str]:
    words = dict(HINDI_WORDS if language == HINDI else ENGLISH_WORDS)
    if request.startswith("groom"):
        words["name"] = words["groom_name"]
    born = HIM if request.startswith("groom") else HER
    lately = {
        "child_date_of_birth": (today - timedelta(days=3)).isoformat(),
        "child_sex": "male",
        "marriage_date": (today - timedelta(days=10)).isoformat(),
    }
    return PLAIN | words | born | lately
