"""``dastak demo``: everything on this machine, with a demo state, until Ctrl-C."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from dastak.config.demo.supervisor import ASKED_TO_STOP, Program, Supervisor
from dastak.config.environment import prepare

HELP = "Start the whole system on this machine with a demo state."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Ports, when the usual ones are taken."""
    parser.add_argument("--web-port", type=int, default=8000)
    parser.add_argument("--phone-port", type=int, default=8100)
    parser.add_argument("--gateway-port", type=int, default=8200)


def run(given: argparse.Namespace) -> int:
    """Set up, start, say what to open, wait."""
    web = f"http://127.0.0.1:{given.web_port}"
    phone = f"http://127.0.0.1:{given.phone_port}"
    os.environ.setdefault("DASTAK_PUBLIC_URL", web)
    os.environ.setdefault("WHATSAPP_GRAPH_URL", f"{phone}/v23.0")
    os.environ.setdefault("GATEWAY_URL", f"http://127.0.0.1:{given.gateway_port}")
    print("setting up …", flush=True)
    prepare()
    from django.conf import settings

    from dastak.config.demo.preparing import prepare_demo
    from dastak.config.embedded import postgres

    prepared = prepare_demo()
    supervisor = Supervisor(settings.VAR / "logs", dict(os.environ))
    why = ""
    try:
        for program in _programs(given, prepared.emulator, prepared.gateway):
            supervisor.start(program)
        _say(web, phone, prepared.staff, prepared.sign_ins)
        why = supervisor.wait()
        print(why)
    finally:
        supervisor.stop()
        postgres.stop(postgres.cluster(settings.VAR))
    return 0 if why == ASKED_TO_STOP else 1


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
        Program("worker", ("dastak", "worker")),
    ]


def _say(web: str, phone: str, staff: list[str], file: Path) -> None:
    print(
        f"""
ready

  the citizen's phone   {phone}/
  the officers' desk    {web}/desk/
  check a certificate   {web}/verify

  sign in at the desk with one of (also in {file}):"""
    )
    for line in staff:
        print(f"    {line}")
    print(
        """
  the one-time code comes from:  .venv/bin/dastak sign-in-code bala
  Ctrl-C stops everything; the state is kept in var/ for the next time.
""",
        flush=True,
    )
