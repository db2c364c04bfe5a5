# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class ErrorCode(OpenEnum):
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
