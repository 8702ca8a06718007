"""Signed 900-byte webhooks over loopback HTTP, each durable in PostgreSQL before its 200."""

from __future__ import annotations

import asyncio
import hmac
import json
import statistics
import time
from dataclasses import dataclass, field

from bench.stack import cpu_seconds, environment, program

PORT = 18080
REQUESTS = 40_000
CONNECTIONS = 128
RUNS = 3
PROCESSES = (1, 2)


@dataclass(slots=True)
class Run:
    """What one run saw: seconds, latencies in milliseconds, answers that were not 200."""

    seconds: float = 0.0
    latencies_ms: list[float] = field(default_factory=list)
    refused: int = 0


def measure() -> dict[str, object]:
    """The medians of three runs, for one and for two web processes."""
    results: dict[str, object] = {"requests": REQUESTS, "connections": CONNECTIONS}
    with environment() as env:
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        secret = env["WHATSAPP_APP_SECRET"].encode()
        for processes in PROCESSES:
            results[f"processes_{processes}"] = _with(processes, env, secret)
    return results


def _with(processes: int, env: dict[str, str], secret: bytes) -> dict[str, float]:
    words = ("dastak", "web", "--port", str(PORT), "--processes", str(processes))
    url = f"http://127.0.0.1:{PORT}/hook/metrics"
    rates, p50, p99, cpu = [], [], [], []
    with program(*words, env=env, ready_url=url) as pid:
        for run in range(RUNS):
            requests = [_request(f"{processes}.{run}.{n}", secret) for n in range(REQUESTS)]
            stored, used = _stored(), cpu_seconds(pid)
            seen = asyncio.run(_fire(requests))
            assert seen.refused == 0, f"{seen.refused} answers were not 200"
            assert _stored() - stored == REQUESTS, "a 200 without a stored row"
            rates.append(REQUESTS / seen.seconds)
            cpu.append((cpu_seconds(pid) - used) / REQUESTS * 1e6)
            cuts = statistics.quantiles(seen.latencies_ms, n=100)
            p50.append(cuts[49])
            p99.append(cuts[98])
    return {
        "webhooks_per_second": round(statistics.median(rates)),
        "p50_ms": round(statistics.median(p50), 2),
        "p99_ms": round(statistics.median(p99), 2),
        "cpu_us_per_webhook_of_the_first_process": round(statistics.median(cpu), 1),
        "body_bytes": len(_body("0.0.0")),
    }


def _stored() -> int:
    from dastak.accounts.scope import SYSTEM_WIDE, in_scope
    from dastak.messaging.models import InboundUpdate

    with in_scope(SYSTEM_WIDE):
        return InboundUpdate.objects.count()


def _body(mark: str) -> bytes:
    contact = {
        "profile": {"name": "आशा देवी"},
        "wa_id": f"9198{hash(mark) % 10**8:08d}",
        "user_id": f"IN.{hash(mark) % 10**18:018d}",
    }
    message = {
        "from": contact["wa_id"],
        "from_user_id": contact["user_id"],
        "id": f"wamid.HBgMOTE5ODEwMDAwMDAxFQIAEhg{mark:>40}",
        "timestamp": "1767590000",
        "type": "text",
        "text": {"body": "पापा की पेंशन दो महीने से रुक गई है, कृपया बताइए अब क्या करूँ"},
    }
    metadata = {"display_phone_number": "911123450001", "phone_number_id": "2001"}
    value = {
        "messaging_product": "whatsapp",
        "metadata": metadata,
        "contacts": [contact],
        "messages": [message],
    }
    entry = {"id": "1001", "changes": [{"field": "messages", "value": value}]}
    return json.dumps({"object": "whatsapp_business_account", "entry": [entry]}).encode()


def _request(mark: str, secret: bytes) -> bytes:
    body = _body(mark)
    signature = hmac.new(secret, body, "sha256").hexdigest()
    head = (
        "POST /hook/whatsapp HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        f"X-Hub-Signature-256: sha256={signature}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


async def _fire(requests: list[bytes]) -> Run:
    seen = Run()
    waiting = iter(requests)
    started = time.perf_counter()
    await asyncio.gather(*(_connection(waiting, seen) for _ in range(CONNECTIONS)))
    seen.seconds = time.perf_counter() - started
    return seen


async def _connection(waiting: object, seen: Run) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", PORT)
    for request in waiting:  # type: ignore[attr-defined]
        sent = time.perf_counter()
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
        await reader.readexactly(length)
        seen.latencies_ms.append((time.perf_counter() - sent) * 1000)
        seen.refused += b" 200 " not in head.split(b"\r\n", 1)[0]
    writer.close()
