# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


class CallDirection(decoding.OpenEnum):
    """
    Who called: `INBOUND` the patient, `OUTBOUND` the care team. Live traffic may say `IN` and `OUT`, as
    text messages and emails do.
    """

    INBOUND = "INBOUND"
    OUTBOUND = "OUTBOUND"


class CallStatus(decoding.OpenEnum):
    """
    How a voice call stands. `BUSY` came with a release of 2023; the other values are not listed anywhere.
    """

    BUSY = "BUSY"
    COMPLETED = "COMPLETED"


_call_direction = reading.lookup(CallDirection)
_call_status = reading.lookup(CallStatus)


@define(kw_only=True, repr=False, field_transformer=hidden)
class Call(decoding.Model):
    """
    A voice call between a patient and the care team, made or taken through Welkin. Only documentation of
    2026 describes it; by analogy with text messages and emails the live record may have `sender`,
    `receiver`, `from` and `to` as well.

    Attributes:
        id: Welkin's id of the call.
        patient_id: The patient who called or was called.
        direction: Who called.
        duration: How long the call lasted, in whole seconds.
        status: How the call stands.
        called_at: When the call was made.
        has_recording: Whether the call was recorded and the recording can be downloaded.

    Source: cloud-api-reference-2026, "Calls" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("patientId", "patient_id", decoding.text, required=False, nullable=True),
        decoding.Field(
            "direction", "direction", decoding.enumeration(CallDirection), required=False, nullable=True
        ),
        decoding.Field("duration", "duration", decoding.integer, required=False, nullable=True),
        decoding.Field("status", "status", decoding.enumeration(CallStatus), required=False, nullable=True),
        decoding.Field("calledAt", "called_at", decoding.instant, required=False, nullable=True),
        decoding.Field("hasRecording", "has_recording", decoding.boolean, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    patient_id: str | None | Unset = UNSET
    direction: CallDirection | None | Unset = UNSET
    duration: int | None | Unset = UNSET
    status: CallStatus | None | Unset = UNSET
    called_at: datetime.datetime | None | Unset = UNSET
    has_recording: bool | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> Call:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(Call)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(Call._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("patientId", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Call._fields[1], source, unreadable, notes, at)
        record.patient_id = x
        x = get("direction", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _call_direction(x) if type(x) is str else None) is None:
            x = reading.read_member(Call._fields[2], source, unreadable, notes, at)
        record.direction = x
        x = get("duration", UNSET)
        if type(x) is not int and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Call._fields[3], source, unreadable, notes, at)
        record.duration = x
        x = get("status", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _call_status(x) if type(x) is str else None) is None:
            x = reading.read_member(Call._fields[4], source, unreadable, notes, at)
        record.status = x
        x = get("calledAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(Call._fields[5], source, unreadable, notes, at)
        record.called_at = x
        x = get("hasRecording", UNSET)
        if type(x) is not bool and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(Call._fields[6], source, unreadable, notes, at)
        record.has_recording = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 7 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
