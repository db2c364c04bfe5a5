# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


class ErrorCode(decoding.OpenEnum):
    """
    Stable name of what went wrong, finer than the HTTP status. The documented names are only the common
    ones: treat an unknown code by its HTTP status.

    - `parse_exception` (400): the JSON of the request cannot be read as what it should be, for example a
    malformed id.
    - `uniqueness_exception` (400): the request would create something that must exist only once.
    - `bad_request` (400): any other fault of the request.
    - `unauthorized` (401): the credentials are missing, wrong or expired.
    - `forbidden` (403): the credentials are fine but do not reach this.
    - `not_found` (404): no such route, or no record with this id.
    - `resource_not_found` (404): a record that the request refers to does not exist.
    - `internal_server_error` (500): Welkin failed; the request was undone.
    """

    BAD_REQUEST = "bad_request"
    FORBIDDEN = "forbidden"
    INTERNAL_SERVER_ERROR = "internal_server_error"
    NOT_FOUND = "not_found"
    PARSE_EXCEPTION = "parse_exception"
    RESOURCE_NOT_FOUND = "resource_not_found"
    UNAUTHORIZED = "unauthorized"
    UNIQUENESS_EXCEPTION = "uniqueness_exception"


_error_code = reading.lookup(ErrorCode)


@define(kw_only=True, repr=False, field_transformer=hidden)
class ErrorEntry(decoding.Model):
    """
    One fault of a failed request.

    Attributes:
        status: HTTP status this entry stands for. With several entries it can differ from the status of
            the response; the response decides.
        code: Name of the fault, to branch on.
        title: The class of the fault in words, for people.
        detail: This very fault in words, for people. It can quote the request, so keep it out of logs.
        extra: More about the fault where there is more to say, for example `{"path": ".id"}`, the place
            in the request that could not be read.

    Source: data-api-v1-reference, "Errors"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("status", "status", decoding.integer, required=True, nullable=False),
        decoding.Field("code", "code", decoding.enumeration(ErrorCode), required=True, nullable=False),
        decoding.Field("title", "title", decoding.text, required=True, nullable=False),
        decoding.Field("detail", "detail", decoding.text, required=True, nullable=False),
        decoding.Field("extra", "extra", decoding.anything, required=False, nullable=True),
    )

    status: int
    code: ErrorCode
    title: str
    detail: str
    extra: Any | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> ErrorEntry:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(ErrorEntry)
        x = get("status")
        if type(x) is not int:
            x = reading.read_member(ErrorEntry._fields[0], source, unreadable, notes, at)
        record.status = x
        x = get("code")
        if (x := _error_code(x) if type(x) is str else None) is None:
            x = reading.read_member(ErrorEntry._fields[1], source, unreadable, notes, at)
        record.code = x
        x = get("title")
        if type(x) is not str:
            x = reading.read_member(ErrorEntry._fields[2], source, unreadable, notes, at)
        record.title = x
        x = get("detail")
        if type(x) is not str:
            x = reading.read_member(ErrorEntry._fields[3], source, unreadable, notes, at)
        record.detail = x
        x = get("extra", UNSET)
        if x is UNSET:
            absent += 1
        record.extra = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 5 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


@define(kw_only=True, repr=False, field_transformer=hidden)
class ErrorEnvelope(decoding.Model):
    """
    Body of a failed request. A request is all or nothing: when this comes back, nothing was written.

    Attributes:
        errors: Every fault found, in no promised order; mostly exactly one.

    Source: data-api-v1-reference, "Errors"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "errors",
            "errors",
            decoding.array(decoding.record(lambda: ErrorEntry)),
            required=True,
            nullable=False,
        ),
    )

    errors: list[ErrorEntry]

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> ErrorEnvelope:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(ErrorEnvelope)
        x = get("errors")
        if (x := reading.record_list(ErrorEntry._read, x, notes, f"{at}errors")) is None:
            x = reading.read_member(ErrorEnvelope._fields[0], source, unreadable, notes, at)
        record.errors = x
        record.unreadable_properties = unreadable
        if len(source) == 1 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
