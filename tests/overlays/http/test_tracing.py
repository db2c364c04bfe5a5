"""Spans: one per call, and no id in any of them."""

from __future__ import annotations

import pytest
from fake_clock import FakeClock
from hostile import HostileServer, error, reply
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from welkin_sdk import DataClient, errors


@pytest.fixture(scope="module")
def all_spans() -> InMemorySpanExporter:
    exporter = InMemorySpanExporter()
    provider = TracerProvider(shutdown_on_exit=False)
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    trace.set_tracer_provider(provider)
    return exporter


@pytest.fixture
def spans(all_spans: InMemorySpanExporter) -> InMemorySpanExporter:
    all_spans.clear()
    return all_spans


def test_a_call_is_one_span(server: HostileServer, clock: FakeClock, spans: InMemorySpanExporter) -> None:
    """Token and retries are inside of it; it is named by the operation and knows the template only."""
    server.script("GET /v1/patients/canary", error(503), reply(body={"id": "canary"}))
    with DataClient("i", "s", base_url=server.base_url, _clock=clock.clock) as client:
        client.patients.get("canary")

    (span,) = spans.get_finished_spans()
    assert span.name == "patients.get"
    assert dict(span.attributes or {}) == {
        "http.request.method": "GET",
        "url.template": "/patients/{id}",
        "http.response.status_code": 200,
        "http.request.resend_count": 1,
    }


def test_a_failed_call_says_how(server: HostileServer, clock: FakeClock, spans: InMemorySpanExporter) -> None:
    """By status or by class; the exception itself, whose text is not ours to vouch for, is not recorded."""
    server.script("GET /v1/patients/canary", error(404, "not_found"))
    client = DataClient(access_token="t", base_url=server.base_url, _clock=clock.clock)
    with client, pytest.raises(errors.NotFoundError):
        client.patients.get("canary")

    (span,) = spans.get_finished_spans()
    assert (span.attributes or {})["error.type"] == "404"
    assert not span.status.is_ok
    assert span.status.description is None
    assert "canary" not in span.to_json()
