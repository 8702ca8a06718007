"""Answers as the citizen reads them back, in their language."""

from datetime import date

from dastak.definitions.fields.registry import show_answer
from dastak.definitions.model import Field, FieldWording
from dastak.dialogue.effects import Answer
from dastak.dialogue.plan import Plan
from dastak.dialogue.state import Form
from dastak.dialogue.wording import Wording

DAYS_IN_YEAR = 365


def show_value(field: Field, value: Answer, *, words: FieldWording, wording: Wording) -> str:
    """One answer: dates in words, amounts in rupees, options by their titles."""
    if field.kind == "yes_no" and not words.options:
        return wording.text("button.yes" if value is True else "button.no")
    if field.kind == "date" and isinstance(value, str):
        return show_day(value, wording)
    return show_answer(field, value, words, wording.language)


def show_day(iso: str, wording: Wording) -> str:
    """An ISO date in words; what is no date stays as it is."""
    try:
        return wording.day(date.fromisoformat(iso))
    except ValueError:
        return iso


def answer_line(plan: Plan, name: str, value: Answer, *, wording: Wording) -> str:
    """``Date of birth: 12 May 1990``."""
    words = plan.field_words(name, language=wording.language)
    shown = show_value(plan.fields[name], value, words=words, wording=wording)
    gap = "\n" if "\n" in shown else " "
    return f"*{words.label}:*{gap}{shown}"


def answer_lines(plan: Plan, form: Form, *, names: list[str], wording: Wording) -> list[str]:
    """A line for each of the named answers; what was left out is shown as left out."""
    lines = []
    for name in names:
        if name in form.answers:
            lines.append(answer_line(plan, name, form.answers[name], wording=wording))
        else:
            words = plan.field_words(name, language=wording.language)
            lines.append(f"*{words.label}:* {wording.text('left_out')}")
    return lines


def show_span(days: int, wording: Wording) -> str:
    """A retention period in people's words: years when it is that long, else days."""
    years = days // DAYS_IN_YEAR
    if years == 1:
        return wording.text("span.year")
    if years > 1:
        return wording.text("span.years", count=years)
    return wording.text("span.days", count=days)
