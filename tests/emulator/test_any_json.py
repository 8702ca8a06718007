"""Whatever a sender writes, the rules answer with a refusal or take it; they never stumble."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emulator.clock import still
from emulator.founding import found
from emulator.reading import Node
from emulator.refusals import Refusal
from emulator.rules.checked import Recipient, Sending
from emulator.rules.flows.lint import lint_flow
from emulator.rules.messages import check_content

from .bodies import buttons, interactive, listing, order, template, text, use
from .house import START, delhi, quick_settings
from .test_flows import form, opening

WORLD = found(delhi("", quick_settings(), [template()]), still(START))
ASHA = next(iter(WORLD.citizens))
SENDING = Sending(WORLD, WORLD.numbers["2001"], Recipient("x", ASHA, ASHA.phone, None), 23)
ADDRESS = {"country": "IN", "values": {"in_pin_code": "110001"}, "saved_addresses": []}
WHOLE = [
    text(),
    buttons("A", "B", header={"type": "image", "image": {"id": "1"}}, footer={"text": "f"}),
    listing(),
    order(),
    opening("1"),
    use("status_update", "Asha", "A-12"),
    interactive("cta_url", {"name": "cta_url", "parameters": {"display_text": "a", "url": "b"}}),
    interactive("address_message", {"name": "address_message", "parameters": ADDRESS}),
    {"type": "contacts", "contacts": [{"name": {"formatted_name": "A", "first_name": "B"}}]},
    {"type": "location", "location": {"latitude": 1, "longitude": 2}},
    {"type": "reaction", "reaction": {"message_id": "x", "emoji": "y"}},
    {"type": "document", "document": {"link": "https://x.in/a.pdf", "filename": "a.pdf"}},
]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a body where something can be put instead."""
    keys = list(value) if isinstance(value, dict) else range(len(value))
    found_here = [(*path, key) for key in keys]
    nested = [
        place
        for key in keys
        if isinstance(value[key], dict | list)
        for place in places(value[key], (*path, key))
    ]
    return found_here + nested


def with_change(body: Any, place: tuple[Any, ...], value: Any) -> Any:
    changed = copy.deepcopy(body)
    at = changed
    for key in place[:-1]:
        at = at[key]
    at[place[-1]] = value
    return changed


@pytest.mark.parametrize("body", WHOLE, ids=lambda body: str(body["type"]))
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_message_with_anything_anywhere_is_taken_or_refused(body: Any, data: Any) -> None:
    place = data.draw(st.sampled_from(places(body)))
    changed = with_change(body, place, data.draw(JSON))
    try:
        kind, _ = check_content(Node(changed, ""), SENDING)
    except Refusal as refusal:
        assert refusal.details
    else:
        assert kind


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_flow_with_anything_anywhere_gets_its_list_of_findings(data: Any) -> None:
    definition = form()
    place = data.draw(st.sampled_from(places(definition)))
    assert isinstance(lint_flow(with_change(definition, place, data.draw(JSON))), list)
