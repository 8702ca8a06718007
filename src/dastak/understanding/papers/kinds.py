"""The kinds of paper as data: how each is recognised and where its values stand."""

from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import msgspec
import yaml

ReadName = Literal[
    "person_name",
    "date",
    "year",
    "gender",
    "address",
    "pincode",
    "aadhaar",
    "pan",
    "epic",
    "licence",
    "passport",
    "ration",
    "ifsc",
    "account",
    "reference",
    "amount",
    "heading",
]
Form = Literal["fixed", "free", "picture"]


class PaperKindError(ValueError):
    """A file under ``catalogue/papers`` is wrong; the text says where and what to do."""


class Mark(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tell a kind of paper. A weight below zero speaks against it."""

    text: str
    weight: int


class FieldRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a value stands. Every way that is filled in is tried; the surest value wins.

    ``labels``: after, else under one of these. ``over``/``under``: within ``lines`` lines above
    or below one of these, the ``nth`` that reads well. ``holding``: a line that holds one of
    these words. ``block``: in lines that end in a postal code, as letters are addressed (the
    first line is the name). ``anywhere``: wherever on the page it is recognised by itself.
    ``unique``: no two people have it, so a second sender of the same is worth a look.
    """

    read: ReadName
    labels: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    under: tuple[str, ...] = ()
    holding: tuple[str, ...] = ()
    block: bool = False
    lines: int = 3
    nth: int = 1
    anywhere: bool = False
    key: bool = False
    unique: bool = False


class PaperKind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of paper.

    ``form``: ``fixed`` papers are printed to a pattern and must be recognised; ``free`` ones
    (a letter, an agreement) are believed when nothing else fits; a ``picture`` holds no text.
    ``stops`` are labels of no interest, at which a value ends all the same.
    """

    kind: str
    title: dict[str, str]
    form: Form = "fixed"
    marks: tuple[Mark, ...] = ()
    enough: int = 4
    fields: dict[str, FieldRule] = {}
    stops: tuple[str, ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        """Every label of the paper: none of them is ever part of a value."""
        return tuple(label for rule in self.fields.values() for label in rule.labels) + self.stops


class PaperKinds(msgspec.Struct, frozen=True):
    """All kinds by name."""

    by_name: dict[str, PaperKind]

    def among(self, names: Iterable[str]) -> tuple[PaperKind, ...]:
        """The kinds of these names; all of them when no name is given."""
        wanted = tuple(names)
        if not wanted:
            return tuple(self.by_name.values())
        return tuple(self.by_name[name] for name in wanted if name in self.by_name)


def load_kinds(folder: Path) -> PaperKinds:
    """Read every file of the folder; a file that is wrong is named with what is wrong in it."""
    kinds = {}
    for path in sorted(folder.glob("*.yaml")):
        try:
            data = yaml.safe_load(path.read_text("utf-8"))
            kind = msgspec.convert(data, PaperKind)
        except (yaml.YAMLError, msgspec.ValidationError) as error:
            raise PaperKindError(f"{path}: {error}") from error
        if kind.kind != path.stem:
            raise PaperKindError(f"{path}: kind is {kind.kind!r}; name the file after it.")
        kinds[kind.kind] = kind
    if not kinds:
        raise PaperKindError(f"{folder}: no kind of paper was found there.")
    return PaperKinds(kinds)
