"""What happens to a record when an answer is not what the document says."""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

import welkin_cloud_api.models as cloud
import welkin_data_api.models as models
from welkin_runtime import decoding
from welkin_runtime.decoding import Model, OpenEnum
from welkin_runtime.types import UNSET, Tolerated

RECORDS: list[type[Model]] = [
    getattr(models, name) for name in models.__all__ if issubclass(getattr(models, name), Model)
]
ENUMS: list[type[OpenEnum]] = [
    getattr(models, name) for name in models.__all__ if issubclass(getattr(models, name), OpenEnum)
]
CANARY = "canary-7f3a"

WRONG: list[Any] = [
    None,
    True,
    -1,
    1.5,
    "",
    CANARY,
    "2018-13-45",
    [],
    [None],
    [CANARY],
    {},
    {CANARY: [CANARY]},
    10**30,
]

PATIENT = {
    "id": "65ae66fa-d1c0-4b98-bf0a-21cd6090229f",
    "phase": "intake",
    "timezone": "US/Pacific",
    "first_name": "Grace",
    "last_name": "Hopper",
    "birthday": "1906-12-09",
    "updated_at": "2018-09-12T01:27:32.045196+00:00",
    "created_at": "2018-09-12T01:27:32.045336+00:00",
}


def test_a_record_is_read_and_given_back_as_it_came() -> None:
    """Documented members become Python values, and to_dict restores the API's own."""
    patient = models.Patient.from_dict(PATIENT)

    assert patient.birthday == date(1906, 12, 9)
    assert patient.updated_at == datetime(2018, 9, 12, 1, 27, 32, 45196, tzinfo=UTC)
    assert patient.city is UNSET
    assert patient.to_dict() == PATIENT


def test_an_unknown_member_is_kept() -> None:
    """The server may add members at any time; none is lost on the way through."""
    patient = models.Patient.from_dict({**PATIENT, "shoe_size": {"eu": 38}})

    assert patient.additional_properties == {"shoe_size": {"eu": 38}}
    assert patient.to_dict()["shoe_size"] == {"eu": 38}


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_no_single_member_costs_the_record(record: type[Model]) -> None:
    """Whatever stands in one member, the record is read, and to_dict gives that member back as it came."""
    for member in record._fields:
        for wrong in WRONG:
            tolerated: list[Tolerated] = []

            read = record.from_dict({member.name: wrong}, tolerated)

            # A value of the right kind is normalised (an instant gets its offset); all others come back as they were.
            if any(note.path == member.name for note in tolerated):
                assert read.to_dict()[member.name] == wrong, (member.name, wrong)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_no_repr_and_no_note_holds_a_value(record: type[Model]) -> None:
    """A repr ends up in logs: it names members, never what they hold."""
    for member in record._fields:
        tolerated: list[Tolerated] = []

        read = record.from_dict({member.name: CANARY, CANARY: CANARY}, tolerated)

        assert CANARY not in repr(read)
        assert CANARY not in str(read)
        assert CANARY not in repr(tolerated)


@pytest.mark.parametrize("enum", ENUMS, ids=lambda enum: enum.__name__)
def test_an_unknown_enum_value_is_a_member_of_its_own(enum: type[OpenEnum]) -> None:
    """An open enum takes any text; what it does not know equals its text and survives pickle and copy."""
    unknown = enum(CANARY)

    assert unknown == CANARY
    assert unknown not in list(enum)
    assert CANARY not in repr(unknown)
    assert pickle.loads(pickle.dumps(unknown)) == CANARY
    assert copy.deepcopy(unknown) == CANARY


def test_unset_is_one_object_through_copy_and_pickle() -> None:
    """`is UNSET` must hold wherever a record travels."""
    assert pickle.loads(pickle.dumps(UNSET)) is UNSET
    assert copy.copy(UNSET) is UNSET
    assert copy.deepcopy(UNSET) is UNSET
    assert not UNSET
    assert type(UNSET)() is UNSET is not None


def test_a_record_survives_pickle_and_copy() -> None:
    """Task queues and caches pickle records: what comes out equals what went in."""
    patient = models.Patient.from_dict({**PATIENT, "birthday": "nonsense", "shoe_size": 38})

    assert pickle.loads(pickle.dumps(patient)) == patient
    assert copy.deepcopy(patient) == patient


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2018-09-12T01:27:32.045046+00:00", datetime(2018, 9, 12, 1, 27, 32, 45046, tzinfo=UTC)),
        ("2018-09-15T15:20:01", datetime(2018, 9, 15, 15, 20, 1, tzinfo=UTC)),
        ("2018-08-12T10:20:15+02:00", datetime(2018, 8, 12, 8, 20, 15, tzinfo=UTC)),
        ("2018-05-14T23:34:05.647496", datetime(2018, 5, 14, 23, 34, 5, 647496, tzinfo=UTC)),
        ("2018-05-14 23:34:05.6Z", datetime(2018, 5, 14, 23, 34, 5, 600000, tzinfo=UTC)),
        ("2018-05-14T23:34:05.123456789Z", datetime(2018, 5, 14, 23, 34, 5, 123456, tzinfo=UTC)),
        ("2016-12-31T23:59:60Z", datetime(2017, 1, 1, tzinfo=UTC)),
    ],
)
def test_every_shape_of_time_is_read_as_aware_utc(text: str, expected: datetime) -> None:
    """The API leaves offsets out and varies its decimals; the client always hands out aware UTC."""
    patient = models.Patient.from_dict({**PATIENT, "updated_at": text})

    assert patient.updated_at == expected
    assert patient.updated_at.utcoffset() == expected.utcoffset()


