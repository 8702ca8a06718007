"""Who may do what: decided by kind, role and whose case it is, and by nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dastak.accounts.actors import Actor
from dastak.casework.lifecycle import Verb
from dastak.casework.policy import (
    CITIZENS_VERBS,
    OFFICES_VERBS,
    Concerned,
    may,
    may_read,
)

actors = st.builds(
    Actor,
    kind=st.sampled_from(["citizen", "staff", "operator", "system"]),
    id=st.sampled_from(["1", "2"]),
)
roles = st.frozensets(
    st.sampled_from(["officer", "supervisor", "operator", "administrator", "auditor", "accounts"])
)
cases = st.builds(
    Concerned,
    citizen_id=st.sampled_from([1, 2]),
    filed_by=st.sampled_from(["citizen:1", "staff:1", "operator:1", "operator:2"]),
)
verbs = st.sampled_from(Verb)


@given(st.sampled_from(sorted(OFFICES_VERBS)), cases, actors, roles)
def test_the_offices_verbs_need_staff_with_a_deciding_role_who_did_not_file(
    verb: Verb, case: Concerned, actor: Actor, held: frozenset[str]
) -> None:
    expected = (
        actor.kind == "staff"
        and bool(held & {"officer", "supervisor"})
        and case.filed_by not in {f"staff:{actor.id}", f"operator:{actor.id}"}
    )
    assert may(verb, case, by=actor, roles=held) == expected


@given(st.sampled_from(sorted(CITIZENS_VERBS)), cases, actors, roles)
def test_the_citizens_verbs_are_theirs_or_of_the_operator_who_filed(
    verb: Verb, case: Concerned, actor: Actor, held: frozenset[str]
) -> None:
    own = actor.kind == "citizen" and actor.id == str(case.citizen_id)
    theirs = actor.kind == "operator" and case.filed_by in {
        f"staff:{actor.id}",
        f"operator:{actor.id}",
    }
    assert may(verb, case, by=actor, roles=held) == (own or theirs)


@given(cases, actors, roles)
def test_only_the_house_applies_a_payment(
    case: Concerned, actor: Actor, held: frozenset[str]
) -> None:
    assert may(Verb.PAY, case, by=actor, roles=held) == (actor.kind == "system")


@given(verbs, cases, actors, roles)
def test_whoever_may_act_on_a_case_may_read_it(
    verb: Verb, case: Concerned, actor: Actor, held: frozenset[str]
) -> None:
    if may(verb, case, by=actor, roles=held):
        assert may_read(case, by=actor, roles=held)


@given(cases, actors)
def test_staff_without_a_role_here_read_nothing(case: Concerned, actor: Actor) -> None:
    if actor.kind == "staff":
        assert not may_read(case, by=actor, roles=frozenset({"accounts", "administrator"}))
