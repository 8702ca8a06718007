"""Enough example messages in every language for the service to be understood."""

from collections.abc import Iterator

from dastak.definitions.findings import Finding
from dastak.definitions.lint.subject import Subject

LEAST_IN_ALL = 30
LEAST_PER_LANGUAGE = 10


def check(subject: Subject) -> Iterator[Finding]:
    """Counts are warnings: with fewer the service works, but is found less often."""
    total = 0
    for language, wording in subject.worded():
        source = subject.source.wordings[language]
        counts = {"examples": len(wording.examples)}
        if _other_script(wording.examples):
            counts["examples_romanised"] = len(wording.examples_romanised)
        total += sum(counts.values())
        for name, count in counts.items():
            if count < LEAST_PER_LANGUAGE:
                what = f"only {count} {name.replace('_', ' ')}"
                advice = f"write {LEAST_PER_LANGUAGE}: what people say, not only the service's name"
                yield source.warning((name,), what, advice)
    if total < LEAST_IN_ALL:
        what = f"only {total} example messages in all languages"
        yield subject.source.definition.warning((), what, f"write {LEAST_IN_ALL} in wording/")


def _other_script(examples: tuple[str, ...]) -> bool:
    """Whether the language is written in other than Latin letters."""
    letters = [letter for text in examples for letter in text if letter.isalpha()]
    return sum(not letter.isascii() for letter in letters) * 2 > len(letters)
