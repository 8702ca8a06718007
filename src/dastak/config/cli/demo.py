"""``dastak demo``: everything on this machine, with a demo state, until Ctrl-C."""

from __future__ import annotations

import argparse
import os
import signal
from pathlib import Path

from dastak.config import env
from dastak.config.demo.alone import hold_folder, refuse_taken
from dastak.config.demo.listening import speech_double
from dastak.config.demo.supervisor import ASKED_TO_STOP, Program, Supervisor
from dastak.config.embedded import postgres
from dastak.config.embedded.cluster import Cluster
from dastak.config.environment import prepare, uses_own_postgres
from dastak.config.teaching import learning_beside

HELP = "Start the whole system on this machine with a demo state."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Ports, when the usual ones are taken."""
    parser.add_argument("--web-port", type=int, default=8000)
    parser.add_argument("--phone-port", type=int, default=8100)
    parser.add_argument("--gateway-port", type=int, default=8200)
    parser.add_argument("--speech-port", type=int, default=8400)


def run(given: argparse.Namespace) -> int:
    """Set up, start, say what to open, wait."""
    os.environ.setdefault("DASTAK_PUBLIC_URL", f"http://127.0.0.1:{given.web_port}")
    os.environ.setdefault("WHATSAPP_GRAPH_URL", f"http://127.0.0.1:{given.phone_port}/v23.0")
    os.environ.setdefault("GATEWAY_URL", f"http://127.0.0.1:{given.gateway_port}")
    for name, value in speech_double(given.speech_port).items():
        os.environ.setdefault(name, value)
    var = env.path("DASTAK_VAR", Path("var"))
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)
    with hold_folder(var):
        refuse_taken(
            {
                "--web-port": given.web_port,
                "--phone-port": given.phone_port,
                "--gateway-port": given.gateway_port,
                "--speech-port": given.speech_port,
            }
        )
        own = postgres.cluster(var) if uses_own_postgres() else None
        try:
            why = _run(given, own)
        except KeyboardInterrupt:
            why = ASKED_TO_STOP
        finally:
            if own is not None:
                postgres.stop(own)
    print(why)
    return 0 if why == ASKED_TO_STOP else 1


def _run(given: argparse.Namespace, own: Cluster | None) -> str:
    print("setting up …", flush=True)
    with learning_beside(env.path("DASTAK_CATALOGUE", Path("catalogue"))) as lesson:
        prepare()
        from django.conf import settings

        from dastak.config.demo.preparing import prepare_demo

        prepared = prepare_demo(lesson)
    supervisor = Supervisor(settings.VAR / "logs", dict(os.environ))
    try:
        for program in _programs(given, prepared.emulator, prepared.gateway):
            supervisor.start(program)
        _say(given, prepared.staff, prepared.sign_ins)
        return supervisor.wait(lambda: own and postgres.ensure_running(own))
    finally:
        supervisor.stop()


def _programs(given: argparse.Namespace, emulator: Path, gateway: Path) -> list[Program]:
    phone, web = str(given.phone_port), str(given.web_port)
    return [
        Program("web", ("dastak", "web", "--port", web), f"http://127.0.0.1:{web}/hook/metrics"),
        Program(
            "gateway",
            ("emulator.gateway", "--config", str(gateway)),
            f"http://127.0.0.1:{given.gateway_port}/",
        ),
        Program(
            "emulator",
            ("emulator", "--port", phone, "--config", str(emulator)),
            f"http://127.0.0.1:{phone}/_control/health",
        ),
        Program(
            "speech",
            ("emulator.speech", "--port", str(given.speech_port)),
            f"http://127.0.0.1:{given.speech_port}/_control/calls",
        ),
        Program("worker", ("dastak", "worker")),
    ]


def _say(given: argparse.Namespace, staff: list[str], file: Path) -> None:
    web = f"http://127.0.0.1:{given.web_port}"
    print(
        f"""
ready

  the citizen's phone   http://127.0.0.1:{given.phone_port}/
  the officers' desk    {web}/desk/
  check a certificate   {web}/verify

  sign in at the desk with one of (also in {file}):"""
    )
    for line in staff:
        print(f"    {line}")
    print(
        f"""
  the one-time code comes from:  .venv/bin/dastak sign-in-code bala
  Ctrl-C stops everything; the state is kept in {file.parent.parent} for the next time.
""",
        flush=True,
    )
