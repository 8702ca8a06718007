"""What was told about somebody, and what a scheme wants, in the citizen's words."""

from dastak.definitions.knowledge.model import UNKNOWN, Fact, Test, Value
from dastak.dialogue.talk import Talk
from dastak.values.money import Money


def shown_value(talk: Talk, fact: Fact, value: Value) -> str:
    """One answer as it is read back."""
    if value == UNKNOWN:
        return talk.text("button.unknown")
    if isinstance(value, bool):
        return talk.text("button.yes" if value else "button.no")
    if isinstance(value, int):
        return str(Money.rupees(value)) if fact.kind == "amount" else str(value)
    title = fact.options.get(value)
    return value if title is None else title.in_language(talk.language)


def why_not(talk: Talk, test: Test, value: Value) -> str:
    """Why this answer speaks against a scheme."""
    fact = talk.definitions.knowing.knowledge.facts[test.fact]
    if isinstance(value, bool):
        reason = fact.refused.get("yes" if value else "no")
        if reason is not None:
            return reason.in_language(talk.language)
    label, answer = fact.label.in_language(talk.language), shown_value(talk, fact, value)
    return talk.text("verdict.told", label=label, answer=answer, wanted=_wanted(talk, fact, test))


def _wanted(talk: Talk, fact: Fact, test: Test) -> str:
    parts = []
    bounds = {"at_least": test.at_least, "at_most": test.at_most, "below": test.below}
    for key, bound in bounds.items():
        if bound is not None:
            parts.append(talk.text(f"verdict.{key}", value=shown_value(talk, fact, bound)))
    if test.one_of:
        parts.append(talk.text("verdict.one_of", options=_named(talk, fact, test.one_of)))
    if test.none_of:
        parts.append(talk.text("verdict.none_of", options=_named(talk, fact, test.none_of)))
    return " ".join(parts)


def _named(talk: Talk, fact: Fact, options: tuple[str, ...]) -> str:
    return ", ".join(shown_value(talk, fact, option) for option in options)
