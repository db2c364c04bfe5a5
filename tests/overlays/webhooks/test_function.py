"""The receiver as a function: an event of any form is answered, and none raises."""

from __future__ import annotations

from typing import Any

import pytest
from listening import LIMIT
from subscription import Postbox, bearing, body, sign

from welkin_sdk.webhooks import FunctionReceiver, Site

EVENTS: list[tuple[Any, int]] = [
    ({}, 404),
    ({"path": "/notifications"}, 405),
    ({"path": "/notifications", "httpMethod": "POST"}, 401),
    ({"path": "/notifications", "httpMethod": "POST", "headers": 5, "multiValueHeaders": []}, 401),
    ({"path": "/notifications", "httpMethod": "POST", "headers": {"Authorization": None, "x": 1}}, 401),
    ({"path": "/notifications", "httpMethod": "POST", "headers": bearing(sign()), "body": 5}, 400),
    (
        {
            "path": "/notifications",
            "httpMethod": "POST",
            "headers": bearing(sign()),
            "body": "no base64!",
            "isBase64Encoded": True,
        },
        400,
    ),
    (
        {
            "path": "/notifications",
            "httpMethod": "POST",
            "headers": bearing(sign()),
            # What is more than anybody may send is not read, so what it is does not matter.
            "body": "QUJD" * (LIMIT // 3 + 1) + "no base64!",
            "isBase64Encoded": True,
        },
        413,
    ),
    ({"path": "/notifications", "httpMethod": "POST", "headers": bearing(sign()), "body": "\ud800"}, 400),
    (
        {
            "rawPath": "/notifications",
            "requestContext": {"http": {"method": "POST"}},
            "headers": bearing(sign()),
        },
        200,
    ),
    ({"rawPath": ["x"], "requestContext": {"http": "POST"}}, 404),
]


@pytest.mark.parametrize(("event", "status"), EVENTS)
def test_an_event_of_any_form_is_answered(event: Any, status: int, site: Site) -> None:
    """Nothing is raised: the platform would show it to the sender."""
    assert FunctionReceiver(site)(event)["statusCode"] == status


@pytest.mark.parametrize("stage", ["$default", "live"])
def test_the_stage_is_no_part_of_the_path(stage: str, site: Site, inbox: Postbox) -> None:
    """The second form has it in front, unless it is the default one."""
    path = "/notifications" if stage == "$default" else f"/{stage}/notifications"
    event = {
        "rawPath": path,
        "requestContext": {"http": {"method": "POST"}, "stage": stage},
        "headers": bearing(sign()),
        "body": body().decode(),
    }

    assert FunctionReceiver(site)(event)["statusCode"] == 200
    assert inbox.bodies == [body()]


def test_a_header_that_came_twice_is_seen_twice(site: Site) -> None:
    """The form that has all values of a name wins over the one that has the last."""
    one = bearing(sign())
    event = {
        "path": "/notifications",
        "httpMethod": "POST",
        "headers": one,
        "multiValueHeaders": {name: [value, value] for name, value in one.items()},
        "body": body().decode(),
    }

    assert FunctionReceiver(site)(event)["statusCode"] == 401


@pytest.mark.parametrize(
    "event", [None, 5, "x", [], [1], {"headers": 5}, {"requestContext": {"http": 5}}, {"body": 5}]
)
def test_an_event_of_another_form_is_answered(site: Site, event: Any) -> None:
    """Whatever the platform was made to hand over: nobody is there to catch what the function raises."""
    assert FunctionReceiver(site)(event)["statusCode"] == 404
