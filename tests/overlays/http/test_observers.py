"""What other people's instrumentation sees of our requests: nothing that names a record, on success and on failure."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parent.parent
CANARY = "canary-7f3a"

# Each observer patches libraries for good, so it gets a process of its own. It ends with `seen`: all that it was told.
OBSERVERS = {
    "opentelemetry, httpx": """
        from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor as Instrumentor
        exporter = export_spans()
        Instrumentor().instrument()
        """,
    "opentelemetry, aiohttp": """
        from opentelemetry.instrumentation.aiohttp_client import AioHttpClientInstrumentor as Instrumentor
        exporter = export_spans()
        Instrumentor().instrument()
        """,
    "sentry": """
        import sentry_sdk
        sent = []
        class Keep(sentry_sdk.transport.Transport):
            def capture_envelope(self, envelope):
                sent.append(envelope.serialize())
        sentry_sdk.init(
            dsn="http://key@127.0.0.1:9/1", transport=Keep, traces_sample_rate=1.0, max_request_body_size="always"
        )
        """,
    "logging": """
        import logging
        lines = []
        class Keep(logging.Handler):
            def emit(self, record):
                lines.append(record.getMessage())
        logging.basicConfig(level=logging.DEBUG, handlers=[Keep()], force=True)
        """,
}
SEEN = {
    "opentelemetry, httpx": "[(span.name, dict(span.attributes), span.events) for span in exporter.get_finished_spans()]",
    "opentelemetry, aiohttp": "[(span.name, dict(span.attributes), span.events) for span in exporter.get_finished_spans()]",
    "sentry": "[line for envelope in sent for line in envelope.split(b'\\n')]",
    "logging": "lines",
}
PROGRAM = """
import asyncio, sys
sys.path.insert(0, {tests!r})

def export_spans():
    from opentelemetry import trace
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import SimpleSpanProcessor
    from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    trace.set_tracer_provider(provider)
    return exporter

{observer}

from peer import Peer, response
from welkin_sdk import AsyncDataClient, DataClient, TransportOptions, errors

def answer(one):
    if one.asked.endswith("-missing"):
        one.send(response(b"[]", status="404 Not Found"))
    elif one.asked.endswith("-broken"):
        one.send(b"garbage\\r\\n\\r\\n")
    else:
        one.send(response(one.own))

def note(exc):
    if "sentry_sdk" in sys.modules:
        import sentry_sdk
        sentry_sdk.capture_message("failed")

ids = ["{canary}", "{canary}-missing", "{canary}-broken"]

def calls(base_url):
    with DataClient(access_token="t", base_url=base_url, max_retries=1) as client:
        for id in ids:
            try:
                client.patients.get(id)
            except errors.WelkinError as exc:
                note(exc)

async def calls_async(base_url, backend):
    transport = TransportOptions(backend=backend)
    async with AsyncDataClient(access_token="t", base_url=base_url, max_retries=1, transport=transport) as client:
        for id in ids:
            try:
                await client.patients.get(id)
            except errors.WelkinError as exc:
                note(exc)

def run_all():
    with Peer(answer) as peer:
        calls(peer.base_url)
        asyncio.run(calls_async(peer.base_url, "httpx"))
        asyncio.run(calls_async(peer.base_url, "aiohttp"))
        return peer.requests

def run_in_transaction():
    if "sentry_sdk" not in sys.modules:
        return run_all()
    import sentry_sdk
    with sentry_sdk.start_transaction(name="test"):
        return run_all()

requests = run_in_transaction()

# That the observer works at all: it sees what these libraries are used for by somebody else.
import httpx, aiohttp
async def other(url):
    async with aiohttp.ClientSession() as session:
        async with session.get(url):
            pass
with Peer(answer) as peer:
    def others():
        with httpx.Client(trust_env=False) as client:
            client.get(peer.base_url + "/others")
        asyncio.run(other(peer.base_url + "/others"))
        note(None)
    if "sentry_sdk" in sys.modules:
        import sentry_sdk
        with sentry_sdk.start_transaction(name="other"):
            others()
    else:
        others()

seen = {seen}
print(requests, sum("{canary}" in str(one) for one in seen), sum("/others" in str(one) for one in seen))
"""


@pytest.mark.parametrize("observer", OBSERVERS)
def test_an_observer_is_told_no_address_of_ours(observer: str) -> None:
    """Spans, breadcrumbs and log lines of calls by three transports that succeed, are refused and break."""
    lines = [line[8:] for line in OBSERVERS[observer].splitlines()]
    program = PROGRAM.format(tests=str(TESTS), observer="\n".join(lines), canary=CANARY, seen=SEEN[observer])

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120)

    assert done.returncode == 0, done.stderr
    requests, ours, others = (int(number) for number in done.stdout.split())
    assert requests == 3 * 4
    assert ours == 0
    assert others > 0
