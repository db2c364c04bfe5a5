"""Days are days: what the sources call a day is a date in Python, and no time zone ever moves it."""

from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import attrs
import pytest

from tests.generated.document_values import hints, records
from tests.operations import APIS, signature_of
from welkin_cloud_api.models import Patient as CloudPatient
from welkin_cloud_api.models import PatientUpdate
from welkin_cloud_api.operations.patients import CREATE_PATIENT as CREATE_CLOUD_PATIENT
from welkin_cloud_api.operations.patients import LIST_PATIENTS_BY_FILTER
from welkin_data_api.models import Patient as DataPatient
from welkin_data_api.operations.patients import CREATE_PATIENT
from welkin_runtime.encoding import InvalidArgumentError
from welkin_runtime.types import Tolerated
from welkin_sdk.errors import UnreadableMemberError

# By the sources: a birthday and the day of an all-day event (Data API), a date of birth and the day an invoice is due.
DAYS = {
    ("data-api", "CalendarEvent", "day"),
    ("data-api", "Patient", "birthday"),
    ("cloud-api", "Patient", "birthDate"),
    ("cloud-api", "PatientUpdate", "birthDate"),
    ("cloud-api", "CalendarParticipant", "birthDate"),
    ("cloud-api", "Invoice", "dueDate"),
}
MIDNIGHT = "T00:00:00.000Z"


class Day(dt.date):
    """A date of somebody's own."""

    def isoformat(self) -> str:
        return "nonsense"


class Stamp(dt.datetime):
    """A datetime of somebody's own, as pandas and pendulum have."""

    def isoformat(self, sep: str = "T", timespec: str = "auto") -> str:
        return "nonsense"


def zone(hours: float) -> dt.timezone:
    return dt.timezone(dt.timedelta(hours=hours))


GIVEN: list[tuple[Any, str]] = [
    (dt.date(1980, 5, 1), "1980-05-01"),
    (dt.date(1, 1, 1), "0001-01-01"),
    (dt.date(9999, 12, 31), "9999-12-31"),
    (dt.date(2000, 2, 29), "2000-02-29"),
    (Day(1980, 5, 1), "1980-05-01"),
    (Stamp(1980, 5, 1), "1980-05-01"),
    (Stamp(1980, 5, 1, tzinfo=dt.UTC), "1980-05-01"),
    (dt.datetime(1980, 5, 1), "1980-05-01"),  # noqa: DTZ001
    (dt.datetime(1, 1, 1, tzinfo=zone(14)), "0001-01-01"),
    (dt.datetime(1980, 5, 1, tzinfo=ZoneInfo("Asia/Tokyo")), "1980-05-01"),
    (dt.datetime(2000, 2, 29, tzinfo=ZoneInfo("America/Los_Angeles")), "2000-02-29"),
    *((dt.datetime(1980, 5, 1, tzinfo=zone(hours)), "1980-05-01") for hours in range(-12, 15)),
    (dt.datetime(1980, 5, 1, tzinfo=zone(5.75), fold=1), "1980-05-01"),
    ("1980-05-01", "1980-05-01"),
    ("1980-05-01T00:00:00.000Z", "1980-05-01"),
    ("1980-05-01T00:00:00+09:00", "1980-05-01"),
]
REFUSED: list[Any] = [
    dt.datetime(1980, 5, 1, 15, tzinfo=dt.UTC),
    dt.datetime(1980, 5, 1, 0, 0, 0, 1),  # noqa: DTZ001
    dt.datetime(1980, 4, 30, 20, tzinfo=zone(-4)),  # midnight UTC, but of another day than its own
    *(
        "1980-02-30",
        "1980-5-1",
        "19800501",
        "1980-W18-4",
        "1980-05-01T15:00:00Z",
        "01.05.1980",
        "",
        "\u0661980-05-01",
    ),
    *(5, 5.0, True, ["1980-05-01"], object()),
]
READ = [
    ("1980-05-01", False),
    ("1980-05-01T00:00:00.000Z", False),
    ("1980-05-01T00:00:00Z", False),
    ("1980-05-01T00:00:00.000000+00:00", False),
    ("1980-05-01T00:00:00.000+09:00", False),
    ("1980-05-01 00:00:00", False),
    ("1980-05-01T23:59:59.999Z", True),
]


def _is_day(hint: Any) -> bool:
    return dt.date in (hint, *getattr(hint, "__args__", ()))


def test_what_the_sources_call_a_day_is_a_date_in_python_and_nothing_else_is() -> None:
    """By the annotations of every record of both APIs."""
    found = {
        (document, kind.__name__, member.name)
        for document, kind in records()
        for member in kind._fields
        if _is_day(hints(kind)[member.attribute])
    }

    assert found == DAYS


@pytest.mark.parametrize(("given", "day"), GIVEN, ids=range(len(GIVEN)))
def test_a_filter_by_a_day_is_spelled_as_the_member_it_is_compared_with(given: Any, day: str) -> None:
    """`list_by_filter({"birthDate": patient.birth_date})` found nobody, and midnight in Tokyo was the day before."""
    request = LIST_PATIENTS_BY_FILTER.build(
        {"fields": {"birthDate": given, "of-the-customer": dt.date(2026, 1, 2)}}
    )

    assert request.json == {"birthDate": f"{day}T00:00:00.000Z", "of-the-customer": "2026-01-02"}


