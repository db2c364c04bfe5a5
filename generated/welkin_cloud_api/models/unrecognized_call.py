# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


class UnrecognizedCallStatus(decoding.OpenEnum):
    """
    Whether somebody has said who was calling.
    """

    PENDING = "PENDING"
    RESOLVED = "RESOLVED"


@define(kw_only=True, repr=False, field_transformer=hidden)
class UnrecognizedCall(decoding.Model):
    """
    A call that came in from a number that belongs to no known patient.

    Attributes:
        id: Welkin's id of the call.
        from_number: Phone number the call came from.
        to_number: Phone number that was called.
        duration: How long the call lasted, in whole seconds.
        received_at: When the call came in.
        status: Whether somebody has said who was calling.
        resolved_by: Who said it: a user or an API client. Null until then.
        patient_id: The patient the call was given to. Null until then.

    Source: cloud-api-reference-2026, "Unrecognized calls" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("fromNumber", "from_number", decoding.text, required=False, nullable=True),
        decoding.Field("toNumber", "to_number", decoding.text, required=False, nullable=True),
        decoding.Field("duration", "duration", decoding.integer, required=False, nullable=True),
        decoding.Field("receivedAt", "received_at", decoding.instant, required=False, nullable=True),
        decoding.Field(
            "status", "status", decoding.enumeration(UnrecognizedCallStatus), required=False, nullable=True
        ),
        decoding.Field("resolvedBy", "resolved_by", decoding.text, required=False, nullable=True),
        decoding.Field("patientId", "patient_id", decoding.text, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    from_number: str | None | Unset = UNSET
    to_number: str | None | Unset = UNSET
    duration: int | None | Unset = UNSET
    received_at: datetime.datetime | None | Unset = UNSET
    status: UnrecognizedCallStatus | None | Unset = UNSET
    resolved_by: str | None | Unset = UNSET
    patient_id: str | None | Unset = UNSET
