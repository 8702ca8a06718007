"""``dastak check-config`` on a running installation: all well, and each thing that can be wrong."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from dastak.config.embedded import cluster, postgres
from tests.system.programs import ROOT, System


def checked(everything: System, **changed: str) -> tuple[int, list[str]]:
    """The exit status and the lines, with some settings changed."""
    done = subprocess.run(
        [sys.executable, "-m", "dastak", "check-config"],
        env=everything.environment | changed,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stderr == ""
    return done.returncode, done.stdout.splitlines()


def database_of(everything: System, user: str) -> str:
    var = Path(everything.environment["DASTAK_VAR"])
    return postgres.cluster(var).url(cluster.ROLE, user)


def test_a_demo_that_runs_is_in_order(everything: System) -> None:
    status, lines = checked(everything)
    assert [line for line in lines if not line.startswith("ok  ")] == []
    subjects = {line.removeprefix("ok  ") for line in lines}
    vendors = {"channel", "payment gateway", "signer", "listener to voice notes", "malware scanner"}
    assert {"database", "catalogue", *vendors} <= subjects
    assert status == 0


def test_vendors_that_do_not_answer_are_named(everything: System) -> None:
    nowhere = "http://127.0.0.1:9"
    status, lines = checked(
        everything, GATEWAY_URL=nowhere, WHATSAPP_GRAPH_URL=nowhere, SPEECH_URL=nowhere
    )
    problems = [line for line in lines if line.startswith("problem  ")]
    assert [line.partition(":")[0] for line in problems] == [
        "problem  channel",
        "problem  payment gateway",
        "problem  listener to voice notes",
    ]
    assert status == 1


def test_a_superuser_is_refused_as_the_role(everything: System) -> None:
    owner = database_of(everything, postgres.SUPERUSER)
    kept = secrets_of(everything)
    status, lines = checked(everything, DATABASE_URL=owner, **kept)
    assert any(line.startswith("problem  database role: it is a superuser") for line in lines), (
        lines
    )
    assert status == 1


def test_a_setting_that_is_missing_is_named(everything: System) -> None:
    status, lines = checked(everything, DATABASE_URL=database_of(everything, cluster.ROLE))
    assert lines == ["problem  settings: DASTAK_SECRET_KEY is not set; see docs/settings.md"]
    assert status == 1


def secrets_of(everything: System) -> dict[str, str]:
    file = Path(everything.environment["DASTAK_VAR"]) / "secrets.env"
    pairs = (line.partition("=") for line in file.read_text().splitlines())
    return {name: value for name, _, value in pairs}
