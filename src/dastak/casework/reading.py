"""Reads one sent paper: opened, made readable, read, recognised, its values found and masked."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from dastak.casework.offline_kyc import IDENTITY, kyc_reading
from dastak.casework.page_reading import ReadPage, read_page
from dastak.casework.paper_reading import PaperReading, PaperValue
from dastak.casework.proving import (
    NOBODY,
    Proof,
    Trusted,
    best,
    proof_of_code,
    proof_of_file,
)
from dastak.integrations.ocr.clean_copy import as_file, obscured, painted_over
from dastak.integrations.ocr.imaging.likeness import likeness
from dastak.integrations.ocr.imaging.prepare import Corners, share_of
from dastak.integrations.ocr.intake import Opened, Unfit, open_paper
from dastak.integrations.ocr.port import Reader, Refused, Unavailable
from dastak.integrations.ocr.quality import fault, measure
from dastak.understanding.papers.choosing import Choice, choose
from dastak.understanding.papers.extract import FieldReading, extract
from dastak.understanding.papers.hiding import hidden, without_numbers
from dastak.understanding.papers.kinds import PaperKind, PaperKinds
from dastak.understanding.papers.recognise import recognise
from dastak.understanding.papers.words import lines_of, text_of

DIFFERS = "_differs_from_code"
SURELY_READ = 0.8


def read_paper(
    content: bytes,
    *,
    filename: str,
    accepts: tuple[str, ...],
    reader: Reader,
    kinds: PaperKinds,
    trusted: Trusted = NOBODY,
    at: datetime | None = None,
    said: str = "",
    also: tuple[str, ...] = (),
) -> PaperReading:
    """Read the paper as one of the kinds in ``accepts``; when that is empty, as whatever it is.

    ``filename`` is only what the sender called it and decides nothing. ``at`` is now, for
    signatures that are good for a time; without it no file's signature is looked at. ``said`` is
    what the sender wrote beside it, perhaps the code that opens it. ``also``: kinds that are not
    asked for now but as welcome; only papers printed to a pattern, which are recognised surely.
    """
    welcome = (*accepts, *also) if accepts else ()
    offline = kyc_reading(content, accepts=welcome, trust=trusted.aadhaar, said=said)
    if offline is not None:
        return offline
    try:
        opened = open_paper(content)
        pages = tuple(read_page(page, reader) for page in opened.pages)
    except Unfit as unfit:
        return PaperReading(problem=unfit.problem, warnings=(unfit.why,))
    except Refused:
        return PaperReading(problem="unreadable")
    except Unavailable:
        return PaperReading(problem="unavailable")
    proof = best([*_proofs(pages, trusted), *_file_proof(content, trusted, at)])
    choice = _choice(pages, proof, accepts=accepts, kinds=kinds)
    choice = _as_welcome(choice, also)
    if choice.problem or choice.kind is None:
        return _refused(choice, pages)
    return _accepted(choice, choice.kind, pages, opened, proof)


def _proofs(pages: Sequence[ReadPage], trusted: Trusted) -> Iterator[Proof]:
    for number, page in enumerate(pages, start=1):
        for code in page.codes:
            box = share_of(code.corners, page.picture)
            found = proof_of_code(code.text, box=box, page=number, trust=trusted.aadhaar)
            if found is not None:
                yield found


def _file_proof(content: bytes, trusted: Trusted, at: datetime | None) -> Iterator[Proof]:
    if at is not None:
        yield proof_of_file(content, trust=trusted.documents, at=at)


def _choice(
    pages: Sequence[ReadPage], proof: Proof, *, accepts: tuple[str, ...], kinds: PaperKinds
) -> Choice:
    """A signed identity code says what it stands on, whatever could be read around it."""
    if proof.how == "secure_qr" and IDENTITY in kinds.by_name:
        wanted = not accepts or IDENTITY in accepts
        return Choice(kinds.by_name[IDENTITY], "" if wanted else "wrong_kind")
    words = [word for page in pages for word in page.words]
    lines = [line for page in pages for line in lines_of(page.words)]
    recognised = recognise(lines, kinds.by_name.values())
    return choose(recognised, words, accepts=accepts, kinds=kinds)


def _as_welcome(choice: Choice, also: tuple[str, ...]) -> Choice:
    kind = choice.kind
    if choice.problem != "wrong_kind" or kind is None or kind.form != "fixed":
        return choice
    return Choice(kind) if kind.kind in also else choice


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
    choice: Choice, kind: PaperKind, pages: Sequence[ReadPage], opened: Opened, proof: Proof
) -> PaperReading:
    read = _values(kind, pages)
    values = read | _from_code(read, kind, proof)
    if kind.form == "fixed" and not values:
        return _refused(Choice(kind, "unreadable"), pages)
    numbers = tuple(_numbers(page, kind) for page in pages)
    unseen = kind.kind == IDENTITY and "number_masked" not in read and not any(numbers)
    if unseen and not proof.how:
        return PaperReading(problem="unreadable", kind=kind.kind, warnings=("number_not_read",))
    copy, mime_type = as_file(
        [
            obscured(page.picture)
            if unseen
            else painted_over(page.picture, (*areas, *_codes(page, kind)))
            for page, areas in zip(pages, numbers, strict=True)
        ],
        is_pdf=opened.is_pdf,
    )
    return PaperReading(
        kind=kind.kind,
        values=values,
        clean_copy=copy,
        mime_type=mime_type,
        pages=len(pages),
        warnings=(*_warnings(choice, kind, values), *proof.warnings, *_doubts(read, proof)),
        text=tuple(_text(page, kind) for page in pages),
        sizes=tuple((page.picture.shape[1], page.picture.shape[0]) for page in pages),
        proof=proof.how,
        number=_number(kind, values),
        likeness=likeness(pages[0].prepared.image),
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


def _from_code(read: dict[str, PaperValue], kind: PaperKind, proof: Proof) -> dict[str, PaperValue]:
    """A signed code beats what was read; an unsigned one only fills gaps."""
    known = {name: value for name, value in proof.values.items() if name in kind.fields}
    if proof.how:
        return known
    return {name: value for name, value in known.items() if name not in read}


def _number(kind: PaperKind, values: dict[str, PaperValue]) -> str:
    unique = (name for name, rule in kind.fields.items() if rule.unique and name in values)
    return next((values[name].value for name in unique), "")


def _doubts(read: dict[str, PaperValue], proof: Proof) -> Iterator[str]:
    """Figures printed on the paper that its own code contradicts: a sign of tampering."""
    for name in ("number_masked", "date_of_birth", "pincode"):
        ours, theirs = read.get(name), proof.values.get(name)
        if ours and theirs and ours.confidence >= SURELY_READ and ours.value != theirs.value:
            yield name + DIFFERS


def _numbers(page: ReadPage, kind: PaperKind) -> tuple[Corners, ...]:
    return tuple(page.prepared.corners(box) for box in hidden(page.words, kind=kind.kind))


def _codes(page: ReadPage, kind: PaperKind) -> tuple[Corners, ...]:
    if kind.kind != IDENTITY:
        return ()
    return (
        *(code.corners for code in page.codes),
        *(page.prepared.corners(box) for box in page.prepared.codes),
    )


def _warnings(choice: Choice, kind: PaperKind, values: Iterable[str]) -> Iterable[str]:
    if not choice.is_sure:
        yield "kind_not_sure"
    for name, rule in kind.fields.items():
        if rule.key and name not in values:
            yield f"{name}_not_read"


def _text(page: ReadPage, kind: PaperKind) -> str:
    text = "\n".join(text_of(line) for line in lines_of(page.words))
    return without_numbers(text, kind=kind.kind)
