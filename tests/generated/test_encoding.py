"""What may leave the process, and in which form."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from welkin_cloud_api.models import UserPermissionReplace, UserPermissionType
from welkin_cloud_api.operations.tasks import UPDATE_TASK
from welkin_cloud_api.operations.user_permissions import REPLACE_USER_PERMISSIONS
from welkin_data_api.operations.patients import CREATE_PATIENT, FIND_PATIENTS, GET_PATIENT, UPDATE_PATIENT
from welkin_runtime.encoding import InvalidArgumentError

CANARY = "canary-7f3a"


@pytest.mark.parametrize("bad", ["", " ", ".", "..", "../workers", "a/b", "a\\b", "a\x00b", "a\nb", None, 7])
def test_an_id_that_is_no_path_segment_is_refused(bad: object) -> None:
    """An empty id would be a list call, `../` another resource: neither is ever sent."""
    with pytest.raises(InvalidArgumentError, match=r"^id: "):
        GET_PATIENT.build({"id": bad})


def test_a_refusal_does_not_repeat_the_value() -> None:
    """The argument may be a patient's datum."""
    with pytest.raises(InvalidArgumentError) as refusal:
        GET_PATIENT.build({"id": f"{CANARY}/.."})

    assert CANARY not in str(refusal.value)


def test_odd_characters_in_an_id_are_encoded() -> None:
    """A question mark in an id must not start a query."""
    assert GET_PATIENT.build({"id": "a?b=c#d%2e"}).path == "/patients/a%3Fb%3Dc%23d%252e"


def test_a_member_that_is_left_out_is_not_sent() -> None:
    """Absent and null are two things: the one says nothing, the other would clear."""
    assert UPDATE_PATIENT.build({"id": "x", "phase": "active"}).json == {"phase": "active"}


def test_times_are_sent_in_utc_with_their_offset() -> None:
    """A bare local time would shift the window by hours."""
    eastern = timezone(timedelta(hours=-5))

    request = FIND_PATIENTS.build({"updated_from": datetime(2024, 1, 1, tzinfo=eastern), "page_size": 50})

    assert request.query == (("page[from]", "2024-01-01T05:00:00+00:00"), ("page[size]", "50"))


def test_a_naive_time_is_refused_by_name() -> None:
    """Nobody can know which zone it was meant in."""
    with pytest.raises(InvalidArgumentError, match=r"updated_from: expected an aware datetime"):
        FIND_PATIENTS.build({"updated_from": datetime(2024, 1, 1)})  # noqa: DTZ001


def test_a_day_is_sent_as_a_day() -> None:
    """Birthdays carry no time of day."""
    request = CREATE_PATIENT.build(
        {
            "phase": "intake",
            "timezone": "US/Pacific",
            "first_name": "Grace",
            "last_name": "Hopper",
            "birthday": date(1906, 12, 9),
            "external_ids": [{"namespace": "ehr", "external_id": "1"}],
        }
    )

    assert request.json is not None
    assert request.json["birthday"] == "1906-12-09"
    assert request.json["external_ids"] == [{"namespace": "ehr", "external_id": "1"}]


def test_the_repr_of_a_request_holds_no_value() -> None:
    """Requests are seen in debuggers and tracebacks."""
    request = UPDATE_PATIENT.build({"id": CANARY, "first_name": CANARY})

    assert CANARY not in repr(request)


def test_two_spellings_of_one_instant_are_one_request() -> None:
    """The same instant is the same text, whatever zone it came in."""
    utc = FIND_PATIENTS.build({"updated_to": datetime(2024, 1, 1, 5, tzinfo=UTC)})
    eastern = FIND_PATIENTS.build({"updated_to": datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=-5)))})

    assert utc.query == eastern.query


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        (datetime(2024, 1, 1, 5, tzinfo=UTC), "2024-01-01T05:00:00.000Z"),
        (datetime(2024, 1, 1, 5, 0, 0, 120000, tzinfo=UTC), "2024-01-01T05:00:00.120Z"),
        (datetime(2024, 1, 1, 5, 0, 0, 123456, tzinfo=UTC), "2024-01-01T05:00:00.123456Z"),
        (datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=-5))), "2024-01-01T05:00:00.000Z"),
    ],
)
def test_the_cloud_api_gets_its_own_spelling_of_times(given: datetime, sent: str) -> None:
    """As recorded, at any depth of a body; no fraction of a second is lost."""
    flat = UPDATE_TASK.build({"task_id": "t", "due_date": given})
    named = {"permissionName": "a", "instanceName": "b", "type": "SECURITY_ROLE"}
    typed = UserPermissionReplace(
        permission_name="a", instance_name="b", type_=UserPermissionType.SECURITY_ROLE, effective_date=given
    )
    nested = REPLACE_USER_PERMISSIONS.build(
        {"user_id": "u", "permissions": [typed, {**named, "effectiveDate": given}]}
    )

    assert flat.json == {"dueDate": sent}
    assert nested.json == {"permissions": [{**named, "effectiveDate": sent}] * 2}
