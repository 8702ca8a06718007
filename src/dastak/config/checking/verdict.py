"""One line of ``dastak check-config``: a subject, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verdict:
    """``problem`` is empty when all is well, and else says what to do; ``note`` is worth knowing
    when all is well."""

    subject: str
    problem: str = ""
    note: str = ""

    def __str__(self) -> str:
        if self.problem:
            return f"problem  {self.subject}: {self.problem}"
        return f"ok  {self.subject}: {self.note}" if self.note else f"ok  {self.subject}"


Check = Callable[[], Iterable[str]]
"""What is wrong, one sentence each; nothing when all is well."""


def judge(subject: str, check: Check) -> Iterator[Verdict]:
    """Run one check; one that stumbles is a problem too, never a stack of lines."""
    try:
        problems = [problem for problem in check() if problem]
    except Exception as error:
        problems = [f"{type(error).__name__}: {_first_line(error)}"]
    yield from (Verdict(subject, problem) for problem in problems)
    if not problems:
        yield Verdict(subject)


def _first_line(error: Exception) -> str:
    return next(iter(str(error).splitlines()), "no more is known")
