"""Forms filled at random: mostly as people should, sometimes as they should not."""

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec
from hypothesis import strategies as st

from dastak.definitions.answers import Answer, Answers, Row
from dastak.definitions.fields import amount, choices, integer, rows
from dastak.definitions.model import Field, FieldKind, Service
from dastak.definitions.questions import offered_options

_WORDS = st.one_of(
    st.text("abcdefghijklmnop", min_size=4, max_size=9),
    st.text("कखगघदमन", min_size=4, max_size=9),
)
_ANYTHING: list[Answer] = ["", " ", "\n", 0, 1, True, (), ("x",), ({"x": 1},), "x" * 300]
_TEXTS: list[Answer] = [
    "...",
    "😀😀😀😀😀",
    "Ram\u0000Lal",
    "Ram\nLal",
    "Ramlal\n",
    "9999 4105 7058",
]
_NEAR: dict[FieldKind, list[Answer]] = {
    "person_name": ["R", "Ra", "Ram2", "राम२", "M. O'Brien", "-Ram", "R" * 99, "R" * 100],
    "text": [*_TEXTS, "x" * 12, "x" * 13, "x" * 200, "x" * 201, "२", "x"],
    "long_text": [*_TEXTS, "xx", "xxx", "x" * 1000, "x" * 1001],
    "address": [*_TEXTS, "H 24", "H 240", "९९९९ ४१०५ ७०५८ घर", "x" * 250, "x" * 251],
    "date": ["2026-11-20", "2026-11-21", "2026-11-22", "2025-02-29", "1899-12-31", "20260105"],
    "choice": ["MALE", "north/rohini", "central/karol-bagh", ("male",)],
    "choices": [("salary", "salary"), ("salary", "gold"), ("a", "a"), ("a", "b", "c"), "salary"],
    "mobile": ["5810012345", "981001234", "98100123456", "9810012345\n", "९८१००१२३४५"],
    "email": ["a@b", "a@b.c", "a..b@c.in", "a@-b.in", "a@b.in\n", "x" * 250 + "@b.in"],
    "pincode": ["010086", "11008", "1100867", "110086\n", "११००८६"],
    "amount": [-1, 99, 100, 5000, 5001, 10**8, 10**8 + 1, "100"],
    "integer": [0, 1, 5, 6, -1, "1"],
    "yes_no": ["yes", "true"],
    "group": [
        ({"name": "Ram"},),
        ({"name": "Ram", "note": ""},),
        ("Ram",),
        ({"note": "x"}, {"note": "x"}),
    ],
}


def forms(service: Service, *, today: date) -> st.SearchStrategy[dict[str, Answer]]:
    """A form filled well, then with up to two answers left out, spoilt or added."""
    names = [field.name for field in service.fields]
    asked_sometimes = [field.name for field in service.fields if field.when or field.within]
    gone = st.sets(st.sampled_from([*names, *asked_sometimes * 3]), max_size=2)
    form = _filled(service, today)
    without = st.tuples(form, gone).map(
        lambda two: {name: value for name, value in two[0].items() if name not in two[1]}
    )
    spoilt = st.tuples(without, st.one_of(_spoilt(service), st.just({"colour": "red"})))
    return st.one_of(form, without, spoilt.map(lambda two: {**two[0], **two[1]}))


def spoilt_one_by_one(form: Answers, service: Service) -> Iterator[dict[str, Answer]]:
    """The form, and the form with each answer in turn left out or nearly right."""
    yield dict(form)
    for field in service.fields:
        yield {name: value for name, value in form.items() if name != field.name}
        for value in [*_NEAR[field.kind], *_ANYTHING]:
            yield {**form, field.name: value}


@st.composite
def _spoilt(draw: st.DrawFn, service: Service) -> dict[str, Answer]:
    """One answer just inside or just outside what its field takes."""
    field = draw(st.sampled_from(service.fields))
    return {field.name: draw(st.sampled_from([*_NEAR[field.kind] * 2, *_ANYTHING]))}


@st.composite
def _filled(draw: st.DrawFn, service: Service, today: date) -> dict[str, Answer]:
    """Every field answered as its definition wants, asked or not."""
    answers: dict[str, Answer] = {}
    for field in service.fields:
        options = offered_options(field, answers)
        answers[field.name] = draw(_good(msgspec.structs.replace(field, options=options), today))
    return answers


def _good(field: Field, today: date) -> st.SearchStrategy[Answer]:
    plain: dict[str, st.SearchStrategy[Answer]] = {
        "address": _WORDS.map(lambda text: f"House 24, {text}"),
        "mobile": st.integers(6 * 10**9, 10**10 - 1).map(str),
        "email": st.sampled_from(["sunita@nic.in", "r.k-1@a.co.in"]),
        "pincode": st.integers(10**5, 10**6 - 1).map(str),
        "yes_no": st.booleans(),
    }
    match field.kind:
        case "date":
            return _dates(field, today)
        case "choice":
            return st.sampled_from(field.options)
        case "choices":
            return _several(st.sampled_from(field.options), bounds=choices.bounds(field))
        case "amount" | "integer":
            least, most = amount.bounds(field) if field.kind == "amount" else integer.bounds(field)
            return st.integers(least, most)
        case "group":
            row = st.fixed_dictionaries({one.name: _good(one, today) for one in field.fields})
            return st.lists(row, min_size=rows.bounds(field)[0], max_size=3).map(_as_answer)
    return plain.get(field.kind, _WORDS)


def _dates(field: Field, today: date) -> st.SearchStrategy[Answer]:
    earliest = today if field.tense == "future" else date(1900, 1, 1)
    latest = today if field.tense == "past" else date(2199, 12, 31)
    return st.dates(earliest, latest).map(date.isoformat)


def _several(one: st.SearchStrategy[str], *, bounds: tuple[int, int]) -> st.SearchStrategy[Answer]:
    least, most = bounds
    return st.lists(one, min_size=least, max_size=most, unique=True).map(_as_answer)


def _as_answer(items: Iterable[object]) -> Answer:
    answer: Answer = msgspec.convert(list(items), tuple[str | Row, ...])
    return answer
