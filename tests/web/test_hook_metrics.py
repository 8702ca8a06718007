"""The webhook's counters are for this machine, or for whoever knows the token."""

from __future__ import annotations

import pytest

from dastak.web.hook.counters import may_read


def asked(peer: str | None = "127.0.0.1", *, token: str = "", **headers: str) -> bool:
    """Whether a request from ``peer`` may read them."""
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    client = None if peer is None else (peer, 50000)
    return may_read({"client": client, "headers": raw}, token=token)


@pytest.mark.parametrize("peer", ["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"])
def test_this_machine_may_read_them(peer: str) -> None:
    assert asked(peer)


@pytest.mark.parametrize("peer", ["10.0.0.7", "203.0.113.9", "2001:db8::1", "", "localhost", None])
def test_other_machines_may_not(peer: str | None) -> None:
    assert not asked(peer)


@pytest.mark.parametrize("name", ["x_forwarded_for", "forwarded", "x_real_ip"])
def test_what_a_proxy_hands_on_comes_from_elsewhere(name: str) -> None:
    assert not asked("127.0.0.1", **{name: "127.0.0.1"})


def test_who_knows_the_token_may_read_them_from_anywhere() -> None:
    for peer in ("203.0.113.9", "127.0.0.1", None):
        assert asked(peer, token="s3cret", authorization="Bearer s3cret", x_forwarded_for="1.2.3.4")


@pytest.mark.parametrize(
    "given", ["", "Bearer ", "Bearer wrong", "s3cret", "Bearer é", "Basic s3cret"]
)
def test_with_a_token_nobody_else_may_not_even_this_machine(given: str) -> None:
    assert not asked("127.0.0.1", token="s3cret", authorization=given)
