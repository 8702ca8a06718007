"""Teach the workers to understand the present catalogue: fit, look over, put to use."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from dastak.config.trained import MARK, Model, folder, model_of
from dastak.understanding.artefact import unpack
from dastak.understanding.sources import digest
from dastak.understanding.training.checks import Checked, look_over

if TYPE_CHECKING:
    from dastak.accounts.actors import Actor


class Lesson(NamedTuple):
    """A model with what its self-checks gave."""

    model: Model
    checked: Checked

    def __str__(self) -> str:
        seen = self.checked
        return (
            f"understands {seen.examples} examples of {seen.intents} intents: {seen.found:.1%} of"
            f" those it was taught, {seen.unseen:.1%} of those held back"
        )


class Notes(msgspec.Struct, frozen=True):
    """What is kept beside a model, so that it is looked over once."""

    seal: str
    checked: Checked


def lesson_of(catalogue: Path) -> Lesson:
    """Fit and look over; what was done before for the same catalogue is not done again."""
    model = model_of(catalogue)
    seal, file = model.packed.seal(), _notes(model.digest)
    with suppress(OSError, msgspec.DecodeError):
        notes = msgspec.json.decode(file.read_bytes(), type=Notes)
        if notes.seal == seal:
            return Lesson(model, notes.checked)
    checked = look_over(unpack(model.packed), catalogue)
    with suppress(OSError):
        file.write_bytes(msgspec.json.encode(Notes(seal, checked)))
    return Lesson(model, checked)


@contextmanager
def learning_beside(catalogue: Path) -> Iterator[Callable[[], Lesson]]:
    """Fit on another core while this one sets up; what is given waits for the end of it."""
    helper = get_context("spawn").Process(target=_learn_quietly, args=(catalogue,), daemon=True)
    if not _notes(digest(catalogue)).exists():
        helper.start()

    def wait() -> Lesson:
        if helper.pid is not None:
            helper.join()
        return lesson_of(catalogue)

    try:
        yield wait
    finally:
        if helper.pid is not None:
            helper.terminate()


def is_taught(catalogue: Path) -> bool:
    """Whether the workers use a model of exactly this catalogue."""
    from dastak.catalogue.queries import model_in_use

    used = model_in_use()
    return used is not None and used.intact and used.digest == digest(catalogue)


def teach(lesson: Lesson, *, by: Actor, now: datetime) -> bool:
    """Put a model to use, unless its checks speak against it; the one in use then stays."""
    from dastak.catalogue.actions import adopt_model

    if lesson.checked.problems:
        return False
    figures = {
        name: value
        for name, value in msgspec.structs.asdict(lesson.checked).items()
        if name != "problems"
    }
    adopt_model(lesson.model.packed, digest=lesson.model.digest, figures=figures, by=by, now=now)
    return True


def _notes(made_of: str) -> Path:
    return folder() / f"{made_of[:MARK]}.json"


def _learn_quietly(catalogue: Path) -> None:
    """What goes wrong here goes wrong again in the process that waits, and is said there."""
    with suppress(Exception):
        lesson_of(catalogue)