def test_a_local_time_keeps_the_offset_it_came_with() -> None:
    """Its twin is the instant in UTC; what the clock on the wall showed is all that it adds."""
    kept = decoding.local_instant.read("2022-06-28T07:00:00.000-07:00", [], "")

    assert (kept.hour, kept.utcoffset()) == (7, timedelta(hours=-7))
    assert kept == datetime(2022, 6, 28, 14, tzinfo=UTC)


def test_a_record_is_written_back_as_its_api_spells_times() -> None:
    """The Data API with an offset, the Cloud API with a Z, and a local time with the offset it has."""
    event = cloud.CalendarEvent.from_dict(
        {"startDateTime": "2022-06-28T14:00:00.000Z", "localStartDateTime": "2022-06-28T07:00:00.000-07:00"}
    )
    patient = models.Patient.from_dict({**PATIENT, "updated_at": "2018-09-12T01:27:32Z"})

    assert event.to_dict()["startDateTime"] == "2022-06-28T14:00:00.000Z"
    assert event.to_dict()["localStartDateTime"] == "2022-06-28T07:00:00.000-07:00"
    assert patient.to_dict()["updated_at"] == "2018-09-12T01:27:32+00:00"


def test_a_member_is_there_under_the_name_that_a_customer_gave_it() -> None:
    """Designed members have no attribute; known ones are found by the API's name too, absent ones are a KeyError."""
    patient = models.Patient.from_dict({**PATIENT, "cdtf-pulse": 62})

    assert patient["cdtf-pulse"] == 62
    assert patient["first_name"] == patient.first_name
    assert "cdtf-pulse" in patient
    assert "cdtf-weight" not in patient
    with pytest.raises(KeyError, match="cdtf-weight"):
        patient["cdtf-weight"]
    with pytest.raises(TypeError):
        iter(patient)


@pytest.mark.parametrize("edge", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_a_time_off_the_calendar_does_not_cost_the_record(edge: str) -> None:
    """Moved to UTC these leave Python's calendar; the text is kept."""
    patient = models.Patient.from_dict({**PATIENT, "updated_at": edge})

    assert patient.first_name == "Grace"
    assert patient.to_dict()["updated_at"] == edge


@pytest.mark.parametrize("edge", ["0001-01-01T00:00:00.000+14:00", "9999-12-31T23:59:59.000-14:00"])
def test_no_member_with_a_time_off_the_calendar_costs_to_dict(edge: str) -> None:
    """Local times kept their offset and could be read, and then to_dict raised an OverflowError."""
    count = 0
    for module in (models, cloud):
        for name in module.__all__:
            kind = getattr(module, name)
            for member in kind._fields if issubclass(kind, Model) else ():
                if member.codec in (decoding.instant, decoding.local_instant):
                    count += 1
                    record = kind.from_dict({member.name: edge})

                    assert record.to_dict() == {member.name: edge}
                    assert pickle.loads(pickle.dumps(record)).to_dict() == {member.name: edge}
    assert count > 100


def test_a_boolean_spelled_as_text_is_read_and_noted() -> None:
    """Live answers have been seen with "True"; the record has a boolean, the notes have the deviation."""
    tolerated: list[Tolerated] = []

    email = models.EmailAddress.from_dict({"id": "x", "verified": "True"}, tolerated)

    assert email.verified is True
    assert Tolerated("verified", "boolean", "string") in tolerated


def test_null_for_a_list_is_an_empty_list() -> None:
    """Code that loops over a list must not meet None; to_dict still says what came."""
    task = models.IntegrationTask.from_dict({"id": "x", "errors": None})

    assert task.errors == []
    assert task.to_dict()["errors"] is None


def test_deviations_are_noted_by_path() -> None:
    """A nested deviation is found by its path."""
    tolerated: list[Tolerated] = []
    flow = {"goals": [{"title": "Walk", "tasks": [{"completed_at": "soon"}]}]}

    models.CareFlow.from_dict({"id": "x", "care_flow": flow}, tolerated)

    assert Tolerated("care_flow.goals[0].tasks[0].completed_at", "datetime", "string") in tolerated


@pytest.mark.parametrize("value", [None, [], "text", 3, True])
def test_what_is_no_object_is_no_record(value: object) -> None:
    """Nothing can be made of it, so the caller is told, without the value."""
    with pytest.raises(ValueError, match="expected a JSON object"):
        models.Patient.from_dict(value)


@pytest.mark.parametrize("odd", ["text", 5, None, [], True])
def test_a_list_of_records_holds_records_alone(odd: object) -> None:
    """Its type says so; what came in the place of one is kept with it, noted, and written back where it stood."""
    notes: list[Tolerated] = []
    found = cloud.Patient.from_dict({"patientPrograms": [{"id": "1"}, odd]}, notes)

    assert [isinstance(one, cloud.PatientProgram) for one in found.patient_programs] == [True, True]
    assert found.patient_programs[1].to_dict() == {}
    assert found.to_dict() == {"patientPrograms": [{"id": "1"}, odd]}
    assert [note.path for note in notes if note.path.endswith("]")] == ["patientPrograms[1]"]


def test_a_list_with_an_item_of_another_type_cannot_be_read_as_a_whole() -> None:
    """Handed out without the item it would pass for complete, and with it, its type would lie."""
    notes: list[Tolerated] = []
    found = cloud.UserTerritoriesEntry.from_dict({"territories": ["north", 5]}, notes)

    assert found.to_dict() == {"territories": ["north", 5]}
    assert Tolerated("territories[1]", "string", "number") in notes
