"""A short run of what `make fuzz` does at length, and the rules by which it takes a refusal for right."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.fuzz.data_rules import is_by_rule

ROOT = Path(__file__).parents[3]


def test_no_drawn_request_is_answered_against_the_document() -> None:
    """All checks of Schemathesis hold on every operation, and every operation was seen to succeed."""
    command = [sys.executable, "-m", "tests.fuzz", "--cases", "3", "--least", "2000"]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "41 of 41 operations were seen to succeed" in done.stdout


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
