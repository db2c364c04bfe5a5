# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class ErrorCode(OpenEnum):
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
