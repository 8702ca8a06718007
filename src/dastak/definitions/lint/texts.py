"""Small texts that service.yaml itself holds in several languages: all of them speak each."""

from collections.abc import Iterator

from dastak.definitions.findings import Finding
from dastak.definitions.lint.subject import Subject
from dastak.definitions.yaml_source import Keys
from dastak.values.language import LanguageText


def check(subject: Subject) -> Iterator[Finding]:
    """The officer, the appeal, the certificate's title and the fee heads."""
    service = subject.service
    texts: list[tuple[Keys, LanguageText]] = [
        (("officer",), service.officer),
        (("appeal",), service.appeal),
        (("output", "title"), service.output.title),
    ]
    texts += [(("fees", n, "label"), line.label) for n, line in enumerate(service.fees)]
    for keys, text in texts:
        for language in subject.languages:
            if not text.texts.get(language, "").strip():
                what = f"“{keys[-1]}” is not worded in “{language}”"
                yield subject.finding(keys, what, f"add “{language}:”")
