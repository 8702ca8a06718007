"""What was read off a paper, as answers that the citizen has yet to confirm."""

from collections.abc import Mapping
from datetime import date

from dastak.definitions.fields.registry import check_answer
from dastak.definitions.model import Field
from dastak.dialogue.answering import understand
from dastak.dialogue.effects import Answer
from dastak.dialogue.events import ReadValue
from dastak.dialogue.plan import Plan
from dastak.dialogue.state import Form, Reading
from dastak.values.language import ENGLISH

DISPUTED = 0.5
"""Two papers that say different things: no reading of them is sure."""


def merged(
    plan: Plan, form: Form, request: str, values: Mapping[str, ReadValue], *, today: date
) -> dict[str, Reading]:
    """The form's readings with those of one more paper."""
    readings = dict(form.readings)
    for paper_field, read in values.items():
        name = plan.documents[request].prefill.get(paper_field, "")
        field = plan.fields.get(name)
        if field is None or name in form.answers:
            continue
        value = _answer(field, read.value, today=today)
        if value is not None:
            fresh = Reading(value, request, read.confidence)
            readings[name] = _better(readings.get(name), fresh)
    return readings


def _better(known: Reading | None, fresh: Reading) -> Reading:
    if known is None:
        return fresh
    best = fresh if fresh.confidence > known.confidence else known
    if known.value == fresh.value:
        return best
    return Reading(best.value, best.source, min(best.confidence, DISPUTED))


def _answer(field: Field, text: str, *, today: date) -> Answer | None:
    if field.kind not in ("amount", "integer", "yes_no", "choices", "group") and (
        check_answer(field, text, today=today) is None
    ):
        return text
    if field.kind in ("choices", "group"):
        return None
    return understand(field, text, language=ENGLISH, today=today).value
