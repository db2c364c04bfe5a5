"""What a walk is made of: an operation, its arguments, and the client that is asked."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from codec_parts import BASE, a_codec, operation
from fake_clock import FakeClock

from welkin_cloud_api.operations import TABLE as CLOUD
from welkin_sdk.call.plans import plan_find, plan_list
from welkin_sdk.errors import InvalidRequestError

FIND = operation("patients.find")
FROM, TO = datetime(2020, 5, 1, tzinfo=UTC), datetime(2020, 6, 1, tzinfo=UTC)
LISTS = [
    one
    for one in CLOUD
    if one.pagination is not None
    and one.pagination.size
    and not any(each.required for each in one.parameters)
]
USUAL: dict[str, Any] = {"updated_from": None, "updated_to": None, "page_size": None, "concurrency": 1}


def find(clock: FakeClock, filters: dict[str, Any] | None = None, options: Any = None, **given: Any) -> Any:
    codec = a_codec(clock)
    arguments = USUAL | {"checkpoint": None} | given
    return plan_find(codec, FIND, filters or {}, options=options or {}, **arguments)


def test_a_find_goes_on_by_what_it_was_asked_with(clock: FakeClock) -> None:
    """The window and the size it is given, the client's address, and the client's clock."""
    plan = find(clock, updated_from=FROM, updated_to=TO, page_size=7, concurrency=3)

    assert (plan.operation, plan.base_url, plan.page_size, plan.concurrency) == (FIND, BASE, 7, 3)
    assert (plan.updated_from, plan.updated_to, plan.filters) == (FROM, TO, {})
    assert plan.now() == datetime.fromtimestamp(clock.clock.now(), UTC)
    assert plan.build(updated_from=FROM, updated_to=TO, page_size=7).operation is FIND


def test_what_was_tolerated_on_the_way_is_the_clients_to_count(clock: FakeClock) -> None:
    """As that of any other call."""
    codec = a_codec(clock)

    plan = plan_find(codec, FIND, {}, checkpoint=None, options={}, **USUAL)

    assert plan.note == codec.note


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ({"page_size": 0}, InvalidRequestError),
        ({"concurrency": 0}, InvalidRequestError),
        ({"checkpoint": "canary"}, InvalidRequestError),
        ({"updated_from": TO, "updated_to": FROM}, InvalidRequestError),
        ({"options": {"timeout": 0}}, InvalidRequestError),
        ({"options": {"timeuot": 1}}, TypeError),
    ],
)
def test_what_cannot_be_sent_is_refused_where_it_was_given(
    clock: FakeClock, given: dict[str, Any], kind: type[Exception]
) -> None:
    """Not with the first record."""
    with pytest.raises(kind) as caught:
        find(clock, **given)

    assert "canary" not in str(caught.value)


@pytest.mark.parametrize("scope", ["instance", "tenant"])
def test_a_list_belongs_to_where_its_operation_is_asked_for(clock: FakeClock, scope: str) -> None:
    """Below the instance or the tenant, so that a checkpoint of one is none of the other."""
    listed = next(one for one in LISTS if one.scope == scope)
    codec = a_codec(clock, tenant_url="https://api.example.invalid/acme")

    plan = plan_list(codec, listed, {}, page_size=5, checkpoint=None, options={})

    assert plan.base_url == (BASE if scope == "instance" else "https://api.example.invalid/acme")
    assert (plan.operation, plan.page_size, plan.request.path) == (listed, 5, listed.path)
    with pytest.raises(InvalidRequestError):
        plan_list(codec, listed, {}, page_size=0, checkpoint=None, options={})
