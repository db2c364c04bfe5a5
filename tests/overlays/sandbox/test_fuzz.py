"""A short run of what `make fuzz` does at length, and the rules by which it takes a refusal for right."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.fuzz import cloud_rules
from tests.fuzz.cloud_document import placed
from tests.fuzz.data_rules import is_by_rule
from tests.operations import APIS

ROOT = Path(__file__).parents[3]

DATA, CLOUD = APIS


def fuzz(*options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.fuzz", *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


def test_no_drawn_request_is_answered_against_the_document() -> None:
    """All checks of Schemathesis hold on every operation, and every operation was seen to succeed."""
    done = fuzz("--api", "data", "--cases", "3", "--least", "2000")

    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{DATA.count} of {DATA.count} operations were seen to succeed" in done.stdout


def test_nor_is_one_of_the_cloud_api() -> None:
    """The same, without the systematic cases, which take a minute for so many operations."""
    done = fuzz(
        *("--api", "cloud", "--cases", "2", "--least", "2000", "--phases", "examples,fuzzing,stateful")
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{CLOUD.count} of {CLOUD.count} operations were seen to succeed" in done.stdout


def parse_error(expected: str, path: str) -> dict[str, Any]:
    return {
        "code": "parse_exception",
        "detail": f"Failed to parse {expected} at {path}",
        "extra": {"path": path},
    }


@pytest.mark.parametrize(
    ("fault", "sent"),
    [
        ({"code": "uniqueness_exception", "detail": "..."}, {}),
        (parse_error("timestamp", ".page[from]"), {"page[from]": "2024-02-30T00:00:00"}),
        (parse_error("timestamp", ".send_time"), {"send_time": "9999-12-31T23:59:59-01:00"}),
        (parse_error("text or number", ".model"), {"model": [{"a\x00b": 1}]}),
    ],
)
def test_a_rule_that_no_schema_says_explains_a_refusal(fault: dict[str, Any], sent: dict[str, Any]) -> None:
    """A duplicate, a day that no calendar has, NUL in a text."""
    assert is_by_rule(fault, sent)


@pytest.mark.parametrize(
    ("fault", "sent"),
    [
        (parse_error("timestamp", ".page[from]"), {"page[from]": "2024-02-29T00:00:00"}),
        (parse_error("string", ".first_name"), {"first_name": "Grace"}),
        (parse_error("text or number", ".model"), {"title": "a\x00b", "model": "fine"}),
        ({"code": "parse_exception", "detail": "The body is no well-formed JSON"}, {}),
        ({"code": "bad_request", "detail": "...", "extra": {"path": ".phase"}}, {"phase": "a\x00b"}),
    ],
)
def test_nothing_else_explains_one(fault: dict[str, Any], sent: dict[str, Any]) -> None:
    """A refusal of what is good is a failure of the sandbox or of the document."""
    assert not is_by_rule(fault, sent)


def cloud_fault(message: str) -> dict[str, Any]:
    return {"errorCode": "BAD_REQUEST", "componentType": "TASK", "message": message, "details": {}}


@pytest.mark.parametrize(
    ("message", "sent"),
    [
        ("The name is taken", {}),
        ("Field cdtf-systolic is required", {}),
        ("Failed to parse timestamp at .to", {"to": "2024-02-30T00:00:00Z"}),
        ("The body has a text or number that cannot be kept, or too many levels", {"text": ["a\x00b"]}),
    ],
)
def test_a_rule_of_the_cloud_api_explains_a_refusal(message: str, sent: dict[str, Any]) -> None:
    """A name that somebody has, a designer's rule, a day that no calendar has, NUL in a text."""
    assert cloud_rules.is_by_rule(cloud_fault(message), ({}, sent))


@pytest.mark.parametrize(
    ("message", "sent"),
    [
        ("Missing the required value at .name", {}),
        ("Failed to parse timestamp at .to", {"to": "2024-02-29T00:00:00Z"}),
        ("The body has a text or number that cannot be kept, or too many levels", {"text": "fine"}),
        ("Methods here: POST", {}),
    ],
)
def test_nothing_else_explains_one_of_the_cloud_api(message: str, sent: dict[str, Any]) -> None:
    """What the schemas say is no rule beside them."""
    assert not cloud_rules.is_by_rule(cloud_fault(message), ({}, sent))


def test_a_path_of_an_instance_is_asked_at_one_that_there_is() -> None:
    """A path of the tenant stays as it is, and the servers are left to whoever asks."""
    servers = [{"url": "https://api.example.com/{tenantName}"}]
    shared = {"parameters": [{"$ref": "#/components/parameters/InstanceName"}]}
    paths = {"/{instanceName}/patients": {**shared, "get": {}}, "/admin/users": {"post": {}}}

    changed = placed({"servers": servers, "paths": paths}, "live")

    assert changed == {
        "servers": servers,
        "paths": {
            "/live/patients": {"get": {"x-fuzz-path": "/patients"}},
            "/admin/users": {"post": {"x-fuzz-path": "/admin/users"}},
        },
    }
