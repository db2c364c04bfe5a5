# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


class ErrorCode(decoding.OpenEnum):
    """
    Stable name of what went wrong, finer than the HTTP status. Only the codes met so far are listed: treat
    an unknown one by its status.

    - `USER_NOT_FOUND` (404): there is no user with this id or name.
    - `DT_RECORD_NOT_FOUND` (404): there is no record of a custom data type with this id; encounters and
    their assessment links are such records.
    - `ASSESSMENT_RECORD_NOT_FOUND` (404): the patient has no assessment record with this id.
    - `PATIENT_PROGRAM_NOT_FOUND` (404): the patient is not in this program, or has finished it.
    - `EMAIL_NOT_FOUND` (404): the patient has no email with this id.
    - `SMS_NOT_FOUND` (404): there is no text message with this id.
    - `ACCESS_FOR_API_CLIENT_RESTRICTED` (403): the operation is closed to this API client.
    - `NOT_VALID_JSON_WEB_TOKEN` (401): the bearer token cannot be read; get a new one.
    - `TOKEN_EXPIRED` (401): the bearer token has outlived its hour; get a new one.
    """

    ACCESS_FOR_API_CLIENT_RESTRICTED = "ACCESS_FOR_API_CLIENT_RESTRICTED"
    ASSESSMENT_RECORD_NOT_FOUND = "ASSESSMENT_RECORD_NOT_FOUND"
    DT_RECORD_NOT_FOUND = "DT_RECORD_NOT_FOUND"
    EMAIL_NOT_FOUND = "EMAIL_NOT_FOUND"
    NOT_VALID_JSON_WEB_TOKEN = "NOT_VALID_JSON_WEB_TOKEN"
    PATIENT_PROGRAM_NOT_FOUND = "PATIENT_PROGRAM_NOT_FOUND"
    SMS_NOT_FOUND = "SMS_NOT_FOUND"
    TOKEN_EXPIRED = "TOKEN_EXPIRED"
    USER_NOT_FOUND = "USER_NOT_FOUND"


class ErrorComponent(decoding.OpenEnum):
    """
    The part of Welkin that refused a request. `CDT` stands for all records of custom data types, encounters
    included; `AUTH` for the check of token and permissions.
    """

    ASSESSMENT = "ASSESSMENT"
    AUTH = "AUTH"
    CDT = "CDT"
    EMAIL = "EMAIL"
    PATIENT_PROGRAM = "PATIENT_PROGRAM"
    SMS = "SMS"
    USER = "USER"


_error_code = reading.lookup(ErrorCode)
_error_component = reading.lookup(ErrorComponent)


@define(kw_only=True, repr=False, field_transformer=hidden)
class Error(decoding.Model):
    """
    One fault of a failed request. Failing answers are an array of these, nearly always of one.

    Attributes:
        error_code: Name of the fault, to branch on.
        component_type: The part of Welkin that refused.
        message: The fault in English, for people. It can quote the request, so keep it out of logs.
        details: More about the fault; which keys there are depends on the code, and often there is
            none. May hold ids of patients.
        date: When the fault was noticed. Missing where the authorization filter refuses, before
            anything else looks at the request.

    Source: cloud-api-recordings, "Errors" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "errorCode", "error_code", decoding.enumeration(ErrorCode), required=True, nullable=False
        ),
        decoding.Field(
            "componentType",
            "component_type",
            decoding.enumeration(ErrorComponent),
            required=True,
            nullable=False,
        ),
        decoding.Field("message", "message", decoding.text, required=True, nullable=False),
        decoding.Field(
            "details", "details", decoding.mapping(decoding.anything), required=True, nullable=False
        ),
        decoding.Field("date", "date", decoding.instant, required=False, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    error_code: ErrorCode
    component_type: ErrorComponent
    message: str
    details: dict[str, Any]
    date: datetime.datetime | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> Error:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(Error)
        x = get("errorCode")
        if (x := _error_code(x) if type(x) is str else None) is None:
            x = reading.read_member(Error._fields[0], source, unreadable, notes, at)
        record.error_code = x
        x = get("componentType")
        if (x := _error_component(x) if type(x) is str else None) is None:
            x = reading.read_member(Error._fields[1], source, unreadable, notes, at)
        record.component_type = x
        x = get("message")
        if type(x) is not str:
            x = reading.read_member(Error._fields[2], source, unreadable, notes, at)
        record.message = x
        x = get("details")
        if (x := reading.any_object(x)) is None:
            x = reading.read_member(Error._fields[3], source, unreadable, notes, at)
        record.details = x
        x = get("date", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := reading.instant(x)) is None:
            x = reading.read_member(Error._fields[4], source, unreadable, notes, at)
        record.date = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 5 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
