"""What the platform wants of a utility template, checked before it is ever sent for review."""

import re
from collections.abc import Iterator

from dastak.dialogue.wording import Notice

BODY_LIMIT = 1024
HEADERS = frozenset({"", "document"})
_VARIABLE = re.compile(r"\{\{(\d+)\}\}")
_ADJACENT = re.compile(r"\}\}[\s,;:.-]*\{\{")
_NAME = re.compile(r"[a-z0-9_]{1,512}")


def notice_faults(notice: Notice, model: Notice) -> Iterator[tuple[str, str]]:
    """What is wrong, and what to do; ``model`` is the same notice in English."""
    numbers = [int(number) for number in _VARIABLE.findall(notice.body)]
    if sorted(set(numbers)) != list(range(1, len(set(numbers)) + 1)):
        yield "the variables are not numbered {{1}}, {{2}} …", "number them without a gap"
    if len(notice.samples) != len(set(numbers)):
        yield f"{len(notice.samples)} samples for {len(set(numbers))} variables", "give one each"
    if set(numbers) != {int(number) for number in _VARIABLE.findall(model.body)}:
        yield "other variables than the English text", "use the same ones"
    if notice.body.startswith("{{") or notice.body.rstrip(".।! ").endswith("}}"):
        yield "a variable stands at the beginning or the end", "put words before and after it"
    if _ADJACENT.search(notice.body):
        yield "two variables stand side by side", "put a word between them"
    if len(_VARIABLE.sub("", notice.body).split()) < 2 * len(numbers) + 1:
        yield "too few words for so many variables", "write more words, or use fewer variables"
    if len(notice.body) > BODY_LIMIT:
        yield f"{len(notice.body)} characters", f"use at most {BODY_LIMIT}"
    if "\n\n\n" in notice.body:
        yield "more than one empty line", "leave one out"
    yield from _form_faults(notice, model)


def _form_faults(notice: Notice, model: Notice) -> Iterator[tuple[str, str]]:
    if notice.category != "UTILITY":
        yield f"the category is {notice.category}", "government notices are UTILITY"
    if notice.header not in HEADERS or notice.header != model.header:
        yield f"the header is “{notice.header}”", f"use “{model.header}” as in English"
    if not _NAME.fullmatch(notice.name) or notice.name != model.name:
        yield f"the name is “{notice.name}”", f"use “{model.name}”"
