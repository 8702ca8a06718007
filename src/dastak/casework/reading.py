"""Reads one sent paper: opened, made readable, read, recognised, its values found and masked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from dastak.casework.paper_reading import PaperReading, PaperValue
from dastak.integrations.ocr.clean_copy import as_file, painted_over
from dastak.integrations.ocr.imaging.direction import Direction, direction
from dastak.integrations.ocr.imaging.prepare import Corners, Prepared, prepare, share_of
from dastak.integrations.ocr.intake import Opened, Unfit, open_paper
from dastak.integrations.ocr.port import PageImage, Reader, Refused, Unavailable
from dastak.integrations.ocr.quality import fault, is_black, measure
from dastak.understanding.papers.choosing import Choice, choose, legible_letters
from dastak.understanding.papers.extract import FieldReading, extract
from dastak.understanding.papers.hiding import hidden, without_numbers
from dastak.understanding.papers.kinds import PaperKind, PaperKinds
from dastak.understanding.papers.recognise import recognise
from dastak.understanding.papers.words import Word, lines_of, text_of

UPRIGHT_LETTERS = 40
"""So many letters read surely mean that the page is the right way up."""
QUARTER_TURNS: dict[Direction, tuple[int, ...]] = {
    "across": (0, 2),
    "down": (1, 3),
    "nowhere": (0,),
}
"""The ways round in which a page is tried, by the way its lines run."""


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page's picture the right way up, how it was prepared, and the words on it."""

    picture: PageImage
    prepared: Prepared
    words: tuple[Word, ...]


def read_paper(
    content: bytes,
    *,
    filename: str,
    accepts: tuple[str, ...],
    reader: Reader,
    kinds: PaperKinds,
) -> PaperReading:
    """Read the paper as one of the kinds in ``accepts``; when that is empty, as whatever it is.

    ``filename`` is only what the sender called it and decides nothing.
    """
    try:
        opened = open_paper(content)
        pages = tuple(_read_page(page, reader) for page in opened.pages)
    except Unfit as unfit:
        return PaperReading(problem=unfit.problem, warnings=(unfit.why,))
    except Refused:
        return PaperReading(problem="unreadable")
    except Unavailable:
        return PaperReading(problem="unavailable")
    words = [word for page in pages for word in page.words]
    lines = [line for page in pages for line in lines_of(page.words)]
    recognised = recognise(lines, kinds.by_name.values())
    choice = choose(recognised, words, accepts=accepts, kinds=kinds)
    if choice.problem or choice.kind is None:
        return _refused(choice, pages)
    return _accepted(choice, choice.kind, pages, opened)


def _read_page(picture: PageImage, reader: Reader) -> ReadPage:
    """Read the page; when little is found, try it the other way round."""
    as_it_lies = ReadPage(picture, prepare(picture), ())
    if is_black(measure(picture)):
        return as_it_lies
    tried: list[ReadPage] = []
    for turns in QUARTER_TURNS[direction(as_it_lies.prepared.image)]:
        turned = _turned(picture, turns) if turns else as_it_lies
        tried.append(replace(turned, words=reader.read(turned.prepared.image)))
        if legible_letters(tried[-1].words) >= UPRIGHT_LETTERS:
            break
    return max(tried, key=lambda page: legible_letters(page.words))


def _turned(picture: PageImage, turns: int) -> ReadPage:
    turned = np.ascontiguousarray(np.rot90(picture, turns))
    return ReadPage(turned, prepare(turned), ())


def _refused(choice: Choice, pages: Sequence[ReadPage]) -> PaperReading:
    """A photograph that shows nothing legible is blamed on its light or focus, if it was that."""
    kind = choice.kind.kind if choice.kind else ""
    if choice.problem == "wrong_kind" and choice.kind is not None:
        return PaperReading(problem="wrong_kind", kind=kind, pages=len(pages))
    fault_seen = fault(measure(pages[0].picture))
    if fault_seen is None:
        return PaperReading(problem=choice.problem, pages=len(pages))
    problem = "unreadable" if fault_seen == "glare" else fault_seen
    return PaperReading(problem=problem, pages=len(pages), warnings=(fault_seen,))


def _accepted(
    choice: Choice, kind: PaperKind, pages: Sequence[ReadPage], opened: Opened
) -> PaperReading:
    values = _values(kind, pages)
    if kind.form == "fixed" and not values:
        return _refused(Choice(kind, "unreadable"), pages)
    masked = tuple(_masked(page, kind) for page in pages)
    if kind.kind == "aadhaar" and "number_masked" not in values and not any(masked):
        return PaperReading(problem="unreadable", kind=kind.kind, warnings=("number_not_read",))
    copy, mime_type = as_file(
        [painted_over(page.picture, areas) for page, areas in zip(pages, masked, strict=True)],
        is_pdf=opened.is_pdf,
    )
    return PaperReading(
        kind=kind.kind,
        values=values,
        clean_copy=copy,
        mime_type=mime_type,
        pages=len(pages),
        warnings=tuple(_warnings(choice, kind, values)),
        text=tuple(_text(page, kind) for page in pages),
        sizes=tuple((page.picture.shape[1], page.picture.shape[0]) for page in pages),
    )


def _values(kind: PaperKind, pages: Sequence[ReadPage]) -> dict[str, PaperValue]:
    """The surest reading of every field over all pages."""
    values: dict[str, PaperValue] = {}
    for number, page in enumerate(pages, start=1):
        for name, found in extract(page.words, kind).items():
            if name not in values or values[name].confidence < found.confidence:
                values[name] = _placed(found, page, number)
    return values


def _placed(found: FieldReading, page: ReadPage, number: int) -> PaperValue:
    box = share_of(page.prepared.corners(found.box), page.picture)
    return PaperValue(found.value, found.confidence, box, number, found.alternatives, found.checked)


def _masked(page: ReadPage, kind: PaperKind) -> tuple[Corners, ...]:
    boxes = hidden(page.words, kind=kind.kind)
    if kind.kind == "aadhaar":
        boxes += page.prepared.codes
    return tuple(page.prepared.corners(box) for box in boxes)


def _warnings(choice: Choice, kind: PaperKind, values: Iterable[str]) -> Iterable[str]:
    if not choice.is_sure:
        yield "kind_not_sure"
    for name, rule in kind.fields.items():
        if rule.key and name not in values:
            yield f"{name}_not_read"


def _text(page: ReadPage, kind: PaperKind) -> str:
    text = "\n".join(text_of(line) for line in lines_of(page.words))
    return without_numbers(text, kind=kind.kind)
