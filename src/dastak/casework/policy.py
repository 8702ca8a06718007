"""Who may do what to a case: by role in its department and place, and never in one's own cause."""

from collections.abc import Collection
from dataclasses import dataclass

from dastak.accounts.actors import Actor
from dastak.casework.lifecycle import Verb

DECIDING_ROLES = frozenset({"officer", "supervisor"})
READING_ROLES = DECIDING_ROLES | {"auditor"}
CITIZENS_VERBS = frozenset({Verb.ANSWER_CLARIFICATION, Verb.WITHDRAW})
OFFICES_VERBS = frozenset({Verb.START_REVIEW, Verb.ASK_CLARIFICATION, Verb.APPROVE, Verb.REJECT})


class Forbidden(Exception):
    """This person may not do this; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Concerned:
    """Whose case it is: the citizen it is for, and the actor who filed it (``operator:7``)."""

    citizen_id: int
    filed_by: str


def may(verb: Verb, concerned: Concerned, *, by: Actor, roles: Collection[str]) -> bool:
    """``roles`` are those that the person holds in the case's department and place."""
    if verb in OFFICES_VERBS:
        return (
            by.kind == "staff" and not DECIDING_ROLES.isdisjoint(roles) and not filed(concerned, by)
        )
    if verb in CITIZENS_VERBS:
        return is_own(concerned, by) or (by.kind == "operator" and filed(concerned, by))
    return by.kind == "system"


def may_read(concerned: Concerned, *, by: Actor, roles: Collection[str]) -> bool:
    """Officers, supervisors and auditors of the place; an operator what they filed; the citizen."""
    if by.kind == "staff":
        return not READING_ROLES.isdisjoint(roles)
    if by.kind == "operator":
        return filed(concerned, by)
    return by.kind == "system" or is_own(concerned, by)


def is_own(concerned: Concerned, by: Actor) -> bool:
    """The citizen acts in their own case."""
    return by.kind == "citizen" and by.id == str(concerned.citizen_id)


def filed(concerned: Concerned, by: Actor) -> bool:
    """This person filed it, at the counter or the desk: staff and operators share their ids."""
    kind, _, person = concerned.filed_by.partition(":")
    return kind in {"staff", "operator"} and by.kind in {"staff", "operator"} and person == by.id
