"""`welkin probe` against a sandbox."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from welkin_sdk.sandbox import Sandbox, serve


def probed(sandbox: Sandbox, welkin: Callable, *words: str) -> dict[str, object]:
    secret = {
        "WELKIN_BASE_URL": sandbox.data_api,
        "WELKIN_CLIENT_ID": sandbox.client_id,
        "WELKIN_CLIENT_SECRET": sandbox.client_secret,
    }
    done = welkin("probe", *words, env=secret)
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)["findings"]


@pytest.mark.parametrize("envelope", ["printed", "wrapped"])
def test_the_sandbox_is_found_as_it_says_it_is(welkin, envelope) -> None:
    """Order, bounds, echo, cap and clock, in both forms of the answer."""
    with serve(seed=60, envelope=envelope) as sandbox:
        findings = probed(sandbox, welkin)

    expected = {
        "envelope": envelope,
        "date": "present",
        "clock_offset_seconds": 0,
        "size_cap": "told",
        "largest_page": 1000,
        "echo": "exact",
        "order": "ascending",
        "lower_bound": "included",
        "upper_bound": "included",
        "precision": "microseconds",
        "stamps": "6 decimals",
        "version": "v1",
    }
    assert {name: findings[name] for name in expected} == expected


def test_shuffled_pages_and_a_wrong_clock_are_found(welkin) -> None:
    """What a sandbox does wrong on request shows, and nothing else does."""
    with serve(seed=60) as sandbox:
        sandbox.faults.add("unordered_page", route="GET /v1/patients")
        sandbox.clock.freeze(datetime.now(UTC) + timedelta(minutes=10))
        findings = probed(sandbox, welkin)

    assert findings["order"] == "none"
    assert findings["lower_bound"] == "included"
    assert 500 < findings["clock_offset_seconds"] <= 601


def test_it_only_reads_and_prints_nothing_of_a_record(sandbox, welkin) -> None:
    """Every request but the token's is a GET; no id, name or timestamp is in the output."""
    before = len(sandbox.requests)
    records = [json.loads(line)["record"] for line in sandbox.export()]

    done = welkin("probe", "patients", "--format", "table", "--watch", "1")

    sent = {(entry.method, entry.template) for entry in sandbox.requests[before:]}
    assert sent == {("POST", "/v1/token"), ("GET", "/v1/patients")}
    texts = {
        str(record[name])
        for record in records
        for name in ("id", "updated_at", "last_name")
        if record.get(name)
    }
    assert not [text for text in texts if text in done.stdout + done.stderr]
    assert "lateness seconds" in done.stdout


@pytest.mark.parametrize(
    "words", [("nothing",), ("patients", "--format", "xml"), ("patients", "--largest", "0")]
)
def test_what_cannot_be_probed_is_wrong_usage(welkin, words) -> None:
    """One line, exit code 2."""
    done = welkin("probe", *words)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("welkin: ")
    assert done.stderr.count("\n") == 1


def test_a_refused_probe_ends_with_1(welkin) -> None:
    """A scope that lacks the resource is said; no finding is printed."""
    with serve(seed=3) as sandbox:
        sandbox.faults.add("status", route="GET /v1/patients", status=403)
        done = welkin(
            "probe",
            env={
                "WELKIN_BASE_URL": sandbox.data_api,
                "WELKIN_CLIENT_ID": sandbox.client_id,
                "WELKIN_CLIENT_SECRET": sandbox.client_secret,
            },
        )

    assert (done.returncode, done.stdout) == (1, "")
    assert "403" in done.stderr
