"""The running web process shows its counters to this machine, and to no proxy."""

from __future__ import annotations

import urllib.error
import urllib.request

import pytest

from tests.system.programs import System


def test_counters_are_shown_here_and_not_through_a_proxy(everything: System) -> None:
    address = f"{everything.web}/hook/metrics"
    with urllib.request.urlopen(address, timeout=5) as response:
        assert response.status == 200
    handed_on = urllib.request.Request(address, headers={"X-Forwarded-For": "203.0.113.9"})
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(handed_on, timeout=5)
    assert caught.value.code == 403
    caught.value.close()
