"""A scheme's rules are judged the same, whatever is known and however little."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from dastak.definitions.knowledge.eligibility import fails, judge
from dastak.definitions.knowledge.loader import load_knowledge
from dastak.definitions.knowledge.model import UNKNOWN, Chunk, Fact, Test, Value

KNOWLEDGE = load_knowledge(Path(__file__).parents[4] / "catalogue")
RULED = [chunk for chunk in KNOWLEDGE.chunks if chunk.rules]


def values(fact: Fact) -> st.SearchStrategy[Value]:
    if fact.kind == "yes_no":
        return st.sampled_from([True, False, UNKNOWN])
    if fact.kind == "choice":
        return st.sampled_from([*fact.options, UNKNOWN])
    return st.one_of(st.integers(0, 130), st.integers(0, 10**6), st.just(UNKNOWN))


profiles: st.SearchStrategy[dict[str, Value]] = st.fixed_dictionaries(
    {}, optional={name: values(fact) for name, fact in KNOWLEDGE.facts.items()}
)


def directly(chunk: Chunk, known: dict[str, Value]) -> str:
    """The plainest reading of the rules, for comparison."""
    states = [_state(rule, known) for rule in chunk.rules]
    for state in ("fails", "open", "unsure"):
        if state in states:
            return state
    return "fits"


def _state(rule: Test, known: dict[str, Value]) -> str:
    if rule.fact not in known:
        return "open"
    value = known[rule.fact]
    if value == UNKNOWN and not isinstance(value, bool | int):
        return "unsure"
    good = True
    if rule.yes is not None:
        good = value is rule.yes
    if rule.one_of:
        good = good and value in rule.one_of
    if rule.none_of:
        good = good and value not in rule.none_of
    if isinstance(value, int) and not isinstance(value, bool):
        good = good and (rule.at_least is None or value >= rule.at_least)
        good = good and (rule.at_most is None or value <= rule.at_most)
        good = good and (rule.below is None or value < rule.below)
    return "holds" if good else "fails"


@given(st.sampled_from(RULED), profiles)
def test_the_verdict_is_what_the_rules_say(chunk: Chunk, known: dict[str, Value]) -> None:
    assert judge(chunk, known).outcome == directly(chunk, known)


def test_every_scheme_has_rules_that_can_be_asked() -> None:
    schemes = [chunk for chunk in KNOWLEDGE.chunks if chunk.topic == "schemes"]
    assert len(schemes) == 26
    assert all(chunk.rules for chunk in schemes)


def test_bounds_include_what_they_name() -> None:
    rule = Test("age", at_least=21, at_most=60)
    assert [fails(rule, age) for age in (20, 21, 60, 61)] == [True, False, False, True]
    assert [fails(Test("age", below=10), age) for age in (9, 10)] == [False, True]


def test_what_is_unknown_speaks_against_nothing() -> None:
    assert not any(fails(rule, UNKNOWN) for chunk in RULED for rule in chunk.rules)