def test_a_filter_that_is_no_day_is_refused_where_it_has_a_time_of_day_and_else_sent_as_it_is() -> None:
    """A text may be a part of a day; a time of day that is dropped would be another question."""
    for given in REFUSED:
        if isinstance(given, dt.date):
            with pytest.raises(InvalidArgumentError, match=r"fields\.birthDate: expected a date"):
                LIST_PATIENTS_BY_FILTER.build({"fields": {"birthDate": given}})
        elif isinstance(given, str | int | float | list):
            assert LIST_PATIENTS_BY_FILTER.build({"fields": {"birthDate": given}}).json == {
                "birthDate": given
            }


def day_arguments() -> list[tuple[str, str, str]]:
    """Document, operation and argument of everything that takes a day, by the signatures."""
    return [
        (api.document, operation.name, name)
        for api in APIS
        for operation in api.table
        for name, one in signature_of(api, operation).items()
        if "datetime.date " in f"{one.annotation} "
    ]


def test_every_argument_that_is_a_day_takes_one() -> None:
    """And no argument of that name takes a time."""
    assert set(day_arguments()) == {
        ("data-api", "calendar_events.create", "day"),
        ("data-api", "calendar_events.update", "day"),
        ("data-api", "patients.create", "birthday"),
        ("data-api", "patients.update", "birthday"),
        ("cloud-api", "patients.create", "birth_date"),
        ("cloud-api", "patients.update", "birth_date"),
    }


def cloud(birth_date: Any) -> str:
    request = CREATE_CLOUD_PATIENT.build({"first_name": "A", "last_name": "B", "birth_date": birth_date})
    assert isinstance(request.json, dict)
    return str(request.json["birthDate"])


def data(birthday: Any) -> str:
    request = CREATE_PATIENT.build(
        {
            "phase": "intake",
            "timezone": "US/Pacific",
            "first_name": "A",
            "last_name": "B",
            "birthday": birthday,
        }
    )
    assert isinstance(request.json, dict)
    return str(request.json["birthday"])


@pytest.mark.parametrize(("given", "day"), GIVEN, ids=[f"given{n}" for n in range(len(GIVEN))])
def test_the_day_that_is_given_is_the_day_that_is_sent(given: Any, day: str) -> None:
    """In whichever zone it is midnight; the Cloud API gets it as midnight UTC, the Data API plain."""
    assert cloud(given) == f"{day}{MIDNIGHT}"
    assert data(given) == day


@pytest.mark.parametrize("given", REFUSED, ids=[f"refused{n}" for n in range(len(REFUSED))])
def test_what_is_no_day_is_refused_without_its_value(given: Any) -> None:
    """A time of day may be another day elsewhere: nobody but its owner knows which is meant."""
    with pytest.raises(InvalidArgumentError, match=r"^birth_date: expected a date") as refusal:
        cloud(given)
    with pytest.raises(InvalidArgumentError, match=r"^birthday: expected a date"):
        data(given)

    assert "1980" not in str(refusal.value)


@pytest.mark.parametrize(("came", "is_odd"), READ)
def test_a_day_is_read_from_every_spelling_and_not_moved(came: str, is_odd: bool) -> None:
    """Documented and recorded forms alike; a time of day is no part of it, and is noted."""
    notes: list[Tolerated] = []

    patient = CloudPatient.from_dict({"birthDate": came}, notes)

    assert patient.birth_date == dt.date(1980, 5, 1)
    assert type(patient.birth_date) is dt.date
    assert ("birthDate" in [note.path for note in notes]) is is_odd
    assert patient.to_dict()["birthDate"] == f"1980-05-01{MIDNIGHT}"
    assert DataPatient.from_dict({"birthday": came}).birthday == dt.date(1980, 5, 1)


@pytest.mark.parametrize("came", ["1980-02-30", "soon", 315532800000, None, ["1980-05-01"], ""])
def test_a_day_that_cannot_be_read_is_kept_as_it_came(came: Any) -> None:
    """Null is a value of the Cloud API's; all else raises where it is read."""
    patient = CloudPatient.from_dict({"birthDate": came})

    assert patient.to_dict()["birthDate"] == came
    if came is None:
        assert patient.birth_date is None
    else:
        with pytest.raises(UnreadableMemberError):
            patient.birth_date  # noqa: B018


def test_a_day_that_was_read_can_be_sent_as_it_is() -> None:
    """As an attribute, in a record of one's own, and in the mapping that to_dict makes."""
    patient = CloudPatient.from_dict({"birthDate": f"1906-12-09{MIDNIGHT}"})
    again = attrs.evolve(PatientUpdate(), birth_date=dt.date(1906, 12, 9))

    assert cloud(patient.birth_date) == f"1906-12-09{MIDNIGHT}"
    assert cloud(patient.to_dict()["birthDate"]) == f"1906-12-09{MIDNIGHT}"
    assert again.to_dict() == {"birthDate": f"1906-12-09{MIDNIGHT}"}
