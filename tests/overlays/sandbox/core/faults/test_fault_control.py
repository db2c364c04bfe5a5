"""Faults over the control API, and what both APIs say to a fault that cannot be."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from welkin_sdk.sandbox import Sandbox
from welkin_sdk.sandbox.faults import KINDS, FaultDeclarationError, Kind, ResetBefore, Status


def post(sandbox: Sandbox, **body: Any) -> httpx.Response:
    return httpx.post(f"{sandbox.control}/faults", json=body)


def test_a_fault_is_added_over_http(sandbox: Sandbox, api: httpx.Client) -> None:
    """With the same names as from Python; it is one of the same faults."""
    answer = post(sandbox, kind="status", route="GET /v1/patients", status=429, retry_after=2, times=1)

    assert answer.json() == {"id": "fault-1"}
    assert [api.get("/patients").status_code for _ in range(2)] == [429, 200]
    (fault,) = sandbox.faults.list()
    assert (fault.kind, fault.route, fault.times) == (Status(429, 2), "GET /v1/patients", 1)


def test_faults_are_listed_with_their_counts(sandbox: Sandbox, api: httpx.Client) -> None:
    """Everything that was given, with defaults, and how often it was considered and fired."""
    sandbox.faults.add("slow_body", route="GET /v1/workers", probability=1, seed=3, pause_seconds=0)
    api.get("/workers")
    api.get("/patients")

    listed = httpx.get(f"{sandbox.control}/faults").json()

    assert listed == {
        "faults": [
            {
                "id": "fault-1",
                "kind": "slow_body",
                "route": "GET /v1/workers",
                "times": None,
                "after": 0,
                "probability": 1.0,
                "seed": 3,
                "considered": 1,
                "fired": 1,
                "without_effect": 0,
                "parameters": {"piece_bytes": 64, "pause_seconds": 0},
            }
        ]
    }


def test_one_fault_is_removed(sandbox: Sandbox) -> None:
    """The answer says what it came to; there is no second time."""
    sandbox.faults.add("status")
    kept = sandbox.faults.add("html")

    answers = [httpx.delete(f"{sandbox.control}/faults/fault-1") for _ in range(2)]

    assert [answer.status_code for answer in answers] == [200, 404]
    assert answers[0].json()["fired"] == 0
    assert [fault.id for fault in sandbox.faults.list()] == [kept]


def test_all_faults_are_cleared(sandbox: Sandbox) -> None:
    """The answer says what they came to."""
    sandbox.faults.add("status")
    sandbox.faults.add("html")

    cleared = httpx.delete(f"{sandbox.control}/faults").json()["faults"]

    assert [fault["kind"] for fault in cleared] == ["status", "html"]
    assert sandbox.faults.list() == ()


def test_the_kinds_can_be_asked_for(sandbox: Sandbox) -> None:
    """Each with a sentence and its parameters, in words."""
    kinds = {each["kind"]: each for each in httpx.get(f"{sandbox.control}/faults/kinds").json()["kinds"]}

    assert set(kinds) == set(KINDS)
    assert all(each["summary"] for each in kinds.values())
    assert kinds["delay"]["parameters"] == [
        {"name": "seconds", "allowed": "a number from 0 to 60", "is_required": True},
        {"name": "processed", "allowed": "true or false", "default": True},
    ]


@pytest.mark.parametrize(
    ("body", "field", "text"),
    [
        ({"kind": "statsu"}, "kind", "there is no kind of fault 'statsu'; did you mean 'status'?"),
        ({"kind": "earthquake"}, "kind", "there is no kind of fault 'earthquake'"),
        (
            {"kind": "status", "statuss": 1},
            "statuss",
            "status has no parameter 'statuss'; did you mean 'status'?",
        ),
        ({"kind": "unordered_page", "x": 1}, "x", "unordered_page has no parameter 'x'; it has none"),
        ({"kind": "delay"}, "seconds", "delay needs seconds: a number from 0 to 60"),
        ({"kind": "delay", "seconds": 61}, "seconds", "seconds has to be a number from 0 to 60"),
        ({"kind": "delay", "seconds": True}, "seconds", "seconds has to be a number from 0 to 60"),
        ({"kind": "status", "status": 200}, "status", "status has to be a whole number from 400 to 599"),
        ({"kind": "status", "status": 503.0}, "status", "status has to be a whole number from 400 to 599"),
        ({"kind": "status", "processed": 1}, "processed", "processed has to be true or false"),
        (
            {"kind": "wrong_envelope", "form": "bent"},
            "form",
            "form has to be one of 'flipped', 'no_data', 'two'",
        ),
        (
            {"kind": "truncate", "kept_bytes": -1},
            "kept_bytes",
            "kept_bytes has to be a whole number from 0 to 1e+09 or null",
        ),
        ({"kind": "extra_member", "member": ""}, "member", "member has to be a text of 1 to 200 characters"),
        (
            {"kind": "status", "route": "GET /v1/patient"},
            "route",
            "no operation has the route 'GET /v1/patient'; did you mean 'GET /v1/patients'?",
        ),
        (
            {"kind": "status", "route": "GET /v2/patients"},
            "route",
            "no operation has the route 'GET /v2/patients'; did you mean 'GET /v1/patients'?",
        ),
        (
            {"kind": "status", "route": "DELETE *"},
            "route",
            "no operation has the route 'DELETE *'",
        ),
        (
            {"kind": "next_link", "route": "GET /v1/patients/{id}"},
            "route",
            "next_link has nothing to spoil on the route 'GET /v1/patients/{id}'",
        ),
        (
            {"kind": "notification_lost", "route": "GET /v1/patients"},
            "route",
            "notification_lost is about notifications, which have no route",
        ),
        ({"kind": "status", "times": 0}, "times", "times has to be a whole number from 1 to 1e+09 or null"),
        ({"kind": "status", "after": -1}, "after", "after has to be a whole number from 0 to 1e+09"),
        ({"kind": "status", "probability": 1.5}, "probability", "probability has to be a number from 0 to 1"),
        ({"kind": "status", "seed": "x"}, "seed", "seed has to be a whole number"),
    ],
    ids=lambda value: str(value)[:40] if isinstance(value, dict) else "",
)
def test_a_fault_that_cannot_be_is_refused_in_clear_words(
    sandbox: Sandbox, body: dict[str, Any], field: str, text: str
) -> None:
    """The same from Python and over HTTP: which argument, and what it may be, or the likest that there is."""
    with pytest.raises(FaultDeclarationError) as caught:
        sandbox.faults.add(**body)
    answer = post(sandbox, **body)

    assert caught.value.field == field
    assert str(caught.value).startswith(text)
    assert answer.status_code == 400
    assert answer.json() == {"error": {"message": str(caught.value), "field": field}}
    assert sandbox.faults.list() == ()


@pytest.mark.parametrize("body", [{}, {"kind": 7}, {"kind": None}])
def test_a_kind_has_to_be_named_over_http(sandbox: Sandbox, body: dict[str, Any]) -> None:
    """By a text."""
    answer = post(sandbox, **body)

    assert (answer.status_code, answer.json()["error"]["field"]) == (400, "kind")


def test_a_name_that_add_has_for_itself_is_no_parameter(sandbox: Sandbox) -> None:
    """Nothing in a request reaches more than the arguments there are."""
    answer = post(sandbox, kind="status", self=1)

    assert (answer.status_code, answer.json()["error"]["field"]) == (400, "self")


def test_a_kind_checks_itself() -> None:
    """Also where it is made by hand."""
    with pytest.raises(FaultDeclarationError, match="400 to 599"):
        Status(200)


def test_a_kind_brings_its_own_parameters(sandbox: Sandbox) -> None:
    """Those beside it would be lost."""
    kind: Kind = ResetBefore()

    with pytest.raises(FaultDeclarationError, match="its own parameters"):
        sandbox.faults.add(kind, processed=True)
