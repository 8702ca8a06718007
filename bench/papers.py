"""Papers read: kinds and fields right, wrong or missing, and the seconds and memory of a page.

The people on these papers are others than those in the tests; the forms are the same.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

from dastak.casework.paper_reading import PaperReading
from dastak.casework.reading import read_paper
from dastak.integrations.ocr.imaging.prepare import prepare
from dastak.integrations.ocr.intake import open_paper
from dastak.integrations.ocr.vendors.tesseract import Tesseract
from dastak.understanding.papers.kinds import load_kinds
from tests.papers.camera import HARSH, PHONE, photograph
from tests.papers.drawing import Drawn, as_jpeg, draw
from tests.papers.truth import KINDS

KINDS_FOLDER = Path(__file__).parent.parent / "catalogue" / "papers"
FIRST_SEED = 5000
PEOPLE = 4
SURE = 0.8
"""What is read with this confidence or more and is wrong could slip past a hurried citizen."""
KEY = ("number", "number_masked", "name", "mother_name", "date_of_birth", "child_date_of_birth")
SHOTS = {"drawn": None, "photographed": PHONE, "badly_photographed": HARSH}


def measure() -> dict[str, object]:
    """Every form for several people, as drawn and as photographed in two ways."""
    reader, kinds = Tesseract(), load_kinds(KINDS_FOLDER)
    read_paper(as_jpeg(draw("notice").image), filename="", accepts=(), reader=reader, kinds=kinds)
    result: dict[str, object] = {"forms": len(KINDS), "people_per_form": PEOPLE, "sure_from": SURE}
    for name, shot in SHOTS.items():
        counts: Counter[str] = Counter()
        wrong: Counter[str] = Counter()
        for drawn, seed in _papers():
            content = photograph(drawn.image, seed, shot) if shot else as_jpeg(drawn.image)
            before = time.process_time()
            reading = read_paper(content, filename="", accepts=(), reader=reader, kinds=kinds)
            counts["milliseconds"] += round((time.process_time() - before) * 1000)
            _count(drawn, reading, counts, wrong)
            _leaks(drawn, reading, reader, counts)
        result[name] = _summary(counts) | {"fields_not_right": dict(wrong.most_common(12))}
    peak = getrusage(RUSAGE_SELF).ru_maxrss / 1024
    return result | {"peak_memory_mib_with_drawing": round(peak)}


def _papers() -> Iterator[tuple[Drawn, int]]:
    for at, form in enumerate(KINDS):
        for person in range(PEOPLE):
            seed = FIRST_SEED + 97 * at + person
            yield draw(form, seed), seed


def _count(drawn: Drawn, reading: PaperReading, counts: Counter[str], wrong: Counter[str]) -> None:
    counts["papers"] += 1
    counts["kind_right"] += reading.kind == drawn.kind and not reading.problem
    for name, right in drawn.truth.items():
        found = reading.values.get(name)
        is_right = found is not None and _plain(found.value) in {_plain(each) for each in right}
        is_sure = found is not None and found.confidence >= SURE
        for group in ("fields", "key_fields") if name in KEY else ("fields",):
            counts[group] += 1
            counts[f"{group}_right"] += is_right
            counts[f"{group}_missing"] += found is None
            counts[f"{group}_wrong_but_sure"] += is_sure and not is_right
        if not is_right:
            wrong[f"{drawn.form}.{name}"] += 1


def _leaks(drawn: Drawn, reading: PaperReading, reader: Tesseract, counts: Counter[str]) -> None:
    """Read the stored copy again: no part of the first eight digits may be found on it."""
    if drawn.kind != "aadhaar" or not reading.clean_copy:
        return
    counts["aadhaar_copies"] += 1
    page = prepare(open_paper(reading.clean_copy).pages[0]).image
    seen = "".join(c for word in reader.read(page) for c in word.text if c.isdigit())
    number = drawn.person.aadhaar
    counts["aadhaar_copies_that_show_the_number"] += number[:4] in seen or number[4:8] in seen


def _summary(counts: Counter[str]) -> dict[str, object]:
    shares = {
        f"{group}_{part}_percent": round(100 * counts[f"{group}_{part}"] / counts[group], 1)
        for group in ("fields", "key_fields")
        for part in ("right", "missing", "wrong_but_sure")
    }
    return {
        "papers": counts["papers"],
        "kind_right_percent": round(100 * counts["kind_right"] / counts["papers"], 1),
        "fields": counts["fields"],
        **shares,
        "cpu_seconds_per_paper": round(counts["milliseconds"] / 1000 / counts["papers"], 2),
        "aadhaar_copies": counts["aadhaar_copies"],
        "aadhaar_copies_that_show_the_number": counts["aadhaar_copies_that_show_the_number"],
    }


def _plain(text: str) -> str:
    return " ".join(text.replace(",", " ").split()).casefold()
